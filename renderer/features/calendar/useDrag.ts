import { useEffect, useRef, type PointerEvent as ReactPointerEvent, type RefObject } from 'react'
import { snapped } from '../../../forms/calendar/clock'
import type { Carry, GridProps } from './grid-props'
import { rowMinutes, type Block, type Column } from './model'

/** A shorter way is a press, not a drag. */
const startPixels = 5
const edgePixels = 28

/** Drags a booking with the pointer: on five minutes, from column to column, along the edge it scrolls. Escape leaves it where it was. */
export function useDrag(
  { columns, hours, carry, onCarry, onDrop }: GridProps,
  body: RefObject<HTMLDivElement | null>,
): {
  readonly begin: (event: ReactPointerEvent<HTMLElement>, block: Block, column: Column) => void
  /** Whether the click that comes now is the end of a drag. */
  readonly justDropped: () => boolean
} {
  const stop = useRef<(() => void) | undefined>(undefined)
  const dropped = useRef(false)
  // let go of by Escape: the pointer no longer moves it
  useEffect(() => {
    if (!carry) stop.current?.()
  }, [carry])
  useEffect(() => () => stop.current?.(), [])

  function placeAt(x: number, y: number, minutes: number): Omit<Carry, 'row'> | undefined {
    const heads = [...(body.current?.parentElement?.querySelectorAll('.calhead') ?? [])].map((head) => head.getBoundingClientRect())
    const first = body.current?.firstElementChild?.getBoundingClientRect()
    const last = heads.at(-1)
    if (!first || !last) return undefined
    const index = heads.findIndex((head) => x < head.right)
    const column = columns[index < 0 ? columns.length - 1 : index]
    const minute = snapped(hours.from + ((y - first.top) / first.height) * rowMinutes)
    const latest = hours.until - Math.min(minutes, hours.until - hours.from)
    return column && { clinician: column.clinician.id, date: column.date, minute: Math.max(hours.from, Math.min(latest, minute)) }
  }

  function begin(event: ReactPointerEvent<HTMLElement>, { row }: Block, from: Column): void {
    if (event.button !== 0 || row.visit.status !== 'booked') return
    const [startX, startY] = [event.clientX, event.clientY]
    const held = startY - event.currentTarget.getBoundingClientRect().top
    const scroller = body.current?.closest('.calscroll')
    let now: Carry | undefined
    const move = (at: PointerEvent) => {
      if (!now && Math.hypot(at.clientX - startX, at.clientY - startY) < startPixels) return
      at.preventDefault()
      const box = scroller?.getBoundingClientRect()
      if (box && at.clientY > box.bottom - edgePixels) scroller?.scrollBy(0, 8)
      else if (box && at.clientY < box.top + 2 * edgePixels) scroller?.scrollBy(0, -8)
      const place = placeAt(at.clientX, at.clientY - held, row.visit.minutes)
      now = { row, ...(place ?? { clinician: from.clinician.id, date: from.date, minute: hours.from }) }
      onCarry(now)
    }
    const end = () => {
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', cancel)
      stop.current = undefined
    }
    const up = () => {
      end()
      if (!now) return
      dropped.current = true
      setTimeout(() => (dropped.current = false), 0) // the click of this release comes before
      onDrop(now)
    }
    const cancel = () => {
      end()
      onCarry(undefined)
    }
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', cancel)
    stop.current = () => now && end()
  }

  return { begin, justDropped: () => dropped.current }
}
