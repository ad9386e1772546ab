import { localDate } from '../core/dates'
import { factKinds, type Fact, type FactKind } from './fact'

/** When somebody was here; `at` is null when only the day is known. */
export type LastHere = Pick<Fact, 'at' | 'on'>

export type FactGroup = { readonly kind: FactKind; readonly facts: readonly Fact[] }

export type SinceLast = {
  /** Null when she has not been here before today: then everything is news. */
  readonly since: LastHere | null
  /** She has been here today: a first visit that is under way, or just over, is no "never". */
  readonly hereToday: boolean
  /** What happened since, by kind, newest first. Kinds without news are left out. */
  readonly groups: readonly FactGroup[]
  /** No news to her (from before she was here, or her own), but still waiting for somebody; newest first. */
  readonly stillOpen: readonly Fact[]
}

/** When a clinician was last here: her last own entry or rating, or visit that took place, before today. Undefined when never. */
export function lastHere(facts: readonly Fact[], clinician: string, now: string): LastHere | undefined {
  const today = localDate(now)
  return facts
    .filter((fact) => wasHere(fact, clinician) && dayOf(fact) < today)
    .toSorted(newestFirst)
    .map(({ at, on }) => ({ at, on }))[0]
}

/**
 * What has happened with a patient since this clinician was last here. Her own doings are no news to her. What carries only a day counts as
 * news on the very day she was here: rather shown once too often than never. Facts later than `now` (bookings) have not happened yet.
 * Source: workflows 16.
 */
export function sinceLast(facts: readonly Fact[], clinician: string, now: string): SinceLast {
  const since = lastHere(facts, clinician, now)
  const today = localDate(now)
  const happened = facts
    .filter((fact) => (fact.at === null ? fact.on <= today : Date.parse(fact.at) <= Date.parse(now)))
    .toSorted(newestFirst)
  const isNews = (fact: Fact) => since === undefined || isAfter(fact, since)
  const news = happened.filter((fact) => fact.by !== clinician && isNews(fact))
  return {
    since: since ?? null,
    hereToday: happened.some((fact) => wasHere(fact, clinician) && dayOf(fact) === today),
    groups: factKinds.map((kind) => ({ kind, facts: news.filter((fact) => fact.kind === kind) })).filter((group) => group.facts.length > 0),
    stillOpen: happened.filter((fact) => fact.open && !news.includes(fact)),
  }
}

/** A visit that nobody ended has been begun all the same. */
const wasHere = (fact: Fact, clinician: string): boolean =>
  fact.by === clinician &&
  (fact.kind === 'entry' || fact.kind === 'score' || (fact.kind === 'visit' && (fact.what === 'completed' || fact.what === 'in-progress')))

const dayOf = ({ at, on }: LastHere): string => (at === null ? on : localDate(at))

function isAfter(fact: LastHere, here: LastHere): boolean {
  if (fact.at !== null && here.at !== null) return Date.parse(fact.at) > Date.parse(here.at)
  return dayOf(fact) >= dayOf(here)
}

/** By day, within it by time, what has no time last; then by kind and id, so that the same facts always stand in the same order. */
function newestFirst(one: Fact, other: Fact): number {
  const [oneDay, otherDay] = [dayOf(one), dayOf(other)]
  if (oneDay !== otherDay) return oneDay < otherDay ? 1 : -1
  const [oneTime, otherTime] = [timeOf(one), timeOf(other)]
  if (oneTime !== otherTime) return otherTime - oneTime
  return factKinds.indexOf(one.kind) - factKinds.indexOf(other.kind) || byText(one.id, other.id) || byText(one.what, other.what)
}

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const timeOf = ({ at }: Fact): number => (at === null ? 0 : Date.parse(at))
