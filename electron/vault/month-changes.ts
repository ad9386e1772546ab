import { addDifference, closedMonth, closedMonths, countedVisits, monthDifferences, type ClosedMonth } from '../../db/desk/figures'
import { monthOf } from '../../forms/core/dates'
import { production } from '../../forms/reports/production/index'
import { differences, withDifferences } from '../../forms/reports/production/differences'
import type { Context } from './handler'

/** After a visit of that day has changed: what it makes of its month, if that is closed, is written down with when and who. */
export function noteMonthChange(context: Context, date: string): void {
  const closed = closedMonth(context.desk, monthOf(date))
  if (closed) note(context, closed)
}

/** After something of a person has changed that figures are counted by. */
export function noteEveryMonthChange(context: Context): void {
  for (const closed of closedMonths(context.desk, '0000-00', '9999-99')) note(context, closed)
}

function note({ desk, who, now }: Context, closed: ClosedMonth): void {
  const { month } = closed
  const live = production(countedVisits(desk, `${month}-01`, `${month}-31`), { month })
  const known = withDifferences(closed.production, monthDifferences(desk, month))
  for (const difference of differences(known, live)) addDifference(desk, month, difference, { now, user: who.id })
}
