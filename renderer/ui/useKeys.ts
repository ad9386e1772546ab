import { useContext, useEffect, useEffectEvent } from 'react'
import { LayerContext, openLayers } from './Layer'

/**
 * What was pressed, as it is written in a key map: `n`, `Shift+U`, `?`, `Ctrl+Enter`, `Alt+1`, `Escape`. Command counts as Ctrl.
 * Shift is named only with letters and named keys: what `?` needs differs between keyboards.
 */
export function pressed(event: KeyboardEvent): string {
  const digit = event.altKey ? /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1] : undefined
  const key = digit ?? (event.key.length === 1 ? event.key.toLowerCase() : event.key)
  const isLetter = key.length === 1 && key.toLowerCase() !== key.toUpperCase()
  const shift = event.shiftKey && (isLetter || key.length > 1)
  const held = [event.ctrlKey || event.metaKey ? 'Ctrl+' : '', event.altKey ? 'Alt+' : '', shift ? 'Shift+' : ''].join('')
  return held + (isLetter && held !== '' ? key.toUpperCase() : key)
}

/** Whether the keys go into a text just now. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit', 'range'].includes(target.type)
}

/**
 * Keys of a screen or dialog. Only the topmost layer hears them; plain keys are left alone while one types, except Escape.
 * Combinations with Ctrl or Alt come before the focused control sees them, so that Ctrl+Enter never presses a focused button.
 */
export function useKeys(map: Readonly<Record<string, () => void>>, { enabled = true }: { enabled?: boolean } = {}): void {
  const layer = useContext(LayerContext)
  const hear = useEffectEvent((event: KeyboardEvent, early: boolean) => {
    if (event.defaultPrevented || event.isComposing || layer !== openLayers()) return
    const combined = event.ctrlKey || event.metaKey || event.altKey
    if (combined !== early) return
    if (!combined && event.key !== 'Escape' && isTyping(event.target)) return
    const act = map[pressed(event)]
    if (act === undefined) return
    event.preventDefault()
    event.stopPropagation()
    act()
  })
  useEffect(() => {
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
