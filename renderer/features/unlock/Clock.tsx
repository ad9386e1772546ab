import { useEffect, useState } from 'react'
import { useFormats } from '../../i18n'

/** What the clock says and which day it is. */
export function Clock() {
  const [now, setNow] = useState(() => new Date())
  const formats = useFormats()
  useEffect(() => {
    const timer = setTimeout(() => setNow(new Date()), 60_000 - (Date.now() % 60_000) + 20)
    return () => clearTimeout(timer)
  }, [now])
  return (
    <div className="clock">
      <time>{formats.time(now)}</time>
      <span>{formats.day(now)}</span>
    </div>
  )
}
