/** Minutes since midnight of a clock time `HH:MM`. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

export const minutesADay = 24 * 60

/** The clock time `HH:MM` of minutes since midnight; what goes on past midnight is read on the clock of the next day. */
export function clockOf(minutes: number): string {
  const ofDay = minutes % minutesADay
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`
}

/** A stretch of a day in minutes since midnight: `from` belongs to it, `until` does not. */
export type Span = { readonly from: number; readonly until: number }

/** Whether two stretches have a minute in common. */
export const overlaps = (one: Span, other: Span): boolean => one.from < other.until && other.from < one.until

/** Bookings and times of the calendar lie on whole five minutes. */
export const stepMinutes = 5

/** Minutes on the nearest step. */
export const snapped = (minutes: number): number => Math.round(minutes / stepMinutes) * stepMinutes
