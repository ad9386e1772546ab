import { z } from 'zod'
import { DateString, Id } from '../../forms/core/ids'
import { PersonRow } from '../../forms/records/patient'
import { VisitMinutes } from '../../forms/records/visit'
import { Wait, WaitInput } from '../../forms/records/waiting'
import { call, nothing } from './call'
import { Died } from './visits'

const WaitRow = z.strictObject({ wait: Wait, person: PersonRow, clinicianName: z.string() })

export const waiting = {
  /** The waiting list, the longest wait first; without those who have died. */
  list: call({
    input: nothing,
    output: z.array(WaitRow),
    action: 'desk.work',
    subject: 'list',
    why: 'wishes for a time at the desk, nothing of a record',
    reads: ['waiting', 'persons'],
    log: { drawer: 'desk', as: 'waiting.list' },
  }),
  add: call({
    input: WaitInput,
    output: WaitRow,
    failure: Died,
    action: 'desk.work',
    subject: 'desk',
    via: 'patient',
    changes: ['waiting'],
    shown: 'nothing',
    log: { drawer: 'desk', as: 'waiting.add' },
  }),
  /** Takes somebody off the list who no longer wants a time. A booking ends the wait by itself. */
  remove: call({
    input: z.strictObject({ wait: Id }),
    output: nothing,
    action: 'desk.work',
    subject: 'desk',
    via: 'wait',
    changes: ['waiting'],
    shown: 'wait',
    log: { drawer: 'desk', as: 'waiting.remove' },
  }),
  /** Back on the list, in her old place: for whoever was taken off by a slip of the hand. */
  putBack: call({
    input: z.strictObject({ wait: Id }),
    output: nothing,
    failure: Died,
    action: 'desk.work',
    subject: 'desk',
    via: 'withdrawn-wait',
    changes: ['waiting'],
    shown: 'nothing',
    log: { drawer: 'desk', as: 'waiting.put-back' },
  }),
  /** Who on the list can take a time that became free. */
  fitting: call({
    input: z.strictObject({ clinician: Id, date: DateString, minutes: VisitMinutes }),
    output: z.array(WaitRow),
    action: 'desk.work',
    subject: 'list',
    why: 'wishes for a time at the desk, nothing of a record',
    reads: ['waiting', 'persons'],
    log: { drawer: 'desk', as: 'waiting.fitting' },
  }),
}
