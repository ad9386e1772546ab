import { answerText, defineForm, type Language } from '../../core/form'
import type { Answers } from '../../core/items'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }
const directionItem = sections[0].items[0]

/** Telephone contact. Source: workflows 13. */
export const telephone = defineForm({ id: 'telephone', version: 1, sections, words, summary })

/** Who phoned; what it was about may tell too much. */
function summary(answers: Answers, language: Language): string {
  const direction = answers['direction']
  const { title } = words[language]
  return typeof direction === 'string'
    ? `${title}: ${answerText(directionItem, direction, words[language], language).toLowerCase()}`
    : title
}
