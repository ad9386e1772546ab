import { localDate } from '../../../forms/core/dates'
import type { EntryRow } from '../../../forms/records/entry'
import type { Visit } from '../../../forms/records/visit'

export type Filter = 'all' | 'visits' | 'entries' | 'unsigned'

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

export type Month = { readonly month: string; readonly events: readonly Event[] }

const isUnsigned = (entry: EntryRow): boolean => entry.status !== 'signed' && entry.status !== 'corrected'

/** Entries and visits in one line of time, newest first, in months. Visits that were only cancelled stay in sight: they happened too. */
export function timeline(
  record: { readonly entries: readonly EntryRow[]; readonly visits: readonly { readonly visit: Visit; readonly clinicianName: string }[] },
  filter: Filter,
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
          at: visit.startedAt ?? visit.arrivedAt ?? `${visit.date}T${visit.time ?? '00:00'}`,
          visit,
          clinicianName,
        }))
      : []
  const sorted = [...entries, ...visits].toSorted((one, other) => other.date.localeCompare(one.date) || other.at.localeCompare(one.at))
  const months: { month: string; events: Event[] }[] = []
  for (const event of sorted) {
    const month = event.date.slice(0, 7)
    const last = months.at(-1)
    if (last?.month === month) last.events.push(event)
    else months.push({ month, events: [event] })
  }
  return months
}
