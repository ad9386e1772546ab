import { z } from 'zod'
import type { Sex } from '../records/patient'
import { allItems, defineForm, type AnyWords, type FormDefinition, type Language, type Section, type Words } from './form'
import type { Answers, ChoiceItem } from './items'
import { bandsShown, type BandTable, type Score, type SignedScore } from './score'

export const RaterType = z.enum(['clinician', 'self', 'interview'])
export type RaterType = z.infer<typeof RaterType>

export const TimeFrame = z.enum(['three-days', 'week', 'six-months', 'year', 'lifetime', 'by-module'])
export type TimeFrame = z.infer<typeof TimeFrame>

/** Ids of the items about the rating itself; they are answers like the others and stored with them. */
export const about = { raterType: 'rater-type', timeFrame: 'time-frame', sex: 'stated-sex', wording: 'wording-shown' } as const

/** Words beside a form's own: its bands, and the name of where they come from, which is printed beside the band. */
export type InstrumentExtra = {
  /** As it is called in a list; the same in both languages. */
  readonly short: string
  readonly bands: Readonly<Record<string, string>>
  readonly bandSource: string
}

/** Where the rule comes from and what may be shown. Stands beside the code and on screen. */
export type Provenance = { readonly scoring: string; readonly rights: string }

/** Local codes are used where none could be sourced. */
export type InstrumentCode = { readonly system: 'local' | 'snomed-ct' | 'loinc'; readonly code: string; readonly meaning: string }

/** Limits that the unit may change. The result carries the limits it was made with. */
export const Limits = z.strictObject({
  auditC: z.strictObject({ female: z.number().int().min(1).max(12), male: z.number().int().min(1).max(12) }),
  madrsRemission: z.number().int().min(0).max(60),
})
export type Limits = z.infer<typeof Limits>

/**
 * Defaults: AUDIT-C from 4 for women and 5 for men (the original Swedish limits; 5/6 and 3/4 are in use too). Remission at most 10
 * points (trial convention; at exactly 10 the sources disagree).
 */
export const defaultLimits: Limits = { auditC: { female: 4, male: 5 }, madrsRemission: 10 }

/** A rating instrument: a form like the others, with items that are scored, a source and a score. */
export type InstrumentDefinition = Omit<FormDefinition, 'words'> & {
  readonly words: { readonly [L in Language]: AnyWords & InstrumentExtra }
  /** `points`: numbers that add up. `outcome`: one outcome per module, no total. */
  readonly kind: 'points' | 'outcome'
  /** The version of the scoring rule, stored with every result. */
  readonly rule: number
  /** The scored items in their order; option ids are the values. */
  readonly scored: readonly ChoiceItem[]
  /** The highest total; null when there is none. */
  readonly max: number | null
  readonly bands: (limits: Limits) => BandTable
  readonly raterTypes: readonly RaterType[]
  readonly timeFrames: readonly TimeFrame[]
  /** Whether the patient may fill it in alone in the hand-over mode. */
  readonly selfRated: boolean
  /** What it follows over time against a baseline. */
  readonly follows: readonly ('response' | 'remission')[]
  readonly provenance: Provenance
  readonly codes: readonly InstrumentCode[]
  /** The items by their place: numbers for points, words for outcomes, null for what is not answered. */
  readonly score: (items: readonly unknown[], limits?: Limits) => Score
  /** The limits that made the band, as they are printed with it. */
  readonly limitsText: (limits: Limits) => string
}

type InstrumentInput<S extends readonly Section[]> = {
  readonly id: string
  readonly version: number
  readonly rule: number
  readonly kind: 'points' | 'outcome'
  readonly sections: S
  /** The section whose choices are scored, in order. */
  readonly scoredSection: S[number]['id']
  readonly words: { readonly [L in Language]: Words<S> & InstrumentExtra }
  readonly max: number | null
  readonly bands: (limits: Limits) => BandTable
  readonly raterTypes: readonly RaterType[]
  readonly timeFrames: readonly TimeFrame[]
  readonly follows?: readonly ('response' | 'remission')[]
  readonly psychiatric: boolean
  readonly provenance: Provenance
  readonly codes?: readonly InstrumentCode[]
  readonly score: (items: readonly unknown[], limits: Limits) => Score
  readonly limitsText?: (limits: Limits) => string
}

