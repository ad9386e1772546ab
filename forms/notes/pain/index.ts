import { defineForm, type Language } from '../../core/form'
import type { Answers } from '../../core/items'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }
const of = { sv: 'av 10', en: 'of 10' } as const

/** Pain as a plain scale 0-10. Source: issue on the consultants' room, point 6. */
export const pain = defineForm({ id: 'pain', version: 1, sections, words, summary })

function summary(answers: Answers, language: Language): string {
  const { title } = words[language]
  return typeof answers['now'] === 'number' ? `${title} ${answers['now']} ${of[language]}` : title
}
