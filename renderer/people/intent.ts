import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import type { PersonRow } from '../../forms/records/patient'

/** What one screen asks another to begin with: kept in memory only, taken once. */
export type Intent =
  | { readonly kind: 'drop-in' }
  | { readonly kind: 'book'; readonly person?: PersonRow }
  /** The day or the week in the calendar. */
  | { readonly kind: 'calendar'; readonly view: 'day' | 'week' }
  /** A booking that begins with the next free times. */
  | { readonly kind: 'free' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'away' }
  /** The clinicians' hours, in the settings. */
  | { readonly kind: 'hours' }
  | { readonly kind: 'register' }
  | { readonly kind: 'person'; readonly patient: string }
  | { readonly kind: 'write'; readonly form: string }

let intent: Intent | undefined
const listeners = new Set<() => void>()

export function setIntent(next: Intent | undefined): void {
  intent = next
  for (const listener of listeners) listener()
}

/** Takes up what another screen asked for, if it is one of these kinds. */
export function useIntent(kinds: readonly Intent['kind'][], take: (intent: Intent) => void): void {
  const current = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => intent,
  )
  const taken = useEffectEvent((next: Intent) => {
    if (!kinds.includes(next.kind)) return
    setIntent(undefined)
    take(next)
  })
  useEffect(() => {
    if (current) taken(current)
  }, [current])
}
