import { z } from 'zod'
import { emptyHead, logHead } from './access-log'
import { sql } from './sql'
import { Blob, type DrawerName, type ReadableDb, type WritableDb } from './types'

/** How far a drawer has come: its log's last row and, in the journal, its last signed version. */
type Mark = { readonly seq: number; readonly head: Buffer; readonly entries: number; readonly entryHead: Buffer }

function standing(db: ReadableDb, hasEntries: boolean): Mark {
  const { seq, head } = logHead(db)
  const last = hasEntries
    ? db.get(sql`select seq, hash from entry_version order by seq desc limit 1`, z.object({ seq: z.number(), hash: Blob }))
    : undefined
  return { seq, head, entries: last?.seq ?? 0, entryHead: last?.hash ?? emptyHead }
}

/** Writes into `keeper` how far the drawer `name` has come: after each entry, at lock and every 500 rows (security design 5). */
export function setMark(keeper: WritableDb, name: DrawerName, drawer: ReadableDb, at: string): void {
  const now = standing(drawer, name === 'journal')
  keeper.run(sql`insert into mark (drawer, seq, head, entries, entry_head, at)
    values (${name}, ${now.seq}, ${now.head}, ${now.entries}, ${now.entryHead}, ${at})
    on conflict (drawer) do update set seq = excluded.seq, head = excluded.head, entries = excluded.entries,
      entry_head = excluded.entry_head, at = excluded.at`)
}

/** Whether the drawer stands behind the mark its neighbour keeps: an older copy, or rows that are gone. A mark that lags is normal. */
export function isBehind(keeper: ReadableDb, name: DrawerName, drawer: ReadableDb): boolean {
  const Row = z.object({ seq: z.number(), head: Blob, entries: z.number(), entry_head: Blob })
  const mark = keeper.get(sql`select seq, head, entries, entry_head from mark where drawer = ${name}`, Row)
  if (!mark) return false
  const Hash = z.object({ hash: Blob })
  const row = mark.seq === 0 ? { hash: emptyHead } : drawer.get(sql`select hash from access_log where seq = ${mark.seq}`, Hash)
  if (!row?.hash.equals(mark.head)) return true
  if (name !== 'journal' || mark.entries === 0) return false
  const version = drawer.get(sql`select hash from entry_version where seq = ${mark.entries}`, Hash)
  return !version?.hash.equals(mark.entry_head)
}
