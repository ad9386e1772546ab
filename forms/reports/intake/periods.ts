import { addToMonth, monthOf } from '../../core/dates'
import { previousMonthUntilDay } from '../../intake/index'
import { allowedKinds, kindOf, type Period, type PeriodKind } from './index'
import type { IntakeEntries } from './schema'

/** The last month of a period. */
export function lastMonthOf(period: Period): string {
  const year = period.slice(0, 4)
  const part = Number(period.slice(6))
  const months = { year: 12, half: part * 6, quarter: part * 3 }[kindOf(period)]
  return `${year}-${String(months).padStart(2, '0')}`
}

/** The first day on which nothing more can be given for that month (security design 3.1 point 3). */
export const closingDay = (month: string): string => `${addToMonth(month, 1)}-0${previousMonthUntilDay + 1}`

/** Whether a period has ended and its last month is closed. Before that its tables would be running totals, which are never shown (3.4). */
export const isOver = (period: Period, today: string): boolean => today >= closingDay(lastMonthOf(period))

/**
 * How a year may be cut today. Nothing until the year is over, for half-years and quarters are given *instead* of the year, and only when
 * each holds enough: that is known at its end. What has been published of a year decides for good: tables inside each other give hidden
 * cells away (security design 3.4).
 */
export function kindsOf(
  year: string,
  entries: readonly IntakeEntries[],
  published: readonly Period[],
  today: string,
): readonly PeriodKind[] {
  if (!isOver(year, today)) return []
  const before = published.find((period) => period.slice(0, 4) === year)
  return before === undefined ? allowedKinds(year, entries) : [kindOf(before)]
}

/** Answers of closed months that wait for more of their sex; `oldest`: the month of the one that has waited longest. */
export type WaitingAnswers = { readonly n: number; readonly oldest: string }

/**
 * When those that wait will probably be let through: the first of the coming closing days by which, at `perMonth` answers a month, there are
 * `batchSize` of them; at the latest when the oldest has waited twelve months. An estimate: it knows no answer and no future.
 */
export function expectedRelease(waiting: WaitingAnswers, perMonth: number, batchSize: number, today: string): string {
  const current = monthOf(today)
  const open = today >= closingDay(addToMonth(current, -1)) ? current : addToMonth(current, -1)
  const lacking = Math.max(0, batchSize - waiting.n)
  const months = perMonth > 0 ? Math.max(1, Math.ceil(lacking / perMonth)) : Infinity
  const latest = closingDay(addToMonth(waiting.oldest, 12))
  const soonest = closingDay(open)
  if (!Number.isFinite(months)) return latest > soonest ? latest : soonest
  const expected = closingDay(addToMonth(open, months - 1))
  if (expected < latest) return expected
  return latest > soonest ? latest : soonest
}
