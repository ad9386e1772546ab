import { z } from 'zod'
import { DateString, Id, TimeString } from '../../forms/core/ids'
import { CalendarRules, ClinicianHours, ExceptionInput, HoursException } from '../../forms/records/hours'
import { PersonRow } from '../../forms/records/patient'
import { VisitKind, VisitMinutes } from '../../forms/records/visit'
import { Wait, WaitInput } from '../../forms/records/waiting'
import { call, nothing } from './call'
import { FreeTime } from '../../forms/calendar/free'
import { Died, VisitRow } from './visits'

export const calendar = {
  /** The booked visits of at most two weeks, those that were cancelled too. */
  days: call({
    input: z.strictObject({ from: DateString, until: DateString }),
    output: z.array(VisitRow),
    action: 'desk.work',
    log: { drawer: 'desk', as: 'visit.days' },
  }),
  /** When everybody can be booked: weekly hours, and the exceptions of the last two weeks and onwards. */
  rules: call({ input: nothing, output: CalendarRules, action: 'desk.work', log: 'never' }),
  /** The weekly hours of a clinician, all of them at once. */
  setHours: call({ input: ClinicianHours, output: CalendarRules, action: 'settings.change', log: { drawer: 'desk', as: 'hours.change' } }),
  /**
   * Somebody is away, or here for extra hours. Open to everybody at the desk: it is said on the phone at seven in the morning, when no
   * manager may be there.
   */
  addException: call({
    input: ExceptionInput,
    output: HoursException,
    action: 'desk.work',
    log: { drawer: 'desk', as: 'hours.exception' },
  }),
  removeException: call({
    input: z.strictObject({ exception: Id }),
    output: CalendarRules,
    action: 'desk.work',
    log: { drawer: 'desk', as: 'hours.exception-removed' },
  }),
  /** Who is booked, from today on, while a clinician is away, and whom we have cancelled there: whom to call. Nobody calls whoever has died. */
  toCall: call({
    input: z.strictObject({ exception: Id }),
    output: z.array(VisitRow),
    action: 'desk.work',
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
    log: 'never',
  }),
}

const WaitRow = z.strictObject({ wait: Wait, person: PersonRow, clinicianName: z.string() })

export const waiting = {
  /** The waiting list, the longest wait first; without those who have died. */
  list: call({ input: nothing, output: z.array(WaitRow), action: 'desk.work', log: { drawer: 'desk', as: 'waiting.list' } }),
  add: call({
    input: WaitInput,
    output: WaitRow,
    failure: Died,
    action: 'desk.work',
    log: { drawer: 'desk', as: 'waiting.add', patient: true },
  }),
  /** Takes somebody off the list who no longer wants a time. A booking ends the wait by itself. */
  remove: call({
    input: z.strictObject({ wait: Id }),
    output: nothing,
    action: 'desk.work',
    log: { drawer: 'desk', as: 'waiting.remove', patient: true },
  }),
  /** Back on the list, in her old place: for whoever was taken off by a slip of the hand. */
  putBack: call({
    input: z.strictObject({ wait: Id }),
    output: nothing,
    failure: Died,
    action: 'desk.work',
    log: { drawer: 'desk', as: 'waiting.put-back', patient: true },
  }),
  /** Who on the list can take a time that became free. */
  fitting: call({
    input: z.strictObject({ clinician: Id, date: DateString, minutes: VisitMinutes }),
    output: z.array(WaitRow),
    action: 'desk.work',
    log: { drawer: 'desk', as: 'waiting.fitting' },
  }),
}
