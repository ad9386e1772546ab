import { z } from 'zod'
import { canonical } from '../../forms/core/canonical'
import { TracingCase, TracingReceipt } from '../../forms/records/tracing'
import { sql } from '../sql'
import type { ReadableDb, WritableDb } from '../types'

const Paper = z.object({ paper: z.string() }).transform(({ paper }) => TracingCase.parse(JSON.parse(paper)))
const Receipt = z.object({ receipt: z.string() }).transform(({ receipt }) => TracingReceipt.parse(JSON.parse(receipt)))

export const allCases = (db: ReadableDb): TracingCase[] => db.all(sql`select paper from tracing_case order by saved_at desc`, Paper)
export const casesOf = (db: ReadableDb, patient: string): TracingCase[] =>
  db.all(sql`select paper from tracing_case where patient = ${patient}`, Paper)
export const getCase = (db: ReadableDb, id: string): TracingCase | undefined =>
  db.get(sql`select paper from tracing_case where id = ${id}`, Paper)

export function saveCase(db: WritableDb, one: TracingCase, now: string): void {
  db.run(sql`insert into tracing_case (id, patient, paper, saved_at) values (${one.id}, ${one.patient}, ${canonical(one)}, ${now})
    on conflict (id) do update set paper = excluded.paper, saved_at = excluded.saved_at`)
}

/** Takes a case away for good and leaves the receipt. The caller empties the log of changes after its commit, where the old text still lies. */
export function destroyCase(db: WritableDb, id: string, receipt: TracingReceipt): void {
  db.run(sql`delete from tracing_case where id = ${id}`)
  db.run(sql`insert into tracing_receipt (id, receipt) values (${receipt.id}, ${canonical(receipt)})`)
}

export const receipts = (db: ReadableDb): TracingReceipt[] => db.all(sql`select receipt from tracing_receipt`, Receipt)
