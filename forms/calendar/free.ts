import { z } from 'zod'
import { addDays, daysBetween } from '../core/dates'
import { DateString, Id, TimeString } from '../core/ids'
import type { CalendarRules } from '../records/hours'
import { clockOf, minutesADay, minutesOf, stepMinutes, type Span } from './clock'
import { openOn } from './hours'

/** A time at which a clinician can be booked. */
export const FreeTime = z.strictObject({ clinician: Id, date: DateString, time: TimeString })
export type FreeTime = z.infer<typeof FreeTime>

/** A time at which a clinician is or would be booked. */
export type BookedTime = FreeTime & { readonly minutes: number }

const roundUp = (minutes: number): number => Math.ceil(minutes / stepMinutes) * stepMinutes

/**
 * The next free times, earliest first: within the hours, beside no booking, not before `from`, none later than `lastDay`; at most `count`.
 * Times of one clinician do not overlap each other; at the same moment the clinician named first comes first. Several `clinicians`: with any
 * of them.
 */
export function nextFree(wanted: {
  readonly rules: CalendarRules
  readonly busy: readonly BookedTime[]
  readonly clinicians: readonly string[]
  readonly minutes: number
  readonly from: { readonly date: string; readonly time: string }
  readonly lastDay: string
  readonly count: number
}): readonly FreeTime[] {
  const { rules, busy, clinicians, minutes, from, lastDay, count } = wanted
  const found: FreeTime[] = []
  for (let date = from.date; date <= lastDay && found.length < count; date = addDays(date, 1)) {
    const earliest = date === from.date ? minutesOf(from.time) : 0
    const ofDay = clinicians.flatMap((clinician) => {
      const taken = busy.filter((each) => each.clinician === clinician).map((each) => takenOn(date, each))
      return freeStarts(openOn(rules, clinician, date), taken, earliest, minutes).map((start) => ({
        clinician,
        date,
        time: clockOf(start),
      }))
    })
    found.push(...ofDay.toSorted((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0)))
  }
  return found.slice(0, count)
}

/** A taken time on the clock of a day; what began the day before may reach past midnight. */
export function takenOn(day: string, { date, time, minutes }: Pick<BookedTime, 'date' | 'time' | 'minutes'>): Span {
  const from = daysBetween(day, date) * minutesADay + minutesOf(time)
  return { from, until: from + minutes }
}

function freeStarts(open: readonly Span[], taken: readonly Span[], earliest: number, minutes: number): readonly number[] {
  const starts: number[] = []
  for (const span of open) {
    let at = roundUp(Math.max(span.from, earliest))
    while (at + minutes <= span.until) {
      const start = at
      const inTheWay = taken.find((each) => each.from < start + minutes && start < each.until)
      if (!inTheWay) starts.push(start)
      at = inTheWay ? roundUp(inTheWay.until) : start + roundUp(minutes)
    }
  }
  return starts
}
