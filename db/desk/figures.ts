import { z } from 'zod'
import { DatedDifference, type Difference } from '../../forms/reports/production/differences'
import { Production } from '../../forms/reports/production/schema'
import type { TypedNumber } from '../../forms/reports/quarter/index'
import type { CountedVisit } from '../../forms/reports/visits'
import { Role } from '../../forms/access'
import { Sex } from '../../forms/records/patient'
import { VisitKind, VisitStatus, VisitTick } from '../../forms/records/visit'
import { list, sql } from '../sql'
import { Flag, type ReadableDb, type WritableDb } from '../types'
import { onePersonOf } from './links'

/** A visit as the reports count it, with its ticks. */
export type TickedVisit = CountedVisit & {
  readonly linkedWithin: boolean
  readonly linkedOutside: boolean
  readonly closesTalks: boolean
}

const VisitColumns = z.object({
  id: z.string(),
  patient: z.string(),
  kind: VisitKind,
  profession: Role.nullable(),
  date: z.string(),
  time: z.string().nullable(),
  drop_in: Flag,
  status: VisitStatus,
  sex: Sex,
  ticks: z.string().transform((text) => new Set(text.split(' '))),
})

/**
 * Every visit from `from` up to and with `to` (dates), as figures count them: with the person's sex and without anything else of hers.
 * Records that have been linked are one person.
 */
export function countedVisits(db: ReadableDb, from: string, to: string): readonly TickedVisit[] {
  const { onePerson, sexOf } = linkedPersons(db)
  return db
    .all(
      sql`select v.id, v.patient, v.kind, v.profession, v.date, v.time, v.drop_in, v.status, p.sex,
          coalesce((select group_concat(t.tick, ' ') from visit_tick t where t.visit = v.id), '') as ticks
        from visit v join person p on p.id = v.patient where v.date between ${from} and ${to} and v.taken_back_at is null
        order by v.date, v.id`,
      VisitColumns,
    )
    .map(({ drop_in, ticks, ...visit }) => ({
      ...visit,
      patient: onePerson.get(visit.patient) ?? visit.patient,
      sex: sexOf.get(onePerson.get(visit.patient) ?? '') ?? visit.sex,
      dropIn: drop_in,
      linkedWithin: ticks.has('linked-within'),
      linkedOutside: ticks.has('linked-outside'),
      closesTalks: ticks.has('closes-talks'),
    }))
}

/** For every linked record the one that stands for the person; and her sex: the first that is known, in the order of the records' ids. */
function linkedPersons(db: ReadableDb): { onePerson: ReadonlyMap<string, string>; sexOf: ReadonlyMap<string, Sex> } {
  const onePerson = onePersonOf(db)
  const sexes = db.all(
    sql`select id, sex from person where id in (select value from json_each(${list([...onePerson.keys()])})) order by id`,
    z.object({ id: z.string(), sex: Sex }),
  )
  const sexOf = new Map<string, Sex>()
  for (const { id, sex } of sexes) {
    const person = onePerson.get(id) ?? id
    if (sex !== 'other' && (sexOf.get(person) ?? 'other') === 'other') sexOf.set(person, sex)
    else if (!sexOf.has(person)) sexOf.set(person, sex)
  }
  return { onePerson, sexOf }
}

export const ticksOf = (db: ReadableDb, visit: string): readonly VisitTick[] =>
  db.all(sql`select tick from visit_tick where visit = ${visit} order by tick`, z.object({ tick: VisitTick })).map(({ tick }) => tick)

/** Sets or takes away a tick. */
export function setTick(
  db: WritableDb,
  visit: string,
  tick: VisitTick,
  on: boolean,
  stamp: { readonly now: string; readonly user: string },
): void {
  if (!on) db.run(sql`delete from visit_tick where visit = ${visit} and tick = ${tick}`)
  else
    db.run(sql`insert into visit_tick (visit, tick, at, by_user) values (${visit}, ${tick}, ${stamp.now}, ${stamp.user})
      on conflict (visit, tick) do nothing`)
}

const ProductionText = z.string().transform((text) => Production.parse(JSON.parse(text)))
export type ClosedMonth = { readonly month: string; readonly closedAt: string; readonly closedBy: string; readonly production: Production }

const closedColumns = z
  .object({ month: z.string(), closed_at: z.string(), closed_by: z.string(), production: ProductionText })
  .transform(({ month, closed_at, closed_by, production }): ClosedMonth => ({
    month,
    closedAt: closed_at,
    closedBy: closed_by,
    production,
  }))

export const closedMonth = (db: ReadableDb, month: string): ClosedMonth | undefined =>
  db.get(sql`select month, closed_at, closed_by, production from closed_month where month = ${month}`, closedColumns)

/** The closed months from `from` to `to`, oldest first. */
export const closedMonths = (db: ReadableDb, from: string, to: string): readonly ClosedMonth[] =>
  db.all(
    sql`select month, closed_at, closed_by, production from closed_month where month between ${from} and ${to} order by month`,
    closedColumns,
  )

export function closeMonth(db: WritableDb, production: Production, stamp: { readonly now: string; readonly user: string }): void {
  db.run(sql`insert into closed_month (month, closed_at, closed_by, production)
    values (${production.month}, ${stamp.now}, ${stamp.user}, ${JSON.stringify(production)})`)
}

/** What has changed in a closed month since, oldest first; `by` is a user's id. */
export const monthDifferences = (db: ReadableDb, month: string): readonly DatedDifference[] =>
  db.all(
    sql`select figure, sex as "column", before_n as before, after_n as after, at, by_user as by from month_difference
      where month = ${month} order by number`,
    DatedDifference,
  )

export function addDifference(
  db: WritableDb,
  month: string,
  { figure, column, before, after }: Difference,
  stamp: { readonly now: string; readonly user: string },
): void {
  db.run(sql`insert into month_difference (month, figure, sex, before_n, after_n, at, by_user)
    values (${month}, ${figure}, ${column}, ${before}, ${after}, ${stamp.now}, ${stamp.user})`)
}

/** The number typed last for a quarter, with the id of who typed it and when. */
export const typedNumber = (db: ReadableDb, quarter: string): (Omit<TypedNumber, 'on'> & { readonly at: string }) | undefined =>
  db.get(
    sql`select value, by_user as by, at from typed_number where quarter = ${quarter} and what = 'trafficking' order by number desc limit 1`,
    z.object({ value: z.number(), by: z.string(), at: z.string() }),
  )

export function typeNumber(db: WritableDb, quarter: string, value: number, stamp: { readonly now: string; readonly user: string }): void {
  db.run(sql`insert into typed_number (quarter, what, value, at, by_user)
    values (${quarter}, 'trafficking', ${value}, ${stamp.now}, ${stamp.user})`)
}
