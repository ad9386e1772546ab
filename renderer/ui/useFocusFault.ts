import { useEffect } from 'react'

/** Puts the focus on the first field that is marked as wrong, whenever a new fault is found. */
export function useFocusFault(fault: unknown): void {
  useEffect(() => {
    if (fault === undefined) return
    const fields = document.querySelectorAll<HTMLElement>('form [aria-invalid="true"]')
    fields[0]?.focus()
  }, [fault])
}
