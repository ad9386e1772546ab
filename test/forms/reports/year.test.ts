import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../../../forms/core/form'
import type { intakeItems } from '../../../forms/intake/index'
import { intakeReport } from '../../../forms/reports/intake/index'
import type { IntakeEntries, IntakeSex, IntakeTotal } from '../../../forms/reports/intake/schema'
import { tablesOf } from '../../../forms/reports/model'
import { quarterReport, quarterRowIds } from '../../../forms/reports/quarter/index'
import { quarterReportModel } from '../../../forms/reports/quarter/report'
import { extraRowIds, talksPerClosedSeries, yearReport } from '../../../forms/reports/year/index'
import { yearReportModel } from '../../../forms/reports/year/report'
import { table2008, yearRowIds } from '../../../forms/reports/year/table-2008'
import { histories, year2008, type AnyVisit } from './histories'

/**
 * Intake answers that give the status rows of 2008. The 38 women without data are those who declined on both items; no category of the
 * women is below five, for the rule would hide the last shown one beside it.
 */
function intake2008(): { totals: IntakeTotal[]; entries: IntakeEntries[] } {
  const totals: IntakeTotal[] = []
  const add = (sex: IntakeSex, item: keyof typeof intakeItems, counts: Readonly<Record<string, number>>) => {
    for (const [category, n] of Object.entries(counts)) totals.push({ period: '2008-12', item, category, sex, n })
  }
  add('female', 'prostitution', { now: 25, earlier: 103, 'similar-earlier': 10, 'similar-now': 6, declined: 38, no: 78 })
  add('female', 'drugs', { now: 38, earlier: 147, declined: 38, none: 37 })
  add('female', 'treatment', { methadone: 18, buprenorphine: 20, none: 222 })
  add('male', 'prostitution', { earlier: 5, no: 12 })
  add('male', 'drugs', { now: 2, earlier: 12, none: 3 })
  add('male', 'treatment', { methadone: 1, buprenorphine: 1, none: 15 })
  for (const [sex, n] of [
    ['female', 260],
    ['male', 17],
  ] as const) {
    add(sex, 'contact', { friend: n })
    add(sex, 'citizenship', { swedish: n })
    add(sex, 'income', { 'social-allowance': n })
  }
  return {
    totals,
    entries: [
      { period: '2008-12', sex: 'female', n: 260 },
      { period: '2008-12', sex: 'male', n: 17 },
    ],
  }
}

test('the arithmetic of the 2008 table', () => {
  const of = (id: (typeof yearRowIds)[number]) => table2008.find((row) => row.id === id)
  const visits = (
    ['gynaecologist-visits', 'midwife-examinations', 'midwife-talk-visits', 'physician-visits', 'psychiatrist-visits'] as const
  ).map((id) => of(id)?.total ?? 0)
  expect(visits).toEqual([198, 149, 146, 332, 73])
  expect(visits.reduce((sum, value) => sum + value, 0)).toBe(of('visits')?.total)
  expect(of('visits')?.total).toBe(898)
  expect((of('gynaecologist-persons')?.men ?? 0) + (of('physician-persons')?.men ?? 0)).toBe(17)
  expect((of('persons')?.women ?? 0) + (of('persons')?.men ?? 0)).toBe(of('persons')?.total)
  expect(Math.round(((of('data-missing')?.women ?? 0) / (of('persons')?.women ?? 1)) * 100)).toBe(15)
  expect(table2008.map(({ id }) => id)).toEqual([...yearRowIds])
})

