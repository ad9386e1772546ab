import { z } from 'zod'
import { answerText, passages, type FormDefinition, type Language } from '../../core/form'
import { isAnswered, isAsked, type Answers } from '../../core/items'
import { headingOf, headingsOf, parts, startText, type Part } from './templates'
import type { certificateKinds } from './items'

type Kind = (typeof certificateKinds)[number]

/**
 * What may hurt her most in the wrong hands. A piece that is of such a kind is fetched only when that kind has been ticked by itself.
 * Source: issue on the consultants' room, point 8; OSL 25 kap. 1 §, the patient decides over her own secrecy (12 kap. 2 §).
 */
export const Sensitivity = z.enum(['infections', 'substances', 'prostitution', 'psychiatric'])
export type Sensitivity = z.infer<typeof Sensitivity>

/** Something of the record that can be taken into a certificate. `text` is empty while a kind that it is of has not been ticked. */
export const Piece = z.strictObject({
  id: z.string(),
  part: z.enum(parts),
  sensitive: z.array(Sensitivity),
  /** The day it is of (`YYYY-MM-DD`). */
  on: z.string(),
  /** Where it stands: the title of the note, the medicine list. Says nothing of what stands there. */
  from: z.string(),
  text: z.string(),
})
export type Piece = z.infer<typeof Piece>

/** `label`: where the form's own says too little outside it. */
type Taken = { readonly part: Part; readonly sensitive: readonly Sensitivity[]; readonly label?: { readonly [L in Language]: string } }

/** Which answers of which forms can be taken, and what they may tell. Everything else of the record cannot be picked. */
const taken: Readonly<Record<string, Readonly<Record<string, Taken>>>> = {
  assessment: {
    diagnosis: { part: 'diagnosis', sensitive: ['psychiatric'] },
    'diagnosis-code': { part: 'diagnosis', sensitive: ['psychiatric'] },
    'social-function': { part: 'function', sensitive: ['psychiatric'] },
    assessment: { part: 'history', sensitive: ['psychiatric'] },
    'life-story': { part: 'social', sensitive: ['psychiatric', 'prostitution'] },
    substances: { part: 'substances', sensitive: ['psychiatric', 'substances'] },
    plan: { part: 'plan', sensitive: ['psychiatric'] },
  },
  'follow-up': {
    'own-view': { part: 'function', sensitive: ['psychiatric'] },
    assessment: { part: 'history', sensitive: ['psychiatric'] },
    plan: { part: 'plan', sensitive: ['psychiatric'] },
  },
  anamnes: {
    'illnesses-now': { part: 'history', sensitive: ['infections', 'psychiatric'] },
    'social-situation': { part: 'social', sensitive: ['prostitution', 'substances'] },
  },
  pain: {
    now: { part: 'function', sensitive: [], label: { sv: 'Smärta, 0 till 10', en: 'Pain, 0 to 10' } },
    hinders: { part: 'function', sensitive: [], label: { sv: 'Smärtan hindrar', en: 'Pain hinders' } },
  },
  certificate: {
    extent: { part: 'work-ability', sensitive: [] },
    'from-on': { part: 'work-ability', sensitive: [] },
    'until-on': { part: 'work-ability', sensitive: [] },
  },
}

const medicineListWords = { sv: 'Läkemedelslistan', en: 'The list of medicines' } as const
const visitWords = { sv: 'Besök', en: 'Visit' } as const

/**
 * What a medicine may tell, by ATC: N05 and N06 psychiatric, N07B and N02A (which is used for it too) dependence, J01-J07, P, G01 and
 * D06 infections.
 * Without a code nothing can be told of it, so it counts as all three.
 */
function medicineTells(atc: string, isSubstitution: boolean): readonly Sensitivity[] {
  if (isSubstitution) return ['substances']
  if (atc === '') return ['infections', 'substances', 'psychiatric']
  if (/^(N07B|N02A)/.test(atc)) return ['substances']
  if (/^N0[56]/.test(atc)) return ['psychiatric']
  return /^(J0[1-7]|P|G01|D06)/.test(atc) ? ['infections'] : []
}

const substanceScales: readonly string[] = ['audit', 'audit-c', 'dudit']

/** What the record holds that can be picked from: signed notes of the right patient, what is told to her, what she takes. */
export type Source = {
  readonly notes: readonly { readonly id: string; readonly on: string; readonly form: FormDefinition; readonly answers: Answers }[]
  /** Signed ratings with a total: instrument, its short name, and the line of total and band. */
  readonly ratings: readonly {
    readonly id: string
    readonly on: string
    readonly instrument: string
    readonly short: string
    readonly line: string
  }[]
  readonly medicines: readonly {
    readonly id: string
    readonly on: string
    readonly atc: string
    readonly text: string
    readonly isSubstitution: boolean
  }[]
  readonly tests: readonly { readonly id: string; readonly on: string; readonly name: string; readonly answer: string }[]
  /** Days of visits that took place. Which kind of visit it was is not said: the kind tells too. */
  readonly visits: readonly { readonly id: string; readonly on: string }[]
}

