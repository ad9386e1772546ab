import { z } from 'zod'
import { Wait, type WaitInput, type WaitOutcome } from '../../forms/records/waiting'
import { sql } from '../sql'
import type { ReadableDb, WritableDb } from '../types'

const WaitColumns = z
  .object({
    id: z.string(),
    patient: z.string(),
    kind: z.string(),
    clinician: z.string().nullable(),
    first_day: z.string(),
    last_day: z.string().nullable(),
    note: z.string(),
    since: z.string(),
  })
  .transform(({ id, patient, kind, clinician, first_day, last_day, note, since }) =>
    Wait.parse({ id, patient, kind, clinician, from: first_day, until: last_day, note, since }),
  )

/** Who waits for a time, the longest wait first. */
export const openWaits = (db: ReadableDb): Wait[] =>
  db.all(
    sql`select id, patient, kind, clinician, first_day, last_day, note, since from wait where ended_at is null order by since, made_at, id`,
    WaitColumns,
  )

/** A wait that has not ended. */
export const getOpenWait = (db: ReadableDb, id: string): Wait | undefined =>
  db.get(
    sql`select id, patient, kind, clinician, first_day, last_day, note, since from wait where id = ${id} and ended_at is null`,
    WaitColumns,
  )

export function insertWait(
  db: WritableDb,
  id: string,
  wait: WaitInput,
  stamp: { readonly now: string; readonly today: string; readonly user: string },
): void {
  db.run(sql`insert into wait (id, patient, kind, clinician, first_day, last_day, note, since, made_at, made_by)
    values (${id}, ${wait.patient}, ${wait.kind}, ${wait.clinician}, ${wait.from}, ${wait.until}, ${wait.note}, ${stamp.today}, ${stamp.now}, ${stamp.user})`)
}

/** Ends a wait; `visit`: the booking that it became. */
export function endWait(
  db: WritableDb,
  id: string,
  end: { readonly outcome: WaitOutcome; readonly visit: string | null; readonly now: string; readonly user: string },
): void {
  db.run(sql`update wait set ended_at = ${end.now}, ended_by = ${end.user}, outcome = ${end.outcome}, visit = ${end.visit}
    where id = ${id} and ended_at is null`)
}

/** Whose wait this is, if it ended because it was no longer wanted. */
export const withdrawnPatient = (db: ReadableDb, id: string): string | undefined =>
  db.get(sql`select patient from wait where id = ${id} and outcome = 'withdrawn'`, z.object({ patient: z.string() }))?.patient

/** Opens a wait that was withdrawn, as if it had not been. */
export const reopenWait = (db: WritableDb, id: string): number =>
  db.run(sql`update wait set ended_at = null, ended_by = null, outcome = null where id = ${id} and outcome = 'withdrawn'`)
