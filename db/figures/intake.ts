import { z } from 'zod'
import { IntakeEntries, IntakeTotal, PeriodKind } from '../../forms/reports/intake/schema'
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

/** A year as it was settled: how it is cut, when and by whom, and the sums of that moment. */
export type SettledYear = {
  readonly year: string
  readonly kind: PeriodKind
  readonly at: string
  readonly by: string
  readonly totals: readonly IntakeTotal[]
  readonly entries: readonly IntakeEntries[]
}

const listOf = <T extends z.ZodType>(row: T) => z.string().transform((text) => z.array(row).parse(JSON.parse(text)))

const SettledColumns = z
  .object({
    year: z.string(),
    kind: PeriodKind,
    at: z.string(),
    by_user: z.string(),
    totals: listOf(IntakeTotal),
    entries: listOf(IntakeEntries),
  })
  .transform(({ by_user, ...row }): SettledYear => ({ ...row, by: by_user }))

export const settledYear = (db: ReadableDb, year: string): SettledYear | undefined =>
  db.get(sql`select year, kind, at, by_user, totals, entries from settled_year where year = ${year}`, SettledColumns)

/** Settles a year: once, for good. */
export function settleYear(db: WritableDb, { year, kind, at, by, totals, entries }: SettledYear): void {
  db.run(sql`insert into settled_year (year, kind, at, by_user, totals, entries)
    values (${year}, ${kind}, ${at}, ${by}, ${JSON.stringify(totals)}, ${JSON.stringify(entries)})`)
}
