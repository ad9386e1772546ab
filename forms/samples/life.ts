import { localDate } from '../core/dates'
import { err, ok, type Result } from '../core/result'
import type { TestOrder, TestRecord, TestStep, TestStepKind } from '../records/sample'
import { findTest } from './catalogue/index'
import { diseases } from './diseases'
import { openDuties } from './duties'
import { answerFaults, type AnswerFault } from './finding'
import { findingIn, lastStep, movesState, patientOf, stateOf, triesOf, type StepOf, type TestState } from './read'
import { defaultTestRules, type TestRules } from './rules'

/** Facts beside the state: possible from the sample on until the test is closed. */
const beside = [
  'identified',
  'suspected',
  'notified',
  'rules-given',
  'treated',
  'tracing-begun',
  'tracing-ended',
  'repeat-ordered',
  'handed-over',
  'settled',
  'doctor-changed',
] as const satisfies readonly TestStepKind[]

/**
 * The steps that are possible from each state; everything else is refused. After an answer there is no way out of the list but by telling
 * her or by documented tries: an answer cannot be cancelled, spoiled or closed unseen. A sample put down as spoiled may still be answered.
 */
export const nextSteps = {
  ordered: ['sampled', 'cancelled', 'declined', 'identified', 'doctor-changed'],
  sampled: ['sent', 'answered', 'spoiled', ...beside],
  sent: ['answered', 'spoiled', ...beside],
  answered: ['seen', 'answer-revised', ...beside],
  seen: ['told', 'try', 'unreachable', 'answer-revised', ...beside],
  told: ['closed', 'answer-revised', ...beside],
  unreachable: ['told', 'try', 'closed', 'answer-revised', ...beside],
  spoiled: ['answered', ...beside],
  cancelled: [],
  declined: [],
  closed: ['answer-revised'],
} as const satisfies { readonly [S in TestState]: readonly TestStepKind[] }

/** The steps that the compiler lets through from a state. */
export type StepFrom<S extends TestState> = StepOf<(typeof nextSteps)[S][number]>

/** A test together with its state, so that a step that is not possible from it does not compile. */
export type TestIn<S extends TestState> = { readonly state: S; readonly record: TestRecord }
export type AnyTest = { readonly [S in TestState]: TestIn<S> }[TestState]

/** The possible kinds of step from a state. */
export const next = <S extends TestState>(state: S): (typeof nextSteps)[S] => nextSteps[state]

export const inState = (record: TestRecord): AnyTest => ({ state: stateOf(record), record })

/** Why a step or an order is refused. The kinds are stable; screens have a sentence for each. */
export type Refusal =
  | { readonly kind: 'unknown-test' | 'wrong-specimen' | 'not-anonymous' }
  | { readonly kind: 'not-from-here'; readonly state: TestState }
  | { readonly kind: 'in-the-future' | 'before-earlier-step' }
  | { readonly kind: 'answer'; readonly faults: readonly AnswerFault[] }
  | { readonly kind: 'needs-identity' | 'already-identified' }
  | { readonly kind: 'needs-tries'; readonly done: number; readonly wanted: number }
  | { readonly kind: 'duties-remain'; readonly duties: readonly TestStepDuty[] }
  | { readonly kind: 'no-case' | 'not-notifiable' | 'no-such-duty' | 'has-own-step' | 'needs-reason' | 'not-begun' }
type TestStepDuty = StepOf<'handed-over'>['duties'][number]

/** A new test from its order: the specimen fits the test, and only a test for hiv is taken without a name (journal law G7). */
export function order(id: string, wanted: TestOrder): Result<TestRecord, Refusal> {
  const test = findTest(wanted.test)
  if (!test) return err({ kind: 'unknown-test' })
  if (wanted.subject.kind === 'anonymous' && !test.anonymous) return err({ kind: 'not-anonymous' })
  const fits = test.samples.some(
    ({ specimen, sites }) =>
      specimen === wanted.specimen && (wanted.site === null ? sites.length === 0 : sites.some((site) => site === wanted.site)),
  )
  if (!fits) return err({ kind: 'wrong-specimen' })
  const today = localDate(wanted.at)
  if (wanted.on > today || (wanted.exposureOn !== null && wanted.exposureOn > today)) return err({ kind: 'in-the-future' })
  return ok({ id, order: wanted, steps: [] })
}

/** The same as `apply`, for a test whose state is known: a step that is never possible from there does not compile. */
export const take = <S extends TestState>(
  test: TestIn<S>,
  step: StepFrom<S>,
  rules: TestRules = defaultTestRules,
): Result<TestRecord, Refusal> => apply(test.record, step, rules)

