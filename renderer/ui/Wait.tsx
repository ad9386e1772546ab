import { useCallback, useEffect, useState } from 'react'
import { useWords } from '../i18n'
import { Note } from './Note'

/** Seconds left of a wait, kept for each `subject` by itself. `begin` starts or restarts one. */
export function useWait(subject: string): { readonly seconds: number; readonly begin: (seconds: number) => void } {
  const [until, setUntil] = useState<Readonly<Record<string, number>>>({})
  const [now, setNow] = useState(() => performance.now())
  const end = until[subject] ?? 0
  const seconds = Math.max(0, Math.ceil((end - now) / 1000))
  useEffect(() => {
    if (seconds === 0) return
    const timer = setInterval(() => setNow(performance.now()), 250)
    return () => clearInterval(timer)
  }, [seconds])
  const begin = useCallback(
    (length: number) => {
      setNow(performance.now())
      setUntil((before) => ({ ...before, [subject]: performance.now() + length * 1000 }))
    },
    [subject],
  )
  return { seconds, begin }
}

/** The wait in words. Counted down silently: a screen reader hears it once. */
export function WaitNote({ seconds }: { seconds: number }) {
  const words = useWords().common
  const [first] = useState(seconds)
  return (
    <Note tone="due">
      <span className="unseen" role="status">
        {words.wait(first)}
      </span>
      <strong aria-hidden>{words.wait(seconds)}</strong> {words.waitWhy}
    </Note>
  )
}