/**
 * Makes a rating instrument. It is a form (`defineForm`), so the same view draws it and the same table of the journal holds it: scored
 * items are choices whose option ids are the values. Item labels are our own short ones, never the instrument's text.
 */
export function defineInstrument<const S extends readonly Section[]>(input: InstrumentInput<S>): InstrumentDefinition {
  const { sections, words } = input.kind === 'points' ? withWording(input) : input
  const section = input.sections.find(({ id }) => id === input.scoredSection)
  const scored = (section?.items ?? []).filter((item): item is ChoiceItem => item.kind === 'choice')
  const definition: InstrumentDefinition = {
    ...defineForm<readonly Section[]>({
      id: input.id,
      version: input.version,
      sections,
      words,
      psychiatric: input.psychiatric,
      mayStop: true,
      summary: (answers, language) => summary(definition, answers, language),
    }),
    words,
    kind: input.kind,
    rule: input.rule,
    scored,
    max: input.max,
    bands: input.bands,
    raterTypes: input.raterTypes,
    timeFrames: input.timeFrames,
    selfRated: input.raterTypes.includes('self'),
    follows: input.follows ?? [],
    provenance: input.provenance,
    codes: input.codes ?? [],
    score: (items, limits = defaultLimits) => input.score(items, limits),
    limitsText: input.limitsText ?? (() => ''),
  }
  return definition
}

const wordingWords = {
  sv: { section: 'Frågornas text', label: 'Ordalydelse som visades' },
  en: { section: 'Text of the questions', label: 'Wording that was shown' },
} as const

/** Points are asked in words: an entry can say which wording of the unit's own was on the screen. Nothing is asked, so nothing is scored. */
function withWording<S extends readonly Section[]>(input: InstrumentInput<S>): Pick<InstrumentDefinition, 'sections' | 'words'> {
  const extended = (language: Language) => {
    const own: AnyWords & InstrumentExtra = input.words[language]
    const { section, label } = wordingWords[language]
    return { ...own, sections: { ...own.sections, wording: section }, items: { ...own.items, [about.wording]: { label } } }
  }
  return {
    sections: [...input.sections, { id: 'wording', items: [{ id: about.wording, kind: 'text', lines: 1 }] }],
    words: { sv: extended('sv'), en: extended('en') },
  }
}

/** The scored items of stored answers, by their place: what `score` takes. */
export function scoredItems(instrument: InstrumentDefinition, answers: Answers): readonly (number | string | null)[] {
  return instrument.scored.map((item) => {
    const answer = answers[item.id]
    if (answer === undefined || answer === '') return null
    return instrument.kind === 'points' ? Number(answer) : typeof answer === 'string' ? answer : null
  })
}

/** The score of stored answers, with rule version and limits, as it is signed. */
export function scoreAnswers(instrument: InstrumentDefinition, answers: Answers, limits: Limits = defaultLimits): SignedScore {
  return { ...instrument.score(scoredItems(instrument, answers), limits), rule: instrument.rule, limits: instrument.limitsText(limits) }
}

/**
 * Places (from 1) of the items without which there is no total: those whose answer would still be needed. An item that a skip rule leaves
 * out is not among them.
 */
export function missingPlaces(instrument: InstrumentDefinition, answers: Answers): readonly number[] {
  const items = scoredItems(instrument, answers)
  if (instrument.score(items).status !== 'incomplete') return []
  const empty = items.flatMap((item, at) => (item === null ? [at] : []))
  const filled = (open: number | undefined) =>
    items.map((item, at) => (item !== null || at === open ? item : lowest(instrument.scored[at], instrument.kind)))
  const needed = empty.filter((at) => instrument.score(filled(at)).status === 'incomplete')
  return (needed.length > 0 ? needed : empty).map((at) => at + 1)
}

