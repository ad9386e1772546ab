import type { Language } from '../core/form'
import { fold } from '../records/patient'
import { normaliseCode } from './normalise'
import { isValidOn, type CodeRow, type CodeSystem } from './shape'

/** The words of a row in a language; an imported row has only Swedish ones. */
export const labelOf = (row: CodeRow, language: Language): string => (language === 'en' && row.english !== '' ? row.english : row.text)

export type CodeSearch = {
  readonly system: CodeSystem
  readonly text: string
  /** The day it is about: codes that are not valid then are left out. */
  readonly on: string
  readonly limit: number
}

/**
 * Rows for what has been typed: a code or the beginning of one, or words in any order, each the beginning of a word of the text. The whole code
 * comes first, then beginnings of codes, then words, and within each the code's own order.
 */
export function searchCodes(rows: readonly CodeRow[], { system, text, on, limit }: CodeSearch): readonly CodeRow[] {
  const typed = fold(text)
  if (typed === '') return []
  const compact = typed.replaceAll(/[\s.]/g, '').toUpperCase()
  const whole = normaliseCode(system, typed)
  const words = typed.split(/\s+/)
  const plain = words.map((word) => fold(word, true))
  return rows
    .filter((row) => row.system === system && isValidOn(row, on))
    .flatMap((row) => {
      const rank = row.code === whole ? 0 : row.code.replace('.', '').startsWith(compact) ? 1 : rankOfWords(row, words, plain)
      return rank === undefined ? [] : [{ row, rank }]
    })
    .toSorted((one, other) => one.rank - other.rank || (one.row.code < other.row.code ? -1 : 1))
    .slice(0, limit)
    .map(({ row }) => row)
}

/** 2 when every word fits as typed, 3 when it does without accents. */
function rankOfWords(row: CodeRow, words: readonly string[], plain: readonly string[]): number | undefined {
  const fits = (sought: readonly string[], isPlain: boolean) => {
    const parts = fold(`${row.text} ${row.english}`, isPlain).split(/[^\p{L}\p{N}]+/u)
    return sought.every((word) => parts.some((part) => part.startsWith(word)))
  }
  return fits(words, false) ? 2 : fits(plain, true) ? 3 : undefined
}
