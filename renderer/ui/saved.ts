import { useSyncExternalStore } from 'react'

type Saved = { readonly state: 'saving' | 'saved' | 'failed'; readonly at: string } | undefined

let saved: Saved
const listeners = new Set<() => void>()

/** Says in the bottom line how what was typed stands. `at` is when it was saved (UTC). */
export function reportSaved(state: 'saving' | 'saved' | 'failed', at = new Date().toISOString()): void {
  saved = { state, at }
  for (const listener of listeners) listener()
}

export const useSaved = (): Saved =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => saved,
  )
