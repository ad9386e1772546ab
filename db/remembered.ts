import { z } from 'zod'
import { sql } from './sql'
import type { ReadableDb, WritableDb } from './types'

/** What a drawer remembers between logins: the highest key ring counter, the last time seen, how many intake answers of closed months wait. */
type Remembered = 'key-ring-counter' | 'group-counter' | 'last-seen' | 'intake-waiting'

export const remembered = (db: ReadableDb, key: Remembered): string | undefined =>
  db.get(sql`select value from remembered where key = ${key}`, z.object({ value: z.string() }))?.value

export function remember(db: WritableDb, key: Remembered, value: string): void {
  db.run(sql`insert into remembered (key, value) values (${key}, ${value}) on conflict (key) do update set value = excluded.value`)
}
