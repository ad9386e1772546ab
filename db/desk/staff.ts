import { z } from 'zod'
import { Role } from '../../forms/access'
import type { Author } from '../../forms/records/entry'
import { sql } from '../sql'
import type { ReadableDb, WritableDb } from '../types'

const Staff = z.object({ id: z.string(), name: z.string(), role: Role })

/** Everybody who has ever had a login: names behind the ids in visits and entries. */
export const staffNames = (db: ReadableDb): ReadonlyMap<string, Author> =>
  new Map(db.all(sql`select id, name, role from staff`, Staff).map((row) => [row.id, row]))

export function saveStaff(db: WritableDb, member: Author, now: string): void {
  db.run(sql`insert into staff (id, name, role, since) values (${member.id}, ${member.name}, ${member.role}, ${now})
    on conflict (id) do update set name = excluded.name, role = excluded.role`)
}
