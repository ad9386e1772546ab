import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../forms/core/dates'
import { readDateEntry, type DateEntryOptions } from '../../../forms/records/date-entry'

const today = '2026-11-21'
const read = (input: string, options?: DateEntryOptions, on = today) => {
  const entry = readDateEntry(input, on, options)
  return entry.ok ? entry.date : undefined
}

describe('a typed date', () => {
  test.each([
    ['3/4', '2027-04-03'], // 133 days ahead, 232 back
    ['03/04', '2027-04-03'],
    ['0304', '2027-04-03'],
    ['3 / 9', '2026-09-03'],
    ['21/11', '2026-11-21'],
    ['3/4 2026', '2026-04-03'],
    ['3/4-26', '2026-04-03'],
    ['3/4/2025', '2025-04-03'],
    ['2026-03-04', '2026-03-04'],
    ['2026-3-4', '2026-03-04'],
    ['2026/03/04', '2026-03-04'],
    ['20260304', '2026-03-04'],
    ['260304', '2026-03-04'],
    ['26-03-04', '2026-03-04'],
    ['4 mars', '2027-03-04'],
    ['4 mar', '2027-03-04'],
    ['4 Mars 2024', '2024-03-04'],
    ['4 maj', '2027-05-04'],
    ['4:e juni', '2026-06-04'],
    ['4 juli', '2026-07-04'],
    ['4 March', '2027-03-04'],
    ['March 4', '2027-03-04'],
    ['March 4th, 2025', '2025-03-04'],
    ['1st oct', '2026-10-01'],
    ['29/2', '2028-02-29'],
    ['29/2 2024', '2024-02-29'],
    [' idag ', '2026-11-21'],
    ['I dag', '2026-11-21'],
    ['today', '2026-11-21'],
    ['igår', '2026-11-20'],
    ['ig\u0061\u030ar', '2026-11-20'],
    ['i går', '2026-11-20'],
    ['yesterday', '2026-11-20'],
    ['imorgon', '2026-11-22'],
    ['i morgon', '2026-11-22'],
    ['tomorrow', '2026-11-22'],
    ['i övermorgon', '2026-11-23'],
    ['+12v', '2027-02-13'],
    ['+12w', '2027-02-13'],
    ['+ 12 veckor', '2027-02-13'],
    ['-3d', '2026-11-18'],
    ['−3d', '2026-11-18'],
    ['+6m', '2027-05-21'],
    ['+1å', '2027-11-21'],
    ['+1 år', '2027-11-21'],
    ['+1y', '2027-11-21'],
    ['-0d', '2026-11-21'],
  ])('%j is %s', (input, date) => {
    expect(read(input)).toBe(date)
  })

  test.each([
    ['3/4', 'past', '2026-04-03'],
    ['3/4', 'future', '2027-04-03'],
    ['3/9', 'future', '2027-09-03'],
    ['21/11', 'past', '2026-11-21'],
    ['21/11', 'future', '2026-11-21'],
    ['22/11', 'past', '2025-11-22'],
    ['20/11', 'future', '2027-11-20'],
    ['29/2', 'past', '2024-02-29'],
    ['880214', 'past', '1988-02-14'],
    ['261122', 'past', '1926-11-22'],
    ['270301', 'past', '1927-03-01'],
    ['270301', 'future', '2027-03-01'],
    ['4 mars', 'past', '2026-03-04'],
    ['2027-03-04', 'past', '2027-03-04'], // a year that is typed is meant
    ['+6m', 'past', '2027-05-21'],
  ] as const)('%j, rather %s, is %s', (input, prefer, date) => {
    expect(read(input, { prefer })).toBe(date)
  })

  test.each([
    ['+6m', '2026-08-31', '2027-02-28'],
    ['+5å', '2024-02-29', '2029-02-28'],
    ['-1m', '2026-03-31', '2026-02-28'],
    ['29/2', '1900-02-27', '1896-02-29'],
  ])('%j on %s is %s', (input, on, date) => {
    expect(read(input, {}, on)).toBe(date)
  })

  test.each([
    '',
    ' ',
    '3',
    '31/4',
    '3104',
    '29/2 2025',
    '2026-02-29',
    '2026-13-01',
    '20261301',
    '03041120',
    '3/13',
    '0/4',
    '4 ma',
    '4 foo',
    'constructor',
    '+1constructor',
    '+12',
    '12v',
    '+1000d',
    '+1z',
    'måndag',
    '３/４',
    '３００４',
    '2026-03/04',
    '1/2/3/4',
  ])('%j is not understood', (input) => {
    expect(read(input)).toBeUndefined()
  })

  test('every day of a few years is read back from each full way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const date = addDays('1980-01-01', days)
        const [year, month, day] = date.split('-')
        for (const input of [date, `${year}${month}${day}`, `${Number(day)}/${Number(month)} ${year}`]) expect(read(input)).toBe(date)
        expect(read(`${day}${month}`, { prefer: 'past' }, date)).toBe(date)
        expect(read(`${day}/${month}`, { prefer: 'future' }, date)).toBe(date)
      }),
    )
  })
})
