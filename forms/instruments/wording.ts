import { languages, type Language } from '../core/form'
import { err, ok, type Result } from '../core/result'
import { findInstrument } from './index'

/**
 * A unit's own licensed wording of an instrument, from a text file (format: README.md here). Nothing of it is shipped; what is read is
 * shown as plain text in place of our labels.
 */
export type Wording = {
  readonly instrument: string
  readonly language: Language
  /** Who gave the right to use the text, shown with it. */
  readonly rights: string
  /** By place from 1. Steps without a text keep their number. */
  readonly items: readonly { readonly question: string; readonly steps: Readonly<Record<string, string>> }[]
}

export type WordingFault =
  | { readonly kind: 'not-understood' }
  | { readonly kind: 'unknown-head'; readonly word: string }
  | { readonly kind: 'twice'; readonly word: string }
  | { readonly kind: 'head-missing'; readonly word: string }
  | { readonly kind: 'unknown-instrument'; readonly word: string }
  | { readonly kind: 'no-wording'; readonly word: string }
  | { readonly kind: 'unknown-language'; readonly word: string }
  | { readonly kind: 'no-such-item'; readonly word: string }
  | { readonly kind: 'no-such-step'; readonly word: string }
  | { readonly kind: 'item-missing'; readonly word: string }
  | { readonly kind: 'question-missing'; readonly word: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long' }

/** A fault and its line, from 1; 0 for what is missing in the file as a whole. */
export type WordingError = { readonly line: number; readonly fault: WordingFault }

export const longestText = 600
const heads = ['instrument', 'language', 'rights'] as const
type Head = (typeof heads)[number]

type Draft = { readonly line: number; question: string | undefined; readonly steps: Map<string, string> }

/** Reads a wording file. Every fault is told with its line, so that all can be mended at once. */
export function parseWording(text: string): Result<Wording, { readonly kind: 'faults'; readonly errors: readonly WordingError[] }> {
  const errors: WordingError[] = []
  const fault = (line: number, found: WordingFault) => errors.push({ line, fault: found })
  const head = new Map<Head, { readonly line: number; readonly value: string }>()
  const items = new Map<number, Draft>()
  let current: Draft | undefined
  let begun = false

  joined(text).forEach(({ line, content }) => {
    const section = /^\[\s*(\d{1,3})\s*\]$/.exec(content)
    const pair = /^([^:]{1,40}):\s*(.*)$/s.exec(content)
    if (section) {
      const place = Number(section[1])
      begun = true
      if (items.has(place)) fault(line, { kind: 'twice', word: `[${place}]` })
      current = { line, question: undefined, steps: new Map() }
      if (!items.has(place)) items.set(place, current)
      return
    }
    if (!pair) return void fault(line, { kind: 'not-understood' })
    const key = (pair[1] ?? '').trim().toLowerCase()
    const value = (pair[2] ?? '').trim()
    if (value === '') return void fault(line, { kind: 'empty' })
    if (value.length > longestText) return void fault(line, { kind: 'too-long' })
    if (!begun) {
      const known = heads.find((each) => each === key)
      if (!known) return void fault(line, { kind: 'unknown-head', word: key })
      if (head.has(known)) return void fault(line, { kind: 'twice', word: key })
      return void head.set(known, { line, value })
    }
    if (!current) return undefined
    if (key === 'question') {
      if (current.question !== undefined) return void fault(line, { kind: 'twice', word: key })
      current.question = value
    } else if (/^\d$/.test(key)) {
      if (current.steps.has(key)) return void fault(line, { kind: 'twice', word: key })
      current.steps.set(key, value)
    } else fault(line, { kind: 'not-understood' })
    return undefined
  })

  for (const each of heads) if (!head.has(each)) fault(0, { kind: 'head-missing', word: each })
  const named = head.get('instrument')
  const instrument = named && findInstrument(named.value)
  if (named && !instrument) fault(named.line, { kind: 'unknown-instrument', word: named.value })
  if (named && instrument?.kind === 'outcome') fault(named.line, { kind: 'no-wording', word: named.value })
  const language = languages.find((each) => each === head.get('language')?.value)
  const languageHead = head.get('language')
  if (languageHead && !language) fault(languageHead.line, { kind: 'unknown-language', word: languageHead.value })
  if (instrument?.kind === 'points') {
    for (const [place, draft] of items) {
      const item = instrument.scored[place - 1]
      if (!item) fault(draft.line, { kind: 'no-such-item', word: String(place) })
      if (item && draft.question === undefined) fault(draft.line, { kind: 'question-missing', word: String(place) })
      for (const step of draft.steps.keys())
        if (item && !item.options.includes(step)) fault(draft.line, { kind: 'no-such-step', word: `${place}: ${step}` })
    }
    instrument.scored.forEach((_, at) => {
      if (!items.has(at + 1)) fault(0, { kind: 'item-missing', word: String(at + 1) })
    })
  }
  const rights = head.get('rights')
  if (errors.length > 0 || !instrument || !language || !rights)
    return err({ kind: 'faults', errors: errors.toSorted((one, other) => one.line - other.line) })
  return ok({
    instrument: instrument.id,
    language,
    rights: rights.value,
    items: instrument.scored.map((_, at) => {
      const draft = items.get(at + 1)
      return { question: draft?.question ?? '', steps: Object.fromEntries(draft?.steps ?? []) }
    }),
  })
}

/** Lines with their numbers: comments and empty ones left out, a line that begins with a blank joined to the one before. */
function joined(text: string): readonly { readonly line: number; readonly content: string }[] {
  const found: { line: number; content: string }[] = []
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .forEach((raw, at) => {
      const content = raw.normalize('NFC').trim()
      if (content === '' || content.startsWith('#')) return
      const last = found.at(-1)
      if (/^\s/.test(raw) && last) last.content += ` ${content}`
      else found.push({ line: at + 1, content })
    })
  return found
}

const faultWords = {
  sv: {
    'not-understood': () => 'raden går inte att tolka. Skriv ”question:” eller en siffra med kolon, eller ett nummer inom hakparentes.',
    'unknown-head': (word: string) => `”${word}” är okänt. Överst får stå instrument, language och rights.`,
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
    'too-long': () => `texten är längre än ${longestText} tecken.`,
  },
  en: {
    'not-understood': () => 'the line cannot be read. Write “question:” or a digit with a colon, or a number in square brackets.',
    'unknown-head': (word: string) => `“${word}” is not known. At the top there may be instrument, language and rights.`,
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
    'too-long': () => `the text is longer than ${longestText} characters.`,
  },
} as const satisfies { readonly [L in Language]: { readonly [K in WordingFault['kind']]: (word: string) => string } }

/** A fault in the user's words, with its line. */
export function wordingErrorText({ line, fault }: WordingError, language: Language): string {
  const say = faultWords[language][fault.kind]('word' in fault ? fault.word : '')
  if (line === 0) return say.slice(0, 1).toUpperCase() + say.slice(1)
  return `${language === 'sv' ? 'Rad' : 'Line'} ${line}: ${say}`
}
