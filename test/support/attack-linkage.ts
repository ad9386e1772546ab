import { addToMonth, localDate, monthOf } from '../../forms/core/dates'
import type { IntakeAnswers } from '../../forms/intake'
import type { Sex } from '../../forms/records/patient'

/**
 * The scoring of the attack, the same for the real store and for the doubles that must fall to it: how well do the entries that a thief
 * has got hold of fit the persons of whom she knows when they came?
 */

/** An entry as the thief sees it. */
export type SeenEntry = {
  /** A month or a span of months. */
  readonly period: string
  readonly sex: Sex | 'all'
  /** It was not in the copy of `after`, it is in that of `by`. */
  readonly after: string
  readonly by: string
  /** Its place in the store's own order. */
  readonly place: number
  readonly answers: IntakeAnswers
}

/** A person as the thief knows her from the desk: when she came for the first time of the year. */
export type SeenPerson = { readonly person: string; readonly sex: Sex; readonly at: string }

export type Linkage = {
  /** Persons with an entry that was seen. */
  readonly pairs: number
  /** The probability that her own entry fits her better than another of the same period and sex; 0.5 is chance. */
  readonly auc: number
  /** How often the best fitting entry is hers, and how often it would be by chance. */
  readonly top1: number
  readonly chance: number
  /** The standard error of `auc` when nothing can be told. */
  readonly error: number
}

const minute = 60_000

const inPeriod = (period: string, month: string): boolean => period.slice(0, 7) <= month && month <= period.slice(-7)

/** How well an entry fits a person: by when it appeared and, unless `use.order` is off, by where it stands among the others. */
function weights(
  person: SeenPerson,
  persons: readonly SeenPerson[],
  entries: readonly SeenEntry[],
  use: { readonly order: boolean },
): number[] {
  const at = Date.parse(person.at)
  const rank = (persons.filter((other) => other.at < person.at).length + 0.5) / persons.length
  const order = entries.toSorted((a, b) => a.place - b.place)
  return entries.map((entry) => {
    const [after, by] = [Date.parse(entry.after), Date.parse(entry.by)]
    // an entry is made after she came; the one that appears soonest after is most likely hers
    const near = at > by ? 0 : at > after ? 1 : 1 / (1 + (after - at) / minute)
    if (!use.order) return near
    const place = (order.indexOf(entry) + 0.5) / order.length
    return near * Math.exp(-3 * Math.abs(place - rank))
  })
}

const sameAnswers = (a: IntakeAnswers, b: IntakeAnswers) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Scores every person against the entries of the same period and sex as hers (security design 3.5, V3); `truth` is asked only to see whether a
 * guess was right. With `across` also against the other batches that she might be in: a wide one without sex is a worse guess than that of
 * her own sex, which the periods say openly.
 */
export function linkage(
  entries: readonly SeenEntry[],
  persons: readonly SeenPerson[],
  truth: ReadonlyMap<string, IntakeAnswers>,
  use: { readonly order: boolean; readonly across?: boolean } = { order: true },
): Linkage {
  const ranks: number[] = []
  const sizes: number[] = []
  let [best, byChance] = [0, 0]
  for (const person of persons) {
    const answers = truth.get(person.person)
    if (!answers) continue
    const month = monthOf(localDate(person.at))
    const anywhere = entries.filter((entry) => (entry.sex === person.sex || entry.sex === 'all') && inPeriod(entry.period, month))
    const own = anywhere.find((entry) => sameAnswers(entry.answers, answers))
    if (!own) continue
    const possible = use.across ? anywhere : anywhere.filter(({ period, sex }) => period === own.period && sex === own.sex)
    const mine = possible.indexOf(own)
    if (possible.length < 2) continue
    const others = persons.filter(
      (other) => (own.sex === 'all' || other.sex === own.sex) && inPeriod(own.period, monthOf(localDate(other.at))),
    )
    const fit = weights(person, others, possible, use)
    const score = fit[mine] ?? 0
    const lower = fit.filter((other) => other < score).length
    const same = fit.filter((other) => other === score).length - 1
    ranks.push((lower + same / 2) / (possible.length - 1))
    sizes.push(possible.length)
    if (score === Math.max(...fit)) best += 1 / (same + 1)
    byChance += 1 / possible.length
  }
  const count = ranks.length
  const variance = sizes.reduce((sum, size) => sum + (size + 1) / (12 * (size - 1)), 0) / count ** 2
  return {
    pairs: count,
    auc: count === 0 ? 0.5 : ranks.reduce((sum, rank) => sum + rank, 0) / count,
    top1: count === 0 ? 0 : best / count,
    chance: count === 0 ? 0 : byChance / count,
    error: count === 0 ? 0 : Math.sqrt(variance),
  }
}

/** The months of a period. */
export function monthsOf(period: string): string[] {
  const months = [period.slice(0, 7)]
  for (let month = period.slice(0, 7); month < period.slice(-7); month = addToMonth(month, 1)) months.push(addToMonth(month, 1))
  return months
}