describe('the year 2008 made again', () => {
  const { totals, entries } = intake2008()
  const report = yearReport(year2008(), '2008', intakeReport(totals, entries, '2008'))

  test('every desk row is what the table says', () => {
    for (const row of report.rows.filter(({ source }) => source === 'desk'))
      for (const column of ['women', 'men', 'total'] as const)
        if (row.reference[column] !== null) expect(row[column], `${row.id} ${column}`).toBe(row.reference[column])
    expect(report.rows.filter(({ source }) => source === 'desk')).toHaveLength(13)
  })

  test('every status row is what the table says, or hidden because it is small', () => {
    const rows = report.rows.filter(({ source }) => source !== 'desk')
    expect(rows).toHaveLength(7)
    for (const row of rows)
      for (const column of ['women', 'men'] as const) {
        const reference = row.reference[column]
        if (reference === null) continue
        if (row[column] === null) expect(column, `${row.id}: hidden`).toBe('men')
        else expect(row[column], `${row.id} ${column}`).toBe(reference)
      }
    expect(rows.map(({ women }) => women)).toEqual([25, 103, 38, 147, 18, 20, 38])
    expect(rows.find(({ id }) => id === 'methadone')?.men).toBeNull()
    expect(rows.find(({ id }) => id === 'data-missing')?.about).toBe(true)
  })

  test('a small category hides the last shown one of its column beside it, and nothing else', () => {
    const fewer = totals
      .filter(({ category }) => !category.startsWith('similar'))
      .concat({ ...(totals[0] ?? { item: '', n: 0 }), period: '2008-12', item: 'prostitution', category: 'no', sex: 'female', n: 16 })
    const row = (id: string) => yearReport(year2008(), '2008', intakeReport(fewer, entries, '2008')).rows.find((each) => each.id === id)
    expect(row('prostitution-active')?.women).toBe(25)
    expect(row('prostitution-former')?.women).toBe(103)
    expect(row('data-missing')).toMatchObject({ women: 38, about: true })
  })

  test.each(languages)('the report prints every row beside 2008, with definition and source (%s)', (language) => {
    const tables = tablesOf(yearReportModel(report, language, 5))
    expect(tables.map(({ rows }) => rows.map(({ id }) => id))).toEqual([[...yearRowIds], [...extraRowIds]])
    for (const { columns, rows } of tables)
      for (const row of rows) {
        expect(row.cells, row.id).toHaveLength(columns.length)
        expect((row.definition ?? '').length).toBeGreaterThan(15)
        expect(row.source?.trim()).not.toBe('')
      }
    expect(tables[0]?.rows[0]?.cells.at(-1)).toBe(898)
  })

  test('without intake tables the status rows are empty', () => {
    const bare = yearReport(year2008(), '2008')
    expect(bare.rows.find(({ id }) => id === 'methadone')).toEqual({
      id: 'methadone',
      source: 'intake',
      reference: table2008.find(({ id }) => id === 'methadone'),
    })
  })
})

/** Every row that comes from the visits, counted again by walking over them. */
function recount(visits: readonly AnyVisit[], year: string): Readonly<Record<string, readonly number[]>> {
  const ofYear = visits.filter(({ date }) => date.startsWith(year))
  const apart = (visit: AnyVisit) => visit.kind === 'telephone' || visit.kind === 'relative'
  const at = (visit: AnyVisit): string => {
    if (visit.profession !== null) return visit.profession
    if (visit.kind === 'gynaecologist' || visit.kind === 'physician') return visit.kind
    return visit.kind === 'psychiatric-assessment' ? 'psychiatrist' : 'midwife'
  }
  const bySex = (list: readonly AnyVisit[], once: boolean): readonly number[] => {
    const met: string[] = []
    const found = [0, 0, 0, 0]
    for (const { patient, sex } of list) {
      if (once && met.includes(patient)) continue
      met.push(patient)
      const column = sex === 'female' ? 0 : sex === 'male' ? 1 : 2
      found[column] = (found[column] ?? 0) + 1
      found[3] = (found[3] ?? 0) + 1
    }
    return found
  }
  const come = ofYear.filter((visit) => visit.status === 'completed' && !apart(visit))
  const mine = (who: string, kind?: string) => come.filter((visit) => at(visit) === who && (kind === undefined || visit.kind === kind))
  const absent = (...statuses: string[]) => ofYear.filter((visit) => statuses.includes(visit.status) && visit.time !== null)
  const cameBefore = (visit: AnyVisit) =>
    visits.some((other) => other.patient === visit.patient && other.date < year && other.status === 'completed' && !apart(other))
  return {
    visits: bySex(come, false),
    persons: bySex(come, true),
    'gynaecologist-visits': bySex(mine('gynaecologist'), false),
    'gynaecologist-persons': bySex(mine('gynaecologist'), true),
    'midwife-examined': bySex(mine('midwife', 'routine-examination'), true),
    'midwife-examinations': bySex(mine('midwife', 'routine-examination'), false),
    'midwife-talk-persons': bySex(mine('midwife', 'talk'), true),
    'midwife-talk-visits': bySex(mine('midwife', 'talk'), false),
    'midwife-missed': bySex(
      absent('no-show', 'cancelled-by-patient').filter((visit) => at(visit) === 'midwife'),
      false,
    ),
    'physician-visits': bySex(mine('physician'), false),
    'physician-persons': bySex(mine('physician'), true),
    'psychiatrist-visits': bySex(mine('psychiatrist'), false),
    'psychiatrist-persons': bySex(mine('psychiatrist'), true),
    'new-registrations': bySex(
      come.filter((visit) => !cameBefore(visit)),
      true,
    ),
    'first-visits-of-year': bySex(come, true), // a person has one first visit a year
    relatives: bySex(
      ofYear.filter((visit) => visit.status === 'completed' && visit.kind === 'relative'),
      false,
    ),
    telephone: bySex(
      ofYear.filter((visit) => visit.status === 'completed' && visit.kind === 'telephone'),
      false,
    ),
    'no-show': bySex(absent('no-show'), false),
    'cancelled-by-patient': bySex(absent('cancelled-by-patient'), false),
    'cancelled-by-clinic': bySex(absent('cancelled-by-clinic'), false),
  }
}

