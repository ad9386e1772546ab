import { useEffect, useState } from 'react'
import { useKeys } from '../ui/useKeys'

let forms = 0

/** Whether a small form is open on the page: the page's own keys would close it, so they rest. */
export const isFormOpen = (): boolean => forms > 0

/** Escape leaves a small form in which nothing was changed; otherwise it throws nothing away and the form says what to choose. */
export function useHoldEscape(isChanged: boolean, cancel: () => void, enabled = true): boolean {
  const [held, setHeld] = useState(false)
  useKeys({ Escape: () => (isChanged ? setHeld(true) : cancel()) }, { enabled })
  useEffect(() => {
    if (!enabled) return
    forms += 1
    return () => {
      forms -= 1
    }
  }, [enabled])
  return held && isChanged
}
