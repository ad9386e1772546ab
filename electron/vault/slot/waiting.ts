import { z } from 'zod'
import { countedVisits } from '../../../db/desk/figures'
import type { ReadableDb } from '../../../db/types'
import { addToMonth, monthOf } from '../../../forms/core/dates'
import { DateString, MonthString } from '../../../forms/core/ids'
import { Sex } from '../../../forms/records/patient'
import { expectedRelease } from '../../../forms/reports/intake/periods'
import { firstsOfYear } from '../../../forms/reports/visits'
import type { Pending } from './pending'
import { isClosed } from './release'

/**
 * How many answers of closed months wait for more of their sex, and when the next will probably go. The clinic's side leaves it in the desk
 * for the administrator, who cannot open the slot. Of closed months and of all sexes together, so that it changes once a month: a count that
 * grew by the day, or one of a sex with few, would say who had answered.
 */
export const Waiting = z.strictObject({
  until: MonthString,
  n: z.number().int().nonnegative(),
  expected: DateString.nullable(),
})
export type Waiting = z.infer<typeof Waiting>

const monthsLookedAt = 12

/** `desk`: first visits of the year tell how many of each sex are asked in a month. */
export function waitingIn(pending: Pending, desk: ReadableDb, today: string, batchSize: number): Waiting {
  const current = monthOf(today)
  const previous = addToMonth(current, -1)
  const until = isClosed(previous, today) ? previous : addToMonth(current, -2)
  const closed = pending.waiting.filter(({ month }) => isClosed(month, today))
  const visits = countedVisits(desk, `${addToMonth(until, -2 * monthsLookedAt)}-01`, `${until}-31`)
  const firsts = firstsOfYear(visits).unit
  const since = addToMonth(until, 1 - monthsLookedAt)
  const expected = Sex.options.flatMap((sex) => {
    const waiting = closed.filter((one) => one.sex === sex).length
    if (waiting === 0) return []
    const asked = visits.filter((visit) => visit.sex === sex && firsts.has(visit.id) && monthOf(visit.date) >= since).length
    return expectedRelease(waiting, asked / monthsLookedAt, batchSize, until) ?? []
  })
  return { until, n: closed.length, expected: expected.toSorted()[0] ?? null }
}
