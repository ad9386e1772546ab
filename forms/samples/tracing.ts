import { addMonths, localDate } from '../core/dates'
import { err, ok, type Result } from '../core/result'
import type { TestRecord } from '../records/sample'
import type { ContactStep, LookBackFacts, TracedContact, TracingCase } from '../records/tracing'
import type { DiseaseId } from './diseases'
import { diseases } from './diseases'
import { findingIn, foundOn, stateOf } from './read'

/** How far back, by infection. `months` counts from the sample, or from the first symptoms where the source says so. */
type LookBackRule = {
  readonly months?: number
  readonly from?: 'symptoms'
  readonly onlyAcute?: true
  /** A negative test since then cuts it short, or is itself the limit. */
  readonly untilLastNegative?: true
  readonly source: string
}

const lookBackRules: { readonly [D in DiseaseId]?: LookBackRule } = {
  chlamydia: { months: 12, untilLastNegative: true, source: 'viss.nu Klamydia; Vårdgivarguiden Klamydia' },
  syphilis: { months: 12, source: 'Region Sörmland, Syfilis' },
  gonorrhoea: { source: 'Smittskyddsblad smittspårning STI: individuellt, långt bärarskap möjligt' },
  'hepatitis-b': { months: 6, from: 'symptoms', onlyAcute: true, source: 'Smittskyddsblad smittspårning STI: akut hepatit B' },
  'hepatitis-c': { months: 3, onlyAcute: true, source: 'Vårdgivarguiden, hepatit C: akut' },
  hiv: { untilLastNegative: true, source: 'Smittskyddsblad smittspårning STI: till senaste negativa test' },
}

export type ProposedLookBack = {
  /** Null: no date can be proposed, the tracer decides. */
  readonly from: string | null
  readonly why: 'months' | 'last-negative' | 'individual' | 'needs-symptom-date'
  readonly source: string
}

/** The look-back proposed for an infection. The tracer may set another date and says why. */
export function lookBackFor(disease: DiseaseId, facts: LookBackFacts): ProposedLookBack {
  const rule = lookBackRules[disease]
  const source = rule?.source ?? ''
  if (!rule || (rule.onlyAcute && facts.course !== 'acute')) return { from: null, why: 'individual', source }
  const start = rule.from === 'symptoms' ? facts.symptomsOn : facts.sampledOn
  if (rule.months !== undefined && start === null) return { from: null, why: 'needs-symptom-date', source }
  const back = rule.months !== undefined && start !== null ? addMonths(start, -rule.months) : null
  const negative =
    rule.untilLastNegative && facts.lastNegativeOn !== null && facts.lastNegativeOn <= facts.sampledOn ? facts.lastNegativeOn : null
  if (negative !== null && (back === null || negative > back)) return { from: negative, why: 'last-negative', source }
  return back === null ? { from: null, why: 'individual', source } : { from: back, why: 'months', source }
}

export type ContactState = 'violence-not-asked' | 'no-approach' | 'to-reach' | 'done'

/** Where a contact stands: the question about violence comes before anything else. */
export function contactState(contact: TracedContact): ContactState {
  if (contact.steps.some(({ kind }) => kind === 'outcome' || kind === 'handed-over')) return 'done'
  if (!contact.steps.some(({ kind }) => kind === 'violence-asked')) return 'violence-not-asked'
  return contact.steps.some(({ kind }) => kind === 'approach-chosen') ? 'to-reach' : 'no-approach'
}

export const nextContactSteps = {
  'violence-not-asked': ['violence-asked', 'handed-over'],
  'no-approach': ['violence-asked', 'approach-chosen', 'outcome', 'handed-over'],
  'to-reach': ['violence-asked', 'approach-chosen', 'attempt', 'outcome', 'reported', 'handed-over'],
  done: ['violence-asked', 'outcome', 'reported'],
} as const satisfies { readonly [S in ContactState]: readonly ContactStep['kind'][] }

export type ContactRefusal = { readonly kind: 'not-from-here' | 'in-the-future' | 'needs-plan' | 'not-safe' | 'not-by-clinic' }

/**
 * A contact with one step more, or why not. Nobody is reached before the question about violence is asked; where there is a risk, only with
 * a plan; and never when the approach chosen is not to reach the contact.
 */
export function applyToContact(contact: TracedContact, step: ContactStep): Result<TracedContact, ContactRefusal> {
  const possible: readonly ContactStep['kind'][] = nextContactSteps[contactState(contact)]
  if (!possible.includes(step.kind)) return err({ kind: 'not-from-here' })
  if (step.on > localDate(step.at)) return err({ kind: 'in-the-future' })
  const asked = contact.steps.findLast((earlier) => earlier.kind === 'violence-asked')
  const approach = contact.steps.findLast((earlier) => earlier.kind === 'approach-chosen')
  const noPlan = asked !== undefined && asked.answer !== 'none' && asked.plan === ''
  if (step.kind === 'approach-chosen' && noPlan && step.approach !== 'not-reached') return err({ kind: 'needs-plan' })
  if (step.kind === 'attempt' && (approach?.approach === 'not-reached' || noPlan)) return err({ kind: 'not-safe' })
  if (step.kind === 'attempt' && approach?.approach === 'patient-tells') return err({ kind: 'not-by-clinic' })
  return ok({ ...contact, steps: [...contact.steps, step] })
}

/** Whether a disease carries the duty to trace, and whether every contact of a case is done. */
export const isTraced = (disease: DiseaseId): boolean => diseases[disease].trace
export const mayEnd = (one: TracingCase): boolean =>
  one.handedOver !== null || one.contacts.every((contact) => contactState(contact) === 'done')

export type Purge =
  { readonly decision: 'destroy' } | { readonly decision: 'keep'; readonly why: 'after-an-answer' | 'not-answered' | 'not-negative' }

/**
 * Whether the papers of a case must be destroyed: they were drawn up in advance and every test they hang on has come out negative (SESAM
 * kap. 17). An answer without a result, one that another test has to settle, and a test that was never answered keep them for now.
 * A test that was declined or cancelled gives no answer and says nothing; when none is left the papers are destroyed too.
 */
export function purgeOf(one: TracingCase, tests: readonly TestRecord[]): Purge {
  if (!one.inAdvance) return { decision: 'keep', why: 'after-an-answer' }
  const hangsOn = tests.filter(({ id }) => one.tests.includes(id))
  if (hangsOn.length < one.tests.length) return { decision: 'keep', why: 'not-answered' }
  const counted = hangsOn.filter((record) => !['cancelled', 'declined'].includes(stateOf(record)))
  const findings = counted.map(findingIn)
  if (findings.some((finding) => finding === 'positive' || finding === 'preliminary' || finding === 'no-result'))
    return { decision: 'keep', why: 'not-negative' }
  return findings.some((finding) => finding === undefined) ? { decision: 'keep', why: 'not-answered' } : { decision: 'destroy' }
}

/** Whether a case begun on this day is drawn up in advance of its answer: no test it hangs on has found anything yet. */
export const isInAdvance = (tests: readonly TestRecord[]): boolean =>
  tests.every((record) => findingIn(record) !== 'positive' || foundOn(record) === undefined)

/** All that the journal holds of a case: tracer, start and end. */
export const journalLine = ({
  tracer,
  begunOn,
  endedOn,
}: TracingCase): { readonly tracer: string; readonly begunOn: string; readonly endedOn: string | null } => ({
  tracer: tracer.name,
  begunOn,
  endedOn,
})
