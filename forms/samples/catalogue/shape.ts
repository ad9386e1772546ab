import type { DiseaseId } from '../diseases'

export const specimens = ['swab', 'first-void-urine', 'midstream-urine', 'blood', 'capillary-blood', 'saliva', 'cell-sample'] as const
export type Specimen = (typeof specimens)[number]

export const sites = ['vagina', 'cervix', 'urethra', 'throat', 'rectum', 'lesion'] as const
export type Site = (typeof sites)[number]

/** A length of time as the source gives it: weeks are multiples of seven days, months are calendar months. */
export type Span = { readonly days: number } | { readonly weeks: number } | { readonly months: number }

/** A figure that goes with some values: a titre is written 1:n. */
export type Measure = {
  readonly kind: 'titre' | 'number'
  readonly unit: string
  readonly min: number
  readonly max: number
  readonly when: readonly string[]
}

/** One value of an answer, from a closed list. `optional`: the laboratory may leave it out. */
export type Analyte = {
  readonly id: string
  readonly values: readonly string[]
  readonly measure?: Measure
  readonly optional?: true
}

export type Match = { readonly analyte: string; readonly values: readonly string[]; readonly unless?: readonly Match[] }

/** What an answer means: any `positive` match is a finding; else any `preliminary` one needs another test; else `noResult` needs a new sample. */
export type FindingRule = {
  readonly positive: readonly Match[]
  readonly preliminary?: readonly Match[]
  readonly noResult?: readonly Match[]
}

/**
 * The diagnostic window from exposure. Before `earliest` a negative answer says nothing; until `conclusive` it may be false.
 * Without `earliest` the source gives no such date.
 */
export type Window = { readonly earliest?: Span; readonly conclusive: Span; readonly earlierIfSymptoms?: true }

/** A sample after treatment. `until`: last day of the span the source gives. */
export type CureRule = { readonly after: Span; readonly until?: Span; readonly only?: 'pregnancy' }

/** Tasks beside those of the law that a positive answer makes. */
export type CareTask = 'treatment' | 'culture' | 'partner-offer' | 'assess'

export type TestDefinition = {
  readonly id: string
  readonly disease: DiseaseId | null
  readonly samples: readonly { readonly specimen: Specimen; readonly sites: readonly Site[] }[]
  readonly analytes: readonly Analyte[]
  readonly finding: FindingRule
  readonly window: Window | null
  readonly cure: readonly CureRule[]
  readonly onPositive: readonly CareTask[]
  /** The test that settles a preliminary answer. */
  readonly confirmedBy: string | null
  /** Only a test for hiv may be taken without a name (journal law G7). */
  readonly anonymous: boolean
  /** Read at the clinic: nothing is sent. */
  readonly atClinic: boolean
  /** How long the laboratory usually takes; our own guess (U), a unit replaces it. */
  readonly usualAnswerDays: number
  /** Where the window, values and retest come from; (U) marks what nobody has sourced. Numbers are those of the STI text. */
  readonly sources: readonly string[]
}

/** Keeps the literal types, so that the words of each test can be asked for by the compiler. */
export const defineTest = <const T extends TestDefinition>(test: T): T => test

/** What a laboratory answers to a NAAT besides negative and positive. */
export const naatValues = ['negative', 'positive', 'inhibited', 'inconclusive', 'not-analysed'] as const
export const naatNoResult = ['inhibited', 'inconclusive', 'not-analysed'] as const

/** A serology marker. */
export const markerValues = ['negative', 'positive', 'inconclusive', 'not-analysed'] as const
export const markerNoResult = ['inconclusive', 'not-analysed'] as const
