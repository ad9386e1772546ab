import { addDays, daysBetween } from '../../forms/core/dates'
import type { InjectionRecall } from '../../forms/recalls/index'

export type ZoneName = 'before' | 'early' | 'best' | 'late' | 'over'
export type Zone = {
  readonly name: ZoneName
  /** First and last day, both counted; the first zone has no beginning and the last no end. */
  readonly from: string | undefined
  readonly to: string | undefined
  /** Share of the drawn length, 0-1. */
  readonly start: number
  readonly end: number
}

const daysBefore = 6
const daysAfter = 8

/** The window of an injection as a strip: its zones, weeks and today, each with its place as a share of the length. Today is held at the ends. */
export function windowZones(last: string, window: Omit<InjectionRecall, 'state'>, today: string) {
  const { earliest, ideal, latest, coveredUntil } = window
  const first = addDays(earliest, -daysBefore)
  const end = addDays(coveredUntil, daysAfter + 1)
  const length = daysBetween(first, end)
  const at = (date: string) => Math.min(1, Math.max(0, daysBetween(first, date) / length))
  const zone = (name: ZoneName, from: string, until: string): Zone => ({
    name,
    from: name === 'before' ? undefined : from,
    to: name === 'over' ? undefined : addDays(until, -1),
    start: at(from),
    end: at(until),
  })
  const zones = [
    zone('before', first, earliest),
    zone('early', earliest, ideal),
    zone('best', ideal, addDays(latest, 1)),
    zone('late', addDays(latest, 1), addDays(coveredUntil, 1)),
    zone('over', addDays(coveredUntil, 1), end),
  ].filter(({ start, end: stop }) => stop > start)
  const firstWeek = Math.ceil(daysBetween(last, first) / 7)
  const lastWeek = Math.floor(daysBetween(last, end) / 7)
  const weeks = Array.from({ length: Math.max(0, lastWeek - firstWeek + 1) }, (_, index) => {
    const week = firstWeek + index
    return { week, at: at(addDays(last, 7 * week)) }
  }).filter((tick) => tick.at > 0.04 && tick.at < 0.96)
  const here = today < earliest ? 'before' : (zones.findLast(({ from }) => from !== undefined && from <= today)?.name ?? 'before')
  return { zones, weeks, today: at(today), day: daysBetween(last, today), here }
}
