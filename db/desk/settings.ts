import { z } from 'zod'
import { defaultSettings, Settings } from '../../forms/records/settings'
import { sql } from '../sql'
import type { ReadableDb, WritableDb } from '../types'

/** The unit's settings; what nobody has changed is as we chose it. */
export function readSettings(db: ReadableDb): Settings {
  const rows = db.all(sql`select key, value from setting`, z.object({ key: z.string(), value: z.string() }))
  return Settings.parse({ ...defaultSettings, ...Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown])) })
}

export function changeSettings(
  db: WritableDb,
  change: { readonly [K in keyof Settings]?: Settings[K] | undefined },
  stamp: { readonly now: string; readonly user: string },
): void {
  for (const [key, value] of Object.entries(change))
    db.run(sql`insert into setting (key, value, changed_at, changed_by) values (${key}, ${JSON.stringify(value)}, ${stamp.now}, ${stamp.user})
      on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by`)
}
