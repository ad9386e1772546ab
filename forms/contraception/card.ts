import { addMonths, daysBetween } from '../core/dates'
import type { ContraceptionEvent } from '../records/contraception'
import { otherDateFor, recallKey, type OtherDate } from '../recalls/facts'
import { deviceRecall, injectionState, recall, type DeviceRecall, type InjectionRecall } from '../recalls/index'
import { defaultRecallSettings, type RecallSettings } from '../recalls/settings'
import { running, type Episode } from './episodes'
import { methods, type MethodId, type MethodKind } from './methods'

type Given = Extract<ContraceptionEvent, { readonly type: 'injection' | 'inserted' }>

/** What an episode asks for next, and the event it follows from. */
export type EpisodeRecall =
  | { readonly kind: 'injection'; readonly key: string; readonly given: Given; readonly window: InjectionRecall }
  | { readonly kind: 'device'; readonly key: string; readonly given: Given; readonly window: DeviceRecall }

/** The next injection or the expiry of a device; `undefined` for methods that need neither. A device expires by the duration in its own event. */
export function recallOf(
  episode: Episode,
  today: string,
  settings: RecallSettings = defaultRecallSettings,
  otherDates: readonly OtherDate[] = [],
): EpisodeRecall | undefined {
  const given = episode.events.findLast((event): event is Given => event.type === 'injection' || event.type === 'inserted')
  if (given === undefined || episode.to !== undefined) return undefined
  if (given.type === 'inserted') {
    const key = recallKey('device', given.id)
    const expiry = otherDateFor(otherDates, key) ?? addMonths(given.date, given.durationMonths)
    return { kind: 'device', key, given, window: deviceRecall(expiry, given.date, today, settings) }
  }
  const key = recallKey('injection', given.id)
  return {
    kind: 'injection',
    key,
    given,
    window: movedWindow(recall('dmpa', given.date, today, settings), otherDateFor(otherDates, key), today),
  }
}

/** The window with another date to come on. Protection ends when it ends: a date after it is taken as its last day. */
function movedWindow(window: InjectionRecall, other: string | undefined, today: string): InjectionRecall {
  if (other === undefined) return window
  const ideal = other < window.coveredUntil ? other : window.coveredUntil
  const dates = {
    earliest: ideal < window.earliest ? ideal : window.earliest,
    ideal,
    latest: ideal > window.latest ? ideal : window.latest,
    coveredUntil: window.coveredUntil,
  }
  return { state: injectionState(dates, today), ...dates }
}

/** The one line in the record: method, since, next, state. Machine words; the screen has the words. */
export type Card = {
  readonly method: MethodId
  readonly name: string
  readonly since: string
  readonly state: InjectionRecall['state'] | DeviceRecall['state'] | 'running'
  /** The date that matters next: the date to come, then the last routine date, then the last covered day; for a device its expiry. */
  readonly next: string | undefined
  readonly recall: EpisodeRecall | undefined
  /** Injections: when two years of use ask for a talk about bone density and going on. Source: contraception rules, long use [2][7]. */
  readonly reviewOn: string | undefined
  /** What runs beside it. */
  readonly alongside: readonly MethodId[]
}

/** What is shown when several run: a device, because it must not be forgotten, then by how much depends on the clinic. */
const ranks: readonly MethodKind[] = [
  'copper-iud',
  'hormonal-iud',
  'implant',
  'injection',
  'permanent',
  'combined',
  'progestogen-pill',
  'other',
  'barrier',
]

/** The card of a patient on a day; `undefined` when nothing is in use. */
export function current(
  events: readonly ContraceptionEvent[],
  today: string,
  settings: RecallSettings = defaultRecallSettings,
  otherDates: readonly OtherDate[] = [],
): Card | undefined {
  const open = running(events, today)
  const [main, ...others] = open.toSorted(
    (one, other) =>
      ranks.indexOf(methods[one.method].kind) - ranks.indexOf(methods[other.method].kind) || daysBetween(one.from, other.from),
  )
  if (main === undefined) return undefined
  const found = recallOf(main, today, settings, otherDates)
  return {
    method: main.method,
    name: main.name,
    since: main.from,
    state: found?.window.state ?? 'running',
    next: found && nextDate(found, today),
    recall: found,
    reviewOn: main.method === 'dmpa' ? addMonths(main.from, reviewMonths) : undefined,
    alongside: others.map((episode) => episode.method),
  }
}

/** The date that matters next. */
export function nextDate(found: EpisodeRecall, today: string): string {
  if (found.kind === 'device') return found.window.expiry
  const { ideal, latest, coveredUntil } = found.window
  if (today <= ideal) return ideal
  return today <= latest ? latest : coveredUntil
}

const reviewMonths = 24

/** Injections are given under 18-19 years only exceptionally. Source: contraception rules, repeat window [11]; 19 is the upper of the two. */
export const isYoungForInjection = (ageYears: number): boolean => ageYears < 19
