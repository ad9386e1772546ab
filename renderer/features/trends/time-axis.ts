import { addDays, addMonths, daysBetween } from '../../../forms/core/dates'

/** Where days lie on the drawn line, and which of them are named. */
export type TimeAxis = {
  readonly from: string
  readonly to: string
  readonly x: (date: string) => number
  readonly ticks: readonly string[]
}

const widestPad = 21
const fewestDays = 28

/**
 * The axis from a little before the first day to a little after the last. Months are named as far as there is room; a short time names
 * every week.
 */
export function timeAxis(days: readonly string[], left: number, right: number): TimeAxis {
  const sorted = days.toSorted()
  const first = sorted[0] ?? '2000-01-01'
  const last = sorted.at(-1) ?? first
  const span = Math.max(daysBetween(first, last), fewestDays)
  const pad = Math.min(widestPad, Math.ceil(span * 0.06) + 2)
  const from = addDays(first, -pad)
  const to = addDays(first, span + pad)
  const whole = daysBetween(from, to)
  return {
    from,
    to,
    x: (date) => left + (daysBetween(from, date) / whole) * (right - left),
    ticks: whole < 75 ? weeks(from, to) : months(from, to, [1, 2, 3, 6, 12].find((every) => whole / 30 / every <= 13) ?? 12),
  }
}

function weeks(from: string, to: string): readonly string[] {
  const found: string[] = []
  for (let day = addDays(from, 3); day <= addDays(to, -4); day = addDays(day, 14)) found.push(day)
  return found
}

/** The first of every month, or of every so many. */
function months(from: string, to: string, every: number): readonly string[] {
  const found: string[] = []
  for (let day = addMonths(`${from.slice(0, 7)}-01`, 1); day < to; day = addMonths(day, 1))
    if ((Number(day.slice(5, 7)) - 1) % every === 0) found.push(day)
  return found
}

/** Round steps of points: at most seven of them. */
export function pointTicks(max: number): readonly number[] {
  const step = [1, 2, 5, 10, 20].find((each) => max / each <= 7) ?? 20
  return Array.from({ length: Math.floor(max / step) + 1 }, (_, index) => index * step)
}

/** The first number in an amount, for the height of a bar: 100 of "100 mg, 1 x 1". Undefined when there is none. */
export function amountNumber(text: string): number | undefined {
  const found = /\d+(?:[.,]\d+)?/.exec(text)?.[0]
  return found === undefined ? undefined : Number(found.replace(',', '.'))
}
