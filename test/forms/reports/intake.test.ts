import { describe, expect, test } from 'vitest'
import { languages } from '../../../forms/core/form'
import { intakeItemIds, intakeItems } from '../../../forms/intake/index'
import { allowedKinds, entriesIn, intakeReport, periodOf, shownCount } from '../../../forms/reports/intake/index'
import type { IntakeEntries, IntakeTotal } from '../../../forms/reports/intake/schema'
import { intakeReportModel, intakeText } from '../../../forms/reports/intake/report'
import { tablesOf } from '../../../forms/reports/model'
import { randomFrom } from '../../support/random'

const entry = (period: string, n: number, sex: IntakeEntries['sex'] = 'female') => ({ period, sex, n })

/** Totals of random answers: mostly women, some men, few categories that are common. */
function randomTotals(seed: number, women: number, men: number): { totals: IntakeTotal[]; entries: IntakeEntries[] } {
  const random = randomFrom(seed)
  const totals: IntakeTotal[] = []
  const entries: IntakeEntries[] = []
  for (const [sex, count] of [
    ['female', women],
    ['male', men],
  ] as const) {
    entries.push(entry('2026-12', count, sex))
    for (const item of intakeItemIds)
      for (let person = 0; person < count; person++) {
        const category = intakeItems[item][Math.floor(random.next() ** 2 * intakeItems[item].length)] ?? ''
        totals.push({ period: '2026-12', item, category, sex, n: 1 })
      }
  }
  return { totals, entries }
}

describe('periods', () => {
  test('a batch counts where its span ends', () => {
    expect(periodOf('2026-02', 'year')).toBe('2026')
    expect(periodOf('2025-12/2026-01', 'year')).toBe('2026')
    expect(periodOf('2026-06', 'half')).toBe('2026-H1')
    expect(periodOf('2026-05/2026-07', 'half')).toBe('2026-H2')
    expect(periodOf('2026-03/2026-04', 'quarter')).toBe('2026-Q2')
  })

  test('half-years and quarters only when each holds at least 60', () => {
    const year = (counts: readonly number[]) => counts.map((n, at) => entry(`2026-${String(at * 3 + 1).padStart(2, '0')}`, n))
    expect(allowedKinds('2026', year([60, 60, 60, 60]))).toEqual(['year', 'half', 'quarter'])
    expect(allowedKinds('2026', year([59, 60, 60, 60]))).toEqual(['year', 'half'])
    expect(allowedKinds('2026', year([59, 0, 60, 60]))).toEqual(['year'])
    expect(entriesIn(year([1, 2, 3, 4]), '2026-H1')).toBe(3)
  })
})

