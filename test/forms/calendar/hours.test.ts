import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockOf, minutesOf, snapped } from '../../../forms/calendar/clock'
import { hasHours, isAway, isWithinHours, openOn } from '../../../forms/calendar/hours'
import { addDays, mondayOf, weekdayOf, weekOf } from '../../../forms/core/dates'
import { ExceptionInput, type CalendarRules, type HoursException, type HoursLine } from '../../../forms/records/hours'

const marta = '1'.repeat(32)
const line = (weekday: number, from: string, until: string, weeks: HoursLine['weeks'] = 'every'): HoursLine => ({
  weekday,
  weeks,
  from,
  until,
})
const exception = (more: Partial<HoursException>): HoursException => ({
  id: '9'.repeat(32),
  clinician: marta,
  kind: 'away',
  firstDay: '2026-03-11',
  lastDay: '2026-03-11',
  from: null,
  until: null,
  note: '',
  ...more,
})
const rules = (lines: readonly HoursLine[], exceptions: readonly HoursException[] = []): CalendarRules => ({
  hours: [{ clinician: marta, lines: [...lines] }],
  exceptions: [...exceptions],
})
const shown = (all: CalendarRules, date: string) =>
  openOn(all, marta, date)
    .map(({ from, until }) => `${clockOf(from)}-${clockOf(until)}`)
    .join(' ')

// 11 March 2026 is a Wednesday in week 11, an odd one.
describe('when somebody can be booked', () => {
  const evening = line(3, '16:30', '20:30')
  test.each<[string, readonly HoursLine[], readonly HoursException[], string, string]>([
    ['her weekday', [evening], [], '2026-03-11', '16:30-20:30'],
    ['another weekday', [evening], [], '2026-03-12', ''],
    ['odd weeks, in one', [line(3, '08:00', '12:00', 'odd')], [], '2026-03-11', '08:00-12:00'],
    ['odd weeks, in an even one', [line(3, '08:00', '12:00', 'odd')], [], '2026-03-18', ''],
    ['even weeks, in one', [line(3, '08:00', '12:00', 'even')], [], '2026-03-18', '08:00-12:00'],
    ['two lines that touch are one', [line(3, '08:00', '12:00'), line(3, '12:00', '15:00')], [], '2026-03-11', '08:00-15:00'],
    ['a day and an evening', [evening, line(3, '08:00', '12:00')], [], '2026-03-11', '08:00-12:00 16:30-20:30'],
    ['away all day', [evening], [exception({})], '2026-03-11', ''],
    ['away the day before', [evening], [exception({ firstDay: '2026-03-10', lastDay: '2026-03-10' })], '2026-03-11', '16:30-20:30'],
    ['away in a week that holds it', [evening], [exception({ firstDay: '2026-03-09', lastDay: '2026-03-13' })], '2026-03-11', ''],
    [
      'away in the middle',
      [line(3, '08:00', '16:00')],
      [exception({ from: '10:00', until: '11:30' })],
      '2026-03-11',
      '08:00-10:00 11:30-16:00',
    ],
    ['away beyond the end', [line(3, '08:00', '16:00')], [exception({ from: '15:00', until: '18:00' })], '2026-03-11', '08:00-15:00'],
    ['somebody else is away', [evening], [exception({ clinician: '2'.repeat(32) })], '2026-03-11', '16:30-20:30'],
    [
      'extra hours on a day without any',
      [evening],
      [exception({ kind: 'extra', firstDay: '2026-03-12', lastDay: '2026-03-12', from: '08:00', until: '10:00' })],
      '2026-03-12',
      '08:00-10:00',
    ],
    [
      'extra hours within a holiday',
      [evening],
      [exception({ firstDay: '2026-03-09', lastDay: '2026-03-20' }), exception({ kind: 'extra', from: '17:00', until: '19:00' })],
      '2026-03-11',
      '17:00-19:00',
    ],
  ])('%s', (_what, lines, exceptions, date, expected) => expect(shown(rules(lines, exceptions), date)).toBe(expected))

  test('at the turn of a year of 53 weeks two odd weeks follow each other, as in the calendar', () => {
    const odd = rules([line(3, '08:00', '12:00', 'odd')])
    expect([weekOf('2026-12-30'), weekOf('2027-01-06')]).toEqual([53, 1])
    expect([shown(odd, '2026-12-30'), shown(odd, '2027-01-06')]).toEqual(['08:00-12:00', '08:00-12:00'])
  })

  test('without hours nothing is outside them, but an absence is an absence', () => {
    const none: CalendarRules = { hours: [], exceptions: [exception({})] }
    const span = { from: minutesOf('10:00'), until: minutesOf('10:30') }
    expect(hasHours(none, marta)).toBe(false)
    expect(isWithinHours(none, marta, '2026-03-10', span)).toBe(true)
    expect(isWithinHours(none, marta, '2026-03-11', span)).toBe(false)
    expect(isAway(none, marta, '2026-03-11', span)).toBe(true)
  })

  test.each([
    ['10:00', '10:30', true],
    ['11:45', '12:15', false],
    ['07:45', '08:15', false],
    ['08:00', '12:00', true],
    ['13:00', '13:30', false],
  ])('%s to %s within 8 to 12: %s', (from, until, expected) =>
    expect(isWithinHours(rules([line(3, '08:00', '12:00')]), marta, '2026-03-11', { from: minutesOf(from), until: minutesOf(until) })).toBe(
      expected,
    ),
  )

  const anyLine = fc
    .tuple(fc.integer({ min: 1, max: 7 }), fc.constantFrom('every', 'even', 'odd' as const), fc.nat(280), fc.nat(280))
    .filter(([, , one, other]) => one !== other)
    .map(([weekday, weeks, one, other]) =>
      line(weekday, clockOf(Math.min(one, other) * 5), clockOf(Math.max(one, other) * 5), weeks as HoursLine['weeks']),
    )
  const anyException = fc
    .tuple(fc.constantFrom('away', 'extra' as const), fc.nat(20), fc.nat(5), fc.nat(280), fc.nat(280), fc.boolean())
    .filter(([, , , one, other]) => one !== other)
    .map(([kind, day, length, one, other, whole]) =>
      exception({
        kind: kind as 'away' | 'extra',
        firstDay: addDays('2026-03-01', day),
        lastDay: addDays('2026-03-01', day + length),
        from: whole && kind === 'away' ? null : clockOf(Math.min(one, other) * 5),
        until: whole && kind === 'away' ? null : clockOf(Math.max(one, other) * 5),
      }),
    )
  test('every minute: open exactly when extra, or in a line of the week and not away', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 5 }), fc.array(anyException, { maxLength: 4 }), fc.nat(25), (lines, exceptions, day) => {
        const date = addDays('2026-03-01', day)
        const open = openOn(rules(lines, exceptions), marta, date)
        const has = (from: string | null, until: string | null, minute: number) =>
          from === null || until === null || (minutesOf(from) <= minute && minute < minutesOf(until))
        const today = exceptions.filter(({ firstDay, lastDay }) => firstDay <= date && date <= lastDay)
        for (let minute = 0; minute < 1440; minute += 5) {
          const inWeek = lines.some(
            ({ weekday, weeks, from, until }) =>
              weekday === weekdayOf(date) &&
              (weeks === 'every' || (weeks === 'even' ? weekOf(date) % 2 === 0 : weekOf(date) % 2 === 1)) &&
              has(from, until, minute),
          )
          const away = today.some(({ kind, from, until }) => kind === 'away' && has(from, until, minute))
          const extra = today.some(({ kind, from, until }) => kind === 'extra' && has(from, until, minute))
          const expected = extra || (inWeek && !away)
          if (open.some(({ from, until }) => from <= minute && minute < until) !== expected) return false
        }
        return open.every((span, index) => span.from < span.until && (open[index - 1]?.until ?? -1) < span.from)
      }),
      { numRuns: 150 },
    )
  })
})

