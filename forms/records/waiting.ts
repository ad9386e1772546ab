import { z } from 'zod'
import { DateString, Id } from '../core/ids'
import { VisitKind } from './visit'

const shape = {
  patient: Id,
  kind: VisitKind,
  /** With whom; null: with anybody whose profession the kind fits. */
  clinician: Id.nullable(),
  /** The days on which she can come; no last day: any day from the first one. */
  from: DateString,
  until: DateString.nullable(),
  /** At most a few words for the desk ("helst förmiddag"); no clinical text. */
  note: z.string().trim().max(60),
} as const
const isInOrder = ({ from, until }: { readonly from: string; readonly until: string | null }) => until === null || from <= until
const order = { path: ['until'], message: 'days' }

/** Somebody who waits for a time. */
export const WaitInput = z.strictObject(shape).refine(isInOrder, order)
export type WaitInput = z.infer<typeof WaitInput>

export const Wait = z.strictObject({ id: Id, ...shape, /** The day she was put on the list. */ since: DateString }).refine(isInOrder, order)
export type Wait = z.infer<typeof Wait>

/** How a wait ended: by a booking, or because it was no longer wanted. */
export const WaitOutcome = z.enum(['booked', 'withdrawn'])
export type WaitOutcome = z.infer<typeof WaitOutcome>
