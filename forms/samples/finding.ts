import type { TestAnswer } from '../records/sample'
import type { Analyte, Match, TestDefinition } from './catalogue/shape'

/** What an answer means: a finding, a sign that another test has to settle, nothing found, or no usable answer. */
export type Finding = 'positive' | 'preliminary' | 'negative' | 'no-result'

/** The meaning of an answer by the test's own rule. */
export function findingOf(test: TestDefinition, answer: TestAnswer): Finding {
  const { positive, preliminary = [], noResult = [] } = test.finding
  const fits = (match: Match): boolean =>
    match.values.includes(answer.results[match.analyte]?.value ?? '') && !(match.unless ?? []).some(fits)
  if (positive.some(fits)) return 'positive'
  if (preliminary.some(fits)) return 'preliminary'
  return noResult.some(fits) ? 'no-result' : 'negative'
}

export type AnswerFault = { readonly analyte: string; readonly why: 'unknown-analyte' | 'unknown-value' | 'missing' | 'amount' }

/** What is wrong with a typed answer: analytes and values come from the test's closed lists, and only some values carry a figure. */
export function answerFaults(test: TestDefinition, answer: TestAnswer): readonly AnswerFault[] {
  const given = Object.keys(answer.results)
  const unknown = given
    .filter((id) => !test.analytes.some((analyte) => analyte.id === id))
    .map((analyte) => ({ analyte, why: 'unknown-analyte' }) as const)
  const wrong = test.analytes.flatMap((analyte): readonly AnswerFault[] => {
    const result = answer.results[analyte.id]
    if (!result) return analyte.optional && given.length > 0 ? [] : [{ analyte: analyte.id, why: 'missing' }]
    if (!analyte.values.includes(result.value)) return [{ analyte: analyte.id, why: 'unknown-value' }]
    return result.amount === undefined || isPossible(analyte, result.value, result.amount) ? [] : [{ analyte: analyte.id, why: 'amount' }]
  })
  return [...unknown, ...wrong]
}

function isPossible({ measure }: Analyte, value: string, amount: number): boolean {
  if (!measure?.when.includes(value)) return false
  return amount >= measure.min && amount <= measure.max && (measure.kind === 'number' || Number.isInteger(amount))
}
