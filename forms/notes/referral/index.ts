import { defineForm, type Language } from '../../core/form'
import type { Answers } from '../../core/items'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }
const lineWords = { sv: { by: 'svar väntas', came: 'svar har kommit' }, en: { by: 'answer expected', came: 'answer has come' } } as const

/** A referral with the day its answer is expected. Source: workflows 13 and 19. */
export const referral = defineForm({ id: 'referral', version: 1, sections, words, summary })

/** The date of the answer; the recipient and the question may tell of an infection. */
function summary(answers: Answers, language: Language): string {
  const { title } = words[language]
  const { by, came } = lineWords[language]
  if (typeof answers['answered-on'] === 'string') return `${title}: ${came} ${answers['answered-on']}`
  return typeof answers['answer-expected'] === 'string' ? `${title}: ${by} ${answers['answer-expected']}` : title
}

/** The day a referral's answer becomes late; undefined when it has come or none is expected. Reminders are computed from this. */
export function answerExpectedOn(answers: Answers): string | undefined {
  const expected = answers['answer-expected']
  return typeof expected === 'string' && answers['answered-on'] === undefined ? expected : undefined
}
