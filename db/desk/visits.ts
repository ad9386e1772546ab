import { z } from 'zod'
import { overlaps } from '../../forms/calendar/clock'
import { takenOn } from '../../forms/calendar/free'
import { addDays } from '../../forms/core/dates'
import { occupies, Visit } from '../../forms/records/visit'
import { list, sql } from '../sql'
import { Flag, type ReadableDb, type WritableDb } from '../types'
import { onePersonOf } from './links'

const VisitColumns = z
  .object({
    id: z.string(),
    patient: z.string(),
    kind: z.string(),
    clinician: z.string().nullable(),
    profession: z.string().nullable(),
    date: z.string(),
    time: z.string().nullable(),
    minutes: z.number(),
    drop_in: Flag,
    reason: z.string(),
    status: z.string(),
    arrived_at: z.string().nullable(),
    started_at: z.string().nullable(),
    ended_at: z.string().nullable(),
    moved_from: z.string().nullable(),
  })
  .transform((row) =>
    Visit.parse({
      id: row.id,
      patient: row.patient,
      kind: row.kind,
      clinician: row.clinician,
      profession: row.profession,
      date: row.date,
      time: row.time,
      minutes: row.minutes,
      dropIn: row.drop_in,
      reason: row.reason,
      status: row.status,
      arrivedAt: row.arrived_at,
      startedAt: row.started_at,
      endedAt: row.ended_at,
      movedFrom: row.moved_from,
    }),
  )

const columns =
  'id, patient, kind, clinician, profession, date, time, minutes, drop_in, reason, status, arrived_at, started_at, ended_at, moved_from'

/** A booking that a move made and that was taken back at once stands in no list. */
const listed = 'taken_back_at is null'

export const getVisit = (db: ReadableDb, id: string): Visit | undefined =>
  db.get({ text: `select ${columns} from visit where id = ?`, values: [id] }, VisitColumns)

/** The visits of a day: booked ones by time, drop-ins by arrival; with `clinician` hers, and drop-ins that nobody has taken in yet. */
export const visitsOn = (db: ReadableDb, date: string, clinician: string | null): Visit[] =>
  db.all(
    {
      text: `select ${columns} from visit where date = ? and ${listed} and (? is null or clinician = ? or (drop_in = 1 and clinician is null))
        order by drop_in, time, arrived_at`,
      values: [date, clinician, clinician],
    },
    VisitColumns,
  )

/** A patient's visits, newest first. */
export const visitsOf = (db: ReadableDb, patient: string): Visit[] =>
  db.all(
    {
      text: `select ${columns} from visit where patient = ? and ${listed} order by date desc, coalesce(time, arrived_at) desc`,
      values: [patient],
    },
    VisitColumns,
  )

/**
 * Among these visits those before which the person has had none that took place: this calendar year, and ever. Records that have been
 * linked are one person, as in the figures.
 */
export function firstVisits(db: ReadableDb, ids: readonly string[]): { thisYear: ReadonlySet<string>; ever: ReadonlySet<string> } {
  const rows = db.all(
    sql`select id, patient, date, time, arrived_at from visit where id in (select value from json_each(${list(ids)}))`,
    MomentColumns,
  )
  const onePerson = onePersonOf(db)
  const personOf = (patient: string): string => onePerson.get(patient) ?? patient
  const people = new Set(rows.map(({ patient }) => personOf(patient)))
  const records = [...people, ...[...onePerson].flatMap(([record, person]) => (people.has(person) ? [record] : []))]
  const tookPlace = Map.groupBy(
    db.all(
      sql`select id, patient, date, time, arrived_at from visit
        where patient in (select value from json_each(${list(records)})) and status in ('arrived', 'in-progress', 'completed')`,
      MomentColumns,
    ),
    ({ patient }) => personOf(patient),
  )
  const before = (visit: Moment) =>
    (tookPlace.get(personOf(visit.patient)) ?? []).filter((other) => other.id !== visit.id && momentOf(other) < momentOf(visit))
  const isOf = (year: string) => (visit: Moment) => visit.date.startsWith(year)
  return {
    thisYear: new Set(rows.filter((visit) => !before(visit).some(isOf(visit.date.slice(0, 4)))).map(({ id }) => id)),
    ever: new Set(rows.filter((visit) => before(visit).length === 0).map(({ id }) => id)),
  }
}

const MomentColumns = z.object({
  id: z.string(),
  patient: z.string(),
  date: z.string(),
  time: z.string().nullable(),
  arrived_at: z.string().nullable(),
})
type Moment = z.infer<typeof MomentColumns>
/** In order of day and arrival; what has no arrival (put right afterwards) comes after what has, by booked time, as in the figures. */
const momentOf = ({ id, date, time, arrived_at }: Moment): string => `${date} ${arrived_at ?? '9'} ${time ?? '99:99'} ${id}`

