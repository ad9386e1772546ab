import { addToMonth, monthOf } from '../../core/dates'
import {
  firstsOfYear,
  isComing,
  isInPerson,
  personsBySex,
  rowOf,
  tookPlace,
  visitsBySex,
  womenOnly,
  type CountedVisit,
  type Split,
  type VisitRow,
} from '../visits'

/** Targets per month (3.7.8): women, examinations, persons and women, four different units. Settings of the unit. */
export type Targets = {
  readonly gynaecologist: number
  readonly examinations: number
  readonly physician: number
  readonly psychiatric: number
}
export const defaultTargets: Targets = { gynaecologist: 20, examinations: 21, physician: 31, psychiatric: 4 }

export const figureIds = [
  'gynaecologist',
  'examinations',
  'physician',
  'psychiatric',
  'gynaecologist-visits',
  'talks',
  'midwife-other',
  'physician-visits',
  'psychiatrist-visits',
  'all-visits',
  'all-persons',
  'telephone',
  'relatives',
  'no-show',
  'cancelled-by-patient',
  'cancelled-by-clinic',
  'rebooked',
] as const
/** Also the id of the text that says how the figure is counted (text.sv.ts, text.en.ts). */
export type FigureId = (typeof figureIds)[number]

/** What a figure counts: each woman or person once, or each examination, visit, call or booking. */
export type Unit = 'women' | 'examinations' | 'persons' | 'visits' | 'calls' | 'bookings'

/** First of the calendar year and return, in the figure's own unit, seen from the unit and from the service. They add up to the month. */
export type FirstAndReturn = {
  readonly unit: { readonly first: number; readonly return: number }
  readonly service: { readonly first: number; readonly return: number }
}

export type Figure = {
  readonly id: FigureId
  readonly unit: Unit
  /** Null where no target is set. */
  readonly target: number | null
  readonly month: Split
  /** The month with what is still booked in it as if it took place; null where that means nothing. */
  readonly expected: number | null
  readonly lastMonth: Split
  readonly sameMonthLastYear: Split
  /** From January to the end of the month. Persons and women count once in it: it is no sum of months. */
  readonly yearSoFar: Split
  /** Null where first and return mean nothing. */
  readonly firsts: FirstAndReturn | null
}

export type Production = { readonly month: string; readonly figures: readonly Figure[] }

type Row = {
  readonly id: FigureId
  readonly unit: Unit
  readonly target?: keyof Targets
  readonly has: (visit: CountedVisit) => boolean
}

const visitRow = (row: VisitRow) => (visit: CountedVisit) => rowOf(visit) === row
const inPerson = (visit: CountedVisit) => isInPerson(visit.kind)
/** A drop-in has no booking, so it can neither be missed nor cancelled. */
const bookedAs = (status: CountedVisit['status']) => (visit: CountedVisit) => visit.status === status && !visit.dropIn

const visitRows: readonly Row[] = [
  { id: 'gynaecologist', unit: 'women', target: 'gynaecologist', has: visitRow('gynaecologist') },
  { id: 'examinations', unit: 'examinations', target: 'examinations', has: visitRow('midwife-examination') },
  { id: 'physician', unit: 'persons', target: 'physician', has: visitRow('physician') },
  {
    id: 'psychiatric',
    unit: 'women',
    target: 'psychiatric',
    has: (visit) => rowOf(visit) === 'psychiatrist' && visit.kind === 'psychiatric-assessment',
  },
  { id: 'gynaecologist-visits', unit: 'visits', has: visitRow('gynaecologist') },
  { id: 'talks', unit: 'visits', has: visitRow('midwife-talk') },
  { id: 'midwife-other', unit: 'visits', has: visitRow('midwife-other') },
  { id: 'physician-visits', unit: 'visits', has: visitRow('physician') },
  { id: 'psychiatrist-visits', unit: 'visits', has: visitRow('psychiatrist') },
  { id: 'all-visits', unit: 'visits', has: inPerson },
  { id: 'all-persons', unit: 'persons', has: inPerson },
  { id: 'telephone', unit: 'calls', has: visitRow('telephone') },
  { id: 'relatives', unit: 'visits', has: visitRow('relative') },
]

const bookingRows: readonly Row[] = [
  { id: 'no-show', unit: 'bookings', has: bookedAs('no-show') },
  { id: 'cancelled-by-patient', unit: 'bookings', has: bookedAs('cancelled-by-patient') },
  { id: 'cancelled-by-clinic', unit: 'bookings', has: bookedAs('cancelled-by-clinic') },
  { id: 'rebooked', unit: 'bookings', has: bookedAs('rebooked') },
]

/**
 * The production of a month, counted from the visits of the desk and from nothing else. In: all visits from the first of January of the
 * year before up to the month (more is ignored, fewer makes the comparisons low), each with the person's sex; the month; the targets.
 * Source: statistics 2-4.
 */
export function production(
  visits: readonly CountedVisit[],
  { month, targets = {} }: { readonly month: string; readonly targets?: Partial<Targets> },
): Production {
  const limits = { ...defaultTargets, ...targets }
  const firsts = firstsOfYear(visits.filter(({ date }) => date.slice(0, 4) === month.slice(0, 4) && monthOf(date) <= month))
  const inMonth = (wanted: string) => (visit: CountedVisit) => monthOf(visit.date) === wanted
  const soFar = (visit: CountedVisit) => visit.date.slice(0, 4) === month.slice(0, 4) && monthOf(visit.date) <= month
  const figure = (row: Row, happened: (visit: CountedVisit) => boolean): Figure => {
    const count = countIn(row.unit)
    const of = (when: (visit: CountedVisit) => boolean) => visits.filter((visit) => row.has(visit) && happened(visit) && when(visit))
    const isVisit = row.unit !== 'bookings' && row.unit !== 'calls' && row.id !== 'relatives'
    return {
      id: row.id,
      unit: row.unit,
      target: row.target === undefined ? null : limits[row.target],
      month: count(of(inMonth(month))),
      expected:
        row.unit === 'bookings'
          ? null
          : count(visits.filter((visit) => row.has(visit) && (tookPlace(visit) || isComing(visit)) && inMonth(month)(visit))).all,
      lastMonth: count(of(inMonth(addToMonth(month, -1)))),
      sameMonthLastYear: count(of(inMonth(addToMonth(month, -12)))),
      yearSoFar: count(of(soFar)),
      firsts: isVisit ? firstAndReturn(of(inMonth(month)), count, firsts) : null,
    }
  }
  return {
    month,
    figures: [...visitRows.map((row) => figure(row, tookPlace)), ...bookingRows.map((row) => figure(row, () => true))],
  }
}

/** The figure with that id. */
export function figureOf(report: Production, id: FigureId): Figure {
  const found = report.figures.find((figure) => figure.id === id)
  if (!found) throw new Error(`bug: no figure ${id}`)
  return found
}

function countIn(unit: Unit): (visits: readonly CountedVisit[]) => Split {
  if (unit === 'women') return womenOnly
  return unit === 'persons' ? personsBySex : visitsBySex
}

/** For persons: first when one of her visits in the row this month was the first of the year. */
function firstAndReturn(
  visits: readonly CountedVisit[],
  count: (visits: readonly CountedVisit[]) => Split,
  firsts: { readonly unit: ReadonlySet<string>; readonly service: ReadonlySet<string> },
): FirstAndReturn {
  const all = count(visits).all
  const of = (ids: ReadonlySet<string>) => {
    const first = count(visits.filter(({ id }) => ids.has(id))).all
    return { first, return: all - first }
  }
  return { unit: of(firsts.unit), service: of(firsts.service) }
}
