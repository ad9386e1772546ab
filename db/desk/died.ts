import { z } from 'zod'
import { list, sql } from '../sql'
import type { ReadableDb, WritableDb } from '../types'
import { onePersonOf } from './links'

const DiedColumns = z.object({ id: z.string(), died_on: z.string() })

/** The records of those who have died, each with the day. */
export const diedOnOf = (db: ReadableDb): ReadonlyMap<string, string> =>
  new Map(db.all(sql`select id, died_on from person where died_on is not null`, DiedColumns).map((row) => [row.id, row.died_on]))

/** Writes in all records of a person that she has died, or with null takes it back. Gives the ids of those records. */
export function setDied(db: WritableDb, person: string, diedOn: string | null): readonly string[] {
  const records = recordsOf(db, person)
  db.run(sql`update person set died_on = ${diedOn} where id in (select value from json_each(${list(records)}))`)
  return records
}

/** Records that have become one person say the same: the earliest of the days, if there is one. */
export function shareDied(db: WritableDb, person: string): void {
  const died = diedOnOf(db)
  const [first] = recordsOf(db, person)
    .flatMap((record) => died.get(record) ?? [])
    .toSorted()
  if (first !== undefined) setDied(db, person, first)
}

/** The records of one person: this one, and those that have been linked to it. */
function recordsOf(db: ReadableDb, person: string): readonly string[] {
  const onePerson = onePersonOf(db)
  const one = onePerson.get(person)
  return one === undefined ? [person] : [...onePerson].flatMap(([record, whose]) => (whose === one ? [record] : []))
}
