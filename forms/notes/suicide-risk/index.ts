import { defineForm, type Language } from '../../core/form'
import type { Answers } from '../../core/items'
import { riskLevels, sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }

/**
 * Suicide risk. Not closed as psychiatric notes are: every clinician in the care sees it, and the level stands in the line. Source: issue on
 * the consultants' room, point 6; security design, section 4.
 */
export const suicideRisk = defineForm({ id: 'suicide-risk', version: 1, sections, words, summary })

function summary(answers: Answers, language: Language): string {
  const { title, items } = words[language]
  const level = riskLevels.find((word) => word === answers['risk'])
  return level ? `${title}: ${items.risk.options[level].toLowerCase()}` : title
}
