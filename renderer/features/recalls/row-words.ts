import { BellRing, Clock, Gauge, MessageSquareText, Syringe, TestTube, type LucideIcon } from 'lucide-react'
import { methods, type MethodId } from '../../../forms/contraception/methods'
import { daysBetween } from '../../../forms/core/dates'
import type { RecallKind } from '../../../forms/recalls/facts'
import type { RecallRow, Urgency } from '../../../forms/recalls/list'
import type { SafeContact } from '../../../forms/records/patient'
import type { patients } from '../../i18n/sv/patients'
import type { recalls } from '../../i18n/sv/recalls'
import { contactRule } from '../../people/safe-contact'

/** The words that a row needs. */
export type RowWords = { readonly recalls: typeof recalls; readonly patients: Pick<typeof patients, 'safe'> }
/** Of the formats only short dates are needed. */
export type Formats = { readonly shortDay: (date: string, today: string) => string }

export const icons: Readonly<Record<RecallKind, LucideIcon>> = {
  injection: Syringe,
  'pregnancy-test': TestTube,
  'untold-answer': MessageSquareText,
  'cure-test': TestTube,
  'repeat-test': TestTube,
  device: Clock,
  'cervical-sample': TestTube,
  'blood-pressure': Gauge,
  'thread-check': BellRing,
}

/** What she is called for, as a list may say it: never a test, an answer or an infection. */
export function whatOf(row: Pick<RecallRow, 'kind' | 'about'>, words: RowWords['recalls']): string {
  if (row.kind !== 'device') return words.kinds[row.kind]
  const kind = Object.hasOwn(methods, row.about) ? methods[row.about as MethodId].kind : undefined
  return kind === 'copper-iud' || kind === 'hormonal-iud' || kind === 'implant' ? words.deviceKinds[kind] : words.kinds.device
}

/** When she is to come, or what holds the row. */
export function whenOf(row: RecallRow, today: string, words: RowWords['recalls'], formats: Formats): string {
  const day = (date: string) => formats.shortDay(date, today)
  if (row.held === 'postponed' && row.postponed) return words.back(day(row.postponed.until))
  if (row.held === 'do-not-call') return words.doNotCall
  if (row.held === 'booked' && row.booked) return words.bookedOn(day(row.booked.date))
  if (row.dueBy < today) return words.late(daysBetween(row.dueBy, today))
  if (row.booked && !row.booked.inTime) return words.bookedLate(day(row.booked.date))
  if (row.kind === 'injection' || row.urgency === 'urgent') return words.latest(day(row.dueBy))
  const date = day(row.dueBy)
  const years = row.kind === 'device' ? Math.round(daysBetween(row.last, row.dueBy) / 365.25) : 0
  return years > 0 ? `${date}, ${words.years(years)}` : date
}

/** The contact rule in as few words as a row has room for. */
export function reachOf(row: Pick<RecallRow, 'doNotCall'>, safe: SafeContact | null, all: RowWords): string {
  if (row.doNotCall || (safe !== null && !safe.call && !safe.text && !safe.letter)) return all.recalls.whenSheComes
  const rule = contactRule(safe, all.patients.safe)
  return (safe !== null && safe.when !== '' ? `${rule}, ${safe.when}` : rule).toLocaleLowerCase('sv')
}

export const groups = ['urgent', 'this-week', 'later', 'held'] as const
export type Group = (typeof groups)[number]
export const groupOf = (row: { readonly held: RecallRow['held']; readonly urgency: Urgency }): Group =>
  row.held === undefined ? row.urgency : 'held'

export const filters = ['injection', 'device', 'cervical', 'test', 'blood-pressure'] as const
export type Filter = (typeof filters)[number]

const filterOfKind: Readonly<Record<RecallKind, Filter>> = {
  injection: 'injection',
  'pregnancy-test': 'test',
  'untold-answer': 'test',
  'cure-test': 'test',
  'repeat-test': 'test',
  device: 'device',
  'cervical-sample': 'cervical',
  'blood-pressure': 'blood-pressure',
  'thread-check': 'device',
}
export const filterOf = (row: Pick<RecallRow, 'kind'>): Filter => filterOfKind[row.kind]