/** The visits with a booked time of these days, in order; with `clinician` hers. */
export const bookedBetween = (db: ReadableDb, from: string, until: string, clinician: string | null): Visit[] =>
  db.all(
    {
      text: `select ${columns} from visit where date between ? and ? and ${listed} and time is not null and (? is null or clinician = ?)
        order by date, time, id`,
      values: [from, until, clinician, clinician],
    },
    VisitColumns,
  )

/** A booking of the same clinician that is in the way of these minutes; cancelled ones are not, and `except` is not in its own way. */
export function inTheWay(
  db: ReadableDb,
  wanted: { readonly clinician: string; readonly date: string; readonly time: string; readonly minutes: number; readonly except?: string },
): Visit | undefined {
  const { date, clinician, except } = wanted
  const span = takenOn(date, wanted)
  return bookedBetween(db, addDays(date, -1), addDays(date, 1), clinician).find(
    ({ id, status, time, ...visit }) =>
      id !== except && time !== null && occupies(status) && overlaps(takenOn(date, { ...visit, time }), span),
  )
}

/** When a visit was put in and by whom. */
export function madeOf(db: ReadableDb, id: string): { readonly at: string; readonly by: string } | undefined {
  const made = db.get(sql`select made_at, made_by from visit where id = ${id}`, z.object({ made_at: z.string(), made_by: z.string() }))
  return made && { at: made.made_at, by: made.made_by }
}

export function insertVisit(db: WritableDb, visit: Visit, stamp: { readonly now: string; readonly user: string }): void {
  db.run(sql`insert into visit (id, patient, kind, clinician, profession, date, time, minutes, drop_in, reason, status, arrived_at, started_at, ended_at, moved_from,
      made_at, made_by)
    values (${visit.id}, ${visit.patient}, ${visit.kind}, ${visit.clinician}, ${visit.profession}, ${visit.date}, ${visit.time}, ${visit.minutes},
      ${visit.dropIn}, ${visit.reason}, ${visit.status}, ${visit.arrivedAt}, ${visit.startedAt}, ${visit.endedAt}, ${visit.movedFrom},
      ${stamp.now}, ${stamp.user})`)
}

/** Writes a visit's status, times and who takes it. */
export function updateVisit(db: WritableDb, visit: Visit): void {
  db.run(sql`update visit set status = ${visit.status}, clinician = ${visit.clinician}, profession = ${visit.profession},
    arrived_at = ${visit.arrivedAt}, started_at = ${visit.startedAt}, ended_at = ${visit.endedAt} where id = ${visit.id}`)
}

/** Writes when a visit is, how long and with whom: for a booking that was entered wrongly. A booking that moves gets a row of its own. */
export function correctTime(db: WritableDb, visit: Visit): void {
  db.run(sql`update visit set clinician = ${visit.clinician}, profession = ${visit.profession}, date = ${visit.date}, time = ${visit.time},
    minutes = ${visit.minutes} where id = ${visit.id}`)
}

/** Takes a booking back that a move made a moment ago: it keeps its row, and stands in no list and no figure. */
export function takeBack(db: WritableDb, id: string, now: string): void {
  db.run(sql`update visit set status = 'rebooked', ended_at = ${now}, taken_back_at = ${now} where id = ${id}`)
}

/** Whether this user has had a visit with the patient since `since`, or has one ahead. */
export function hasVisitWith(db: ReadableDb, user: string, patient: string, since: string): boolean {
  const found = db.get(
    sql`select 1 as n from visit where patient = ${patient} and clinician = ${user} and date >= ${since}
      and status not in ('cancelled-by-patient', 'cancelled-by-clinic', 'rebooked') limit 1`,
    z.object({ n: z.number() }),
  )
  return found !== undefined
}

/** The date of the first visit there is. */
export const firstVisitDate = (db: ReadableDb): string | undefined =>
  db.get(sql`select min(date) as date from visit`, z.object({ date: z.string().nullable() }))?.date ?? undefined

/** Visits of a month, of days before today, that nobody has given an outcome. */
export const unsettledIn = (db: ReadableDb, month: string, today: string): number =>
  db.get(
    sql`select count(*) as n from visit where date between ${`${month}-01`} and ${`${month}-31`} and date < ${today}
      and status in ('booked', 'arrived', 'in-progress')`,
    z.object({ n: z.number() }),
  )?.n ?? 0
