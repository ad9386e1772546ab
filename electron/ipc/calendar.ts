import { z } from 'zod'
import { DateString, Id, TimeString } from '../../forms/core/ids'
import { CalendarRules, ClinicianHours, ExceptionInput, HoursException } from '../../forms/records/hours'
import { VisitKind, VisitMinutes } from '../../forms/records/visit'
import { call, nothing } from './call'
import { FreeTime } from '../../forms/calendar/free'
import { VisitRow } from './visits'

export const calendar = {
  /** The booked visits of at most two weeks, those that were cancelled too. */
  days: call({
    input: z.strictObject({ from: DateString, until: DateString }),
    output: z.array(VisitRow),
    action: 'desk.work',
    subject: 'list',
    why: 'bookings of the desk, nothing of a record',
    reads: ['visits', 'persons'],
    log: { drawer: 'desk', as: 'visit.days' },
  }),
  /** When everybody can be booked: weekly hours, and the exceptions of the last two weeks and onwards. */
  rules: call({ input: nothing, output: CalendarRules, action: 'desk.work', subject: 'none', reads: ['hours'], log: 'never' }),
  /** The weekly hours of a clinician, all of them at once. */
  setHours: call({
    input: ClinicianHours,
    output: CalendarRules,
    action: 'settings.change',
    subject: 'none',
    changes: ['hours'],
    shown: 'hours',
    log: { drawer: 'desk', as: 'hours.change' },
  }),
  /**
   * Somebody is away, or here for extra hours. Open to everybody at the desk: it is said on the phone at seven in the morning, when no
   * manager may be there.
   */
  addException: call({
    input: ExceptionInput,
    output: HoursException,
    action: 'desk.work',
    subject: 'none',
    changes: ['hours'],
    shown: 'nothing',
    log: { drawer: 'desk', as: 'hours.exception' },
  }),
  removeException: call({
    input: z.strictObject({ exception: Id }),
    output: CalendarRules,
    action: 'desk.work',
    subject: 'none',
    changes: ['hours'],
    shown: 'exception',
    log: { drawer: 'desk', as: 'hours.exception-removed' },
  }),
  /** Who is booked, from today on, while a clinician is away, and whom we have cancelled there: whom to call. Nobody calls whoever has died. */
  toCall: call({
    input: z.strictObject({ exception: Id }),
    output: z.array(VisitRow),
    action: 'desk.work',
    subject: 'list',
    why: 'bookings of the desk, nothing of a record',
    reads: ['visits', 'hours', 'persons'],
    log: { drawer: 'desk', as: 'visit.to-call' },
  }),
  /** The next free times within twelve weeks. Times only, nobody's name. `clinician` null: anybody whose profession the kind fits. */
  nextFree: call({
    input: z.strictObject({
      clinician: Id.nullable(),
      kind: VisitKind,
      minutes: VisitMinutes,
      from: DateString,
      /** Not before this time on the first day. */
      time: TimeString.default('00:00'),
      count: z.number().int().min(1).max(10),
    }),
    output: z.array(FreeTime),
    action: 'desk.work',
    subject: 'none',
    reads: ['visits', 'hours'],
    log: 'never',
  }),
}
