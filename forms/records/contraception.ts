import { z } from 'zod'
import { DateString, Id, Instant } from '../core/ids'
import { LateAnswers } from '../contraception/late-injection'
import { deviceIds, emergencyPillIds, startedIds } from '../contraception/methods'
import { Author } from './entry'

/**
 * What has happened with a patient's contraception, one event each. Which method is in use, since when and what comes next is never stored:
 * `contraception/episodes.ts` reads it from the events. Source: contraception rules; workflows 12.
 */
const base = {
  id: Id,
  patient: Id,
  date: DateString,
  /** Who recorded it. */
  by: Author,
}
const text = (max: number) => z.string().trim().max(max)
const given = { product: text(80), batch: text(40) }

export const InjectionSite = z.enum([
  'right-buttock',
  'left-buttock',
  'right-arm',
  'left-arm',
  'right-thigh',
  'left-thigh',
  'other',
  'unknown',
])
export type InjectionSite = z.infer<typeof InjectionSite>

export const StopReason = z.enum([
  'pregnancy-wish',
  'pregnant',
  'side-effects',
  'bleeding',
  'illness',
  'not-needed',
  'forgets',
  'own-wish',
  'other',
])
export type StopReason = z.infer<typeof StopReason>

export const RemovalReason = z.enum(['expired', ...StopReason.options])
export type RemovalReason = z.infer<typeof RemovalReason>

/** A decision by a doctor, who may be at another clinic; whoever recorded it stands in the event. */
export const DoctorDecision = z.strictObject({
  doctor: text(80).min(1),
  outcome: z.enum(['may-start', 'may-not-start']),
  reason: text(500).min(1),
  date: DateString,
})
export type DoctorDecision = z.infer<typeof DoctorDecision>

/** She begins a method that she handles herself, here or elsewhere. `name` says which when the catalogue does not have it. */
export const Started = z.strictObject({ ...base, type: z.literal('started'), method: z.enum(startedIds), name: text(80), note: text(500) })
/** From one such method to another, in one step. */
export const Switched = z.strictObject({
  ...base,
  type: z.literal('switched'),
  from: z.enum([...startedIds, 'dmpa']),
  to: z.enum(startedIds),
  name: text(80),
  note: text(500),
})
export const Injection = z.strictObject({
  ...base,
  ...given,
  type: z.literal('injection'),
  method: z.literal('dmpa'),
  site: InjectionSite,
  /** Why it was given before the earliest date; empty otherwise. */
  earlyReason: text(300),
  note: text(500),
})
export const Inserted = z.strictObject({
  ...base,
  ...given,
  type: z.literal('inserted'),
  method: z.enum(deviceIds),
  /** How long it lasts by what applied at the insertion. Never recomputed when the setting changes. */
  durationMonths: z.number().int().min(1).max(240),
  /** Why the duration is another than the setting says (e.g. age): a clinician's decision; empty otherwise. */
  durationReason: text(300),
  /** A copper IUD put in after unprotected intercourse; it stays as contraception. */
  emergency: z.boolean(),
  note: text(500),
})
export const Removed = z.strictObject({
  ...base,
  type: z.literal('removed'),
  method: z.enum(deviceIds),
  reason: RemovalReason,
  note: text(500),
})
export const Expelled = z.strictObject({ ...base, type: z.literal('expelled'), method: z.enum(deviceIds), note: text(500) })
export const Stopped = z.strictObject({
  ...base,
  type: z.literal('stopped'),
  method: z.enum([...startedIds, 'dmpa']),
  reason: StopReason,
  note: text(500),
})
/** Questions before oestrogen; `null` is not asked or not measured. BMI and findings are computed (`contraception/oestrogen.ts`). */
export const OestrogenCheck = z.strictObject({
  ...base,
  type: z.literal('oestrogen-check'),
  systolic: z.number().int().min(50).max(300).nullable(),
  diastolic: z.number().int().min(20).max(200).nullable(),
  heightCm: z.number().int().min(100).max(230).nullable(),
  weightKg: z.number().min(25).max(300).nullable(),
  smokes: z.boolean().nullable(),
  ageYears: z.number().int().min(10).max(110).nullable(),
  decision: DoctorDecision.nullable(),
})
/** The talk at an overdue injection. A second pregnancy test that it asks for is computed from it. */
export const LateInjection = z
  .strictObject({
    ...base,
    type: z.literal('late-injection'),
    /** The last day that counted as protected by the rule used in the talk. */
    coveredUntil: DateString,
    answers: LateAnswers,
    note: text(500),
  })
  .refine(({ date, answers }) => [answers.last?.date, answers.emergency?.date].every((told) => told === undefined || told <= date), {
    path: ['answers'],
    message: 'in-the-future',
  })
export const EmergencyGiven = z
  .strictObject({
    ...base,
    ...given,
    type: z.literal('emergency-given'),
    method: z.enum(emergencyPillIds),
    /** The unprotected intercourse, and when the pill was given or taken. */
    exposedAt: Instant,
    givenAt: Instant,
    note: text(500),
  })
  .refine((event) => Date.parse(event.exposedAt) <= Date.parse(event.givenAt), { path: ['exposedAt'], message: 'after-given' })
/** Threads of an IUD looked at after the insertion. */
export const ThreadCheck = z.strictObject({ ...base, type: z.literal('thread-check'), seen: z.boolean(), note: text(500) })

export const ContraceptionEvent = z.discriminatedUnion('type', [
  Started,
  Switched,
  Injection,
  Inserted,
  Removed,
  Expelled,
  Stopped,
  OestrogenCheck,
  LateInjection,
  EmergencyGiven,
  ThreadCheck,
])
export type ContraceptionEvent = z.infer<typeof ContraceptionEvent>
export type ContraceptionEventType = ContraceptionEvent['type']
