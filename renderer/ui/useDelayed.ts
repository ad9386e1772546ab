import { useEffect, useState } from 'react'

/** True once `active` has been true for a while: nothing flickers for what is quick. */
export function useDelayed(active: boolean, afterMs = 150): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!active) return
    const timer = setTimeout(() => setLate(true), afterMs)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [active, afterMs])
  return active && late
}
