import { z } from 'zod'
import { sql } from '../sql'
import type { ReadableDb } from '../types'

/** For every record that has been linked to others the one that stands for the person: the first of them in the order of their ids. */
export function onePersonOf(db: ReadableDb): ReadonlyMap<string, string> {
  const links = db.all(sql`select person, other from person_link`, z.object({ person: z.string(), other: z.string() }))
  const found = new Map<string, string>()
  const of = (id: string): string => {
    const next = found.get(id)
    return next === undefined || next === id ? id : of(next)
  }
  for (const { person, other } of links) {
    const [one = person, two = other] = [of(person), of(other)].toSorted()
    found.set(two, one)
  }
  return new Map(links.flatMap(({ person, other }) => [person, other]).map((id) => [id, of(id)]))
}