/** Answers that a new rating starts with: the first time frame and rater type, and the recorded sex where bands differ by sex. */
export function startAnswers(instrument: InstrumentDefinition, sex: Sex): Answers {
  const items = allItems(instrument.sections)
  const start: Readonly<Record<string, string | undefined>> = {
    [about.raterType]: instrument.raterTypes[0],
    [about.timeFrame]: instrument.timeFrames[0],
    [about.sex]: sex,
  }
  const answers: Record<string, string> = {}
  for (const [id, value] of Object.entries(start)) if (value !== undefined && items.some((item) => item.id === id)) answers[id] = value
  return answers
}

/** Who rated: as answered, or the only possibility. Undefined when it was left open. */
export function raterTypeOf(instrument: InstrumentDefinition, answers: Answers): RaterType | undefined {
  const answer = RaterType.safeParse(answers[about.raterType])
  if (answer.success) return answer.data
  return instrument.raterTypes.length === 1 ? instrument.raterTypes[0] : undefined
}

/** The time that was asked about: as answered, or the only possibility. */
export function timeFrameOf(instrument: InstrumentDefinition, answers: Answers): TimeFrame | undefined {
  const answer = TimeFrame.safeParse(answers[about.timeFrame])
  if (answer.success) return answer.data
  return instrument.timeFrames.length === 1 ? instrument.timeFrames[0] : undefined
}

/** The sex that the clinician stated for the rating; `other` when not known. */
export function statedSex(answers: Answers): Sex {
  const answer = answers[about.sex]
  return answer === 'female' || answer === 'male' ? answer : 'other'
}

function lowest(item: ChoiceItem | undefined, kind: 'points' | 'outcome'): number | string | null {
  const first = item?.options[0]
  return first === undefined ? null : kind === 'points' ? Number(first) : first
}

const lineWords = {
  sv: { of: 'av', answered: 'besvarade, ingen summa', modules: 'bedömda områden', met: 'uppfyllda' },
  en: { of: 'of', answered: 'answered, no total', modules: 'areas assessed', met: 'met' },
} as const

/**
 * The line in the timeline: total and band, or how much is answered. Nothing of single answers. A band that hangs on a setting is left out:
 * it stands with the signed score.
 */
function summary(instrument: InstrumentDefinition, answers: Answers, language: Language): string {
  const words = instrument.words[language]
  const { of, answered } = lineWords[language]
  const score = instrument.score(scoredItems(instrument, answers))
  const given = scoredItems(instrument, answers).filter((item) => item !== null && item !== 'not-assessed').length
  if (instrument.kind === 'outcome') return outcomeSummary(instrument, answers, language)
  if (score.total === null || instrument.max === null) return `${words.short}: ${given} ${of} ${instrument.scored.length} ${answered}`
  const band = instrument.limitsText(defaultLimits) === '' ? bandsShown(score.band, statedSex(answers)) : []
  const inWords = band.map((word) => words.bands[word] ?? word).join(' / ')
  return `${words.short} ${score.total} ${of} ${instrument.max}${inWords === '' ? '' : `, ${inWords}`}`
}

/** An interview by outcome: the edition by its name, since the modules differ, how much was assessed and how much of that is met. */
function outcomeSummary(instrument: InstrumentDefinition, answers: Answers, language: Language): string {
  const { short, items } = instrument.words[language]
  const { modules, met } = lineWords[language]
  const { edition } = answers
  const named = (typeof edition === 'string' && items['edition']?.options?.[edition]) || short
  const outcomes = scoredItems(instrument, answers).filter((item) => item !== null && item !== 'not-assessed')
  if (outcomes.length === 0) return named.startsWith(short) ? named : `${short}: ${named}`
  return `${named}: ${outcomes.length} ${modules}, ${outcomes.filter((item) => item === 'met').length} ${met}`
}
