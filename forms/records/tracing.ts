import { z } from 'zod'
import { DateString, Id, Instant } from '../core/ids'
import { Author } from './entry'

/**
 * Contact-tracing papers: kept in a drawer of their own, never in the patient's journal, her copy or an export. The journal holds only who
 * traces, when it began and when it ended. Source: SmL 3 kap. 4-6 §§; smittskyddsblad smittspårning STI; Vårdgivarguiden, smittspårningshandlingar.
 */
const text = z.string().trim().max(500)

export const LookBackFacts = z.strictObject({
  sampledOn: DateString,
  /** First day of symptoms, where the look-back counts from it. */
  symptomsOn: DateString.nullable(),
  lastNegativeOn: DateString.nullable(),
  course: z.enum(['acute', 'chronic', 'unknown']),
})
export type LookBackFacts = z.infer<typeof LookBackFacts>

/** How far back contacts are asked for; `changed` says why, when it is not the proposed one. */
export const LookBack = z.strictObject({ from: DateString.nullable(), changed: text })
export type LookBack = z.infer<typeof LookBack>

/** Asked before any contact is reached: may reaching this person put the patient or the contact in danger? */
export const ViolenceRisk = z.enum(['none', 'risk', 'unsure', 'declined'])
export type ViolenceRisk = z.infer<typeof ViolenceRisk>

export const Approach = z.enum(['patient-tells', 'clinic-tells', 'patient-then-clinic', 'other-clinic', 'not-reached'])
export type Approach = z.infer<typeof Approach>

export const ContactOutcome = z.enum([
  'tested-here',
  'tested-elsewhere',
  'told-not-tested',
  'declined-test',
  'not-found',
  'not-reached-for-safety',
  'handed-over',
  'reported',
])
export type ContactOutcome = z.infer<typeof ContactOutcome>

const step = { at: Instant, on: DateString, by: Author }

export const ContactStep = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('violence-asked'),
    ...step,
    answer: ViolenceRisk,
    /** How she and the contact are kept safe; asked for when there is a risk. */
    plan: z.string().trim().max(2000),
  }),
  z.strictObject({ kind: z.literal('approach-chosen'), ...step, approach: Approach, note: text }),
  z.strictObject({
    kind: z.literal('attempt'),
    ...step,
    way: z.enum(['telephone', 'text', 'letter', 'visit', 'other']),
    outcome: z.enum(['reached', 'no-answer', 'someone-else', 'wrong-details', 'sent']),
    note: text,
  }),
  z.strictObject({ kind: z.literal('outcome'), ...step, outcome: ContactOutcome, note: text }),
  /** A "paragraf" notification about a contact is kept with the tracing papers. */
  z.strictObject({ kind: z.literal('reported'), ...step, why: z.enum(['contact-absent', 'refuses-test']) }),
  z.strictObject({ kind: z.literal('handed-over'), ...step, to: z.string().trim().min(2).max(120) }),
])
export type ContactStep = z.infer<typeof ContactStep>

/** A contact as far as the patient knows her or him: often a first name, a place, a phone number. */
export const TracedContact = z.strictObject({
  id: Id,
  name: z.string().trim().min(1).max(120),
  details: z.string().trim().max(1000),
  relation: z.enum(['regular', 'casual', 'buyer', 'shared-tools', 'household', 'other', 'unknown']),
  firstOn: DateString.nullable(),
  lastOn: DateString.nullable(),
  steps: z.array(ContactStep),
})
export type TracedContact = z.infer<typeof TracedContact>

export const TracingCase = z.strictObject({
  id: Id,
  patient: Id,
  disease: z.string().min(1).max(40),
  /** The tests whose answers it hangs on. */
  tests: z.array(Id).min(1),
  tracer: z.strictObject({ id: Id, name: z.string() }),
  begunOn: DateString,
  endedOn: DateString.nullable(),
  /** Drawn up before there was an answer: such papers are destroyed when it is negative. */
  inAdvance: z.boolean(),
  lookBackFacts: LookBackFacts,
  lookBack: LookBack,
  contacts: z.array(TracedContact),
  /** The unit cannot trace: smittskyddsläkaren or another clinic has taken over (SmL 3 kap. 5 §). */
  handedOver: z.strictObject({ to: z.string(), on: DateString, by: Author }).nullable(),
})
export type TracingCase = z.infer<typeof TracingCase>

/** All that is left of destroyed papers: that it happened, when and by whom. It names nobody. */
export const TracingReceipt = z.strictObject({ id: Id, at: Instant, by: Author, reason: z.literal('negative-answer') })
export type TracingReceipt = z.infer<typeof TracingReceipt>
