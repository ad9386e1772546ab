/** Every question is one stop on the way through a form; keys that answer go on to the next. */
const stop = '[data-stop]'

/** Moves the focus to the next (or previous) question of the form. */
export function moveToStop(from: HTMLElement, direction: 1 | -1 = 1): void {
  const all = [...(from.closest('[data-form-items]')?.querySelectorAll<HTMLElement>(stop) ?? [])]
  const here = from.closest<HTMLElement>(stop)
  const next = here ? all[all.indexOf(here) + direction] : undefined
  next?.querySelector<HTMLElement>('input, textarea, button[tabindex="0"], button:not([tabindex])')?.focus()
}
