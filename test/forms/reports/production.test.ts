import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../forms/core/form'
import { figureOf, production } from '../../../forms/reports/production/index'
import { figureIds, type Production, type Split } from '../../../forms/reports/production/schema'
import { defaultTargets } from '../../../forms/reports/settings'
import { productionReport, productionText } from '../../../forms/reports/production/report'
import type { CountedVisit } from '../../../forms/reports/visits'
import { histories, year2008, type AnyVisit } from './histories'

/** The same numbers counted again, slowly and another way: by walking over the visits and keeping lists. */
function recount(visits: readonly CountedVisit[], month: string) {
  const service = (visit: CountedVisit): string => {
    if (visit.profession !== null) return visit.profession
    if (visit.kind === 'gynaecologist' || visit.kind === 'physician') return visit.kind
    return visit.kind === 'psychiatric-assessment' ? 'psychiatrist' : 'midwife'
  }
  const apart = (visit: CountedVisit) => visit.kind === 'telephone' || visit.kind === 'relative'
  const tests: Readonly<Record<string, (visit: CountedVisit) => boolean>> = {
    gynaecologist: (visit) => !apart(visit) && service(visit) === 'gynaecologist',
    examinations: (visit) => service(visit) === 'midwife' && visit.kind === 'routine-examination',
    physician: (visit) => !apart(visit) && service(visit) === 'physician',
    psychiatric: (visit) => service(visit) === 'psychiatrist' && visit.kind === 'psychiatric-assessment',
    'gynaecologist-visits': (visit) => !apart(visit) && service(visit) === 'gynaecologist',
    talks: (visit) => service(visit) === 'midwife' && visit.kind === 'talk',
    'midwife-other': (visit) =>
      !apart(visit) && service(visit) === 'midwife' && visit.kind !== 'talk' && visit.kind !== 'routine-examination',
    'physician-visits': (visit) => !apart(visit) && service(visit) === 'physician',
    'psychiatrist-visits': (visit) => !apart(visit) && service(visit) === 'psychiatrist',
    'all-visits': (visit) => !apart(visit),
    'all-persons': (visit) => !apart(visit),
    telephone: (visit) => visit.kind === 'telephone',
    relatives: (visit) => visit.kind === 'relative',
    'no-show': (visit) => visit.status === 'no-show' && !visit.dropIn,
    'cancelled-by-patient': (visit) => visit.status === 'cancelled-by-patient' && !visit.dropIn,
    'cancelled-by-clinic': (visit) => visit.status === 'cancelled-by-clinic' && !visit.dropIn,
    rebooked: (visit) => visit.status === 'rebooked' && !visit.dropIn,
  }
  const persons = new Set(['physician', 'all-persons'])
  const women = new Set(['gynaecologist', 'psychiatric'])
  const bookings = new Set(['no-show', 'cancelled-by-patient', 'cancelled-by-clinic', 'rebooked'])
  const year = month.slice(0, 4)
  const before = (n: number) => {
    let [y = 0, m = 0] = month.split('-').map(Number)
    for (let step = 0; step < n; step++) {
      m -= 1
      if (m === 0) {
        m = 12
        y -= 1
      }
    }
    return `${y}-${String(m).padStart(2, '0')}`
  }
  const count = (id: string, list: readonly CountedVisit[]): Split => {
    const found: { women: number; men: number; other: number; all: number } = { women: 0, men: 0, other: 0, all: 0 }
    const met: string[] = []
    for (const visit of list) {
      if ((persons.has(id) || women.has(id)) && met.includes(visit.patient)) continue
      met.push(visit.patient)
      if (women.has(id) && visit.sex !== 'female') continue
      found[visit.sex === 'female' ? 'women' : visit.sex === 'male' ? 'men' : 'other'] += 1
      found.all += 1
    }
    return found
  }
  const isFirst = (visit: CountedVisit, sameService: boolean) =>
    !visits.some((other) => {
      if (other.id === visit.id || other.patient !== visit.patient || other.status !== 'completed' || apart(other)) return false
      if (other.date.slice(0, 4) !== visit.date.slice(0, 4) || (sameService && service(other) !== service(visit))) return false
      if (other.date !== visit.date) return other.date < visit.date
      const [one, two] = [other.time ?? 'z', visit.time ?? 'z']
      return one === two ? other.id < visit.id : one < two
    })
  return Object.fromEntries(
    Object.entries(tests).map(([id, fits]) => {
      const mine = visits.filter((visit) => fits(visit) && (bookings.has(id) || visit.status === 'completed'))
      const inMonth = mine.filter((visit) => visit.date.startsWith(month))
      const firsts = (sameService: boolean) => {
        const first = count(
          id,
          inMonth.filter((visit) => isFirst(visit, sameService)),
        ).all
        return { first, return: count(id, inMonth).all - first }
      }
      const coming = visits.filter(
        (visit) => fits(visit) && visit.date.startsWith(month) && ['completed', 'booked', 'arrived', 'in-progress'].includes(visit.status),
      )
      return [
        id,
        {
          month: count(id, inMonth),
          expected: bookings.has(id) ? null : count(id, coming).all,
          lastMonth: count(
            id,
            mine.filter((visit) => visit.date.startsWith(before(1))),
          ),
          sameMonthLastYear: count(
            id,
            mine.filter((visit) => visit.date.startsWith(before(12))),
          ),
          yearSoFar: count(
            id,
            mine.filter((visit) => visit.date.startsWith(year) && visit.date.slice(0, 7) <= month),
          ),
          firsts: bookings.has(id) || id === 'telephone' || id === 'relatives' ? null : { unit: firsts(false), service: firsts(true) },
        },
      ]
    }),
  )
}

