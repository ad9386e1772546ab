import type { Language } from '../../../forms/core/form'
import { statedSex, type InstrumentDefinition } from '../../../forms/core/instrument'
import type { Answers } from '../../../forms/core/items'
import { bandsShown, type Score } from '../../../forms/core/score'

/** The band in words; two when the sex is not known and they differ, the cautious one first. */
export function bandInWords(instrument: InstrumentDefinition, score: Score, answers: Answers, language: Language): string {
  const words = instrument.words[language].bands
  return bandsShown(score.band, statedSex(answers))
    .map((word) => words[word] ?? word)
    .join(' / ')
}

/** Total and band in one line: `31 av 60, måttlig`; without a total an empty text. */
export function scoreLine(
  instrument: InstrumentDefinition,
  score: Score,
  answers: Answers,
  language: Language,
  of: (max: number) => string,
): string {
  if (score.total === null || instrument.max === null) return ''
  const band = bandInWords(instrument, score, answers, language)
  return `${score.total} ${of(instrument.max)}${band === '' ? '' : `, ${band}`}`
}

/** With a capital first letter. */
export const capital = (text: string, language: Language): string => text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
