import Database from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { IntakeAnswers } from '../../forms/intake'
import { localDate, monthOf } from '../../forms/core/dates'
import type { SeenEntry } from './attack-linkage'
import { Sex } from '../../forms/records/patient'
import type { Truth } from './attack-clinic'

/**
 * Two stores as one might build them without thinking, which the attack must break; else it is too weak to say anything about ours. Both
 * hold one row a person without any id of hers, day or user, saved at once.
 */
export type Double = {
  give(truth: Truth): void
  /** What a thief sees in a copy of it, in the store's own order. */
  look(): readonly { readonly id: string; readonly period: string; readonly sex: Sex; readonly answers: IntakeAnswers }[]
}

const Row = z.object({
  id: z.coerce.string(),
  period: z.string(),
  sex: Sex,
  answers: z.string().transform((text) => IntakeAnswers.parse(JSON.parse(text))),
})

function storeWith(table: string, newId: () => string | null): Double {
  const db = new Database(':memory:')
  db.exec(table)
  return {
    give({ sex, given }) {
      if (!given) return
      db.prepare('insert into answer (id, period, sex, answers) values (?, ?, ?, ?)').run(
        newId(),
        monthOf(localDate(given.at)),
        sex,
        JSON.stringify(given.answers),
      )
    },
    look: () =>
      db
        .prepare('select * from answer')
        .all()
        .map((row) => Row.parse(row)),
  }
}

/** Numbers that count up: the order of the rows is the order in which people came. */
export const withRowIds = (): Double =>
  storeWith('create table answer (id integer primary key, period text, sex text, answers text)', () => null)

/** Random ids and no order, yet saved at once: the row stands in the first copy after she was here. */
export const savedAtOnce = (): Double =>
  storeWith('create table answer (id text primary key, period text, sex text, answers text) without rowid', () =>
    randomBytes(16).toString('hex'),
  )

/** Watches a double from copy to copy. */
export function thiefOf(double: Double, start: string) {
  const seen = new Map<string, SeenEntry>()
  let last = start
  return {
    copy(at: string): void {
      for (const [place, row] of double.look().entries())
        seen.set(row.id, { ...row, after: seen.get(row.id)?.after ?? last, by: seen.get(row.id)?.by ?? at, place })
      last = at
    },
    entries: (): readonly SeenEntry[] => [...seen.values()],
  }
}
