import { z } from 'zod'
import { DateString, Id, Instant } from '../core/ids'
import { ContraceptionEvent } from '../records/contraception'
import { Author } from '../records/entry'
import { VisitKind, VisitStatus } from '../records/visit'

/** What somebody can be called for, the most pressing first. */
export const recallKinds = [
  'injection',
  'pregnancy-test',
  'untold-answer',
  'cure-test',
  'repeat-test',
  'device',
  'cervical-sample',
  'blood-pressure',
  'thread-check',
] as const
export const RecallKind = z.enum(recallKinds)
export type RecallKind = z.infer<typeof RecallKind>

/**
 * Names one recall: its kind and the fact that it follows from. The next fact (an injection, a sample) makes another recall with another
 * key, so that what was decided about the old one does not stick to the new one.
 */
export const RecallKey = z.string().regex(new RegExp(`^(${recallKinds.join('|')}):[0-9a-f]{32}$`))
export const recallKey = (kind: RecallKind, fact: Id): string => `${kind}:${fact}`

/** What somebody decided about a recall is a fact and is stored; the recall itself never is (architecture, rule 2). */
const decided = { id: Id, on: DateString, by: Author, reason: z.string().trim().min(1).max(500) }

/** Not before this date; on it the row is back. Of several the last one holds. */
export const Postponement = z.strictObject({ ...decided, recall: RecallKey, until: DateString })
export type Postponement = z.infer<typeof Postponement>

/** Do not call her, for one kind of thing or for anything. It lives on when new facts come, until it is lifted. */
export const DoNotCall = z.strictObject({ ...decided, about: z.enum([...recallKinds, 'everything']) })
export type DoNotCall = z.infer<typeof DoNotCall>

/** Another date than the rule's, set by a clinician for this recall: to come for an injection, or for a device or an interval to end. */
export const OtherDate = z.strictObject({ ...decided, recall: RecallKey, date: DateString })
export type OtherDate = z.infer<typeof OtherDate>

/** A task that was done elsewhere or is not needed any more. Injections, devices, samples and blood pressures are recorded as what they are instead. */
export const Settled = z.strictObject({ ...decided, recall: RecallKey })
export type Settled = z.infer<typeof Settled>

export const TryOutcome = z.enum(['no-answer', 'talked', 'message-left', 'other-answered', 'wrong-number', 'came-back', 'sent'])
export type TryOutcome = z.infer<typeof TryOutcome>

/** One attempt to reach her, for one row or several. It changes nothing by itself. */
export const Try = z.strictObject({
  id: Id,
  at: Instant,
  by: Author,
  recalls: z.array(RecallKey).min(1).max(20),
  channel: z.enum(['call', 'text', 'letter', 'in-person']),
  outcome: TryOutcome,
  note: z.string().trim().max(500),
})
export type Try = z.infer<typeof Try>

/**
 * Classes of a cervical sample. `self-sample-positive` asks for a cell sample, `unsatisfactory` for another one; `hpv-positive` and
 * `changes` are followed up by the gynaecologist.
 */
export const CervicalResult = z.enum(['waiting', 'normal', 'hpv-positive', 'changes', 'self-sample-positive', 'unsatisfactory'])
export type CervicalResult = z.infer<typeof CervicalResult>

/** All that the recall rules read about one patient. Facts only: nothing in it is computed from today. */
export const PatientFacts = z.strictObject({
  patient: Id,
  /** The day recorded that she has died. */
  diedOn: DateString.nullable(),
  /** In the order they were recorded. */
  contraception: z.array(ContraceptionEvent),
  /** Samples taken here, or elsewhere and known. */
  cervicalSamples: z.array(z.strictObject({ id: Id, date: DateString, result: CervicalResult })),
  /** The unit's 3-month routine holds for her, decided on this date; the id is the decision's. */
  cervicalLocalRoutine: z.strictObject({ id: Id, since: DateString }).nullable(),
  bloodPressures: z.array(z.strictObject({ id: Id, date: DateString })),
  /** Repeat and cure tests asked for: valid from `due`. */
  testsDue: z.array(z.strictObject({ id: Id, kind: z.enum(['repeat-test', 'cure-test']), test: z.string(), due: DateString })),
  /** Tests sampled, by the same names. */
  testsTaken: z.array(z.strictObject({ test: z.string(), date: DateString })),
  /** Answers that nobody has told her yet, and that are not closed as unreachable. */
  untoldAnswers: z.array(z.strictObject({ id: Id, test: z.string(), answeredOn: DateString })),
  /** Second pregnancy tests asked for by something else than her contraception. */
  secondPregnancyTests: z.array(z.strictObject({ id: Id, askedOn: DateString, due: DateString })),
  pregnancyTests: z.array(z.strictObject({ id: Id, date: DateString, result: z.enum(['negative', 'positive', 'invalid']) })),
  bookings: z.array(z.strictObject({ date: DateString, kind: VisitKind, status: VisitStatus })),
  postponements: z.array(Postponement),
  doNotCall: z.array(DoNotCall),
  otherDates: z.array(OtherDate),
  settled: z.array(Settled),
  tries: z.array(Try),
})
export type PatientFacts = z.infer<typeof PatientFacts>

/** The other date that a clinician has set for a recall; the last one holds. */
export const otherDateFor = (otherDates: readonly OtherDate[], key: string): string | undefined => latestFor(otherDates, key)?.date

/** Of the decisions about one recall the last one. */
export const latestFor = <D extends { readonly recall: string; readonly on: string }>(
  decisions: readonly D[],
  key: string,
): D | undefined =>
  latestBy(
    decisions.filter((decision) => decision.recall === key),
    (decision) => decision.on,
  )

/** Of dated facts the last one; of the same date the one recorded last. */
export const lastOf = <D extends { readonly date: string }>(dated: readonly D[]): D | undefined => latestBy(dated, (item) => item.date)

function latestBy<D>(items: readonly D[], dateOf: (item: D) => string): D | undefined {
  return items.reduce<D | undefined>((last, item) => (last === undefined || dateOf(item) >= dateOf(last) ? item : last), undefined)
}
