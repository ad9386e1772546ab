import type { KeyboardEvent } from 'react'

/** Up and down go from row to row of a list, to the same button or else to the name. */
export function moveRow(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined || !(event.target instanceof HTMLElement)) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const here = event.target.closest<HTMLElement>('[data-row]')
  const next = here ? rows[rows.indexOf(here) + step] : undefined
  if (!next) return
  event.preventDefault()
  event.stopPropagation()
  next.querySelector<HTMLElement>('button')?.focus()
}
