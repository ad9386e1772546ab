/** A calendar of its own, without any library: every day from 2018 to 2044 in a row. */
const lengths = (year: number) => [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const written = (year: number, month: number, day: number) =>
  `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`

export const calendar: readonly string[] = Array.from({ length: 27 }, (_, at) => 2018 + at).flatMap((year) =>
  lengths(year).flatMap((length, month) => Array.from({ length }, (_, day) => written(year, month, day + 1))),
)
const positions = new Map(calendar.map((date, at) => [date, at]))

/** The place of a date in the row. */
export function position(date: string): number {
  const at = positions.get(date)
  if (at === undefined) throw new Error(`outside the calendar: ${date}`)
  return at
}

export function dayAt(date: string, days: number): string {
  const found = calendar[position(date) + days]
  if (found === undefined) throw new Error('outside the calendar')
  return found
}

/** Same day number, or the last day of the month. */
export function monthsLater(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const target = year * 12 + month - 1 + months
  return written(Math.floor(target / 12), target % 12, Math.min(day, lengths(Math.floor(target / 12))[target % 12] ?? 0))
}