const numbers = (report: Production) =>
  Object.fromEntries(
    report.figures.map(({ id, month, expected, lastMonth, sameMonthLastYear, yearSoFar, firsts }) => [
      id,
      { month, expected, lastMonth, sameMonthLastYear, yearSoFar, firsts },
    ]),
  )

test('a slow recount gives every number, whatever the history', () => {
  fc.assert(
    fc.property(histories, fc.constantFrom('2025-01', '2025-02', '2025-12', '2026-01', '2026-06'), (visits, month) => {
      expect(numbers(production(visits, { month }))).toEqual(recount(visits, month))
    }),
    { numRuns: 200, seed: 11 },
  )
})

test('the visits of the services add up to all visits, and the order of the visits does not matter', () => {
  fc.assert(
    fc.property(histories, (visits) => {
      const report = production(visits, { month: '2025-06' })
      const of = (id: (typeof figureIds)[number]) => figureOf(report, id).yearSoFar.all
      expect(
        of('gynaecologist-visits') +
          of('examinations') +
          of('talks') +
          of('midwife-other') +
          of('physician-visits') +
          of('psychiatrist-visits'),
      ).toBe(of('all-visits'))
      expect(production(visits.toReversed(), { month: '2025-06' })).toEqual(report)
    }),
    { numRuns: 50, seed: 12 },
  )
})

