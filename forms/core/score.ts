import { z } from 'zod'
import type { Sex } from '../records/patient'

/**
 * What a rating gives. Words: instruments text, "rules common to every instrument". A total and a band exist only when the form is
 * complete; alerts come from the answers that are valid, whatever the status.
 */
export const ScoreStatus = z.enum(['complete', 'incomplete', 'invalid'])
export const Alert = z.enum(['suicide-attention', 'suicide-urgent'])
export const Flag = z.enum(['audit-dependence-items', 'audit-inconsistent'])
export type ScoreStatus = z.infer<typeof ScoreStatus>
export type Alert = z.infer<typeof Alert>
export type Flag = z.infer<typeof Flag>

/** The band for women and the band for men; the same word twice when the instrument does not tell them apart. */
export const SexBands = z.strictObject({ female: z.string().nullable(), male: z.string().nullable() })
export type SexBands = z.infer<typeof SexBands>

export const Score = z.strictObject({
  status: ScoreStatus,
  total: z.number().int().min(0).nullable(),
  band: SexBands,
  alerts: z.array(Alert),
  flags: z.array(Flag),
})
export type Score = z.infer<typeof Score>

/** A score as it is signed: with the version of the rule and the limits that made the band, so that it keeps them (rule 4). */
export const SignedScore = Score.extend({ rule: z.number().int().positive(), limits: z.string() })
export type SignedScore = z.infer<typeof SignedScore>

/** A band and the points it covers, both ends included. */
export type Band<W extends string = string> = { readonly word: W; readonly from: number; readonly to: number }
export type BandTable = { readonly female: readonly Band[]; readonly male: readonly Band[] }

/** The same bands for everybody. */
export const sameForAll = (bands: readonly Band[]): BandTable => ({ female: bands, male: bands })

/** Bands that follow each other without a gap, from their first points and the highest total. */
export function bandsFrom<W extends string>(starts: { readonly [K in W]: number }, max: number): readonly Band<W>[] {
  const list = (Object.entries(starts) as [W, number][]).toSorted(([, one], [, other]) => one - other)
  return list.map(([word, from], at) => ({ word, from, to: (list[at + 1]?.[1] ?? max + 1) - 1 }))
}

export const noBands: SexBands = { female: null, male: null }

/** The words for a total. */
export function bandsOf(table: BandTable, total: number): SexBands {
  const word = (bands: readonly Band[]) => bands.find(({ from, to }) => from <= total && total <= to)?.word ?? null
  return { female: word(table.female), male: word(table.male) }
}

/** The words to show for a sex: one, or when the sex is not known and they differ both, the cautious one (lower threshold, women's) first. */
export function bandsShown(band: SexBands, sex: Sex): readonly string[] {
  const both = [band.female, band.male].filter((word) => word !== null)
  if (sex === 'other') return [...new Set(both)]
  return both.length === 0 ? [] : [band[sex]].filter((word) => word !== null)
}

/** Answers of a form with points, in the order of its items; null is not answered. */
export type Points = readonly (number | null)[]

/**
 * Reads answers against each item's own list of values. `points` are the valid ones by place (an invalid one is null there, so that
 * alerts can still be read); `valid` is false when one is anything else than null or a value of its list, or when their number is wrong.
 */
export function readPoints(
  lists: readonly (readonly number[])[],
  items: readonly unknown[],
): { readonly valid: boolean; readonly points: Points } {
  const given: readonly unknown[] = Array.isArray(items) ? items : []
  const fits = (value: unknown, list: readonly number[]) => typeof value === 'number' && list.includes(value)
  return {
    valid: Array.isArray(items) && given.length === lists.length && lists.every((list, at) => given[at] === null || fits(given[at], list)),
    points: lists.map((list, at) => {
      const value = given[at]
      return typeof value === 'number' && fits(value, list) ? value : null
    }),
  }
}

export const sum = (points: Points): number => points.reduce<number>((total, value) => total + (value ?? 0), 0)

/** How a form with points is scored, apart from reading the answers. `points` has a place for every item. */
export type PointRule = {
  readonly values: readonly (readonly number[])[]
  readonly bands: BandTable
  /** Whether the answers are enough for a total; without it every item must be answered. */
  readonly isComplete?: (points: Points) => boolean
  /** The total, when it is not the plain sum. */
  readonly total?: (points: Points) => number
  /** The words, when they do not follow from the total alone. */
  readonly bandWords?: (points: Points) => SexBands
  readonly alerts?: (points: Points) => readonly Alert[]
  readonly flags?: (points: Points) => readonly Flag[]
}

/** Scores a form with points: rules 1-3 of the instruments text. Never rounds, clamps or fills in. */
export function scorePoints(rule: PointRule, items: readonly unknown[]): Score {
  const { valid, points } = readPoints(rule.values, items)
  const alerts = [...(rule.alerts?.(points) ?? [])]
  const complete = rule.isComplete ? rule.isComplete(points) : points.every((value) => value !== null)
  if (!valid || !complete) return { status: valid ? 'incomplete' : 'invalid', total: null, band: { ...noBands }, alerts, flags: [] }
  const total = rule.total ? rule.total(points) : sum(points)
  const band = rule.bandWords ? rule.bandWords(points) : bandsOf(rule.bands, total)
  return { status: 'complete', total, band, alerts, flags: [...(rule.flags?.(points) ?? [])] }
}

/** The alert of an item about suicide with seven steps. Our rule, from the meaning of the steps: 2-3 attention, 4 or more urgent. */
export function suicideAlert(value: number | null | undefined): readonly Alert[] {
  if (value === null || value === undefined || value < 2) return []
  return [value >= 4 ? 'suicide-urgent' : 'suicide-attention']
}
