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
import { histories, year2008 } from './histories'

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
    expect(rows.find(({ id }) => id === 'data-missing')?.atLeast).toBe(true)
  })

  test('a small category hides the last shown one of its column beside it, and nothing else', () => {
    const fewer = totals
      .filter(({ category }) => !category.startsWith('similar'))
      .concat({ ...(totals[0] ?? { item: '', n: 0 }), period: '2008-12', item: 'prostitution', category: 'no', sex: 'female', n: 16 })
    const row = (id: string) => yearReport(year2008(), '2008', intakeReport(fewer, entries, '2008')).rows.find((each) => each.id === id)
    expect(row('prostitution-active')?.women).toBe(25)
    expect(row('prostitution-former')?.women).toBe(103)
    expect(row('data-missing')).toMatchObject({ women: 38, atLeast: true })
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

test('a slow recount gives the desk rows of the year, whatever the history', () => {
  fc.assert(
    fc.property(histories, (visits) => {
      const report = yearReport(visits, '2025')
      const persons = new Set<string>()
      const newcomers = new Set<string>()
      let count = 0
      let missed = 0
      for (const visit of visits) {
        if (!visit.date.startsWith('2025')) continue
        const midwife =
          visit.profession === 'midwife' ||
          (visit.profession === null && !['gynaecologist', 'physician', 'psychiatric-assessment'].includes(visit.kind))
        if (midwife && visit.time !== null && (visit.status === 'no-show' || visit.status === 'cancelled-by-patient')) missed += 1
        if (visit.status !== 'completed' || visit.kind === 'telephone' || visit.kind === 'relative') continue
        count += 1
        persons.add(visit.patient)
        if (
          !visits.some(
            (other) =>
              other.patient === visit.patient &&
              other.date < '2025' &&
              other.status === 'completed' &&
              other.kind !== 'telephone' &&
              other.kind !== 'relative',
          )
        )
          newcomers.add(visit.patient)
      }
      const total = (id: string) => [...report.rows, ...report.extra].find((row) => row.id === id)?.total
      expect(total('visits')).toBe(count)
      expect(total('persons')).toBe(persons.size)
      expect(total('midwife-missed')).toBe(missed)
      expect(total('new-registrations')).toBe(newcomers.size)
      expect(total('first-visits-of-year')).toBe(persons.size)
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
