import { addToMonth } from '../../core/dates'
import { previousMonthUntilDay } from '../../intake/index'
import { allowedKinds, kindOf, type Period } from './index'
import type { IntakeEntries, PeriodKind } from './schema'

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

/** The last year that is over and closed: on the first days of January the one before the last. */
export function lastYearOver(today: string): string {
  const last = String(Number(today.slice(0, 4)) - 1)
  return isOver(last, today) ? last : String(Number(last) - 1)
}

/**
 * How a year may be cut: half-years and quarters are given *instead* of the year, and only when each holds enough, which is known at the
 * year's end. Nothing before that.
 */
export const kindsOf = (year: string, entries: readonly IntakeEntries[], today: string): readonly PeriodKind[] =>
  isOver(year, today) ? allowedKinds(year, entries) : []

/**
 * When answers that wait will probably be let through, seen from the last closed month: the closing day by which, at `perMonth` answers a
 * month, there are `batchSize` of them. Null when none come. An estimate: it knows no answer and no future.
 */
export function expectedRelease(waiting: number, perMonth: number, batchSize: number, lastClosed: string): string | null {
  if (perMonth <= 0) return null
  return closingDay(addToMonth(lastClosed, Math.max(1, Math.ceil((batchSize - waiting) / perMonth))))
}

type Counted = { readonly period: string; readonly n: number }

/**
 * What has come for a year since it was settled, as of the first month of the year after: a batch that was late is counted there, once, and
 * never in a year that stands. Its label is like no batch's own, or it would be taken for that month's when the next year asks what is late.
 * `keyOf` tells rows of the same kind apart.
 */
export function lateRows<R extends Counted>(
  year: string,
  now: readonly R[],
  settled: readonly R[],
  keyOf: (row: R) => string,
): readonly R[] {
  const before = new Map(settled.map((row) => [keyOf(row), row.n]))
  return now.flatMap((row) => {
    const n = row.n - (before.get(keyOf(row)) ?? 0)
    return n > 0 ? [{ ...row, period: `late/${Number(year) + 1}-01`, n }] : []
  })
}
