import { useSyncExternalStore } from 'react'
import type { Answers } from '../../forms/core/items'
import type { LoadedWording } from '../../forms/instruments/wording'
import type { TextState } from '../../forms/records/entry'
import type { Sex } from '../../forms/records/patient'

/** Where one is. In memory only: no address tells which record is open. */
export type Route =
  | { readonly screen: 'today' }
  | { readonly screen: 'patients' }
  /** Who is to be called back; clinicians only. */
  | { readonly screen: 'recalls' }
  /** Provsvar; with `test` that row is chosen. Clinicians only. */
  | { readonly screen: 'results'; readonly test?: string }
  /** Contact tracing; at a patient's case, or beginning one from tests. Clinicians only. */
  | {
      readonly screen: 'tracing'
      readonly patient?: string
      readonly begin?: { readonly patient: string; readonly tests: readonly string[] }
    }
  /** Skattningar: alerts, what is half done, the instruments. Clinicians only. */
  | { readonly screen: 'ratings' }
  /** Siffror: production, quarter, year; for the figures side the five questions. */
  | { readonly screen: 'figures' }
  | { readonly screen: 'settings' }
  /** A patient's record; with `entry` that entry is opened in the panel. */
  | { readonly screen: 'record'; readonly patient: string; readonly entry?: string }
  /** The five questions, on a screen without rail and without a name. */
  | { readonly screen: 'intake'; readonly sex: Sex }
  /** A patient answers a self-rating by herself: nothing else can be reached until the password is typed. */
  | {
      readonly screen: 'handover'
      readonly patient: string
      readonly entry: string
      readonly instrument: string
      readonly version: number
      readonly answers: Answers
      readonly eventAt: string
      readonly text: TextState
      /** The unit's own wordings of this instrument: nothing more can be asked for meanwhile. */
      readonly wordings: readonly LoadedWording[]
    }

let route: Route = { screen: 'today' }
let earlier: readonly Route[] = []
const listeners = new Set<() => void>()

function show(next: Route): void {
  route = next
  for (const listener of listeners) listener()
}

export function go(next: Route): void {
  earlier = [...earlier.slice(-20), route]
  show(next)
}

/** Back to the screen before this one, or to today. */
export function goBack(): void {
  const last = earlier.at(-1) ?? { screen: 'today' as const }
  earlier = earlier.slice(0, -1)
  show(last)
}

export const useRoute = (): Route =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => route,
  )
