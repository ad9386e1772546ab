import { z } from 'zod'
import type { BreakGlassReason } from '../../forms/access'
import { sql } from '../sql'
import type { ReadableDb, WritableDb } from '../types'

export type ReasonFor = 'record' | 'contact' | 'psychiatric'

type StatedReason = {
  readonly id: string
  readonly user: string
  readonly patient: string
  readonly what: ReasonFor
  readonly reason: BreakGlassReason
  readonly at: string
  readonly until: string
}

export function insertReason(db: WritableDb, stated: StatedReason): void {
  db.run(sql`insert into stated_reason (id, user, patient, what, kind, text, at, until_at)
    values (${stated.id}, ${stated.user}, ${stated.patient}, ${stated.what}, ${stated.reason.kind}, ${stated.reason.text}, ${stated.at}, ${stated.until})`)
}

/** Whether a reason for this is in force now. */
export function hasReason(db: ReadableDb, user: string, patient: string, what: ReasonFor, now: string): boolean {
  const found = db.get(
    sql`select 1 as n from stated_reason where user = ${user} and patient = ${patient} and what = ${what} and at <= ${now} and until_at > ${now}`,
    z.object({ n: z.number() }),
  )
  return found !== undefined
}
