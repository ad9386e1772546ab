import { z } from 'zod'
import { Id, Instant } from '../../forms/core/ids'
import { EntryRow } from '../../forms/records/entry'
import { Person } from '../../forms/records/patient'
import { call } from './call'
import { VisitRow } from './visits'

export const RecordView = z.strictObject({
  person: Person,
  age: z.number().int().nullable(),
  /** What the newest history says of hypersensitivity: its note, "no", or null when nobody has asked. */
  hypersensitivity: z.strictObject({ state: z.enum(['yes', 'no', 'unknown']), note: z.string() }).nullable(),
  /** When an examination was last stopped at her wish. */
  stoppedExaminationAt: Instant.nullable(),
  entries: z.array(EntryRow),
  /** Her visit of today that is under way or waiting, and her earlier and coming ones, newest first. */
  currentVisit: VisitRow.nullable(),
  visits: z.array(VisitRow.pick({ visit: true, clinicianName: true })),
})

export const records = {
  /** Opens a patient's record: without a care relation it fails with `needs-reason`. */
  open: call({
    input: z.strictObject({ patient: Id }),
    output: RecordView,
    action: 'record.open',
    subject: 'record',
    via: 'patient',
    reads: ['persons', 'entries', 'visits'],
    log: { drawer: 'journal', as: 'record.open' },
  }),
}
