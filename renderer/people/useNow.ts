import { useEffect, useState } from 'react'

const tickMs = 30_000

/** The present moment, read anew every half minute, so that minutes on the screen stay true. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), tickMs)
    return () => clearInterval(timer)
  }, [])
  return now
}
