import { answerText, defineForm, type Language } from '../../core/form'
import type { Answers } from '../../core/items'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }
const resultItem = sections[0].items[3]

/** Pregnancy test. Source: workflows 13; reliable from 21 days, contraception rules. */
export const pregnancyTest = defineForm({ id: 'pregnancy-test', version: 1, sections, words, summary })

function summary(answers: Answers, language: Language): string {
  const result = answers['result']
  const { title } = words[language]
  return typeof result === 'string' ? `${title}: ${answerText(resultItem, result, words[language], language).toLowerCase()}` : title
}
