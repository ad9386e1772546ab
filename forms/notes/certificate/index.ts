import { defineForm, type Language } from '../../core/form'
import type { Answers } from '../../core/items'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }
const lineWords = { sv: 'utlämnat', en: 'released' } as const

/** A certificate or a statement. Source: workflows 19; journal law A11. */
export const certificate = defineForm({ id: 'certificate', version: 1, sections, words, summary })

/** That it is there and when it was released. Not to whom: support from the social services never stands in a list (PDL 2:8, journal law D10). */
function summary(answers: Answers, language: Language): string {
  const { title } = words[language]
  const released = answers['released-on']
  return typeof released === 'string' ? `${title}, ${lineWords[language]} ${released}` : title
}
