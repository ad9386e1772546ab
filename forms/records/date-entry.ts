import { addDays, addMonths, daysBetween } from '../core/dates'
import { DateString } from '../core/ids'

export type DateEntry = { readonly ok: true; readonly date: string } | { readonly ok: false }

/** Which way a date without a year is meant: `past` for births and last periods, `future` for bookings; without it the nearest. Today counts as both. */
export type DateEntryOptions = { readonly prefer?: 'past' | 'future' }

const days: ReadonlyMap<string, number> = new Map([
  ['idag', 0],
  ['today', 0],
  ['igår', -1],
  ['yesterday', -1],
  ['imorgon', 1],
  ['imorron', 1],
  ['tomorrow', 1],
  ['iförrgår', -2],
  ['iövermorgon', 2],
])

const units: readonly { readonly names: readonly string[]; readonly add: (date: string, n: number) => string }[] = [
  { names: ['d', 'dag', 'dagar', 'day', 'days'], add: addDays },
  { names: ['v', 'vecka', 'veckor', 'w', 'week', 'weeks'], add: (date, n) => addDays(date, 7 * n) },
  { names: ['m', 'mån', 'månad', 'månader', 'month', 'months'], add: addMonths },
  { names: ['å', 'år', 'y', 'year', 'years'], add: (date, n) => addMonths(date, 12 * n) },
]

const monthNames = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['mars', 'march'],
  ['april'],
  ['maj', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augusti', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
]

/**
 * Reads a typed date. In: the text as typed, `today`, and which way a date without a year is meant. Out: a date that exists, or not ok.
 * Understood: 3/4 and 0304 (day, month), 3/4 2026, 3/4-26, 2026-03-04, 20260304, 260304 (year first), 4 mars, 4 mars 2026, idag, igår,
 * imorgon, +12v, -3d, +6m, +1å, and the same in English. Months and years are added by the clamping rule (contraception rules, date
 * arithmetic 2 and 3). A year must lie between 1800 and 2199, so that a date typed day first is not taken for one in the early Middle Ages.
 */
export function readDateEntry(input: string, today: string, options: DateEntryOptions = {}): DateEntry {
  const text = input.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ').replaceAll(/[−–]/g, '-')
  const byWord = days.get(text.replaceAll(' ', ''))
  if (byWord !== undefined) return { ok: true, date: addDays(today, byWord) }

  const relative = /^([+-]) ?([0-9]{1,3}) ?([a-zåäö]+)$/.exec(text)
  if (relative) {
    const [, sign, count, typed = ''] = relative
    const unit = units.find(({ names }) => names.includes(typed))
    return unit ? { ok: true, date: unit.add(today, Number(`${sign}${count}`)) } : { ok: false }
  }

  const yearFirst = /^([0-9]{4})([-/.]?)([0-9]{2})\2([0-9]{2})$/.exec(text) ?? /^([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})$/.exec(text)
  if (yearFirst) return nearest([Number(yearFirst[1])], yearFirst[3], yearFirst[4], today, options)
  const shortYearFirst = /^([0-9]{2})(-?)([0-9]{2})\2([0-9]{2})$/.exec(text)
  if (shortYearFirst) return nearest(yearsAround(today, shortYearFirst[1]), shortYearFirst[3], shortYearFirst[4], today, options)

  const dayFirst =
    /^([0-9]{2})()([0-9]{2})$/.exec(text) ?? /^([0-9]{1,2}) ?(\/) ?([0-9]{1,2})(?:(?: ?[-/] ?| )([0-9]{4}|[0-9]{2}))?$/.exec(text)
  if (dayFirst) return nearest(yearsAround(today, dayFirst[4]), dayFirst[3], dayFirst[1], today, options)
  const named = /^([0-9]{1,2})\.?(?:st|nd|rd|th|:e|:a)? ?([a-zåäö]+)\.?,?(?: ([0-9]{4}))?$/.exec(text)
  if (named) return nearest(yearsAround(today, named[3]), monthOfName(named[2] ?? ''), named[1], today, options)
  const namedFirst = /^([a-zåäö]+)\.? ([0-9]{1,2})(?:st|nd|rd|th)?,?(?: ([0-9]{4}))?$/.exec(text)
  if (namedFirst) return nearest(yearsAround(today, namedFirst[3]), monthOfName(namedFirst[1] ?? ''), namedFirst[2], today, options)
  return { ok: false }
}

/** Three letters or more of a month's name. */
function monthOfName(typed: string): string | undefined {
  const at = typed.length < 3 ? -1 : monthNames.findIndex((names) => names.some((name) => name.startsWith(typed)))
  return at < 0 ? undefined : String(at + 1)
}

/** The years a date may lie in: the given one, the ones that end in two given digits, or with none given enough to hold a 29 February. */
function yearsAround(today: string, typed: string | undefined): readonly number[] {
  if (typed?.length === 4) return [Number(typed)]
  const thisYear = Number(today.slice(0, 4))
  const reach = typed === undefined ? 8 : 100
  return Array.from({ length: 2 * reach + 1 }, (_, at) => thisYear - reach + at).filter(
    (year) => typed === undefined || year % 100 === Number(typed),
  )
}

function nearest(
  years: readonly number[],
  month: string | undefined,
  day: string | undefined,
  today: string,
  { prefer }: DateEntryOptions,
): DateEntry {
  if (month === undefined || day === undefined) return { ok: false }
  const dates = years
    .filter((year) => year >= 1800 && year <= 2199)
    .map((year) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
    .filter((date) => DateString.safeParse(date).success)
  const meant = years.length === 1 || !prefer ? dates : dates.filter((date) => (prefer === 'past' ? date <= today : date >= today))
  const [date] = meant.toSorted((one, other) => Math.abs(daysBetween(today, one)) - Math.abs(daysBetween(today, other)))
  return date === undefined ? { ok: false } : { ok: true, date }
}
