import { useState } from 'react'
import { useKeys } from '../ui/useKeys'

/** Escape leaves a small form in which nothing was changed; otherwise it throws nothing away and the form says what to choose. */
export function useHoldEscape(isChanged: boolean, cancel: () => void, enabled = true): boolean {
  const [held, setHeld] = useState(false)
  useKeys({ Escape: () => (isChanged ? setHeld(true) : cancel()) }, { enabled })
  return held && isChanged
}
