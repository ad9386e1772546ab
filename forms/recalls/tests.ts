import { addDays } from '../core/dates'
import { lastOf } from './facts'
import { recall } from './index'
import { dueOn, type RecallSource } from './sources'

/**
 * Cervical samples: the unit's 3-month routine for HIV-positive patients, marked as local and never due before it was decided for her. A
 * positive self-sample asks for a cell sample within 4 weeks [16], an unsatisfactory one for another (U). Source: contraception rules,
 * cervical sampling. National screening invites by the register and is not computed here.
 */
export const cervicalSamples: RecallSource = (facts, today, settings) => {
  const last = lastOf(facts.cervicalSamples.filter(({ date }) => date <= today))
  const kind = 'cervical-sample'
  if (last?.result === 'self-sample-positive' || last?.result === 'unsatisfactory') {
    const due = addDays(last.date, settings.cervicalFollowUpDays)
    return [dueOn({ kind, fact: last.id, about: last.result, last: last.date, due }, facts, today, settings)]
  }
  const routine = facts.cervicalLocalRoutine
  if (routine === null || routine.since > today) return []
  const ruled = last ? recall('cervical-hiv-3m', last.date, today, settings).due : routine.since
  const due = ruled < routine.since ? routine.since : ruled
  const counted = { fact: last?.id ?? routine.id, last: last?.date ?? routine.since }
  return [dueOn({ kind, about: 'cervical-hiv-3m', ...counted, due, localRoutine: true }, facts, today, settings)]
}

/** Repeat tests (the first was too early) and cure tests. A sample of the same test on the due date or later ends it. Source: STI rules, tests. */
export const repeatAndCureTests: RecallSource = (facts, today, settings) =>
  facts.testsDue
    .filter(({ test, due }) => !facts.testsTaken.some((taken) => taken.test === test && due <= taken.date && taken.date <= today))
    .map(({ id, kind, test, due }) => dueOn({ kind, fact: id, about: test, last: due, due }, facts, today, settings))

/** Answers that have not been told: on the list from the day of the answer. They leave it only when she is told or documented unreachable. */
export const untoldAnswers: RecallSource = (facts, today, settings) =>
  facts.untoldAnswers.map(({ id, test, answeredOn }) => {
    const dates = { last: answeredOn, from: answeredOn, due: addDays(answeredOn, settings.untoldDays) }
    return dueOn({ kind: 'untold-answer', fact: id, about: test, ...dates }, facts, today, settings)
  })