/**
 * The pieces of a record, newest first within each part. What somebody else has told is never among them. Pieces of a kind in
 * `sensitive` come without their text unless every such kind is in `agreed`.
 */
export function piecesOf(source: Source, agreed: readonly Sensitivity[], language: Language): readonly Piece[] {
  const all: readonly Piece[] = [
    // the day tells that she was here; how often on that day does not
    ...[...new Map(source.visits.map((visit) => [visit.on, visit])).values()].map(({ id, on }): Piece => ({
      id: `visit:${id}`,
      part: 'visit-dates',
      sensitive: [],
      on,
      from: visitWords[language],
      text: `${visitWords[language]} ${on}`,
    })),
    ...source.notes.flatMap(({ id, on, form, answers }) => notePieces(id, on, form, answers, language)),
    ...source.medicines.map((medicine): Piece => ({
      id: `medicine:${medicine.id}`,
      part: 'medicines',
      sensitive: [...medicineTells(medicine.atc, medicine.isSubstitution)],
      on: medicine.on,
      from: medicineListWords[language],
      text: medicine.text,
    })),
    ...source.ratings.map((rating): Piece => ({
      id: `rating:${rating.id}`,
      part: 'ratings',
      sensitive: substanceScales.includes(rating.instrument) ? ['substances'] : ['psychiatric'],
      on: rating.on,
      from: rating.short,
      text: `${rating.short} ${rating.on}: ${rating.line}`,
    })),
    ...source.tests.map((test): Piece => ({
      id: `test:${test.id}`,
      part: 'tests',
      sensitive: ['infections'],
      on: test.on,
      from: { sv: 'Provsvar', en: 'Test answer' }[language],
      text: `${test.name} ${test.on}: ${test.answer}`,
    })),
  ]
  return all
    .filter(({ text }) => text !== '')
    .map((piece) => (piece.sensitive.every((kind) => agreed.includes(kind)) ? piece : { ...piece, text: '' }))
    .toSorted((one, other) => parts.indexOf(one.part) - parts.indexOf(other.part) || other.on.localeCompare(one.on))
}

/** One piece for each part of a note, with the answers that belong to it. */
function notePieces(id: string, on: string, form: FormDefinition, answers: Answers, language: Language): readonly Piece[] {
  const own = taken[form.id] ?? {}
  const words = form.words[language]
  const lines = form.sections
    .flatMap(({ items }) => items)
    .flatMap((item) => {
      const how = own[item.id]
      const answer = answers[item.id]
      if (!how || answer === undefined || !isAnswered(answer) || !isAsked(item, answers)) return []
      const text = withoutOthers(answerText(item, answer, words, language))
      // a number or a date says nothing without its label, a text of her own speaks for itself
      return text === ''
        ? []
        : [{ ...how, text: item.kind === 'text' ? text : `${how.label?.[language] ?? words.items[item.id]?.label ?? item.id}: ${text}` }]
    })
  return [...new Set(lines.map(({ part }) => part))].map((part) => {
    const of = lines.filter((line) => line.part === part)
    return {
      id: `note:${id}:${part}`,
      part,
      sensitive: [...new Set(of.flatMap(({ sensitive }) => sensitive))],
      on,
      from: words.title,
      text: of
        .map(({ text }) => text)
        .join('. ')
        .replaceAll('..', '.'),
    }
  })
}

/** Without what somebody else told (PSL 6 kap. 13 §). */
const withoutOthers = (text: string): string =>
  passages(text)
    .filter((passage) => !passage.fromOther)
    .map((passage) => passage.text)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()

/**
 * The text of a certificate with these pieces in it, each at the end of what stands below its heading; where that heading has been taken
 * away, last of all. Nothing that was written is changed.
 */
export function withPieces(text: string, kind: Kind, pieces: readonly Pick<Piece, 'part' | 'text'>[], language: Language): string {
  const known = new Set(headingsOf(kind, language).map((heading) => `${heading}:`))
  return pieces.reduce(
    (before, piece) => {
      const lines = before.split('\n')
      const at = lines.findIndex((line) => line.trim() === `${headingOf(kind, piece.part, language)}:`)
      if (at === -1) return `${before.trimEnd()}\n${piece.text}`.trimStart()
      const next = lines.findIndex((line, index) => index > at && known.has(line.trim()))
      const end = next === -1 ? lines.length : next
      const last = lines.findLastIndex((line, index) => index < end && line.trim() !== '')
      return lines.toSpliced(last + 1, 0, piece.text).join('\n')
    },
    text.trim() === '' ? startText(kind, language) : text,
  )
}
