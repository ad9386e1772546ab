import type { InstrumentDefinition, Limits, RaterType } from '../core/instrument'
import type { Alert, SignedScore } from '../core/score'
import { remitted, responded } from './response'

/** One rating as it was signed: its score keeps the band and the rule of that day. */
export type Rating = {
  readonly entry: string
  readonly instrument: string
  readonly version: number
  readonly raterType: RaterType
  readonly date: string
  /** Orders two of one day. */
  readonly seq: number
  readonly score: SignedScore
}

/** A change of medicine, or the beginning and end of something else, to be marked beneath the curve. */
export type Change = {
  readonly date: string
  readonly name: string
  readonly what: 'start' | 'change' | 'stop'
  readonly dose: string
}

export type TrendPoint = {
  readonly entry: string
  readonly date: string
  readonly total: number
  readonly band: SignedScore['band']
  readonly alerts: readonly Alert[]
  /** Per cent from the baseline in whole numbers; undefined without a comparable baseline or from 0. */
  readonly change: number | undefined
  readonly responded: boolean | undefined
  readonly remitted: boolean | undefined
}

/** Ratings of one version and one rater type. Only points of one line are joined; where a rating was incomplete the next line begins. */
export type TrendSeries = {
  readonly version: number
  readonly rule: number
  readonly raterType: RaterType
  readonly lines: readonly (readonly TrendPoint[])[]
}

/** A row of the table behind the curve; incomplete and invalid ratings stand in it without a total. */
export type TrendRow = {
  readonly entry: string
  readonly date: string
  readonly status: SignedScore['status']
  readonly alerts: readonly Alert[]
} & ({ readonly point: TrendPoint } | { readonly point: undefined })

export type Trend = {
  readonly instrument: string
  readonly max: number
  readonly bands: ReturnType<InstrumentDefinition['bands']>
  readonly series: readonly TrendSeries[]
  readonly baseline: { readonly entry: string; readonly total: number } | undefined
  /** The highest total that is a response: half of the baseline. */
  readonly responseAt: number | undefined
  readonly remissionAt: number | undefined
  /** Newest first. */
  readonly table: readonly TrendRow[]
  readonly changes: readonly Change[]
}

/**
 * The course of one instrument. Ratings of other instruments are left out: two are never on one axis. `baseline` is the entry chosen to
 * compare with; without one it is the first complete rating. Response and remission are told only where the instrument follows them, and
 * only for ratings of the baseline's version and rater type after it. Undefined for an instrument without a total.
 */
export function trend(
  instrument: InstrumentDefinition,
  ratings: readonly Rating[],
  { baseline, limits, changes = [] }: { readonly baseline?: string; readonly limits: Limits; readonly changes?: readonly Change[] },
): Trend | undefined {
  if (instrument.max === null) return undefined
  const own = ratings.filter((rating) => rating.instrument === instrument.id).toSorted(byTime)
  const complete = own.filter(({ score }) => score.total !== null)
  const base = (baseline === undefined ? undefined : complete.find(({ entry }) => entry === baseline)) ?? complete[0]
  const remissionAt = instrument.follows.includes('remission') ? limits.madrsRemission : undefined
  const pointOf = (rating: Rating): TrendPoint | undefined => {
    const { entry, date, score } = rating
    if (score.total === null) return undefined
    const from = base && sameSeries(base, rating) && byTime(base, rating) < 0 ? (base.score.total ?? 0) : undefined
    return {
      entry,
      date,
      total: score.total,
      band: score.band,
      alerts: score.alerts,
      change: from === undefined || from === 0 ? undefined : Math.round(((score.total - from) * 100) / from) + 0,
      responded: from !== undefined && instrument.follows.includes('response') ? responded(from, score.total) : undefined,
      remitted: remissionAt === undefined ? undefined : remitted(score.total, remissionAt),
    }
  }
  const total = base?.score.total ?? undefined
  return {
    instrument: instrument.id,
    max: instrument.max,
    bands: instrument.bands(limits),
    series: seriesOf(own, pointOf),
    baseline: base && total !== undefined ? { entry: base.entry, total } : undefined,
    responseAt: total !== undefined && total > 0 && instrument.follows.includes('response') ? Math.floor(total / 2) : undefined,
    remissionAt,
    table: own
      .map((rating) => ({
        entry: rating.entry,
        date: rating.date,
        status: rating.score.status,
        alerts: rating.score.alerts,
        point: pointOf(rating),
      }))
      .toReversed(),
    changes: changes.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0)),
  }
}

function byTime(one: Rating, other: Rating): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1
  return one.seq - other.seq
}

const seriesKey = ({ version, raterType, score }: Rating): string => `${version} ${score.rule} ${raterType}`
const sameSeries = (one: Rating, other: Rating): boolean => seriesKey(one) === seriesKey(other)

function seriesOf(ratings: readonly Rating[], pointOf: (rating: Rating) => TrendPoint | undefined): readonly TrendSeries[] {
  const groups = Map.groupBy(ratings, seriesKey)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const lines: TrendPoint[][] = [[]]
    for (const rating of group) {
      const point = pointOf(rating)
      if (point) lines.at(-1)?.push(point)
      else if ((lines.at(-1)?.length ?? 0) > 0) lines.push([])
    }
    return [{ version: first.version, rule: first.score.rule, raterType: first.raterType, lines: lines.filter((line) => line.length > 0) }]
  })
}
