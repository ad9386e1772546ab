import { parseAbsolute, parseDate, type CalendarDate } from '@internationalized/date'

/**
 * Calendar dates as values. Rules: domain text on contraception, "date arithmetic" 1-4: dates are Stockholm calendar dates,
 * months are added to the original date and clamped to the last day of the target month.
 */
const zone = 'Europe/Stockholm'

/** The Stockholm calendar date (`YYYY-MM-DD`) of a moment given in UTC (ISO 8601, e.g. `2026-03-29T22:30Z`). Throws on anything else. */
export function localDate(utcInstant: string): string {
  return atStockholm(utcInstant).toString().slice(0, 10)
}

/** The Stockholm clock time (`HH:MM`) of a moment given in UTC. */
export function localTime(utcInstant: string): string {
  return atStockholm(utcInstant).toString().slice(11, 16)
}

/** Minutes that Stockholm is ahead of UTC at that moment: 60 or 120. */
export function offsetMinutes(utcInstant: string): number {
  return atStockholm(utcInstant).offset / 60_000
}

/** `date` (`YYYY-MM-DD`) plus n months (n may be negative): same day number, or the last day of the target month. */
export function addMonths(date: string, n: number): string {
  return parseDate(date).add({ months: n }).toString()
}

/** `date` (`YYYY-MM-DD`) plus n calendar days (n may be negative). */
export function addDays(date: string, n: number): string {
  return parseDate(date).add({ days: n }).toString()
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000
}

/** Age in whole years on `today`; someone born on 29 February turns on 28 February in a year without one (contraception rules, clamped years). */
export function ageOn(birthDate: string, today: string): number {
  const born: CalendarDate = parseDate(birthDate)
  const now = parseDate(today)
  const years = now.year - born.year
  return born.add({ years }).compare(now) > 0 ? years - 1 : years
}

/** The month (`YYYY-MM`) of a date. */
export const monthOf = (date: string): string => date.slice(0, 7)

/** A month (`YYYY-MM`) plus n months. */
export const addToMonth = (month: string, n: number): string => monthOf(addMonths(`${month}-01`, n))

/** ISO weekday of a date: 1 Monday to 7 Sunday. */
export const weekdayOf = (date: string): number => ((new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7) + 1

/** The Monday of the week that a date is in. */
export const mondayOf = (date: string): string => addDays(date, 1 - weekdayOf(date))

/** ISO week number of a date. */
export function weekOf(date: string): number {
  const thursday = addDays(date, 4 - weekdayOf(date))
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
}

function atStockholm(utcInstant: string) {
  const parsed = new Date(utcInstant)
  if (!/(Z|[+-]\d\d:?\d\d)$/.test(utcInstant) || Number.isNaN(parsed.getTime())) throw new Error('bug: not a moment in UTC')
  return parseAbsolute(parsed.toISOString(), zone)
}
