import { localDate, offsetMinutes } from '../../forms/core/dates'

/** Reads a typed clock time: 9, 9.30, 930, 0930, 09:30. Out: `HH:MM`, or undefined when it is none. */
export function readTime(typed: string): string | undefined {
  const parts = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(typed.trim())
  const hours = Number(parts?.[1])
  const minutes = Number(parts?.[2] ?? 0)
  if (!parts || hours > 23 || minutes > 59) return undefined
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}

/** The moment (UTC) of a Stockholm date and clock time; in the hour that a night in October has twice, the first of the two. */
export function instantOf(date: string, time: string): string {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  const offsets = [120, 60].filter((offset) => {
    const moment = new Date(asUtc - offset * 60_000).toISOString()
    return offsetMinutes(moment) === offset
  })
  const moment = new Date(asUtc - (offsets[0] ?? 60) * 60_000).toISOString()
  return localDate(moment) === date ? moment : new Date(asUtc - 60 * 60_000).toISOString()
}
