import { useEffect, useEffectEvent, useRef } from 'react'
import { api } from '../app/api'

/**
 * However a form is left: what was typed is saved, and from then on others who may read see it as unsigned. `leave` does so now and says
 * whether all was saved; `finish` says that there is nothing to leave any more (signed, or handed over).
 */
export function useLeave(
  entry: string,
  flush: () => Promise<boolean>,
): { readonly leave: () => Promise<boolean>; readonly finish: () => void } {
  const done = useRef(false)
  const later = useRef<ReturnType<typeof setTimeout>>(undefined)
  const leaveAtEnd = useEffectEvent(() => {
    if (done.current) return
    done.current = true
    void flush().then((saved) => (saved ? api.entries.leave({ entry }) : undefined))
  })
  useEffect(() => {
    clearTimeout(later.current)
    return () => {
      later.current = setTimeout(leaveAtEnd, 0)
    }
  }, [])

  return {
    leave: async () => {
      if (!(await flush())) return false
      done.current = true
      await api.entries.leave({ entry })
      return true
    },
    finish: () => {
      done.current = true
    },
  }
}
