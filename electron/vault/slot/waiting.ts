import { z } from 'zod'
import { addToMonth, monthOf } from '../../../forms/core/dates'
import { MonthString } from '../../../forms/core/ids'
import { Sex } from '../../../forms/records/patient'
import type { Pending } from './pending'
import { isClosed } from './release'

/**
 * How many answers of closed months wait for more of their sex. The clinic's side leaves it in the desk for the administrator, who cannot
 * open the slot. Of closed months only, so that it changes once a month: a count that grew by the day would say who had answered.
 */
export const Waiting = z.strictObject({
  until: MonthString,
  groups: z.array(z.strictObject({ sex: Sex, n: z.number().int().positive(), oldest: MonthString })),
})
export type Waiting = z.infer<typeof Waiting>

export function waitingIn(pending: Pending, today: string): Waiting {
  const current = monthOf(today)
  const previous = addToMonth(current, -1)
  const closed = pending.waiting.filter(({ month }) => isClosed(month, today))
  return {
    until: isClosed(previous, today) ? previous : addToMonth(current, -2),
    groups: Sex.options.flatMap((sex) => {
      const months = closed.filter((waiting) => waiting.sex === sex).map(({ month }) => month)
      const [oldest] = months.toSorted()
      return oldest === undefined ? [] : [{ sex, n: months.length, oldest }]
    }),
  }
}
