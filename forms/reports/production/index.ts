import { addToMonth, monthOf } from '../../core/dates'
import { defaultTargets, type Targets } from '../settings'
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
  type VisitRow,
} from '../visits'
import type { Figure, FigureId, FirstAndReturn, Production, Split, Unit } from './schema'

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

export type MonthPoint = { readonly month: string; readonly values: { readonly [F in FigureId]: number } }

/** Every figure's number, all sexes, of the `count` months up to and with `last`, oldest first: the same as `production` gives for each. */
export function series(visits: readonly CountedVisit[], last: string, count: number): readonly MonthPoint[] {
  const byMonth = new Map<string, CountedVisit[]>()
  for (const visit of visits) {
    const month = monthOf(visit.date)
    const known = byMonth.get(month)
    if (known) known.push(visit)
    else byMonth.set(month, [visit])
  }
  return Array.from({ length: count }, (_, at) => addToMonth(last, at + 1 - count)).map((month) => {
    const inMonth = byMonth.get(month) ?? []
    const number = (row: Row, happened: (visit: CountedVisit) => boolean): [FigureId, number] => [
      row.id,
      countIn(row.unit)(inMonth.filter((visit) => row.has(visit) && happened(visit))).all,
    ]
    const values: Record<string, number> = Object.fromEntries([
      ...visitRows.map((row) => number(row, tookPlace)),
      ...bookingRows.map((row) => number(row, () => true)),
    ])
    return { month, values: values as MonthPoint['values'] }
  })
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
