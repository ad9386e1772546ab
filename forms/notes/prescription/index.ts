import { answerText, defineForm, type Language } from '../../core/form'
import type { Answers } from '../../core/items'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }
const kindItem = sections[0].items[0]

/** A prescription as recorded (ATC, dose, dates). Source: workflows 19; issue on the examination room, point 8. */
export const prescription = defineForm({ id: 'prescription', version: 1, sections, words, summary })

/** New, renewed, changed or stopped; the medicine itself may tell of an infection and stays in the entry. */
function summary(answers: Answers, language: Language): string {
  const kind = answers['kind']
  const { title } = words[language]
  return typeof kind === 'string' ? `${title}: ${answerText(kindItem, kind, words[language], language).toLowerCase()}` : title
}
