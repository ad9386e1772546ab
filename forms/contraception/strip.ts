import { addDays, daysBetween } from '../core/dates'
import { episodes, type Episode } from './episodes'
import { methods, type MethodId, type MethodKind } from './methods'
import type { ContraceptionEvent } from '../records/contraception'

export type StripSegment = {
  readonly method: MethodId
  readonly name: string
  readonly kind: MethodKind
  /** The part that is drawn, both days inclusive. */
  readonly from: string
  readonly to: string
  /** Share of the strip's length, 0-1. */
  readonly start: number
  readonly end: number
  /** What overlaps lies in lanes under each other, 0 is the first. */
  readonly lane: number
  readonly open: boolean
  readonly why: Episode['why']
}

export type Strip = {
  readonly from: string
  readonly to: string
  readonly lanes: number
  readonly segments: readonly StripSegment[]
  /** Single events on the strip. */
  readonly marks: readonly {
    readonly event: string
    readonly type: ContraceptionEvent['type']
    readonly date: string
    readonly at: number
  }[]
  readonly years: readonly { readonly year: number; readonly at: number }[]
}

/**
 * The history as a strip over whole years. In: the events, today and the first year to draw (without it the year of the first episode). Out:
 * segments, marks and year lines with their place as a share of the length. What still runs is drawn up to today.
 */
export function strip(events: readonly ContraceptionEvent[], today: string, fromYear?: number): Strip {
  const known = events.filter((event) => event.date <= today)
  const all = episodes(known)
  const lastYear = Number(today.slice(0, 4))
  const firstYear = Math.min(lastYear, fromYear ?? Number((all[0]?.from ?? today).slice(0, 4)))
  const from = `${firstYear}-01-01`
  const to = `${lastYear}-12-31`
  const length = daysBetween(from, to) + 1
  const at = (date: string) => daysBetween(from, date) / length

  const ends: string[] = []
  const segments = all.flatMap((episode): readonly StripSegment[] => {
    const last = episode.to ?? today
    if (last < from) return []
    const first = episode.from < from ? from : episode.from
    const free = ends.findIndex((end) => end <= first)
    const lane = free < 0 ? ends.length : free
    ends[lane] = last
    return [
      {
        method: episode.method,
        name: episode.name,
        kind: methods[episode.method].kind,
        from: first,
        to: last,
        start: at(first),
        end: at(addDays(last, 1)),
        lane,
        open: episode.to === undefined,
        why: episode.why,
      },
    ]
  })
  return {
    from,
    to,
    lanes: ends.length,
    segments,
    marks: known
      .filter((event) => event.date >= from)
      .map((event) => ({ event: event.id, type: event.type, date: event.date, at: at(event.date) })),
    years: Array.from({ length: lastYear - firstYear + 1 }, (_, index) => ({
      year: firstYear + index,
      at: at(`${firstYear + index}-01-01`),
    })),
  }
}
