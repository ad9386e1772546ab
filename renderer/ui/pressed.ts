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
