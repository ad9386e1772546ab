import { describe, expect, test } from 'vitest'
import { closingDay, expectedRelease, isOver, kindsOf, lastMonthOf, lastYearOver, lateRows } from '../../../forms/reports/intake/periods'

test.each([
  ['2026', '2026-12'],
  ['2026-H1', '2026-06'],
  ['2026-H2', '2026-12'],
  ['2026-Q1', '2026-03'],
  ['2026-Q4', '2026-12'],
])('%s ends with %s', (period, month) => expect(lastMonthOf(period)).toBe(month))

test('a period is over when nothing more can be given for its last month', () => {
  expect(closingDay('2026-12')).toBe('2027-01-04')
  expect(isOver('2026', '2026-12-31')).toBe(false)
  expect(isOver('2026', '2027-01-03')).toBe(false)
  expect(isOver('2026', '2027-01-04')).toBe(true)
  expect(isOver('2026-Q1', '2026-04-04')).toBe(true)
})

test('the last year that is over', () => {
  expect(lastYearOver('2027-01-03')).toBe('2025')
  expect(lastYearOver('2027-01-04')).toBe('2026')
})

describe('how a year may be cut', () => {
  const quarters = [1, 4, 7, 10].map((month) => ({ period: `2025-${String(month).padStart(2, '0')}`, sex: 'female' as const, n: 70 }))

  test('not at all while it goes on: a table that grows tells what the latest answered', () => {
    expect(kindsOf('2025', quarters, '2025-12-31')).toEqual([])
    expect(kindsOf('2025', quarters, '2026-01-03')).toEqual([])
  })

  test('by what has enough answers when it is over', () => {
    expect(kindsOf('2025', quarters, '2026-01-04')).toEqual(['year', 'half', 'quarter'])
    expect(kindsOf('2025', quarters.slice(1), '2026-01-04')).toEqual(['year', 'half'])
  })
})

test.each([
  ['three lack and three come a month: with the next month', 7, 3, '2026-06-04'],
  ['four lack and three come a month: with the one after', 6, 3, '2026-07-04'],
  ['enough wait and could not go: with the next', 12, 3, '2026-06-04'],
  ['nobody comes: it cannot be said', 3, 0, null],
])('when those that wait will probably go: %s', (_what, n, perMonth, expected) => {
  expect(expectedRelease(n, perMonth, 10, '2026-04')).toBe(expected)
})

test('what comes for a settled year counts once, in the year after', () => {
  const key = (row: { period: string }) => row.period
  const settled = [
    { period: '2025-03', n: 12 },
    { period: '2025-12', n: 10 },
  ]
  const now = [
    { period: '2025-03', n: 12 },
    { period: '2025-12', n: 21 },
    { period: '2025-02/2025-12', n: 14 },
  ]
  expect(lateRows('2025', now, settled, key)).toEqual([
    { period: 'late/2026-01', n: 11 },
    { period: 'late/2026-01', n: 14 },
  ])
  expect(lateRows('2025', settled, settled, key)).toEqual([])
})

test('three years: what came late is counted in the year after, and neither there again nor in the one after that', () => {
  type Row = { readonly period: string; readonly n: number }
  const key = (row: Row) => row.period
  const settledSums = (year: string, now: readonly Row[], before: readonly Row[]) => [
    ...now.filter(({ period }) => period.slice(-7, -3) === year),
    ...lateRows(
      String(Number(year) - 1),
      now.filter(({ period }) => period.slice(-7, -3) === String(Number(year) - 1)),
      before,
      key,
    ),
  ]
  const sum = (rows: readonly Row[]) => rows.reduce((total, { n }) => total + n, 0)
  const first = [{ period: '2026-05', n: 40 }]
  const in2026 = settledSums('2026', first, [])
  const second = [...first, { period: '2026-12', n: 12 }, { period: '2027-01', n: 30 }, { period: '2027-05', n: 30 }]
  const in2027 = settledSums('2027', second, in2026)
  const third = [...second, { period: '2028-03', n: 50 }]
  const in2028 = settledSums('2028', third, in2027)
  expect([in2026, in2027, in2028].map(sum)).toEqual([40, 72, 50])
  expect(
    lateRows(
      '2027',
      second.filter(({ period }) => period.startsWith('2027')),
      in2027,
      key,
    ),
  ).toEqual([])
  expect(sum([...in2026, ...in2027, ...in2028])).toBe(sum(third))
})
