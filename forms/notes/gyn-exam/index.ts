import { answerText, defineForm, type Language } from '../../core/form'
import type { Answers, Item } from '../../core/items'
import { regions, sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }
const reasonItem: Item = sections[0].items[0]
const lineWords = {
  sv: { findings: 'Fynd', normal: 'Undersökt u.a.' },
  en: { findings: 'Findings', normal: 'Examined, no remark' },
} as const

/** Gynaecological examination. Stopping half-way at the patient's wish is a normal, saved state. Source: workflows 9. */
export const gynExam = defineForm({ id: 'gyn-exam', version: 1, mayStop: true, sections, words, summary })

/** Reason and the regions with findings, in fixed words: free text and samples may tell of an infection and never stand in a list. */
function summary(answers: Answers, language: Language): string {
  const { title, items } = words[language]
  const reason = answers['reason']
  const why = Array.isArray(reason) && reason.length > 0 ? [`${sentence(answerText(reasonItem, reason, words[language], language))}.`] : []
  const stateOf = (region: string) => {
    const answer = answers[region]
    return typeof answer === 'object' && !Array.isArray(answer) ? answer.state : undefined
  }
  const found = regions.filter((region) => stateOf(region) === 'finding')
  const { findings, normal } = lineWords[language]
  const seen =
    found.length > 0
      ? [`${findings}: ${found.map((region) => items[region].label.toLowerCase()).join(', ')}.`]
      : regions.some((region) => stateOf(region) === 'normal')
        ? [normal]
        : []
  const line = [...why, ...seen].join(' ')
  return line === '' ? title : line.length <= longestSummary ? line : `${line.slice(0, longestSummary - 1).trimEnd()}…`
}

const longestSummary = 90

function sentence(list: string): string {
  return list.slice(0, 1) + list.slice(1).toLowerCase()
}
