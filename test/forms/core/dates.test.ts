import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addToMonth,
  ageOn,
  daysBetween,
  localDate,
  localTime,
  monthOf,
  offsetMinutes,
  weekOf,
} from '../../../forms/core/dates'

describe('the Stockholm date and time of a moment', () => {
  test.each([
    ['2026-03-29T00:59Z', '2026-03-29', '01:59', 60],
    ['2026-03-29T01:00Z', '2026-03-29', '03:00', 120],
    ['2026-03-28T22:59Z', '2026-03-28', '23:59', 60],
    ['2026-03-28T23:00Z', '2026-03-29', '00:00', 60],
    ['2026-03-29T21:59Z', '2026-03-29', '23:59', 120],
    ['2026-03-29T22:30Z', '2026-03-30', '00:30', 120],
    ['2026-10-24T22:00Z', '2026-10-25', '00:00', 120],
    ['2026-10-25T00:59Z', '2026-10-25', '02:59', 120],
    ['2026-10-25T01:00Z', '2026-10-25', '02:00', 60],
    ['2026-10-25T22:59Z', '2026-10-25', '23:59', 60],
    ['2026-10-25T23:00Z', '2026-10-26', '00:00', 60],
    ['2026-12-31T23:00:00.000Z', '2027-01-01', '00:00', 60],
    ['2024-02-28T23:30:15Z', '2024-02-29', '00:30', 60],
    ['2026-03-30T00:30+02:00', '2026-03-30', '00:30', 120],
  ])('%s is %s %s', (moment, date, time, offset) => {
    expect([localDate(moment), localTime(moment), offsetMinutes(moment)]).toEqual([date, time, offset])
  })

  test.each(['', '2026-03-29', '2026-03-29T22:30', 'Z', '2026-13-01T00:00Z', '22:30Z'])('%j is not a moment', (text) => {
    expect(() => localDate(text)).toThrow('bug')
  })
})

describe('months are added to the original date and clamped', () => {
  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 60, '2029-02-28'],
    ['2024-02-29', 96, '2032-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-05-31', 1, '2026-06-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -13, '2024-12-15'],
    ['2026-12-31', 0, '2026-12-31'],
    ['2026-12-31', 12, '2027-12-31'],
  ])('%s + %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })

  test('a month has its own arithmetic', () => {
    expect(monthOf('2026-11-21')).toBe('2026-11')
    expect(addToMonth('2026-11', 2)).toBe('2027-01')
    expect(addToMonth('2026-01', -1)).toBe('2025-12')
    expect(addToMonth('2026-11', 24)).toBe('2028-11')
  })
})

test('adding days agrees with a plain day counter on every day of 2024 to 2032', () => {
  const dates: string[] = []
  for (let year = 2024; year <= 2032; year += 1) {
    const lengths = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    lengths.forEach((length, month) => {
      for (let day = 1; day <= length; day += 1) dates.push(`${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
    })
  }
  expect(dates).toHaveLength(9 * 365 + 3)
  const wrong = dates.filter(
    (date, at) =>
      addDays('2024-01-01', at) !== date ||
      (dates[at + 84] !== undefined && addDays(date, 84) !== dates[at + 84]) ||
      (at > 0 && addDays(date, -1) !== dates[at - 1]) ||
      daysBetween('2024-01-01', date) !== at,
  )
  expect(wrong).toEqual([])
})

describe('days between', () => {
  test.each([
    ['2026-03-28', '2026-03-30', 2],
    ['2026-10-24', '2026-10-26', 2],
    ['2026-12-31', '2027-01-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2026-03-04', '2026-03-04', 0],
    ['2026-03-04', '2026-03-01', -3],
    ['2000-01-01', '2026-01-01', 9497],
  ])('from %s to %s: %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })
})

describe('age in whole years', () => {
  test.each([
    ['1988-02-14', '2026-02-13', 37],
    ['1988-02-14', '2026-02-14', 38],
    ['2004-02-29', '2026-02-27', 21],
    ['2004-02-29', '2026-02-28', 22],
    ['2004-02-29', '2028-02-28', 23],
    ['2004-02-29', '2028-02-29', 24],
    ['2008-11-22', '2026-11-21', 17],
    ['2008-11-22', '2026-11-22', 18],
    ['1926-12-31', '2026-12-30', 99],
    ['2026-11-21', '2026-11-21', 0],
  ])('born %s is on %s %i', (born, on, age) => {
    expect(ageOn(born, on)).toBe(age)
  })
})

describe('ISO weeks', () => {
  test.each([
    ['2026-01-01', 1],
    ['2026-11-21', 47],
    ['2026-12-27', 52],
    ['2026-12-28', 53],
    ['2026-12-31', 53],
    ['2027-01-03', 53],
    ['2027-01-04', 1],
    ['2020-12-31', 53],
    ['2021-01-03', 53],
    ['2021-01-04', 1],
    ['2022-01-02', 52],
    ['2022-01-03', 1],
    ['2023-01-01', 52],
    ['2024-12-29', 52],
    ['2024-12-30', 1],
    ['2018-12-31', 1],
    ['2026-03-29', 13],
    ['2026-03-30', 14],
  ])('%s is in week %i', (date, week) => {
    expect(weekOf(date)).toBe(week)
  })
})
