import { z } from 'zod'
import { ClinicianHours, HoursException, HoursLine, type CalendarRules, type ExceptionInput } from '../../forms/records/hours'
import { sql } from '../sql'
import type { ReadableDb, WritableDb } from '../types'

const LineColumns = z.object({
  clinician: z.string(),
  weekday: z.number(),
  weeks: z.string(),
  from_time: z.string(),
  until_time: z.string(),
})

const ExceptionColumns = z
  .object({
    id: z.string(),
    clinician: z.string(),
    kind: z.string(),
    first_day: z.string(),
    last_day: z.string(),
    from_time: z.string().nullable(),
    until_time: z.string().nullable(),
    note: z.string(),
  })
  .transform(({ id, clinician, kind, first_day, last_day, from_time, until_time, note }) =>
    HoursException.parse({ id, clinician, kind, firstDay: first_day, lastDay: last_day, from: from_time, until: until_time, note }),
  )

/** Everybody's hours, and the exceptions that are not over before `from`, by day. */
export function readRules(db: ReadableDb, from: string): CalendarRules {
  const byClinician = new Map<string, HoursLine[]>()
  for (const row of db.all(sql`select * from hours_line order by clinician, weekday, from_time`, LineColumns)) {
    const line = HoursLine.parse({ weekday: row.weekday, weeks: row.weeks, from: row.from_time, until: row.until_time })
    byClinician.set(row.clinician, [...(byClinician.get(row.clinician) ?? []), line])
  }
  return {
    hours: [...byClinician].map(([clinician, lines]) => ClinicianHours.parse({ clinician, lines })),
    exceptions: db.all(
      sql`select id, clinician, kind, first_day, last_day, from_time, until_time, note from hours_exception
        where last_day >= ${from} order by first_day, from_time, id`,
      ExceptionColumns,
    ),
  }
}

/** A clinician's weekly hours. */
export const hoursOf = (db: ReadableDb, clinician: string): HoursLine[] =>
  db
    .all(sql`select * from hours_line where clinician = ${clinician} order by weekday, from_time`, LineColumns)
    .map((row) => HoursLine.parse({ weekday: row.weekday, weeks: row.weeks, from: row.from_time, until: row.until_time }))

/** A clinician's weekly hours; they take the place of those before. */
export function replaceHours(db: WritableDb, { clinician, lines }: ClinicianHours): void {
  db.run(sql`delete from hours_line where clinician = ${clinician}`)
  for (const line of lines)
    db.run(sql`insert into hours_line (clinician, weekday, weeks, from_time, until_time)
      values (${clinician}, ${line.weekday}, ${line.weeks}, ${line.from}, ${line.until})`)
}

export const getException = (db: ReadableDb, id: string): HoursException | undefined =>
  db.get(
    sql`select id, clinician, kind, first_day, last_day, from_time, until_time, note from hours_exception where id = ${id}`,
    ExceptionColumns,
  )

export function insertException(
  db: WritableDb,
  id: string,
  exception: ExceptionInput,
  stamp: { readonly now: string; readonly user: string },
): void {
  const { clinician, kind, firstDay, lastDay, from, until, note } = exception
  db.run(sql`insert into hours_exception (id, clinician, kind, first_day, last_day, from_time, until_time, note, made_at, made_by)
    values (${id}, ${clinician}, ${kind}, ${firstDay}, ${lastDay}, ${from}, ${until}, ${note}, ${stamp.now}, ${stamp.user})`)
}

/** Gives the number of rows: 0 when it is gone already. */
export const deleteException = (db: WritableDb, id: string): number => db.run(sql`delete from hours_exception where id = ${id}`)
