import { z } from 'zod'
import { Role } from '../../forms/access'
import { Alert } from '../../forms/core/score'
import { sql } from '../sql'
import type { ReadableDb, WritableDb } from '../types'

const AlertColumns = z
  .object({
    id: z.string(),
    patient: z.string(),
    entry: z.string(),
    kind: Alert,
    raised_at: z.string(),
    raised_by: z.string(),
    by_user: z.string().nullable(),
    role: Role.nullable(),
    at: z.string().nullable(),
    done: z.string().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    patient: row.patient,
    entry: row.entry,
    kind: row.kind,
    raisedAt: row.raised_at,
    raisedBy: row.raised_by,
    acknowledged:
      row.by_user !== null && row.at !== null && row.role !== null
        ? { by: row.by_user, role: row.role, at: row.at, done: row.done ?? '' }
        : null,
  }))
export type StoredAlert = z.infer<typeof AlertColumns>

/** Alerts, newest first: of one patient, or with `null` those of everybody that nobody has acknowledged. */
export const alertsOf = (db: ReadableDb, patient: string | null): StoredAlert[] =>
  db.all(
    sql`select a.*, k.by_user, k.role, k.at, k.done from alert a left join alert_acknowledged k on k.alert = a.id
      where case when ${patient} is null then k.alert is null else a.patient = ${patient} end order by a.raised_at desc`,
    AlertColumns,
  )

/** Raises an alert once for an entry; gives whether it is a new one. */
export function raiseAlert(db: WritableDb, alert: Omit<StoredAlert, 'acknowledged'>): boolean {
  const known = db.get(sql`select 1 as n from alert where entry = ${alert.entry} and kind = ${alert.kind}`, z.object({ n: z.number() }))
  if (known) return false
  db.run(sql`insert into alert (id, patient, entry, kind, raised_at, raised_by)
    values (${alert.id}, ${alert.patient}, ${alert.entry}, ${alert.kind}, ${alert.raisedAt}, ${alert.raisedBy})`)
  return true
}

export function acknowledgeAlert(db: WritableDb, alert: string, by: { user: string; role: Role; at: string; done: string }): void {
  db.run(
    sql`insert into alert_acknowledged (alert, by_user, role, at, done) values (${alert}, ${by.user}, ${by.role}, ${by.at}, ${by.done})`,
  )
}
