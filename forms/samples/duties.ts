import { addDays } from '../core/dates'
import type { DutyKind, TestRecord } from '../records/sample'
import { findTest } from './catalogue/index'
import type { CareTask, TestDefinition } from './catalogue/shape'
import { diseases } from './diseases'
import { findingIn, foundOn, lastStep, patientOf, stateOf, toldStep, type TestState } from './read'
import { defaultTestRules, type TestRules } from './rules'
import { settlementOf, type Settlement } from './settlement'
import { addSpan, windowOf } from './windows'

/** Something that follows from an answer and has to be done. Computed from the facts, never stored. */
export type Duty = {
  readonly kind: DutyKind
  /** Counts tasks of one kind: the first, second and third cure test. A suspected case is notification 2. */
  readonly number: number
  readonly byLaw: boolean
  /** Null while it waits for something else. */
  readonly due: string | null
  readonly until: string | null
  readonly waitsFor: 'told' | 'treated' | null
  readonly settlement: Settlement | null
  /** Begun but not ended: tracing. */
  readonly underWay: boolean
}

/**
 * Everything an answer, a suspicion or a lost sample makes, with dates: the law's duties for an allmänfarlig disease (SmL 2-4 kap.), the
 * catalogue's care tasks, and the samples to take again. Settled ones stay in the list with how and by whom.
 */
export function dutiesOf(record: TestRecord, rules: TestRules = defaultTestRules): readonly Duty[] {
  const test = findTest(record.order.test)
  if (!test) return []
  return [...lawDuties(record, test, rules), ...careDuties(record, test), ...sampleDuties(record, test)].filter(
    (duty) => duty.settlement !== null || !isOver(stateOf(record)),
  )
}

/** Those that are still to be done. */
export const openDuties = (record: TestRecord, rules: TestRules = defaultTestRules): readonly Duty[] =>
  dutiesOf(record, rules).filter(({ settlement }) => settlement === null)

/** Whether the test has ended and nothing follows from it any more: then it is on no work list. */
export const isFinished = (record: TestRecord, rules: TestRules): boolean =>
  ['closed', 'cancelled', 'declined', 'spoiled'].includes(stateOf(record)) && openDuties(record, rules).length === 0

const isOver = (state: TestState): boolean => state === 'cancelled' || state === 'declined' || state === 'closed'

function lawDuties(record: TestRecord, test: TestDefinition, rules: TestRules): readonly Duty[] {
  const disease = test.disease ? diseases[test.disease] : undefined
  const finding = findingIn(record)
  const found = foundOn(record)
  const make = maker(record, true)
  const identity = () => (record.order.subject.kind === 'anonymous' ? [make('identity', found)] : [])
  if (!disease?.notify) return []
  const within = disease.identity === 'code' ? rules.notifyWithinDays : 1
  if (finding === 'positive' && found !== undefined)
    return [
      ...identity(),
      make('notification', addDays(found, within)),
      ...(['rules-of-conduct', 'treatment', 'tracing'] as const).map((kind) => make(kind, toldStep(record)?.on, { waitsFor: 'told' })),
      ...untold(record),
    ]
  const suspected = finding === 'negative' ? undefined : lastStep(record, 'suspected')
  const wasNotified = record.steps.some((step) => step.kind === 'notified' && step.report.kind === 'case')
  return [
    ...(finding === 'preliminary' ? identity() : []),
    ...(suspected ? [make('notification', addDays(suspected.on, within), { number: 2 })] : []),
    // A case that turned out not to be one is taken back.
    ...(wasNotified && finding !== undefined && found !== undefined ? [make('correct-notification', addDays(found, 1))] : []),
  ]
}

/** "Not told" for a notifiable positive is reported to smittskyddsläkaren (Vårdgivarguiden, hepatit C); the next day is ours. */
function untold(record: TestRecord): readonly Duty[] {
  const since = lastStep(record, 'unreachable')?.on
  return stateOf(record) === 'unreachable' && since !== undefined ? [maker(record, true)('report-untold', addDays(since, 1))] : []
}

function careDuties(record: TestRecord, test: TestDefinition): readonly Duty[] {
  const make = maker(record, false)
  const found = foundOn(record)
  if (findingIn(record) === 'preliminary') return test.confirmedBy === null ? [] : [make('confirm', found)]
  if (findingIn(record) !== 'positive') return []
  const waits: readonly CareTask[] = ['treatment', 'partner-offer']
  const tasks = test.onPositive.map((kind) =>
    waits.includes(kind) ? make(kind, toldStep(record)?.on, { waitsFor: 'told' }) : make(kind, found),
  )
  return [...tasks, ...cureTests(record, test)]
}

/** Counted from the treatment; none when the treatment was handed over or not needed. */
function cureTests(record: TestRecord, test: TestDefinition): readonly Duty[] {
  const treated = lastStep(record, 'treated')
  if (!treated && settlementOf(record, 'treatment', 1)) return []
  return test.cure.flatMap(({ after, until, only }, at) =>
    only === 'pregnancy' && !treated?.pregnant
      ? []
      : [
          maker(record, false)('cure-test', treated && addSpan(treated.on, after), {
            number: at + 1,
            waitsFor: 'treated',
            until: treated && until ? addSpan(treated.on, until) : null,
          }),
        ],
  )
}

function sampleDuties(record: TestRecord, test: TestDefinition): readonly Duty[] {
  const make = maker(record, false)
  const state = stateOf(record)
  const finding = findingIn(record)
  if (state === 'spoiled') return [make('retake', lastStep(record, 'spoiled')?.on)]
  if (finding === 'no-result') return [make('retake', foundOn(record))]
  const sampledOn = lastStep(record, 'sampled')?.on
  if (finding === 'positive' || finding === 'preliminary' || sampledOn === undefined || record.order.exposureOn === null) return []
  const repeatOn = windowOf(test.id, record.order.exposureOn, sampledOn)?.repeatOn
  return repeatOn ? [make('repeat', repeatOn)] : []
}

type More = { readonly number?: number; readonly waitsFor?: 'told' | 'treated'; readonly until?: string | null }

const maker =
  (record: TestRecord, byLaw: boolean) =>
  (kind: DutyKind, due: string | undefined, { number = 1, waitsFor, until = null }: More = {}): Duty => ({
    kind,
    number,
    byLaw,
    due: due ?? null,
    until,
    waitsFor: due === undefined ? (waitsFor ?? null) : null,
    settlement: settlementOf(record, kind, number),
    underWay: kind === 'tracing' && lastStep(record, 'tracing-begun') !== undefined,
  })

/** Tests of the same person and disease found within these days are one case: what is done for one is offered to be entered in all. */
const sameCaseDays = 30

/** The other positive tests of the same case, e.g. throat beside vagina, or a culture beside the NAAT. */
export function sameCase(record: TestRecord, others: readonly TestRecord[]): readonly TestRecord[] {
  const patient = patientOf(record)
  const disease = findTest(record.order.test)?.disease
  const found = foundOn(record)
  if (patient === undefined || !disease || found === undefined) return []
  return others.filter((other) => {
    const when = foundOn(other)
    if (other.id === record.id || patientOf(other) !== patient || findTest(other.order.test)?.disease !== disease) return false
    if (findingIn(other) !== 'positive' || when === undefined) return false
    return when <= addDays(found, sameCaseDays) && found <= addDays(when, sameCaseDays)
  })
}
