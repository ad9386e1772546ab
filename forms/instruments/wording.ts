import { z } from 'zod'
import { languages, type Language } from '../core/form'
import { DateString } from '../core/ids'
import { err, ok, type Result } from '../core/result'
import type { InstrumentDefinition } from '../core/instrument'
import { findInstrument } from './index'

export const longestText = 600

export const longestHead = 120
const head = z.string().min(1).max(longestHead)

/**
 * A unit's own licensed wording of an instrument, from a text file (format: README.md here). Nothing of it is shipped; what is read is
 * shown as plain text beside our labels. It never changes values, items or scoring.
 */
export const Wording = z.strictObject({
  instrument: z.string(),
  language: z.enum(languages),
  /** What the text is called, and its edition: by these it is known in an entry. */
  name: head,
  version: head,
  /** Who gave the right to use the text, shown with it. */
  rights: z.string().min(1).max(longestText),
  /** By place from 1. Steps without a text keep their number. */
  items: z.array(z.strictObject({ question: z.string(), steps: z.record(z.string(), z.string()) })),
})
export type Wording = z.infer<typeof Wording>

/**
 * A wording as the unit has it: which version of the instrument it was checked against, when it was loaded and by whom. `take` counts files
 * of the same name and edition loaded on one day: a slip in the text that was mended at once makes another text.
 */
export const LoadedWording = Wording.extend({
  formVersion: z.number().int().positive(),
  take: z.number().int().positive(),
  loadedOn: DateString,
  loadedBy: z.string(),
})
export type LoadedWording = z.infer<typeof LoadedWording>

const faultKinds = [
  'not-understood',
  'unknown-head',
  'twice',
  'head-missing',
  'unknown-instrument',
  'no-wording',
  'unknown-language',
  'no-such-item',
  'no-such-step',
  'item-missing',
  'question-missing',
  'empty',
  'too-long',
] as const
export type WordingFault = (typeof faultKinds)[number]

/** A fault, the word of the file that it is about, and its line, from 1; 0 for what is missing in the file as a whole. */
export const WordingError = z.strictObject({ line: z.number().int(), kind: z.enum(faultKinds), word: z.string() })
export type WordingError = z.infer<typeof WordingError>

/** Longer than any instrument with every text at its longest. */
export const longestFile = 80_000

const heads = ['instrument', 'language', 'name', 'version', 'rights'] as const
type Head = (typeof heads)[number]

type Draft = { readonly line: number; question: string | undefined; readonly steps: Map<string, string> }

/** Reads a wording file. Every fault is told with its line, so that all can be mended at once. */
export function parseWording(text: string): Result<Wording, { readonly kind: 'faults'; readonly errors: readonly WordingError[] }> {
  const errors: WordingError[] = []
  const fault = (line: number, kind: WordingFault, word = '') => errors.push({ line, kind, word: word.slice(0, 80) })
  const top = new Map<Head, { readonly line: number; readonly value: string }>()
  const items = new Map<number, Draft>()
  let current: Draft | undefined
  let begun = false

  joined(text).forEach(({ line, content }) => {
    const section = /^\[\s*(\d{1,3})\s*\]$/.exec(content)
    const pair = /^([^:]{1,40}):\s*(.*)$/s.exec(content)
    if (section) {
      const place = Number(section[1])
      begun = true
      if (items.has(place)) fault(line, 'twice', `[${place}]`)
      current = { line, question: undefined, steps: new Map() }
      if (!items.has(place)) items.set(place, current)
      return
    }
    if (!pair) return void fault(line, 'not-understood')
    const key = (pair[1] ?? '').trim().toLowerCase()
    const value = (pair[2] ?? '').trim()
    if (value === '') return void fault(line, 'empty')
    if (value.length > (begun || key === 'rights' ? longestText : longestHead)) return void fault(line, 'too-long')
    if (!begun) {
      const known = heads.find((each) => each === key)
      if (!known) return void fault(line, 'unknown-head', key)
      if (top.has(known)) return void fault(line, 'twice', key)
      return void top.set(known, { line, value })
    }
    if (!current) return undefined
    if (key === 'question') {
      if (current.question !== undefined) return void fault(line, 'twice', key)
      current.question = value
    } else if (/^\d$/.test(key)) {
      if (current.steps.has(key)) return void fault(line, 'twice', key)
      current.steps.set(key, value)
    } else fault(line, 'not-understood')
    return undefined
  })

  for (const each of heads) if (!top.has(each)) fault(0, 'head-missing', each)
  const named = top.get('instrument')
  const instrument = named && findInstrument(named.value)
  if (named && !instrument) fault(named.line, 'unknown-instrument', named.value)
  if (named && instrument?.kind === 'outcome') fault(named.line, 'no-wording', named.value)
  const language = languages.find((each) => each === top.get('language')?.value)
  const languageHead = top.get('language')
  if (languageHead && !language) fault(languageHead.line, 'unknown-language', languageHead.value)
  if (instrument?.kind === 'points') {
    for (const [place, draft] of items) {
      const item = instrument.scored[place - 1]
      if (!item) fault(draft.line, 'no-such-item', String(place))
      if (item && draft.question === undefined) fault(draft.line, 'question-missing', String(place))
      for (const step of draft.steps.keys())
        if (item && !item.options.includes(step)) fault(draft.line, 'no-such-step', `${place}: ${step}`)
    }
    instrument.scored.forEach((_, at) => {
      if (!items.has(at + 1)) fault(0, 'item-missing', String(at + 1))
    })
  }
  const [name, version, rights] = [top.get('name'), top.get('version'), top.get('rights')]
  if (errors.length > 0 || !instrument || !language || !name || !version || !rights)
    return err({ kind: 'faults', errors: errors.toSorted((one, other) => one.line - other.line) })
  return ok({
    instrument: instrument.id,
    language,
    name: name.value,
    version: version.value,
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

const labelWords = { loaded: 'inläst', file: 'fil', languages: { sv: 'svenska', en: 'engelska' } } as const

/** Which wording it was, as it stands in the entry (the record is written in Swedish): name, edition, language and when it was loaded. */
export const wordingLabel = ({ name, version, language, loadedOn, take }: LoadedWording): string =>
  `${name}, ${version} (${labelWords.languages[language]}), ${labelWords.loaded} ${loadedOn}${take === 1 ? '' : ` (${labelWords.file} ${take})`}`

/** What an entry says was shown, with one more: a rating begun with one wording and gone on with in another names both. */
export const withShown = (before: string, label: string): string =>
  wasShown(before, label) ? before : [before, label].filter((part) => part !== '').join('; ')

/** Whether what an entry says was shown names this wording. */
export const wasShown = (shown: string, label: string): boolean => `; ${shown}; `.includes(`; ${label}; `)

/** The loaded wording that fits an instrument of this version, in this language. */
export const wordingFor = (
  loaded: readonly LoadedWording[],
  { id, version }: Pick<InstrumentDefinition, 'id' | 'version'>,
  language: Language,
): LoadedWording | undefined => loaded.find((each) => each.instrument === id && each.formVersion === version && each.language === language)
