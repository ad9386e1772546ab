import { z } from 'zod'
import { DateString, Id, Instant } from '../core/ids'
import { Author } from './entry'

const text = z.string().trim().max(500)
const reason = z.string().trim().min(3).max(500)

/** The doctor who ordered the test answers for its notification, also when the midwife took the sample (SmL 2 kap. 5 §). */
export const Doctor = z.strictObject({ id: Id, name: z.string().trim().min(1).max(80) })
export type Doctor = z.infer<typeof Doctor>

/** Whose test it is: a patient's, or for hiv nobody's but a slip's (förordning 2008:363, journal law G7). */
export const SlipCode = z.string().regex(/^[A-Z]-\d{2}-\d{3,5}$/)
export const Subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('patient'), patient: Id }),
  z.strictObject({ kind: z.literal('anonymous'), slip: SlipCode }),
])
export type Subject = z.infer<typeof Subject>

/** What follows from an answer. The first five are the law's for an allmänfarlig disease; the others are care and order. */
export const DutyKind = z.enum([
  'notification',
  'rules-of-conduct',
  'treatment',
  'tracing',
  'report-untold',
  'correct-notification',
  'identity',
  'confirm',
  'culture',
  'retake',
  'repeat',
  'cure-test',
  'partner-offer',
  'assess',
])
export type DutyKind = z.infer<typeof DutyKind>

/** Duties that are settled by ordering another test. */
export const RepeatDuty = z.enum(['confirm', 'culture', 'retake', 'repeat', 'cure-test'])
export type RepeatDuty = z.infer<typeof RepeatDuty>

/** One sample to be analysed for one test. What is ordered together has the same `batch`. */
export const TestOrder = z.strictObject({
  /** Id in the catalogue. */
  test: z.string().min(1).max(40),
  subject: Subject,
  specimen: z.string().min(1).max(40),
  site: z.string().min(1).max(40).nullable(),
  batch: Id,
  at: Instant,
  on: DateString,
  by: Author,
  doctor: Doctor,
  /** Day of the exposure that the test is about; null when it is about none. */
  exposureOn: DateString.nullable(),
  /** A planned test is not taken before this day. */
  notBefore: DateString.nullable(),
  /** The test whose task this order settles. */
  repeats: z.strictObject({ test: Id, duty: RepeatDuty, number: z.number().int().positive() }).nullable(),
  note: text,
})
export type TestOrder = z.infer<typeof TestOrder>

/** The values of an answer by analyte; which values are possible the catalogue says. `amount` is a titre's n or a measured figure. */
export const TestAnswer = z.strictObject({
  results: z.record(
    z.string().min(1).max(40),
    z.strictObject({ value: z.string().min(1).max(40), amount: z.number().nonnegative().optional() }),
  ),
  note: z.string().trim().max(2000),
})
export type TestAnswer = z.infer<typeof TestAnswer>

/** The closed list of eight (SmL 4 kap. 2 §). */
export const ConductRule = z.enum([
  'limit-activities',
  'no-donation',
  'no-sharing-tools',
  'tell-care',
  'tell-partners',
  'safer-sex',
  'hygiene',
  'doctor-contact',
])
export type ConductRule = z.infer<typeof ConductRule>

/** Occasions of a "paragraf" notification: always in full name, also for the coded diseases. */
export const Paragraph = z.enum([
  'refuses-test',
  'contact-absent',
  'rules-not-followed',
  'treatment-refused',
  'near-person-not-told',
  'untold',
])
export type Paragraph = z.infer<typeof Paragraph>

/** Each step: who entered it and when, and the day it happened. */
const step = { at: Instant, on: DateString, by: Author }
const duty = { duty: DutyKind, number: z.number().int().positive() }