test('the Monday and weekday of a date', () => {
  expect([mondayOf('2026-03-11'), mondayOf('2026-03-09'), mondayOf('2026-03-15')]).toEqual(['2026-03-09', '2026-03-09', '2026-03-09'])
  expect([weekdayOf('2026-03-09'), weekdayOf('2026-03-15')]).toEqual([1, 7])
})

test('a clock time and its minutes', () => {
  expect([minutesOf('00:00'), minutesOf('16:30'), clockOf(0), clockOf(990), clockOf(1470), snapped(992), snapped(993)]).toEqual([
    0,
    990,
    '00:00',
    '16:30',
    '00:30',
    990,
    995,
  ])
})

test.each<[string, Partial<HoursException>, boolean]>([
  ['away for days', { lastDay: '2026-03-20' }, true],
  ['away for an hour', { from: '10:00', until: '11:00' }, true],
  ['days backwards', { lastDay: '2026-03-10' }, false],
  ['times backwards', { from: '11:00', until: '10:00' }, false],
  ['half a time', { from: '11:00' }, false],
  ['extra hours without times', { kind: 'extra' }, false],
  ['extra hours', { kind: 'extra', from: '08:00', until: '10:00' }, true],
])('an exception: %s', (_what, more, isFine) => {
  const { id: _id, ...input } = exception(more)
  expect(ExceptionInput.safeParse(input).success).toBe(isFine)
})
