import { z } from 'zod'
import { canonical } from '../../forms/core/canonical'
import { MedicineEvent } from '../../forms/records/medicine'
import { sql } from '../sql'
import type { ReadableDb, WritableDb } from '../types'

const EventColumns = z
  .object({ event: z.string(), at: z.string(), mistake: z.string().nullable() })
  .transform(({ event, at, mistake }) => ({ event: MedicineEvent.parse(JSON.parse(event)), at, mistake }))
export type StoredMedicine = z.infer<typeof EventColumns>

/** A patient's events in the order they were recorded, `at` when; `mistake` is the reason why one does not count. */
export const medicinesOf = (db: ReadableDb, patient: string): StoredMedicine[] =>
  db.all(
    sql`select e.event, e.at, m.reason as mistake from medicine_event e left join medicine_mistake m on m.event = e.id
      where e.patient = ${patient} order by e.seq`,
    EventColumns,
  )

export function insertMedicine(db: WritableDb, event: MedicineEvent, at: string): void {
  db.run(sql`insert into medicine_event (id, patient, event, at) values (${event.id}, ${event.patient}, ${canonical(event)}, ${at})`)
}

export function insertMedicineMistake(db: WritableDb, mistake: { event: string; by: string; at: string; reason: string }): void {
  db.run(
    sql`insert into medicine_mistake (event, by_user, at, reason) values (${mistake.event}, ${mistake.by}, ${mistake.at}, ${mistake.reason})`,
  )
}
