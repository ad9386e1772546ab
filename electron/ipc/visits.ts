import { z } from 'zod'
import { DateString, Id, TimeString } from '../../forms/core/ids'
import { PersonInput, PersonRow } from '../../forms/records/patient'
import { Visit, VisitKind, VisitMinutes, VisitStatus, VisitTick } from '../../forms/records/visit'
import { FreeTime } from '../../forms/calendar/free'
import { call, nothing } from './call'

const reason = z.string().trim().max(60)

export const VisitRow = z.strictObject({
  visit: Visit,
  person: PersonRow,
  clinicianName: z.string(),
  /** No earlier visit this calendar year that took place. */
  firstThisYear: z.boolean(),
  /** No earlier visit at all that took place. */
  firstEver: z.boolean(),
})

/** Somebody is booked then. `next`: the next free time of the same clinician, if there is one within twelve weeks. */
const DoubleBooked = z.strictObject({
  kind: z.literal('double-booked'),
  with: z.string(),
  time: TimeString,
  next: FreeTime.nullable(),
})
const Past = z.strictObject({ kind: z.literal('past') })
const NotPossible = z.strictObject({ kind: z.literal('not-possible'), from: VisitStatus })

/** She has died: nobody is booked, taken in or put on the waiting list any more. */
export const Died = z.strictObject({ kind: z.literal('died'), on: DateString })

/** Nobody has come to a visit of a day to come, or stayed away from it. */
const NotYet = z.strictObject({ kind: z.literal('not-yet'), date: DateString })

/** Stated by the one who books: beside another booking of the same clinician, knowing that it is there. */
const beside = z.boolean().default(false)

export const visits = {
  /** The day: booked by time and clinician, drop-ins in order of arrival. */
  day: call({
    input: z.strictObject({ date: DateString, whose: z.enum(['mine', 'all']) }),
    output: z.strictObject({ booked: z.array(VisitRow), dropIns: z.array(VisitRow) }),
    action: 'desk.work',
    subject: 'list',
    why: 'bookings of the desk, nothing of a record',
    reads: ['visits', 'persons'],
    log: { drawer: 'desk', as: 'visit.day' },
  }),
  /** A drop-in: somebody known, or somebody new of whom only what to call her is needed. */
  openDropIn: call({
    input: z.strictObject({
      who: z.union([z.strictObject({ patient: Id }), z.strictObject({ person: PersonInput })]),
      kind: VisitKind,
      reason: reason.default(''),
      /** Taken in at once by the one who opens it, or waiting in the queue. */
      start: z.boolean(),
    }),
    output: VisitRow,
    failure: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('number-taken'), patient: Id, name: z.string() }), Died]),
    action: 'desk.work',
    subject: 'desk',
    via: 'newcomer',
    changes: ['visits', 'persons'],
    shown: 'nothing',
    log: { drawer: 'desk', as: 'visit.drop-in' },
  }),
  book: call({
    input: z.strictObject({
      patient: Id,
      kind: VisitKind,
      clinician: Id,
      date: DateString,
      time: TimeString,
      minutes: VisitMinutes,
      reason: reason.default(''),
      beside,
      /** Her place on the waiting list, which the booking ends. */
      waiting: Id.nullable().default(null),
    }),
    output: VisitRow,
    failure: z.discriminatedUnion('kind', [DoubleBooked, Past, Died]),
    action: 'desk.work',
    subject: 'desk',
    via: 'patient',
    changes: ['visits', 'waiting'],
    shown: 'nothing',
    log: { drawer: 'desk', as: 'visit.book' },
  }),
  /**
   * Another time, day or clinician for a booking. "Ombokat" is counted (statistics 3), so the old booking becomes `rebooked` and stays as it
   * was, and a new one is made that refers to it. Not a rebooking: another length, and what the one who booked it puts right within ten
   * minutes (a slip of the hand); moved back within that time the old booking stands as if nothing had been.
   */
  move: call({
    input: z.strictObject({ visit: Id, clinician: Id, date: DateString, time: TimeString, minutes: VisitMinutes, beside }),
    output: VisitRow,
    failure: z.discriminatedUnion('kind', [DoubleBooked, Past, NotPossible, Died]),
    action: 'desk.work',
    subject: 'desk',
    via: 'visit',
    changes: ['visits'],
    shown: 'visit',
    log: { drawer: 'desk', as: 'visit.move' },
  }),
  /** The coming bookings of those who have died: for the desk to cancel, none is cancelled by itself. */
  toCancel: call({
    input: nothing,
    output: z.array(VisitRow),
    action: 'desk.work',
    subject: 'list',
    why: 'bookings of the desk, nothing of a record',
    reads: ['visits', 'persons'],
    log: { drawer: 'desk', as: 'visit.to-cancel' },
  }),
  /** The next step of a visit; a step that its status does not allow is refused, and a way back to a time that has been given to another. */
  setStatus: call({
    input: z.strictObject({ visit: Id, status: VisitStatus, beside }),
    output: VisitRow,
    failure: z.discriminatedUnion('kind', [NotPossible, NotYet, DoubleBooked]),
    action: 'desk.work',
    subject: 'desk',
    via: 'visit',
    changes: ['visits'],
    shown: 'visit',
    log: { drawer: 'desk', as: 'visit.status' },
  }),
  /** A person's visits, newest first, with what is ticked on each. */
  ofPatient: call({
    input: z.strictObject({ patient: Id }),
    output: z.array(VisitRow.extend({ ticks: z.array(VisitTick) })),
    action: 'desk.work',
    subject: 'desk',
    via: 'patient',
    reads: ['visits'],
    log: { drawer: 'desk', as: 'visit.list' },
  }),
  /** Puts right the outcome of a visit of an earlier day; in a closed month the difference is dated. */
  correct: call({
    input: z.strictObject({ visit: Id, status: VisitStatus }),
    output: VisitRow,
    failure: z.strictObject({ kind: z.literal('not-possible'), from: VisitStatus }),
    action: 'desk.work',
    subject: 'desk',
    via: 'visit',
    changes: ['visits'],
    shown: 'visit',
    log: { drawer: 'desk', as: 'visit.correct' },
  }),
  /** Ticks of the reports: linked on, last talk of a series. */
  tick: call({
    input: z.strictObject({ visit: Id, tick: VisitTick, on: z.boolean() }),
    output: z.array(VisitTick),
    action: 'desk.work',
    subject: 'desk',
    via: 'visit',
    changes: ['visits'],
    shown: 'visit',
    log: { drawer: 'desk', as: 'visit.tick' },
  }),
}
