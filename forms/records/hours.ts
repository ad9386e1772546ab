import { z } from 'zod'
import { DateString, Id, TimeString } from '../core/ids'

/** Which weeks a line counts in, by the ISO week number that stands in every Swedish calendar. */
export const Weeks = z.enum(['every', 'even', 'odd'])
export type Weeks = z.infer<typeof Weeks>

const isForwards = ({ from, until }: { readonly from: string; readonly until: string }) => from < until

/** Hours of a clinician on a weekday: 1 Monday to 7 Sunday. Several lines a day are possible, an evening for instance. */
export const HoursLine = z
  .strictObject({ weekday: z.number().int().min(1).max(7), weeks: Weeks, from: TimeString, until: TimeString })
  .refine(isForwards, { path: ['until'], message: 'forwards' })
export type HoursLine = z.infer<typeof HoursLine>

export const ClinicianHours = z.strictObject({ clinician: Id, lines: z.array(HoursLine) })
export type ClinicianHours = z.infer<typeof ClinicianHours>

/**
 * What departs from the weekly hours: away for days (or, with times, for a part of each of them), or extra hours. `note` is for colleagues
 * ("kurs", "semester"), never about a patient.
 */
const exceptionShape = {
  clinician: Id,
  kind: z.enum(['away', 'extra']),
  firstDay: DateString,
  lastDay: DateString,
  /** Both null: the whole day. Extra hours always have both. */
  from: TimeString.nullable(),
  until: TimeString.nullable(),
  note: z.string().trim().max(60),
} as const
type ExceptionFields = z.infer<z.ZodObject<typeof exceptionShape>>
const isInOrder = (value: ExceptionFields) => value.firstDay <= value.lastDay
const hasTimes = ({ kind, from, until }: ExceptionFields) =>
  from === null || until === null ? from === until && kind === 'away' : from < until
const days = { path: ['lastDay'], message: 'days' }
const times = { path: ['until'], message: 'times' }

export const ExceptionInput = z.strictObject(exceptionShape).refine(isInOrder, days).refine(hasTimes, times)
export type ExceptionInput = z.infer<typeof ExceptionInput>

export const HoursException = z
  .strictObject({ id: Id, ...exceptionShape })
  .refine(isInOrder, days)
  .refine(hasTimes, times)
export type HoursException = z.infer<typeof HoursException>

/** All that says when somebody can be booked. */
export const CalendarRules = z.strictObject({ hours: z.array(ClinicianHours), exceptions: z.array(HoursException) })
export type CalendarRules = z.infer<typeof CalendarRules>
