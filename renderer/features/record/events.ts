import { localDate, localTime } from '../../../forms/core/dates'
import type { ContraceptionEvent } from '../../../forms/records/contraception'
import type { EntryRow } from '../../../forms/records/entry'
import type { TestRecord } from '../../../forms/records/sample'
import type { Visit } from '../../../forms/records/visit'
import { batchesOf } from '../../samples/logic'

export type Filter = 'all' | 'visits' | 'entries' | 'unsigned'

/** `date`: the Stockholm day it stands under; `at`: when on that day, as a UTC instant, as a booked clock time (`HH:MM`), or empty. */
export type Event =
  | { readonly kind: 'entry'; readonly id: string; readonly date: string; readonly at: string; readonly entry: EntryRow }
  | {
      readonly kind: 'visit'
      readonly id: string
      readonly date: string
      readonly at: string
      readonly visit: Visit
      readonly clinicianName: string
    }
  | { readonly kind: 'tests'; readonly id: string; readonly date: string; readonly at: string; readonly tests: readonly TestRecord[] }
  | { readonly kind: 'contraception'; readonly id: string; readonly date: string; readonly at: string; readonly event: ContraceptionEvent }

export type Month = { readonly month: string; readonly events: readonly Event[] }

const isUnsigned = (entry: EntryRow): boolean => entry.status !== 'signed' && entry.status !== 'corrected'

/** The Stockholm clock time (`HH:MM`) of `at`: an instant, a clock time already, or nothing (then it stands first of its day). */
const clockOf = (at: string): string => (at.endsWith('Z') ? localTime(at) : at)

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Entries and visits in one line of time, newest first, in months. Visits that were only cancelled stay in sight: they happened too. */
export function timeline(
  record: { readonly entries: readonly EntryRow[]; readonly visits: readonly { readonly visit: Visit; readonly clinicianName: string }[] },
  filter: Filter,
  contraception: readonly ContraceptionEvent[] = [],
  tests: readonly TestRecord[] = [],
): readonly Month[] {
  const entries: readonly Event[] =
    filter === 'visits'
      ? []
      : record.entries
          .filter((entry) => filter !== 'unsigned' || isUnsigned(entry))
          .map((entry) => ({ kind: 'entry', id: entry.id, date: localDate(entry.eventAt), at: entry.eventAt, entry }))
  const visits: readonly Event[] =
    filter === 'all' || filter === 'visits'
      ? record.visits.map(({ visit, clinicianName }) => ({
          kind: 'visit',
          id: visit.id,
          date: visit.date,
          at: visit.startedAt ?? visit.arrivedAt ?? visit.time ?? '',
          visit,
          clinicianName,
        }))
      : []
  const methods: readonly Event[] =
    filter === 'all' ? contraception.map((event) => ({ kind: 'contraception', id: event.id, date: event.date, at: '', event })) : []
  const batches: readonly Event[] =
    filter === 'all'
      ? batchesOf(tests).map(({ batch, on, at, tests: members }) => ({ kind: 'tests', id: batch, date: on, at, tests: members }))
      : []
  const sorted = [...entries, ...visits, ...methods, ...batches].toSorted(
    (one, other) => compare(other.date, one.date) || compare(clockOf(other.at), clockOf(one.at)) || compare(other.at, one.at),
  )
  const months: { month: string; events: Event[] }[] = []
  for (const event of sorted) {
    const month = event.date.slice(0, 7)
    const last = months.at(-1)
    if (last?.month === month) last.events.push(event)
    else months.push({ month, events: [event] })
  }
  return months
}
