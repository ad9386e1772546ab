import { readRules } from '../../../db/desk/hours'
import { bookedBetween } from '../../../db/desk/visits'
import { nextFree, type FreeTime } from '../../../forms/calendar/free'
import { addDays, localTime } from '../../../forms/core/dates'
import { occupies } from '../../../forms/records/visit'
import type { Context } from '../handler'

/** How far ahead a free time is looked for. */
const aheadDays = 84

/** The next free times of these clinicians, from a date and time or from now, whichever is later; `except`: a booking that is to move. */
export function freeTimes(
  { desk, today, now }: Pick<Context, 'desk' | 'today' | 'now'>,
  wanted: {
    readonly clinicians: readonly string[]
    readonly minutes: number
    readonly from: { readonly date: string; readonly time: string }
    readonly count: number
    readonly except?: string
  },
): readonly FreeTime[] {
  const { from } = wanted
  const clock = localTime(now)
  const first = from.date < today || (from.date === today && from.time < clock) ? { date: today, time: clock } : from
  const lastDay = addDays(first.date, aheadDays)
  const busy = bookedBetween(desk, addDays(first.date, -1), lastDay, null).flatMap(({ id, clinician, date, time, minutes, status }) =>
    id !== wanted.except && clinician !== null && time !== null && occupies(status) ? [{ clinician, date, time, minutes }] : [],
  )
  return nextFree({
    rules: readRules(desk, first.date),
    busy,
    clinicians: wanted.clinicians,
    minutes: wanted.minutes,
    from: { date: first.date, time: first.time },
    lastDay,
    count: wanted.count,
  })
}
