import { defineForm, type Language } from '../../core/form'
import type { Answers } from '../../core/items'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }
const regions = ['right', 'left', 'nipples', 'armpits', 'skin'] as const
const lineWords = { sv: { findings: 'fynd', normal: 'u.a.' }, en: { findings: 'findings', normal: 'no remark' } } as const

/** Breast check. May be stopped at the patient's wish. Source: workflows 9 and 13. */
export const breastCheck = defineForm({ id: 'breast-check', version: 1, mayStop: true, sections, words, summary })

/** The regions with findings, in fixed words. */
function summary(answers: Answers, language: Language): string {
  const { title, items } = words[language]
  const stateOf = (region: string) => {
    const answer = answers[region]
    return typeof answer === 'object' && !Array.isArray(answer) ? answer.state : undefined
  }
  const found = regions.filter((region) => stateOf(region) === 'finding')
  const { findings, normal } = lineWords[language]
  if (found.length > 0) return `${title}: ${findings} ${found.map((region) => items[region].label.toLowerCase()).join(', ')}`
  return regions.some((region) => stateOf(region) === 'normal') ? `${title} ${normal}` : title
}