export const TestStep = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sampled'), ...step, takenBy: z.enum(['staff', 'patient']), label: z.string().trim().max(40) }),
  z.strictObject({ kind: z.literal('sent'), ...step, laboratory: z.string().trim().max(80) }),
  z.strictObject({ kind: z.literal('answered'), ...step, answer: TestAnswer }),
  z.strictObject({
    kind: z.literal('answer-revised'),
    ...step,
    why: z.enum(['typing-error', 'laboratory-corrected', 'supplement']),
    reason,
    answer: TestAnswer,
  }),
  z.strictObject({ kind: z.literal('seen'), ...step }),
  z.strictObject({ kind: z.literal('told'), ...step, way: z.enum(['visit', 'telephone', 'text', 'letter', 'other']), note: text }),
  z.strictObject({
    kind: z.literal('try'),
    ...step,
    way: z.enum(['telephone', 'text', 'letter', 'visit', 'other']),
    outcome: z.enum(['no-answer', 'someone-else', 'number-not-in-use', 'message-left', 'sent', 'did-not-come']),
    note: text,
  }),
  z.strictObject({ kind: z.literal('unreachable'), ...step, note: text }),
  z.strictObject({ kind: z.literal('identified'), ...step, patient: Id }),
  z.strictObject({ kind: z.literal('suspected'), ...step, note: text }),
  z.strictObject({
    kind: z.literal('notified'),
    ...step,
    report: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('case') }),
      z.strictObject({ kind: z.literal('suspected') }),
      z.strictObject({ kind: z.literal('paragraph'), paragraph: Paragraph }),
    ]),
    doctor: Doctor,
  }),
  z.strictObject({
    kind: z.literal('rules-given'),
    ...step,
    rules: z.array(ConductRule).min(1).max(8),
    decidedBy: Doctor,
    /** Given in writing and entered in the journal (SmL 4 kap. 2 §), and told that smittskyddsläkaren can review them (4 kap. 3 §). */
    inWriting: z.literal(true),
    toldOfReview: z.boolean(),
    note: text,
  }),
  z.strictObject({ kind: z.literal('treated'), ...step, what: text, atc: z.string().max(10), pregnant: z.boolean() }),
  /** All the journal holds of tracing: who traces, when it began and ended. */
  z.strictObject({ kind: z.literal('tracing-begun'), ...step, tracer: Doctor }),
  z.strictObject({ kind: z.literal('tracing-ended'), ...step }),
  z.strictObject({ kind: z.literal('repeat-ordered'), ...step, duty: RepeatDuty, number: z.number().int().positive(), test: Id }),
  z.strictObject({
    kind: z.literal('handed-over'),
    ...step,
    to: z.string().trim().min(2).max(120),
    duties: z.array(z.strictObject(duty)).min(1),
  }),
  z.strictObject({
    kind: z.literal('settled'),
    ...step,
    ...duty,
    how: z.enum(['done', 'in-other-test', 'known-case', 'not-indicated', 'patient-declined', 'other']),
    reason: text,
  }),
  /** Change of doctor is reported to the former doctor and smittskyddsläkaren (SmL 3 kap. 3 §). */
  z.strictObject({ kind: z.literal('doctor-changed'), ...step, doctor: Doctor, reported: z.boolean() }),
  z.strictObject({
    kind: z.literal('spoiled'),
    ...step,
    why: z.enum(['leaked', 'too-little', 'wrong-tube', 'lost', 'mixed-up', 'too-old', 'other']),
    note: text,
  }),
  z.strictObject({ kind: z.literal('cancelled'), ...step, reason }),
  /** Offered and declined: a choice like any other. */
  z.strictObject({ kind: z.literal('declined'), ...step, note: text }),
  z.strictObject({ kind: z.literal('closed'), ...step }),
])
export type TestStep = z.infer<typeof TestStep>
export type TestStepKind = TestStep['kind']

/** A test as it is stored: its order and what has happened to it, oldest first. Its state is computed. */
export const TestRecord = z.strictObject({ id: Id, order: TestOrder, steps: z.array(TestStep) })
export type TestRecord = z.infer<typeof TestRecord>
