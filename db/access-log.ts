import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonical } from '../forms/core/canonical'
import { sql } from './sql'
import { Blob, type ReadableDb, type WritableDb } from './types'

/**
 * One row of a drawer's access log: ids and kinds only, never names, answers or what was searched for.
 * Source of the columns: HSLF-FS 2016:40 4 kap. 9 § (action, unit, time, user, patient).
 */
export const LogRow = z.object({
  at: z.string(),
  offset_minutes: z.number(),
  clock_suspect: z.number(),
  user: z.string(),
  role: z.string(),
  unit: z.string(),
  action: z.string(),
  patient: z.string().nullable(),
  record: z.string().nullable(),
  ids: z.string().nullable(),
  reason: z.string().nullable(),
  outcome: z.string(),
})
export type LogRow = z.infer<typeof LogRow>

const StoredRow = LogRow.extend({ seq: z.number(), hash: Blob })

export const emptyHead = Buffer.alloc(32)

/** h[n] = SHA-256(0x00 | seq | h[n-1] | canonical row); the leading byte is kept apart for a tree later (security design 5). */
function link(seq: number, previous: Uint8Array, row: LogRow): Buffer {
  const order = Buffer.alloc(8)
  order.writeBigUInt64BE(BigInt(seq))
  return createHash('sha256')
    .update(Buffer.of(0))
    .update(order)
    .update(previous)
    .update(canonical(LogRow.parse(row)))
    .digest()
}

export type Head = { readonly seq: number; readonly head: Buffer }

/** Where the chain stands: the last row's number and hash. */
export function logHead(db: ReadableDb): Head {
  const last = db.get(sql`select seq, hash from access_log order by seq desc limit 1`, z.object({ seq: z.number(), hash: Blob }))
  return last ? { seq: last.seq, head: last.hash } : { seq: 0, head: emptyHead }
}

/** Adds a row to the chain, in the transaction of what it describes. */
export function appendLog(db: WritableDb, row: LogRow): Head {
  const last = logHead(db)
  const seq = last.seq + 1
  const hash = link(seq, last.head, row)
  db.run(sql`insert into access_log
    (seq, at, offset_minutes, clock_suspect, user, role, unit, action, patient, record, ids, reason, outcome, hash)
    values (${seq}, ${row.at}, ${row.offset_minutes}, ${row.clock_suspect}, ${row.user}, ${row.role}, ${row.unit}, ${row.action},
      ${row.patient}, ${row.record}, ${row.ids}, ${row.reason}, ${row.outcome}, ${hash})`)
  return { seq, head: hash }
}

/** The first row (its number) that does not fit the chain, from row `from` on; undefined when all fit. */
export function verifyLog(db: ReadableDb, from = 1): number | undefined {
  const before = from > 1 ? db.get(sql`select hash from access_log where seq = ${from - 1}`, z.object({ hash: Blob })) : undefined
  if (from > 1 && !before) return from - 1
  let previous = before?.hash ?? emptyHead
  let expected = from
  const since = from > 1 ? from : Number.MIN_SAFE_INTEGER // a whole look finds rows before the first one too
  for (const row of db.all(sql`select * from access_log where seq >= ${since} order by seq`, StoredRow)) {
    if (row.seq !== expected || !link(row.seq, previous, row).equals(row.hash)) return expected
    previous = row.hash
    expected += 1
  }
  return undefined
}