describe('the tables', () => {
  test('small cells are hidden, shown ones are true, and no sum gives a hidden one away', () => {
    for (let seed = 1; seed <= 60; seed++)
      for (const threshold of [5, 10]) {
        const { totals, entries } = randomTotals(seed, 80 + seed, 10 + (seed % 20))
        const report = intakeReport(totals, entries, '2026', threshold)
        for (const table of report.tables) {
          const truth = (row: string, sex: string) =>
            totals.filter((total) => total.item === table.item && total.category === row && total.sex === sex).length
          table.rows.forEach((row, at) => {
            const shown = table.counts[at] ?? []
            table.cols.forEach((sex, col) => {
              if (shown[col] !== null) expect(shown[col]).toBe(truth(row, sex))
              if (truth(row, sex) < threshold) expect(shown[col]).toBeNull()
            })
            if (shown.includes(null)) expect(table.rowTotals[at]).toBeNull()
            else expect(table.rowTotals[at]).toBe(truth(row, 'female') + truth(row, 'male'))
          })
          table.cols.forEach((sex, col) => {
            const hidden = table.rows.filter((_, at) => table.counts[at]?.[col] === null)
            if (hidden.length === 0 || table.several) return // without a sum there is nothing to work out
            expect(hidden.length).toBeGreaterThanOrEqual(2)
            const sum = hidden.reduce((total, row) => total + truth(row, sex), 0)
            if (hidden.length < table.rows.length) expect(sum).toBeGreaterThanOrEqual(2 * threshold)
          })
        }
      }
  })

  test('the number of answers by sex is the last line of every table with one answer each', () => {
    const { totals, entries } = randomTotals(3, 96, 14)
    const report = intakeReport(totals, entries, '2026')
    expect(report.entries).toEqual([
      { sex: 'female', n: 96 },
      { sex: 'male', n: 14 },
    ])
    for (const table of report.tables) {
      expect(table.cols).toEqual(['female', 'male'])
      if (table.several) expect([...table.colTotals, table.total]).toEqual([null, null, null])
      else expect([...table.colTotals, table.total]).toEqual([96, 14, 110])
    }
    expect(report.tables.filter(({ several }) => several).map(({ item }) => item)).toEqual(['income', 'drug-kinds'])
  })

  test('a sex with fewer answers than the threshold is not told apart in any table', () => {
    const { totals, entries } = randomTotals(4, 70, 4)
    const report = intakeReport(totals, entries, '2026')
    expect(report.bySex).toBe(false)
    expect(report.entries).toEqual([{ sex: 'all', n: 74 }])
    for (const table of report.tables) expect(table.cols).toEqual(['all'])
    expect(tablesOf(intakeReportModel(report, 'sv'))[0]?.columns).toEqual([{ id: 'all', label: 'Alla' }])
  })

  test('a sex that is not told apart on paper is not told apart on the screen: the two tables together would tell its numbers', () => {
    const { totals, entries } = randomTotals(4, 70, 7) // three of a batch of ten could not be opened
    for (const threshold of [5, 10]) expect(intakeReport(totals, entries, '2026', threshold).bySex).toBe(false)
  })

  /** The answers of women about drugs: none, earlier, now, declined; treatment: none, methadone, buprenorphine. */
  const aboutDrugs = (drugs: readonly number[], treatment: readonly number[], alcohol: number, threshold: number) => {
    const rows = (item: 'drugs' | 'treatment', counts: readonly number[]) =>
      intakeItems[item].map((category, at) => ({ period: '2026-12', item, category, sex: 'female' as const, n: counts[at] ?? 0 }))
    const kinds = { period: '2026-12', item: 'drug-kinds', category: 'alcohol', sex: 'female' as const, n: alcohol }
    const women = drugs.reduce((sum, n) => sum + n, 0)
    const { tables } = intakeReport(
      [...rows('drugs', drugs), ...rows('treatment', treatment), kinds],
      [entry('2026-12', women)],
      '2026',
      threshold,
    )
    const shown = (item: string) => tables.find((each) => each.item === item)?.counts.map(([n]) => n)
    return { drugs: shown('drugs'), treatment: shown('treatment'), alcohol: shown('drug-kinds')?.[2] }
  }

  test('treatment and kinds, asked only where there is drug use, say nothing of a hidden number of drug users', () => {
    // none shown, ten hidden; ten in treatment would say that nobody declined
    expect(aboutDrugs([5, 7, 3, 0], [5, 6, 4], 9, 5)).toEqual({
      drugs: [5, null, null, null],
      treatment: [null, null, null],
      alcohol: null,
    })
    // seventeen in treatment would say that at least two use drugs now
    expect(aboutDrugs([30, 15, 2, 13], [43, 10, 7], 16, 5)).toEqual({
      drugs: [30, 15, null, null],
      treatment: [null, null, null],
      alcohol: null,
    })
    // far fewer than those shown: nothing to be learnt, nothing more hidden
    expect(aboutDrugs([30, 40, 2, 13], [58, 15, 12], 30, 5)).toEqual({ drugs: [30, 40, null, null], treatment: [58, 15, 12], alcohol: 30 })
    expect(aboutDrugs([30, 40, 2, 25], [70, 15, 12], 31, 10)).toEqual({
      drugs: [30, 40, null, null],
      treatment: [70, 15, 12],
      alcohol: null,
    })
    expect(aboutDrugs([30, 40, 20, 13], [70, 21, 12], 60, 10)).toEqual({ drugs: [30, 40, 20, 13], treatment: [70, 21, 12], alcohol: 60 })
  })

  test('other periods are left out, and nothing released gives empty tables', () => {
    const { totals, entries } = randomTotals(5, 70, 12)
    expect(intakeReport(totals, entries, '2025').total).toBe(0)
    expect(intakeReport(totals, entries, '2026-Q4').total).toBe(82)
    expect(intakeReport(totals, entries, '2026-H1').tables.every(({ cols }) => cols.length === 0)).toBe(true)
  })

  test('a shown count is found by its words', () => {
    const { totals, entries } = randomTotals(6, 200, 12)
    const report = intakeReport(totals, entries, '2026')
    expect(shownCount(report, 'treatment', 'none', 'female')).toBe(
      totals.filter((each) => each.item === 'treatment' && each.category === 'none' && each.sex === 'female').length,
    )
    expect(() => shownCount(report, 'treatment', 'aspirin', 'female')).toThrow('bug')
  })

  test.each(languages)('the report has a table per item with words for every row (%s)', (language) => {
    const { totals, entries } = randomTotals(7, 120, 20)
    const model = intakeReportModel(intakeReport(totals, entries, '2026'), language)
    expect(tablesOf(model).map(({ id }) => id)).toEqual([...intakeItemIds])
    for (const { columns, rows, sums } of tablesOf(model)) {
      for (const row of rows) {
        expect(row.cells).toHaveLength(columns.length)
        expect(row.label).not.toBe('')
      }
      if (sums) expect(sums.cells).toHaveLength(columns.length)
    }
    for (const item of intakeItemIds) expect(Object.keys(intakeText[language].categories[item])).toEqual([...intakeItems[item]])
    expect(model.threshold).toBe(5)
  })
})
