import { useEffect, useState } from 'react'

const acts = ['pointerdown', 'keydown', 'wheel'] as const

/** True when nothing has been touched for so long. The first touch afterwards only wakes the screen: it answers nothing. */
export function useIdle(afterMs: number): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    let idle = false
    let timer: ReturnType<typeof setTimeout>
    const set = (next: boolean) => {
      idle = next
      setIdle(next)
    }
    const begin = () => {
      clearTimeout(timer)
      timer = setTimeout(() => set(true), afterMs)
    }
    const act = (event: Event) => {
      begin()
      if (!idle) return
      event.stopPropagation()
      set(false)
    }
    const move = () => !idle && begin()
    begin()
    for (const name of acts) window.addEventListener(name, act, { capture: true })
    window.addEventListener('pointermove', move)
    return () => {
      clearTimeout(timer)
      for (const name of acts) window.removeEventListener(name, act, { capture: true })
      window.removeEventListener('pointermove', move)
    }
  }, [afterMs])
  return isIdle
}
