import { defineForm, passages, type Language } from '../../core/form'
import type { Answers } from '../../core/items'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }

/** Medical history, taken at the first visits and added to later. Source: workflows 8 (c). */
export const anamnes = defineForm({ id: 'anamnes', version: 1, sections, words, summary })

/** Only hypersensitivity stands in the timeline: what has to be seen from afar, nothing about infections, violence or social matters. */
function summary(answers: Answers, language: Language): string {
  const { title, items } = words[language]
  const answer = answers['hypersensitivity']
  if (typeof answer !== 'object' || Array.isArray(answer) || answer.state !== 'yes') return title
  const note = passages(answer.note ?? '')
    .map((passage) => (passage.fromOther ? '' : passage.text))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return note === '' ? items.hypersensitivity.label : shortened(`${items.hypersensitivity.label}: ${note}`)
}

const longestSummary = 90

function shortened(line: string): string {
  return line.length <= longestSummary ? line : `${line.slice(0, longestSummary - 1).trimEnd()}…`
}
