import { z } from 'zod'
import { CodeSystem, type CodeRow } from '../../forms/codes/shape'
import { sql } from '../sql'
import type { ReadableDb, WritableDb } from '../types'

const CodeColumns = z
  .object({
    system: CodeSystem,
    code: z.string(),
    version: z.string(),
    text: z.string(),
    valid_from: z.string().nullable(),
    valid_to: z.string().nullable(),
  })
  .transform(({ valid_from, valid_to, ...row }): CodeRow => ({ ...row, english: '', validFrom: valid_from, validUntil: valid_to }))

/** The rows of a system that was read in; empty when the unit has read in none. */
export const codesOf = (db: ReadableDb, system: CodeSystem): CodeRow[] =>
  db.all(sql`select system, code, version, text, valid_from, valid_to from code where system = ${system} order by code`, CodeColumns)

/** The tables that were read in, with how many rows each has. */
export const codeTables = (db: ReadableDb): { system: CodeSystem; version: string; rows: number; importedAt: string }[] =>
  db
    .all(
      sql`select t.system, t.version, t.imported_at, (select count(*) from code where system = t.system) as rows from code_table t`,
      z.object({ system: CodeSystem, version: z.string(), imported_at: z.string(), rows: z.number() }),
    )
    .map(({ imported_at, ...table }) => ({ ...table, importedAt: imported_at }))

/** Puts a new table in the place of the one before. What was written in entries keeps its own text. */
export function replaceCodes(
  db: WritableDb,
  system: CodeSystem,
  version: string,
  rows: readonly CodeRow[],
  stamp: { readonly now: string; readonly user: string },
): void {
  db.run(sql`delete from code where system = ${system}`)
  db.run(sql`insert into code_table (system, version, imported_at, imported_by) values (${system}, ${version}, ${stamp.now}, ${stamp.user})
    on conflict (system) do update set version = excluded.version, imported_at = excluded.imported_at, imported_by = excluded.imported_by`)
  for (const row of rows)
    db.run(sql`insert into code (system, code, version, text, valid_from, valid_to)
      values (${system}, ${row.code}, ${version}, ${row.text}, ${row.validFrom}, ${row.validUntil})`)
}