describe('by hand', () => {
  const visit = (id: string, more: Partial<AnyVisit>): CountedVisit => ({
    id,
    patient: 'p1',
    sex: 'female',
    kind: 'gynaecologist',
    profession: 'gynaecologist',
    date: '2026-02-03',
    time: '10:00',
    dropIn: false,
    status: 'completed',
    ...more,
  })

  test('each target has its own unit', () => {
    const report = production(
      [
        visit('1', {}),
        visit('2', { date: '2026-02-17' }),
        visit('3', { patient: 'm', sex: 'male' }),
        visit('4', { kind: 'routine-examination', profession: 'midwife' }),
        visit('5', { kind: 'routine-examination', profession: 'midwife', date: '2026-02-20' }),
        visit('6', { kind: 'physician', profession: 'physician' }),
        visit('7', { kind: 'physician', profession: 'physician', date: '2026-02-20' }),
        visit('8', { kind: 'physician', profession: 'physician', patient: 'm', sex: 'male' }),
        visit('9', { kind: 'psychiatric-assessment', profession: 'psychiatrist' }),
        visit('10', { kind: 'psychiatric-assessment', profession: 'psychiatrist', patient: 'm', sex: 'male' }),
      ],
      { month: '2026-02', targets: { physician: 30 } },
    )
    expect(report.figures.slice(0, 4).map(({ id, unit, target, month }) => [id, unit, target, month.all])).toEqual([
      ['gynaecologist', 'women', 20, 1],
      ['examinations', 'examinations', 21, 2],
      ['physician', 'persons', 30, 2],
      ['psychiatric', 'women', 4, 1],
    ])
    expect(figureOf(report, 'gynaecologist-visits').month).toEqual({ women: 2, men: 1, other: 0, all: 3 })
    expect(defaultTargets).toEqual({ gynaecologist: 20, examinations: 21, physician: 31, psychiatric: 4 })
  })

  test('missed, the two cancellations and rebooked are apart and never visits; a drop-in has no booking', () => {
    const report = production(
      [
        visit('1', { status: 'no-show' }),
        visit('2', { status: 'cancelled-by-patient' }),
        visit('3', { status: 'cancelled-by-clinic' }),
        visit('4', { status: 'rebooked' }),
        visit('5', { status: 'cancelled-by-patient', dropIn: true, time: null }),
      ],
      { month: '2026-02' },
    )
    for (const id of ['no-show', 'cancelled-by-patient', 'cancelled-by-clinic', 'rebooked'] as const)
      expect(figureOf(report, id).month.all, id).toBe(1)
    expect(figureOf(report, 'all-visits').month.all).toBe(0)
    expect(figureOf(report, 'gynaecologist').expected).toBe(0)
  })

  test('telephone and relatives are counted apart', () => {
    const report = production([visit('1', { kind: 'telephone' }), visit('2', { kind: 'relative' })], { month: '2026-02' })
    expect(figureOf(report, 'telephone').month.all).toBe(1)
    expect(figureOf(report, 'relatives').month.all).toBe(1)
    expect(figureOf(report, 'all-visits').month.all).toBe(0)
    expect(figureOf(report, 'all-persons').month.all).toBe(0)
  })

  test('first of the year at the unit and at the service are two things', () => {
    const report = production(
      [
        visit('1', { date: '2025-12-30' }),
        visit('2', { date: '2026-01-10', kind: 'talk', profession: 'midwife' }),
        visit('3', {}),
        visit('4', { patient: 'p2', date: '2026-02-04' }),
      ],
      { month: '2026-02' },
    )
    expect(figureOf(report, 'gynaecologist').firsts).toEqual({ unit: { first: 1, return: 1 }, service: { first: 2, return: 0 } })
    expect(figureOf(report, 'gynaecologist').yearSoFar.all).toBe(2)
    expect(figureOf(report, 'gynaecologist').sameMonthLastYear.all).toBe(0)
  })

  test('expected is the month with what is still booked in it', () => {
    const report = production([visit('1', {}), visit('2', { patient: 'p2', status: 'booked', date: '2026-02-28' })], { month: '2026-02' })
    expect(figureOf(report, 'gynaecologist')).toMatchObject({ expected: 2, month: { all: 1 } })
  })
})

test('the year 2008 month by month: visits add up to 898, persons do not add up', () => {
  const visits = year2008()
  const months = Array.from({ length: 12 }, (_, at) => production(visits, { month: `2008-${String(at + 1).padStart(2, '0')}` }))
  const sum = (id: (typeof figureIds)[number]) => months.reduce((total, report) => total + figureOf(report, id).month.all, 0)
  expect([sum('gynaecologist-visits'), sum('examinations'), sum('talks'), sum('physician-visits'), sum('psychiatrist-visits')]).toEqual([
    198, 149, 146, 332, 73,
  ])
  expect(sum('all-visits')).toBe(898)
  expect(sum('no-show') + sum('cancelled-by-patient')).toBe(55)
  const december = months.at(-1)
  expect(december && figureOf(december, 'all-persons').yearSoFar).toEqual({ women: 260, men: 17, other: 0, all: 277 })
  expect(sum('all-persons')).toBeGreaterThan(277)
})

test.each(languages)('every figure has its words and its definition, and a row in the report (%s)', (language) => {
  const report = productionReport(production(year2008(), { month: '2008-05' }), language)
  const [table] = report.parts.filter((part) => part.kind === 'table')
  expect(table?.rows.map(({ id }) => id)).toEqual([...figureIds])
  for (const row of table?.rows ?? []) {
    expect(row.cells).toHaveLength(table?.columns.length ?? 0)
    expect(row.label.trim()).not.toBe('')
    expect((row.definition ?? '').length).toBeGreaterThan(20)
  }
  expect(Object.keys(productionText[language].figures).toSorted()).toEqual(figureIds.toSorted())
})
