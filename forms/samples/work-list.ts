import { addDays, daysBetween } from '../core/dates'
import type { TestRecord } from '../records/sample'
import { findTest } from './catalogue/index'
import { openDuties, type Duty } from './duties'
import { doctorOf, findingIn, lastStep, patientOf, stateOf, triesOf, answerVersions, type TestState } from './read'
import { defaultTestRules, type TestRules } from './rules'

/** What the list is grouped by, in the order it is worked through: tell her, look at the answer, duties due, laboratory, samples to take. */
export const workGroups = ['tell', 'see', 'duties', 'laboratory', 'sample'] as const
export type WorkGroup = (typeof workGroups)[number]

/** What to do next in a row. */
export type NextStep =
  | { readonly kind: 'tell'; readonly daysSince: number; readonly tries: number }
  | { readonly kind: 'identify' | 'see' | 'sample' | 'send' | 'call-laboratory' | 'retake' }
  | { readonly kind: 'wait'; readonly usualDays: number }
  | { readonly kind: 'duty'; readonly duty: Duty }

/** A row: tests of the same batch that wait for the same thing. It names sample and state, never test or answer. */
export type WorkRow = {
  readonly group: WorkGroup
  readonly state: TestState
  readonly tests: readonly TestRecord[]
  /** The patient, or undefined for a slip. */
  readonly patient: string | undefined
  readonly slip: string | undefined
  readonly since: string
  readonly next: NextStep
  /** Late: the laboratory has had it too long, or a duty is past its date. */
  readonly late: boolean
  /** An answer that needs something to be done. */
  readonly needsAction: boolean
  readonly doctor: string
  /** Open duties that have a date or wait for her to be told. */
  readonly duties: readonly Duty[]
}

export type WorkFilter = {
  readonly groups?: readonly WorkGroup[]
  /** Only rows this user has ordered, or is the doctor of. */
  readonly user?: string
  readonly patient?: string
  readonly lateOnly?: boolean
}

/**
 * Provsvar: everything that waits for somebody, oldest first within each group. Computed from the tests and today; a row goes away by itself
 * when there is nothing left to do, and never before she has been told or tries to reach her are documented.
 */
export function workList(
  tests: readonly TestRecord[],
  today: string,
  rules: TestRules = defaultTestRules,
  filter: WorkFilter = {},
): readonly WorkRow[] {
  const rows = tests.flatMap((record) => {
    const row = rowOf(record, today, rules)
    return row ? [row] : []
  })
  return together(rows)
    .filter((row) => isWanted(row, filter))
    .toSorted(
      (one, other) =>
        workGroups.indexOf(one.group) - workGroups.indexOf(other.group) ||
        compare(one.since, other.since) ||
        compare(one.tests[0]?.id ?? '', other.tests[0]?.id ?? ''),
    )
}

/** How many rows wait in each group: the counter in the rail is their sum without the laboratory's. */
export function workCounts(rows: readonly WorkRow[]): { readonly [G in WorkGroup]: number } {
  const count = (group: WorkGroup) => rows.filter((row) => row.group === group).length
  return { tell: count('tell'), see: count('see'), duties: count('duties'), laboratory: count('laboratory'), sample: count('sample') }
}

function rowOf(record: TestRecord, today: string, rules: TestRules): WorkRow | undefined {
  const state = stateOf(record)
  const duties = openDuties(record, rules)
  const stage = stageOf(record, state, duties, today, rules)
  if (!stage) return undefined
  const finding = findingIn(record)
  return {
    ...stage,
    state,
    tests: [record],
    patient: patientOf(record),
    slip: record.order.subject.kind === 'anonymous' ? record.order.subject.slip : undefined,
    late: stage.next.kind === 'call-laboratory' || duties.some(({ due, until }) => due !== null && (until ?? due) < today),
    needsAction: finding === 'positive' || finding === 'preliminary' || finding === 'no-result',
    doctor: doctorOf(record).id,
    duties,
  }
}

type Stage = Pick<WorkRow, 'group' | 'since' | 'next'>

