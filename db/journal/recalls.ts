import { z } from 'zod'
import { canonical } from '../../forms/core/canonical'
import { DoNotCall, OtherDate, Postponement, Settled, Try } from '../../forms/recalls/facts'
import { CervicalRoutine } from '../../forms/records/recall'
import { sql } from '../sql'
import type { ReadableDb, WritableDb } from '../types'

/** What is stored about recalls: decisions and tries. `lifted` ends an earlier decision by its id. */
const kinds = {
  postponed: Postponement,
  'do-not-call': DoNotCall,
  'other-date': OtherDate,
  settled: Settled,
  'cervical-routine': CervicalRoutine,
  try: Try,
} as const
type Kind = keyof typeof kinds
type FactOf<K extends Kind> = z.infer<(typeof kinds)[K]>

const FactColumns = z.object({ id: z.string(), patient: z.string(), kind: z.string(), fact: z.string() })

/** The facts that hold, in the order they were recorded: those that were lifted are left out. With `patient` hers only. */
export function recallFacts(db: ReadableDb, patient: string | null) {
  const rows = db.all(
    sql`select id, patient, kind, fact from recall_fact where (${patient} is null or patient = ${patient})
      and id not in (select fact from recall_fact where kind = 'lifted') order by seq`,
    FactColumns,
  )
  return {
    of: <K extends Kind>(kind: K): { readonly patient: string; readonly fact: FactOf<K> }[] =>
      rows
        .filter((row) => row.kind === kind)
        .map((row) => ({ patient: row.patient, fact: kinds[kind].parse(JSON.parse(row.fact)) as FactOf<K> })),
  }
}

export function insertRecallFact<K extends Kind>(db: WritableDb, patient: string, kind: K, fact: FactOf<K>, at: string): void {
  db.run(sql`insert into recall_fact (id, patient, kind, fact, at) values (${fact.id}, ${patient}, ${kind}, ${canonical(fact)}, ${at})`)
}

/** Ends a decision: both stay readable. Gives whether there was one to end. */
export function liftRecallFact(db: WritableDb, patient: string, lifted: string, id: string, at: string): boolean {
  const known = db.get(
    sql`select 1 as n from recall_fact where id = ${lifted} and patient = ${patient} and kind not in ('lifted', 'try')
      and id not in (select fact from recall_fact where kind = 'lifted')`,
    z.object({ n: z.number() }),
  )
  if (known) db.run(sql`insert into recall_fact (id, patient, kind, fact, at) values (${id}, ${patient}, 'lifted', ${lifted}, ${at})`)
  return known !== undefined
}
