import { z } from 'zod'

/** A random 128-bit id in 32 hex digits: says nothing about order, time or person. */
export const Id = z.string().regex(/^[0-9a-f]{32}$/)
export type Id = z.infer<typeof Id>

/** A calendar date in Stockholm as `YYYY-MM-DD`; the day must exist. */
export const DateString = z.iso.date()

/** A clock time in Stockholm as `HH:MM`. */
export const TimeString = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** A moment in UTC as ISO 8601 with `Z`. */
export const Instant = z.iso.datetime()

/** A calendar month as `YYYY-MM`. */
export const MonthString = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
