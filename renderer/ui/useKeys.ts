import { useContext, useEffectEvent, useLayoutEffect } from 'react'
import { LayerContext, openLayers } from './Layer'
import { pressed } from './pressed'

/** Whether the keys go into a text just now. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit', 'range'].includes(target.type)
}

/**
 * Keys of a screen or dialog. Only the topmost layer hears them (`everywhere`: every layer, for locking); plain keys are left alone while one types, except Escape.
 * Combinations with Ctrl or Alt come before the focused control sees them, so that Ctrl+Enter never presses a focused button.
 * They are heard from the moment the screen is drawn (layout, not a later effect): who types faster than the screen loses no key.
 * One that returns false has not taken the key, and it goes on to the control.
 */
export function useKeys(
  map: Readonly<Record<string, () => unknown>>,
  { enabled = true, everywhere = false }: { enabled?: boolean; everywhere?: boolean } = {},
): void {
  const layer = useContext(LayerContext)
  const hear = useEffectEvent((event: KeyboardEvent, early: boolean) => {
    if (event.defaultPrevented || event.isComposing || (!everywhere && layer !== openLayers())) return
    const combined = event.ctrlKey || event.metaKey || event.altKey
    if (combined !== early) return
    if (!combined && event.key !== 'Escape' && isTyping(event.target)) return
    const act = map[pressed(event)]
    if (act === undefined) return
    if (act() === false) return
    event.preventDefault()
    event.stopPropagation()
  })
  useLayoutEffect(() => {
    if (!enabled) return
    const early = (event: KeyboardEvent) => hear(event, true)
    const late = (event: KeyboardEvent) => hear(event, false)
    window.addEventListener('keydown', early, true)
    window.addEventListener('keydown', late)
    return () => {
      window.removeEventListener('keydown', early, true)
      window.removeEventListener('keydown', late)
    }
  }, [enabled])
}
