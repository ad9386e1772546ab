import type { Doctor, TestAnswer, TestRecord, TestStep, TestStepKind } from '../records/sample'
import { findTest } from './catalogue/index'
import { findingOf, type Finding } from './finding'

export const testStates = [
  'ordered',
  'sampled',
  'sent',
  'answered',
  'seen',
  'told',
  'unreachable',
  'closed',
  'spoiled',
  'cancelled',
  'declined',
] as const
export type TestState = (typeof testStates)[number]

/** Steps that move a test along; the others are facts beside its state. A new version of an answer has to be seen and told again. */
const stateAfter = {
  sampled: 'sampled',
  sent: 'sent',
  answered: 'answered',
  'answer-revised': 'answered',
  seen: 'seen',
  told: 'told',
  unreachable: 'unreachable',
  spoiled: 'spoiled',
  cancelled: 'cancelled',
  declined: 'declined',
  closed: 'closed',
} as const satisfies { readonly [K in TestStepKind]?: TestState }

export const movesState = (kind: TestStepKind): kind is keyof typeof stateAfter => Object.hasOwn(stateAfter, kind)

/** Where a test stands, from its steps alone. */
export function stateOf(record: TestRecord): TestState {
  const last = record.steps.findLast((step) => movesState(step.kind))
  return last && movesState(last.kind) ? stateAfter[last.kind] : 'ordered'
}

export type StepOf<K extends TestStepKind> = Extract<TestStep, { readonly kind: K }>

/** The newest step of a kind. */
export function lastStep<K extends TestStepKind>(record: TestRecord, kind: K): StepOf<K> | undefined {
  return record.steps.findLast((step): step is StepOf<K> => step.kind === kind)
}

export type AnswerVersion = {
  readonly number: number
  readonly answer: TestAnswer
  readonly step: StepOf<'answered'> | StepOf<'answer-revised'>
}

/** All versions of the answer, oldest first; the last one holds. */
export function answerVersions(record: TestRecord): readonly AnswerVersion[] {
  return record.steps
    .filter((step) => step.kind === 'answered' || step.kind === 'answer-revised')
    .map((step, at) => ({ number: at + 1, answer: step.answer, step }))
}

/** What the newest answer means; undefined before there is one, or when the catalogue no longer knows the test. */
export function findingIn(record: TestRecord): Finding | undefined {
  const test = findTest(record.order.test)
  const newest = answerVersions(record).at(-1)
  return test && newest ? findingOf(test, newest.answer) : undefined
}

/** The day the present finding was first made: a supplement to a positive answer does not move it. */
export function foundOn(record: TestRecord): string | undefined {
  const test = findTest(record.order.test)
  if (!test) return undefined
  const versions = answerVersions(record)
  const finding = findingIn(record)
  const before = versions.findLastIndex(({ answer }) => findingOf(test, answer) !== finding)
  return versions[before + 1]?.step.on
}

/** Documented tries to tell the newest answer. */
export function triesOf(record: TestRecord): readonly StepOf<'try'>[] {
  const from = record.steps.findLastIndex(({ kind }) => kind === 'answered' || kind === 'answer-revised')
  return record.steps.slice(from + 1).filter((step) => step.kind === 'try')
}

/** The step by which she got to know the newest answer. */
export function toldStep(record: TestRecord): StepOf<'told'> | undefined {
  const from = record.steps.findLastIndex(({ kind }) => kind === 'answered' || kind === 'answer-revised')
  return record.steps.slice(from + 1).find((step) => step.kind === 'told')
}

/** The patient, also of an anonymous test once she has said who she is; undefined for a slip. */
export function patientOf(record: TestRecord): string | undefined {
  return record.order.subject.kind === 'patient' ? record.order.subject.patient : lastStep(record, 'identified')?.patient
}

/** The doctor who answers for the test now. */
export const doctorOf = (record: TestRecord): Doctor => lastStep(record, 'doctor-changed')?.doctor ?? record.order.doctor
