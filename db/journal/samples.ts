import { z } from 'zod'
import { canonical } from '../../forms/core/canonical'
import { TestOrder, TestStep, type TestRecord } from '../../forms/records/sample'
import { list, sql } from '../sql'
import type { Query, ReadableDb, WritableDb } from '../types'

const json = <T>(schema: z.ZodType<T>) => z.string().transform((text) => schema.parse(JSON.parse(text)))
const TestColumns = z.object({ id: z.string(), ordered: json(TestOrder) })
const StepColumns = z.object({ test: z.string(), step: json(TestStep) })

/** The tests with all their steps, in the order of the query. */
function withSteps(db: ReadableDb, query: Query): TestRecord[] {
  const tests = db.all(query, TestColumns)
  const steps = Map.groupBy(
    db.all(
      sql`select test, step from test_step where test in (select value from json_each(${list(tests.map(({ id }) => id))})) order by seq`,
      StepColumns,
    ),
    ({ test }) => test,
  )
  return tests.map(({ id, ordered }) => ({ id, order: ordered, steps: (steps.get(id) ?? []).map(({ step }) => step) }))
}

export const getTest = (db: ReadableDb, id: string): TestRecord | undefined =>
  withSteps(db, sql`select id, ordered from test where id = ${id}`)[0]

/** A patient's tests, oldest first; also those that were taken without a name and are hers since she said who she is. */
export const testsOf = (db: ReadableDb, patient: string): TestRecord[] =>
  withSteps(
    db,
    sql`select id, ordered from test where patient = ${patient} or id in (select test from test_step where patient = ${patient}) order by at, id`,
  )

/** Every test that something may still have to be done about. */
export const openTests = (db: ReadableDb): TestRecord[] =>
  withSteps(db, sql`select id, ordered from test where id not in (select test from test_closed) order by at, id`)

/** Those of one patient. */
export const openTestsOf = (db: ReadableDb, patient: string): TestRecord[] =>
  withSteps(
    db,
    sql`select id, ordered from test where (patient = ${patient} or id in (select test from test_step where patient = ${patient}))
      and id not in (select test from test_closed) order by at, id`,
  )

export const testOfSlip = (db: ReadableDb, slip: string): TestRecord | undefined =>
  withSteps(db, sql`select id, ordered from test where slip = ${slip}`)[0]

export function insertTest(db: WritableDb, record: TestRecord): void {
  const { subject, at } = record.order
  const [patient, slip] = subject.kind === 'patient' ? [subject.patient, null] : [null, subject.slip]
  db.run(
    sql`insert into test (id, patient, slip, ordered, at) values (${record.id}, ${patient}, ${slip}, ${canonical(record.order)}, ${at})`,
  )
}

/** Adds a step; `over` says whether anything is left to do after it. */
export function insertStep(db: WritableDb, test: string, step: TestStep, over: boolean): void {
  const patient = step.kind === 'identified' ? step.patient : null
  db.run(
    sql`insert into test_step (test, kind, patient, step, at) values (${test}, ${step.kind}, ${patient}, ${canonical(step)}, ${step.at})`,
  )
  if (over) db.run(sql`insert or ignore into test_closed (test) values (${test})`)
  else db.run(sql`delete from test_closed where test = ${test}`)
}

/** Every patient's tests ordered since a date, and the older ones that something may still have to be done about. */
export const recentTests = (db: ReadableDb, since: string): TestRecord[] =>
  withSteps(db, sql`select id, ordered from test where at >= ${since} or id not in (select test from test_closed) order by at, id`)
