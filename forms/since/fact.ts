import { z } from 'zod'
import { canonical } from '../core/canonical'
import { DateString, Id, Instant } from '../core/ids'
import { Alert } from '../core/score'
import { VisitKind, VisitStatus } from '../records/visit'

/**
 * One thing that has happened with a patient. Names and codes only, no text of an entry: a psychiatric note that is closed to the one who
 * looks shows that it is there and no more.
 */
const base = {
  /** Of what it is about: the visit, entry, test, alert, task. */
  id: Id,
  /** When it came to the clinic's knowledge (entered, answered, ended); null when only the day is known. */
  at: Instant.nullable(),
  /** The Stockholm day on which it happened. */
  on: DateString,
  /** Who did it; null when nobody here did (a visit that was missed, a task that fell due). */
  by: Id.nullable(),
  /** Still waiting for somebody: an untold answer, an unacknowledged alert, a task not done. */
  open: z.boolean(),
}

/** `after-answer`: what follows from an answer; the others are what a signed note asks for later. Never which duty: it would tell the answer. */
export const Task = z.enum(['after-answer', 'referral', 'consent', 'rating'])

export const Fact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('alert'), ...base, what: z.enum(['raised', 'acknowledged']), alert: Alert, instrument: z.string() }),
  z.strictObject({ kind: z.literal('answer'), ...base, what: z.enum(['answered', 'told', 'unreachable']), test: z.string() }),
  /** `dueOn`: the day it is due, later than `on` when it is told of beforehand. */
  z.strictObject({ kind: z.literal('task'), ...base, what: z.enum(['due', 'done']), task: Task, dueOn: DateString }),
  z.strictObject({ kind: z.literal('visit'), ...base, what: VisitStatus, visit: VisitKind }),
  z.strictObject({
    kind: z.literal('score'),
    ...base,
    what: z.enum(['complete', 'incomplete']),
    instrument: z.string(),
    total: z.number().int().nullable(),
  }),
  z.strictObject({
    kind: z.literal('medicine'),
    ...base,
    what: z.enum(['started', 'dose-changed', 'stopped', 'effect', 'side-effect']),
    name: z.string(),
  }),
  z.strictObject({ kind: z.literal('entry'), ...base, what: z.enum(['written', 'signed', 'corrected']), form: z.string() }),
])
export type Fact = z.infer<typeof Fact>
export type FactKind = Fact['kind']

/** A fact's own key among those of its patient: facts that differ in anything have different ones. */
export const factKey = (fact: Fact): string => canonical(fact)

/** The groups as they stand on the screen: what somebody waits for first. */
export const factKinds = ['alert', 'answer', 'task', 'visit', 'score', 'medicine', 'entry'] as const satisfies readonly FactKind[]
