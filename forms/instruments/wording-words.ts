import type { Language } from '../core/form'
import { longestHead, longestText, type WordingError, type WordingFault } from './wording'

const faultWords = {
  sv: {
    'not-understood': () => 'raden går inte att tolka. Skriv ”question:” eller en siffra med kolon, eller ett nummer inom hakparentes.',
    'unknown-head': (word: string) => `”${word}” är okänt. Överst får stå instrument, language, name, version och rights.`,
    twice: (word: string) => `”${word}” står två gånger. Ta bort den ena.`,
    'head-missing': (word: string) => `”${word}:” saknas överst i filen.`,
    'unknown-instrument': (word: string) => `skalan ”${word}” finns inte.`,
    'no-wording': (word: string) => `”${word}” registreras bara med utfall och har ingen ordalydelse.`,
    'unknown-language': (word: string) => `språket ”${word}” finns inte. Skriv sv eller en.`,
    'no-such-item': (word: string) => `fråga ${word} finns inte i skalan.`,
    'no-such-step': (word: string) => `steget finns inte (fråga ${word}).`,
    'item-missing': (word: string) => `fråga ${word} saknas.`,
    'question-missing': (word: string) => `fråga ${word} har ingen rad ”question:”.`,
    empty: () => 'texten efter kolonet saknas.',
    'too-long': () => `texten är för lång. En fråga får ha ${longestText} tecken, namn och utgåva ${longestHead}.`,
  },
  en: {
    'not-understood': () => 'the line cannot be read. Write “question:” or a digit with a colon, or a number in square brackets.',
    'unknown-head': (word: string) => `“${word}” is not known. At the top there may be instrument, language, name, version and rights.`,
    twice: (word: string) => `“${word}” stands twice. Remove one.`,
    'head-missing': (word: string) => `“${word}:” is missing at the top of the file.`,
    'unknown-instrument': (word: string) => `there is no instrument “${word}”.`,
    'no-wording': (word: string) => `“${word}” is recorded by outcome only and has no wording.`,
    'unknown-language': (word: string) => `there is no language “${word}”. Write sv or en.`,
    'no-such-item': (word: string) => `there is no item ${word} in the instrument.`,
    'no-such-step': (word: string) => `there is no such step (item ${word}).`,
    'item-missing': (word: string) => `item ${word} is missing.`,
    'question-missing': (word: string) => `item ${word} has no line “question:”.`,
    empty: () => 'there is no text after the colon.',
    'too-long': () => `the text is too long. A question may have ${longestText} characters, name and version ${longestHead}.`,
  },
} as const satisfies { readonly [L in Language]: { readonly [K in WordingFault]: (word: string) => string } }

/** A fault in the user's words, with its line. */
export function wordingErrorText({ line, kind, word }: WordingError, language: Language): string {
  const say = faultWords[language][kind](word)
  if (line === 0) return say.slice(0, 1).toUpperCase() + say.slice(1)
  return `${language === 'sv' ? 'Rad' : 'Line'} ${line}: ${say}`
}
