import { z } from 'zod'
import { canonical } from '../../forms/core/canonical'
import { ContraceptionEvent } from '../../forms/records/contraception'
import { sql } from '../sql'
import type { ReadableDb, WritableDb } from '../types'

const EventColumns = z
  .object({ patient: z.string(), event: z.string(), mistake: z.string().nullable() })
  .transform(({ patient, event, mistake }) => ({ patient, event: ContraceptionEvent.parse(JSON.parse(event)), mistake }))
export type StoredEvent = z.infer<typeof EventColumns>

/** A patient's events in the order they were recorded; `mistake` is the reason why one does not count. */
export const contraceptionOf = (db: ReadableDb, patient: string): StoredEvent[] =>
  db.all(
    sql`select e.patient, e.event, m.reason as mistake from contraception_event e left join contraception_mistake m on m.event = e.id
      where e.patient = ${patient} order by e.seq`,
    EventColumns,
  )

/** The events of everybody, for the recall list. */
export const allContraception = (db: ReadableDb): StoredEvent[] =>
  db.all(
    sql`select e.patient, e.event, null as mistake from contraception_event e
      where e.id not in (select event from contraception_mistake) order by e.seq`,
    EventColumns,
  )

export function insertContraception(db: WritableDb, event: ContraceptionEvent, at: string): void {
  db.run(sql`insert into contraception_event (id, patient, event, at) values (${event.id}, ${event.patient}, ${canonical(event)}, ${at})`)
}

export function insertMistake(db: WritableDb, mistake: { event: string; by: string; at: string; reason: string }): void {
  db.run(
    sql`insert into contraception_mistake (event, by_user, at, reason) values (${mistake.event}, ${mistake.by}, ${mistake.at}, ${mistake.reason})`,
  )
}
