import { isInPerson, personsBySex, serviceOf, tookPlace, visitsBySex, type CountedVisit } from '../visits'
import type { Split } from '../production/schema'

/** A visit with the two ticks of linking on (statistics 4): within or outside the unit, no destination. */
export type QuarterVisit = CountedVisit & { readonly linkedWithin?: boolean; readonly linkedOutside?: boolean }

/** Victims of trafficking are a number typed by hand, with who and when: no record, visit or item holds it. */
export type TypedNumber = { readonly value: number; readonly by: string; readonly on: string }

export const quarterRowIds = [
  'visits',
  'midwife-visits',
  'trafficking',
  'relatives',
  'linked-within',
  'linked-outside',
  'telephone',
  'no-show',
  'cancelled-by-patient',
  'cancelled-by-clinic',
] as const
export type QuarterRowId = (typeof quarterRowIds)[number]

export type QuarterRow = {
  readonly id: QuarterRowId
  readonly source: 'desk' | 'typed'
  /** Undefined: nobody has typed it yet. */
  readonly value?: Split
  readonly typed?: TypedNumber
}
export type QuarterReport = { readonly quarter: string; readonly rows: readonly QuarterRow[] }

/** The quarter (`2026-Q1`) of a date. */
export const quarterOf = (date: string): string => `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`

/**
 * The quarterly rows of 3.2.3 that concern this unit. The others (calls to KAST, persons contacted, study visits and lectures, visits in
 * housing, net contacts) belong to the outreach side. Linked on counts persons, everything else visits or bookings.
 */
export function quarterReport(visits: readonly QuarterVisit[], quarter: string, trafficking?: TypedNumber): QuarterReport {
  const inQuarter = visits.filter(({ date }) => quarterOf(date) === quarter)
  const done = inQuarter.filter(tookPlace)
  const inPerson = done.filter(({ kind }) => isInPerson(kind))
  const booked = (status: CountedVisit['status']) => visitsBySex(inQuarter.filter((visit) => visit.status === status && !visit.dropIn))
  const desk = (id: QuarterRowId, value: Split): QuarterRow => ({ id, source: 'desk', value })
  return {
    quarter,
    rows: [
      desk('visits', visitsBySex(inPerson)),
      desk('midwife-visits', visitsBySex(inPerson.filter((visit) => serviceOf(visit) === 'midwife'))),
      { id: 'trafficking', source: 'typed', ...(trafficking ? { typed: trafficking } : {}) },
      desk('relatives', visitsBySex(done.filter(({ kind }) => kind === 'relative'))),
      desk('linked-within', personsBySex(done.filter(({ linkedWithin }) => linkedWithin))),
      desk('linked-outside', personsBySex(done.filter(({ linkedOutside }) => linkedOutside))),
      desk('telephone', visitsBySex(done.filter(({ kind }) => kind === 'telephone'))),
      desk('no-show', booked('no-show')),
      desk('cancelled-by-patient', booked('cancelled-by-patient')),
      desk('cancelled-by-clinic', booked('cancelled-by-clinic')),
    ],
  }
}
