import { describe, expect, test } from 'vitest'
import { closingDay, expectedRelease, isOver, kindsOf, lastMonthOf } from '../../../forms/reports/intake/periods'

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

describe('how a year may be cut', () => {
  const quarters = [1, 4, 7, 10].map((month) => ({ period: `2025-${String(month).padStart(2, '0')}`, sex: 'female' as const, n: 70 }))

  test('not at all while it goes on: a table that grows tells what the latest answered', () => {
    expect(kindsOf('2025', quarters, [], '2025-12-31')).toEqual([])
    expect(kindsOf('2025', quarters, [], '2026-01-03')).toEqual([])
  })

  test('by what has enough answers when it is over, and for good by what has been given out', () => {
    expect(kindsOf('2025', quarters, [], '2026-01-04')).toEqual(['year', 'half', 'quarter'])
    expect(kindsOf('2025', quarters.slice(1), [], '2026-01-04')).toEqual(['year', 'half'])
    expect(kindsOf('2025', quarters, ['2025-Q2', '2024'], '2026-01-04')).toEqual(['quarter'])
    expect(kindsOf('2025', quarters, ['2024-Q2', '2025'], '2026-01-04')).toEqual(['year'])
  })
})

describe('when those that wait will probably be let through', () => {
  const on = (n: number, oldest: string, perMonth: number, today = '2026-05-20') => expectedRelease({ n, oldest }, perMonth, 10, today)
  test.each([
    ['three lack and three come a month: with this month', 7, '2026-04', 3, '2026-06-04'],
    ['four lack and three come a month: with the next', 6, '2026-04', 3, '2026-07-04'],
    ['nobody comes: when the oldest has waited twelve months', 3, '2026-04', 0, '2027-05-04'],
    ['so few come that the twelve months are sooner', 2, '2026-01', 0.1, '2027-02-04'],
    ['the twelve months are over: with the next closing', 3, '2025-01', 0, '2026-06-04'],
  ])('%s', (_what, n, oldest, perMonth, expected) => expect(on(n, oldest, perMonth)).toBe(expected))

  test('in the first days of a month the month before is the one that closes next', () => {
    expect(on(9, '2026-03', 5, '2026-05-02')).toBe('2026-05-04')
  })
})
