import { z } from 'zod'
import { DateString, Id } from '../core/ids'
import { Author } from './entry'

/**
 * What has happened with a patient's medicines, one event each. Which medicines are in use and since when is never stored:
 * `medicines/courses.ts` reads it from the events. Source: workflows 19; coding text, ATC.
 */
const base = {
  id: Id,
  patient: Id,
  date: DateString,
  /** Who recorded it. */
  by: Author,
}
const text = (max: number) => z.string().trim().max(max)
/** The course that an event belongs to: the id of the event that began it. */
const ofCourse = { ...base, course: Id }

/** An ATC code of the fifth level, or empty: free text is always allowed without one. */
export const Atc = z.union([z.literal(''), z.string().regex(/^[A-Z]\d{2}[A-Z]{2}\d{2}$/)])

export const Prescribed = z.enum(['here', 'elsewhere', 'without'])
export type Prescribed = z.infer<typeof Prescribed>

/** As it is to be taken: `strength` of one ("100 mg"), `dose` in words ("1 x 1", "vid behov, högst 3 per dygn"). */
const amount = { strength: text(60), dose: text(200), prescribed: Prescribed, prescriber: text(80) }

/** Substitution treatment: who is responsible for it, and how it is handed out. Null when it is none. */
export const Substitution = z.strictObject({ responsible: text(120), handedOut: text(200) })
export type Substitution = z.infer<typeof Substitution>

export const MedicineStopReason = z.enum([
  'finished',
  'no-effect',
  'side-effects',
  'switched',
  'other-medicine',
  'pregnancy',
  'illness',
  'own-wish',
  'not-taken',
  'other',
])
export type MedicineStopReason = z.infer<typeof MedicineStopReason>

export const MedicineStarted = z.strictObject({
  ...base,
  ...amount,
  type: z.literal('started'),
  atc: Atc,
  name: text(80).min(1),
  /** Why it is taken. */
  reason: text(300),
  /** The date is about right: begun elsewhere or long ago. */
  approximate: z.boolean(),
  substitution: Substitution.nullable(),
  note: text(500),
})
export const MedicineChanged = z.strictObject({
  ...ofCourse,
  ...amount,
  type: z.literal('dose-changed'),
  reason: text(300),
  note: text(500),
})
export const MedicineStopped = z.strictObject({ ...ofCourse, type: z.literal('stopped'), reason: MedicineStopReason, note: text(500) })
export const MedicineEffect = z.strictObject({
  ...ofCourse,
  type: z.literal('effect'),
  effect: z.enum(['good', 'some', 'none', 'worse', 'too-early']),
  note: text(500),
})
export const MedicineSideEffect = z.strictObject({
  ...ofCourse,
  type: z.literal('side-effect'),
  what: text(200).min(1),
  degree: z.enum(['slight', 'troubling', 'severe', 'gone']),
  note: text(500),
})

export const MedicineEvent = z.discriminatedUnion('type', [
  MedicineStarted,
  MedicineChanged,
  MedicineStopped,
  MedicineEffect,
  MedicineSideEffect,
])
export type MedicineEvent = z.infer<typeof MedicineEvent>
export type MedicineEventType = MedicineEvent['type']
