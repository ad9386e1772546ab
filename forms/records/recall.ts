import { z } from 'zod'
import { DateString, Id } from '../core/ids'
import { DoNotCall, OtherDate, Postponement, Settled, Try } from '../recalls/facts'
import { Author } from './entry'

/** The unit's 3-month routine for cervical samples holds for her from this date, by a named person's decision (contraception rules). */
export const CervicalRoutine = z.strictObject({ id: Id, since: DateString, by: Author, reason: z.string().trim().min(1).max(500) })
export type CervicalRoutine = z.infer<typeof CervicalRoutine>

const decided = { id: true, on: true, by: true } as const

/** What the page sends: who and when are added where it is stored. */
export const RecallDecision = z.discriminatedUnion('kind', [
  Postponement.omit(decided).extend({ kind: z.literal('postponed') }),
  DoNotCall.omit(decided).extend({ kind: z.literal('do-not-call') }),
  OtherDate.omit(decided).extend({ kind: z.literal('other-date') }),
  Settled.omit(decided).extend({ kind: z.literal('settled') }),
  z.strictObject({ kind: z.literal('cervical-routine'), reason: z.string().trim().min(1).max(500) }),
  z.strictObject({ kind: z.literal('lifted'), fact: Id }),
])
export type RecallDecision = z.infer<typeof RecallDecision>

export const TryInput = Try.omit({ id: true, at: true, by: true })
export type TryInput = z.infer<typeof TryInput>
