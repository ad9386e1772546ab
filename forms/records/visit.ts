import { z } from 'zod'
import { DateString, Id, Instant, TimeString } from '../core/ids'
import { Role } from '../access'

/** Kinds of visit (WORKFLOWS 2). A relative's visit is a kind of its own (statistics 4). */
export const VisitKind = z.enum([
  'routine-examination',
  'gynaecologist',
  'physician',
  'psychiatric-assessment',
  'talk',
  'sampling',
  'telephone',
  'relative',
])
export type VisitKind = z.infer<typeof VisitKind>

/** Where a visit stands. No-show, the two cancellations and rebooked are four different things and never mixed (WORKFLOWS 3). */
export const VisitStatus = z.enum([
  'booked',
  'arrived',
  'in-progress',
  'completed',
  'no-show',
  'cancelled-by-patient',
  'cancelled-by-clinic',
  'rebooked',
])
export type VisitStatus = z.infer<typeof VisitStatus>

/**
 * What is ticked on a visit for the reports (statistics 4): linked on within or outside the unit, without where to, and the last talk of a
 * series. Nothing of why.
 */
export const VisitTick = z.enum(['linked-within', 'linked-outside', 'closes-talks'])
export type VisitTick = z.infer<typeof VisitTick>

/**
 * The outcomes that a visit of an earlier day can be put right to; the same day it goes by its steps. A drop-in has no booking that could be
 * missed, and what was moved to another time stays moved.
 */
export function correctOutcomes({ status, dropIn }: Pick<Visit, 'status' | 'dropIn'>): readonly VisitStatus[] {
  if (status === 'rebooked') return []
  const outcomes: readonly VisitStatus[] = dropIn
    ? ['completed', 'cancelled-by-patient']
    : ['completed', 'no-show', 'cancelled-by-patient', 'cancelled-by-clinic']
  return outcomes.filter((outcome) => outcome !== status)
}

/** The steps that are possible from each status; everything else is refused. A completed visit can be reopened the same day. */
export const nextStatuses: { readonly [S in VisitStatus]: readonly VisitStatus[] } = {
  booked: ['arrived', 'in-progress', 'no-show', 'cancelled-by-patient', 'cancelled-by-clinic', 'rebooked'],
  arrived: ['in-progress', 'completed', 'cancelled-by-patient', 'booked'],
  'in-progress': ['completed', 'arrived'],
  completed: ['in-progress'],
  'no-show': ['booked', 'arrived'],
  'cancelled-by-patient': ['booked'],
  'cancelled-by-clinic': ['booked'],
  rebooked: [],
}

/** What can become of a visit before its day; nobody has come to it, or stayed away, yet. */
const beforehand: readonly VisitStatus[] = ['booked', 'cancelled-by-patient', 'cancelled-by-clinic', 'rebooked']

/** Whether a step belongs to the day of the visit, and that day has not come. */
export const isTooEarly = ({ date }: Pick<Visit, 'date'>, status: VisitStatus, today: string): boolean =>
  date > today && !beforehand.includes(status)

/** Whether a step says that somebody comes, and the day of the visit has been: who was there then goes on, nobody arrives the day after. */
export const isTooLate = ({ date, arrivedAt }: Pick<Visit, 'date' | 'arrivedAt'>, status: VisitStatus, today: string): boolean =>
  date < today && arrivedAt === null && (status === 'arrived' || status === 'in-progress')

/** Whether a visit of this status takes its time: cancelled, missed and rebooked ones have given it back. */
export const occupies = (status: VisitStatus): boolean => ['booked', 'arrived', 'in-progress', 'completed'].includes(status)

/** How long a visit may be; a length is a whole number of minutes. */
export const VisitMinutes = z.number().int().min(5).max(480)

/** Minutes that each kind of visit usually takes: a setting of the unit, and each booking can say otherwise. */
export const UsualMinutes = z.strictObject({
  'routine-examination': VisitMinutes,
  gynaecologist: VisitMinutes,
  physician: VisitMinutes,
  'psychiatric-assessment': VisitMinutes,
  talk: VisitMinutes,
  sampling: VisitMinutes,
  telephone: VisitMinutes,
  relative: VisitMinutes,
} satisfies Record<VisitKind, z.ZodNumber>)
export type UsualMinutes = z.infer<typeof UsualMinutes>

/** Our own defaults; no source gives any. */
export const defaultUsualMinutes: UsualMinutes = {
  'routine-examination': 45,
  gynaecologist: 30,
  physician: 30,
  'psychiatric-assessment': 60,
  talk: 45,
  sampling: 20,
  telephone: 15,
  relative: 45,
}

export const Visit = z.strictObject({
  id: Id,
  patient: Id,
  kind: VisitKind,
  /** The user she is booked with; null in the drop-in queue. */
  clinician: Id.nullable(),
  /** The clinician's profession, by which production is counted. */
  profession: Role.nullable(),
  date: DateString,
  /** Booked time; null for a drop-in. */
  time: TimeString.nullable(),
  minutes: VisitMinutes,
  dropIn: z.boolean(),
  /** At most a few words for the desk; no clinical text. */
  reason: z.string(),
  status: VisitStatus,
  arrivedAt: Instant.nullable(),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  /** The booking that this one took the place of; that one is `rebooked` and keeps its own day, time and clinician. */
  movedFrom: Id.nullable(),
})
export type Visit = z.infer<typeof Visit>
