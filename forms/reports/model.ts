import type { Language } from '../core/form'

/** A cell: a number, a word, null when a small number is hidden, undefined when the row does not say it. */
export type Cell = number | string | null | undefined

export type TableColumn = { readonly id: string; readonly label: string }
export type TableRow = {
  readonly id: string
  readonly label: string
  readonly cells: readonly Cell[]
  /** How the row is counted, in words; opens from the row and stands last in every export. */
  readonly definition?: string
  /** Where the row comes from, in words. */
  readonly source?: string
}

export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly id: string
      readonly title: string
      readonly columns: readonly TableColumn[]
      readonly rows: readonly TableRow[]
      /** A last line of sums, where there is one. */
      readonly sums?: { readonly label: string; readonly cells: readonly Cell[] }
    }
  | {
      readonly kind: 'series'
      readonly id: string
      readonly title: string
      readonly unit: string
      readonly points: readonly { readonly at: string; readonly value: number }[]
      readonly target?: number
    }

/** A report as data: what is on screen, on paper and in every export. It holds no date of making; whoever prints it adds that. */
export type Report = {
  readonly id: string
  readonly language: Language
  readonly title: string
  readonly period: string
  /** Numbers below this are hidden; undefined when nothing is. */
  readonly threshold?: number
  readonly parts: readonly Part[]
}

/** The words of hidden cells, and of the note that explains them. */
export const hiddenWords = {
  sv: {
    hidden: 'dold',
    why: (threshold: number) =>
      `0–${threshold - 1} personer visas aldrig, för då kan någon kännas igen. Ibland döljs ett tal till, så att det första inte går att räkna ut.`,
  },
  en: {
    hidden: 'hidden',
    why: (threshold: number) =>
      `0–${threshold - 1} persons are never shown, for somebody might be recognised. Sometimes one more number is hidden, so that the first cannot be worked out.`,
  },
} as const

export const tablesOf = (report: Report) => report.parts.filter((part) => part.kind === 'table')
