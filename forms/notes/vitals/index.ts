import { defineForm, type Language } from '../../core/form'
import type { Answers } from '../../core/items'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }
const pressure = { sv: 'Blodtryck', en: 'Blood pressure' } as const

/** Blood pressure and other measurements. Source: workflows 13; observation codes 85354-9, 8480-6, 8462-4 and 29463-7 in the coding text. */
export const vitals = defineForm({ id: 'vitals', version: 1, sections, words, summary })

/** The last blood pressure taken, and the weight. */
function summary(answers: Answers, language: Language): string {
  const { title, items } = words[language]
  const number = (id: string): number | undefined => (typeof answers[id] === 'number' ? answers[id] : undefined)
  const pair = (systolic: string, diastolic: string): string | undefined =>
    number(systolic) === undefined || number(diastolic) === undefined ? undefined : `${number(systolic)}/${number(diastolic)}`
  const reading = pair('systolic-again', 'diastolic-again') ?? pair('systolic', 'diastolic')
  const weight = number('weight')
  const parts = [
    ...(reading === undefined ? [] : [`${pressure[language]} ${reading}`]),
    ...(weight === undefined ? [] : [`${items.weight.label.toLowerCase()} ${decimal(weight, language)} kg`]),
  ]
  const line = parts.join(', ')
  return line === '' ? title : line.slice(0, 1).toUpperCase() + line.slice(1)
}

const decimal = (value: number, language: Language): string => (language === 'sv' ? String(value).replace('.', ',') : String(value))
