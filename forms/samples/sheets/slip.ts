import type { Language } from '../../core/form'
import { assert } from '../../core/assert'
import type { Sheet } from './sheet'

/** The code of an anonymous test: `H-26-036` is the 36th of 2026. It says nothing of who she is. */
export function slipCode(date: string, number: number): string {
  assert(Number.isInteger(number) && number > 0 && number < 100_000, 'a slip has a number from 1')
  return `H-${date.slice(2, 4)}-${String(number).padStart(3, '0')}`
}

export type SlipFacts = {
  readonly code: string
  /** The first day the answer is expected. */
  readonly answerFrom: string
  /** Only what she has chosen to have on it; an empty text is left out. */
  readonly phone: string
  readonly hours: string
  readonly clinic: string
}

const words = {
  sv: {
    code: 'Din kod',
    from: 'Svar från',
    phone: 'Ring',
    hours: 'Tider',
    clinic: 'Mottagning',
    keep: 'Spara lappen. Utan koden kan svaret inte lämnas ut.',
  },
  en: {
    code: 'Your code',
    from: 'Answer from',
    phone: 'Phone',
    hours: 'Hours',
    clinic: 'Clinic',
    keep: 'Keep this slip. Without the code no answer can be given.',
  },
} as const

/** The slip she takes with her: code and date, no sender, reason or name unless chosen. The title is the code itself. */
export function slipSheet(facts: SlipFacts, language: Language): Sheet {
  const said = words[language]
  const rows = [
    { id: 'code', label: said.code, text: facts.code },
    { id: 'from', label: said.from, text: facts.answerFrom },
    { id: 'phone', label: said.phone, text: facts.phone },
    { id: 'hours', label: said.hours, text: facts.hours },
    { id: 'clinic', label: said.clinic, text: facts.clinic },
  ]
  return {
    title: facts.code,
    blocks: [
      { kind: 'rows', rows: rows.filter(({ text }) => text.trim() !== '').map((line) => ({ ...line, missing: false })) },
      { kind: 'paragraph', text: said.keep },
    ],
  }
}