/** The test with one step more, or why not. The test given is never changed. */
export function apply(record: TestRecord, step: TestStep, rules: TestRules = defaultTestRules): Result<TestRecord, Refusal> {
  const refusal = refusalOf(record, step, rules)
  return refusal ? err(refusal) : ok({ ...record, steps: [...record.steps, step] })
}

function refusalOf(record: TestRecord, step: TestStep, rules: TestRules): Refusal | undefined {
  const test = findTest(record.order.test)
  if (!test) return { kind: 'unknown-test' }
  const state = stateOf(record)
  const possible: readonly TestStepKind[] = nextSteps[state]
  if (!possible.includes(step.kind)) return { kind: 'not-from-here', state }
  if (step.on > localDate(step.at)) return { kind: 'in-the-future' }
  const before = record.steps.findLast(({ kind }) => movesState(kind))
  if (before && (movesState(step.kind) || step.kind === 'try') && step.on < before.on) return { kind: 'before-earlier-step' }
  switch (step.kind) {
    case 'answered':
    case 'answer-revised': {
      const faults = answerFaults(test, step.answer)
      return faults.length > 0 ? { kind: 'answer', faults } : undefined
    }
    case 'told':
      return isNameless(record) ? { kind: 'needs-identity' } : undefined
    case 'unreachable': {
      const done = triesOf(record).length
      return done < rules.triesBeforeUnreachable ? { kind: 'needs-tries', done, wanted: rules.triesBeforeUnreachable } : undefined
    }
    case 'identified':
      return patientOf(record) === undefined ? undefined : { kind: 'already-identified' }
    case 'suspected':
    case 'rules-given':
    case 'tracing-begun':
      return test.disease && diseases[test.disease].dangerous ? undefined : { kind: 'not-notifiable' }
    case 'tracing-ended':
      return lastStep(record, 'tracing-begun') ? undefined : { kind: 'not-begun' }
    case 'notified':
      return notifiedRefusal(record, step, test.disease !== null && diseases[test.disease].notify)
    case 'repeat-ordered':
      return hasOpen(record, [step], rules) ? undefined : { kind: 'no-such-duty' }
    case 'handed-over':
      return hasOpen(record, step.duties, rules) ? undefined : { kind: 'no-such-duty' }
    case 'settled':
      return settledRefusal(record, step, rules)
    case 'closed': {
      const duties = openDuties(record, rules).map(({ kind, number }) => ({ duty: kind, number }))
      return duties.length > 0 ? { kind: 'duties-remain', duties } : undefined
    }
    default:
      return undefined
  }
}

/** An anonymous test that found something: before she is told, who she is has to be known again. */
function isNameless(record: TestRecord): boolean {
  const finding = findingIn(record)
  return patientOf(record) === undefined && (finding === 'positive' || finding === 'preliminary')
}

function notifiedRefusal(record: TestRecord, step: StepOf<'notified'>, notifiable: boolean): Refusal | undefined {
  if (!notifiable) return { kind: 'not-notifiable' }
  if (patientOf(record) === undefined) return { kind: 'needs-identity' }
  if (step.report.kind === 'case' && findingIn(record) !== 'positive') return { kind: 'no-case' }
  if (step.report.kind === 'suspected' && !lastStep(record, 'suspected')) return { kind: 'no-case' }
  return undefined
}

const hasOpen = (record: TestRecord, wanted: readonly TestStepDuty[], rules: TestRules): boolean => {
  const open = openDuties(record, rules)
  return wanted.every(({ duty, number }) => open.some((one) => one.kind === duty && one.number === number))
}

/** Only these have no step of their own: for them "done" is said in words. */
const doneInWords: readonly string[] = ['partner-offer', 'assess', 'correct-notification']
/** A notification and who she is are not for anybody to decline, and not a matter of indication. */
const notDeclined: readonly string[] = ['notification', 'report-untold', 'correct-notification', 'identity']

function settledRefusal(record: TestRecord, step: StepOf<'settled'>, rules: TestRules): Refusal | undefined {
  if (!hasOpen(record, [step], rules)) return { kind: 'no-such-duty' }
  if (step.duty === 'identity' || (step.how === 'done' && !doneInWords.includes(step.duty))) return { kind: 'has-own-step' }
  if (notDeclined.includes(step.duty) && (step.how === 'patient-declined' || step.how === 'not-indicated')) return { kind: 'has-own-step' }
  return step.how === 'other' && step.reason.length < 3 ? { kind: 'needs-reason' } : undefined
}