test('a slow recount gives every row of the year that comes from the visits, whatever the history', () => {
  fc.assert(
    fc.property(histories, (visits) => {
      const report = yearReport(visits, '2025')
      const again = recount(visits, '2025')
      const counted = [...report.rows, ...report.extra].filter((row) => row.source === 'desk' && row.id !== 'talks-per-closed-series')
      expect(counted.map(({ id }) => id).toSorted()).toEqual(Object.keys(again).toSorted())
      for (const { id, women, men, other, total } of counted) {
        const expected = again[id] ?? []
        expect(total, id).toBe(expected[3])
        if (women !== undefined) expect([women, men, other], id).toEqual(expected.slice(0, 3))
      }
    }),
    { numRuns: 150, seed: 13 },
  )
})

test('talks per closed series count from the series before', () => {
  const talk = (id: number, patient: string, date: string, closesTalks: boolean) => ({
    id: String(id),
    patient,
    sex: 'female' as const,
    kind: 'talk' as const,
    profession: 'midwife' as const,
    date,
    time: null,
    dropIn: false,
    status: 'completed' as const,
    closesTalks,
  })
  const talks = [
    talk(1, 'a', '2025-11-01', false),
    talk(2, 'a', '2026-01-10', false),
    talk(3, 'a', '2026-02-10', true),
    talk(4, 'a', '2026-03-10', true),
    talk(5, 'b', '2026-04-01', false),
  ]
  expect(talksPerClosedSeries(talks, '2026')).toBe(2)
  expect(talksPerClosedSeries(talks, '2025')).toBeUndefined()
})

describe('the quarter', () => {
  test('a slow recount gives every row, whatever the history', () => {
    fc.assert(
      fc.property(histories, (visits) => {
        const mine = visits.filter(({ date }) => date >= '2025-04-01' && date <= '2025-06-30')
        const done = mine.filter(({ status }) => status === 'completed')
        const inPerson = done.filter(({ kind }) => kind !== 'telephone' && kind !== 'relative')
        const missed = (status: string) => mine.filter((visit) => visit.status === status && visit.time !== null).length
        const report = quarterReport(visits, '2025-Q2', { value: 3, by: 'Gunilla Fors', on: '2025-07-02' })
        expect(report.rows.map(({ id }) => id)).toEqual([...quarterRowIds])
        expect(report.rows.map(({ value, typed }) => typed?.value ?? value?.all)).toEqual([
          inPerson.length,
          inPerson.filter(
            ({ profession, kind }) =>
              profession === 'midwife' || (profession === null && ['routine-examination', 'talk', 'sampling'].includes(kind)),
          ).length,
          3,
          done.filter(({ kind }) => kind === 'relative').length,
          new Set(done.filter(({ linkedWithin }) => linkedWithin).map(({ patient }) => patient)).size,
          new Set(done.filter(({ linkedOutside }) => linkedOutside).map(({ patient }) => patient)).size,
          done.filter(({ kind }) => kind === 'telephone').length,
          missed('no-show'),
          missed('cancelled-by-patient'),
          missed('cancelled-by-clinic'),
        ])
      }),
      { numRuns: 150, seed: 14 },
    )
  })

  test('four quarters of visits make the year', () => {
    const visits = year2008()
    const quarters = [1, 2, 3, 4].map((part) => quarterReport(visits, `2008-Q${part}`).rows[0]?.value?.all ?? 0)
    expect(quarters.reduce((sum, value) => sum + value, 0)).toBe(898)
  })

  test.each(languages)('each row has its source; a number that nobody typed is empty (%s)', (language) => {
    const [table] = tablesOf(quarterReportModel(quarterReport(year2008(), '2008-Q1'), language))
    expect(table?.rows.find(({ id }) => id === 'trafficking')?.cells).toEqual([undefined, undefined, undefined, undefined])
    const typed = quarterReport([], '2008-Q1', { value: 2, by: 'Gunilla Fors', on: '2008-04-02' })
    expect(tablesOf(quarterReportModel(typed, language))[0]?.rows[2]).toMatchObject({ cells: [undefined, undefined, undefined, 2] })
  })
})
