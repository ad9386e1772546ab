import { Check } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '../i18n'
import { Icon } from './Icon'
import { Key } from './Key'
import { isTyping, useKeys } from './useKeys'

type Shown = { readonly text: string; readonly undo: (() => void) | undefined; readonly number: number }

let shown: Shown | undefined
const listeners = new Set<() => void>()
const showMs = 6000

function put(next: Shown | undefined): void {
  shown = next
  for (const listener of listeners) listener()
}

/** Says that something was done, and how to undo it. Not for faults. */
export const toast = { show: (text: string, undo?: () => void) => put({ text, undo, number: (shown?.number ?? 0) + 1 }) }
export const useToast = (): typeof toast => toast

/** Low left, over the page and its dialogs; waits while hovered or focused. Stands once, in the app. */
export function Toasts() {
  const current = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => shown,
  )
  const words = useWords().common
  const [held, setHeld] = useState(false)
  const undo = current?.undo
  const undoIt = () => {
    put(undefined)
    undo?.()
  }
  useKeys({ 'Ctrl+Z': () => !isTyping(document.activeElement) && undoIt() }, { enabled: undo !== undefined, everywhere: true })
  useEffect(() => {
    if (current === undefined || held) return
    const timer = setTimeout(() => put(undefined), showMs)
    return () => clearTimeout(timer)
  }, [current, held])

  // beside the page: what lies over it must not lie over this too
  return createPortal(
    <div className="toasts" role="status" data-react-aria-top-layer>
      {current !== undefined && (
        <div
          className="toast"
          key={current.number}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <Icon of={Check} small />
          <span>{current.text}</span>
          {undo !== undefined && (
            <button type="button" onClick={undoIt}>
              <u>{words.undo}</u> <Key decorative>Ctrl Z</Key>
            </button>
          )}
        </div>
      )}
    </div>,
    document.body,
  )
}
