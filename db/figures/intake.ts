import { z } from 'zod'
import { IntakeEntries, IntakeReport, IntakeTotal } from '../../forms/reports/intake/schema'
import { sql } from '../sql'
import type { ReadableDb, WritableDb } from '../types'

/** The sums of every batch that has been opened. */
export const intakeTotals = (db: ReadableDb): readonly IntakeTotal[] =>
  db.all(sql`select period, item, category, sex, n from intake_total`, IntakeTotal)

export const intakeEntries = (db: ReadableDb): readonly IntakeEntries[] =>
  db.all(sql`select period, sex, n from intake_entries order by period, sex`, IntakeEntries)

/** Answers that nobody can open any more, by the period of their batch. */
export const lostEntries = (db: ReadableDb): readonly { readonly period: string; readonly n: number }[] =>
  db.all(
    sql`select period, sum(lost) as n from intake_entries group by period having sum(lost) > 0`,
    z.object({ period: z.string(), n: z.number() }),
  )

/** What has left the clinic of a period, and when; the ledger of the security design (3.4). */
export type Publication = { readonly period: string; readonly at: string; readonly by: string; readonly report: IntakeReport }

const PublicationColumns = z
  .object({ period: z.string(), at: z.string(), by_user: z.string(), report: z.string() })
  .transform(({ by_user, report, ...row }): Publication => ({ ...row, by: by_user, report: IntakeReport.parse(JSON.parse(report)) }))

/** The last revision of every published period. */
export const publications = (db: ReadableDb): readonly Publication[] =>
  db.all(
    sql`select period, at, by_user, report from publication p
      where revision = (select max(revision) from publication q where q.period = p.period) order by period`,
    PublicationColumns,
  )

/** Enters a publication: the first of its period, or the next revision. */
export function addPublication(db: WritableDb, report: IntakeReport, stamp: { readonly now: string; readonly user: string }): void {
  db.run(sql`insert into publication (period, revision, at, by_user, report)
    values (${report.period}, (select coalesce(max(revision), 0) + 1 from publication where period = ${report.period}),
      ${stamp.now}, ${stamp.user}, ${JSON.stringify(report)})`)
}