function stageOf(record: TestRecord, state: TestState, duties: readonly Duty[], today: string, rules: TestRules): Stage | undefined {
  const answeredOn = answerVersions(record).at(-1)?.step.on ?? record.order.on
  switch (state) {
    case 'ordered':
      return { group: 'sample', since: record.order.notBefore ?? record.order.on, next: { kind: 'sample' } }
    case 'sampled':
    case 'sent':
      return laboratory(record, today, rules)
    case 'answered':
      return { group: 'see', since: answeredOn, next: { kind: 'see' } }
    case 'seen':
      return {
        group: 'tell',
        since: answeredOn,
        next: duties.some(({ kind }) => kind === 'identity')
          ? { kind: 'identify' }
          : { kind: 'tell', daysSince: daysBetween(answeredOn, today), tries: triesOf(record).length },
      }
    case 'spoiled':
      return duties.some(({ kind }) => kind === 'retake')
        ? { group: 'sample', since: lastStep(record, 'spoiled')?.on ?? record.order.on, next: { kind: 'retake' } }
        : undefined
    case 'told':
    case 'unreachable':
      return dutyStage(record, duties, today, rules)
    case 'closed':
    case 'cancelled':
    case 'declined':
      return undefined
  }
}

function laboratory(record: TestRecord, today: string, rules: TestRules): Stage {
  const test = findTest(record.order.test)
  const usualDays = test?.usualAnswerDays ?? 0
  const since = lastStep(record, 'sent')?.on ?? lastStep(record, 'sampled')?.on ?? record.order.on
  const isLate = today > addDays(since, usualDays + rules.labGraceDays)
  if (isLate) return { group: 'laboratory', since, next: { kind: 'call-laboratory' } }
  const isToBeSent = stateOf(record) === 'sampled' && test?.atClinic !== true
  return { group: 'laboratory', since, next: isToBeSent ? { kind: 'send' } : { kind: 'wait', usualDays } }
}

/** Duties that are due soon, and those of the law without a date; a cure test in months is not in the list yet. */
function dutyStage(record: TestRecord, duties: readonly Duty[], today: string, rules: TestRules): Stage | undefined {
  const now = duties.filter(({ due, byLaw }) => (due === null ? byLaw : due <= addDays(today, rules.noticeDays)))
  const first = now.toSorted((one, other) => compare(one.due ?? '9999', other.due ?? '9999'))[0]
  return first && { group: 'duties', since: first.due ?? foundOrOrdered(record), next: { kind: 'duty', duty: first } }
}

export type DutyTask = { readonly record: TestRecord; readonly duty: Duty; readonly late: boolean }

/** Every open duty that has a date up to `until`, earliest first: notification may fall due before she has been told. */
export function dutyTasks(
  tests: readonly TestRecord[],
  today: string,
  until: string,
  rules: TestRules = defaultTestRules,
): readonly DutyTask[] {
  return tests
    .flatMap((record) =>
      openDuties(record, rules).map((duty) => ({ record, duty, late: duty.due !== null && (duty.until ?? duty.due) < today })),
    )
    .filter(({ duty }) => duty.due !== null && duty.due <= until)
    .toSorted((one, other) => compare(one.duty.due ?? '', other.duty.due ?? ''))
}

const foundOrOrdered = (record: TestRecord): string => answerVersions(record).at(-1)?.step.on ?? record.order.on

/** Tests of one batch in the same place are one row: "Blodprov, 3 svar". Rows with duties stay apart: each disease has its own. */
function together(rows: readonly WorkRow[]): readonly WorkRow[] {
  const merged = new Map<string, WorkRow>()
  for (const row of rows) {
    const order = row.tests[0]?.order
    const own = row.group === 'duties' || row.duties.length > 0 ? row.tests[0]?.id : ''
    const key = [row.group, row.state, order?.batch, order?.specimen, row.since, row.next.kind, row.doctor, own].join(' ')
    const other = merged.get(key)
    merged.set(
      key,
      other
        ? {
            ...other,
            tests: [...other.tests, ...row.tests],
            late: other.late || row.late,
            needsAction: other.needsAction || row.needsAction,
          }
        : row,
    )
  }
  return [...merged.values()]
}

function isWanted(row: WorkRow, { groups, user, patient, lateOnly }: WorkFilter): boolean {
  const isMine = user === undefined || row.doctor === user || row.tests.some(({ order }) => order.by.id === user)
  return isMine && (groups?.includes(row.group) ?? true) && (patient === undefined || row.patient === patient) && (!lateOnly || row.late)
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
