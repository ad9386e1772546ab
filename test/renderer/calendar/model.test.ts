import { describe, expect, test } from 'vitest'
import type { CalendarRules } from '../../../forms/records/hours'
import type { VisitStatus } from '../../../forms/records/visit'
import { dayColumns, firstCursor, moved, shownHours, weekColumns, type Cursor } from '../../../renderer/features/calendar/model'
import type { VisitRow } from '../../../renderer/people/visit-row'

const id = (digit: string) => digit.repeat(32)
const anneli = { id: id('a'), name: 'Anneli Sjöqvist', role: 'midwife' as const }
const marta = { id: id('b'), name: 'Marta Lindahl', role: 'gynaecologist' as const }
const henrik = { id: id('c'), name: 'Henrik Brandel', role: 'physician' as const }
const wednesday = '2026-03-11'

const rules: CalendarRules = {
  hours: [
    { clinician: anneli.id, lines: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, weeks: 'every', from: '08:00', until: '16:30' })) },
    { clinician: marta.id, lines: [{ weekday: 3, weeks: 'every', from: '16:30', until: '20:30' }] },
  ],
  exceptions: [],
}
let number = 0
function row(time: string, minutes: number, more: { clinician?: string; date?: string; status?: VisitStatus } = {}): VisitRow {
  number += 1
  return {
    visit: {
      id: String(number).padStart(32, '0'),
      patient: id('1'),
      kind: 'talk',
      clinician: anneli.id,
      profession: 'midwife',
      date: wednesday,
      time,
      minutes,
      dropIn: false,
      reason: '',
      status: 'booked',
      arrivedAt: null,
      startedAt: null,
      endedAt: null,
      movedFrom: null,
      ...more,
    },
    person: {
      id: id('1'),
      name: 'Ira Bergåsa',
      nameToUse: 'Ira',
      isProtected: false,
      age: null,
      sex: 'female',
      number: '',
      interpreter: '',
      safeContact: null,
      lastVisit: null,
      diedOn: null,
    },
    clinicianName: anneli.name,
    firstThisYear: false,
    firstEver: false,
  }
}
const names = (rows: readonly VisitRow[], date = wednesday, always: readonly string[] = []) =>
  dayColumns(rules, rows, [anneli, marta, henrik], date, always).map(({ clinician }) => clinician.name.split(' ')[0])

describe('the columns of a day', () => {
  test('who works, or has somebody booked', () => {
    expect(names([])).toEqual(['Anneli', 'Marta'])
    expect(names([], '2026-03-12')).toEqual(['Anneli'])
    expect(names([row('10:00', 30, { clinician: henrik.id })])).toEqual(['Anneli', 'Marta', 'Henrik'])
    expect(names([row('10:00', 30, { clinician: henrik.id, status: 'cancelled-by-patient' })])).toEqual(['Anneli', 'Marta', 'Henrik'])
    expect(names([], '2026-03-12', [marta.id])).toEqual(['Anneli', 'Marta'])
  })

  test('five minutes are drawn as a row, beside what comes next; over midnight the day ends', () => {
    const [column] = dayColumns(rules, [row('09:00', 5), row('09:05', 30), row('10:00', 15), row('23:30', 60)], [anneli], wednesday, [])
    expect(column?.blocks.map(({ drawn, lane }) => [drawn.from, drawn.until, lane.at, lane.of])).toEqual([
      [540, 555, 0, 2],
      [545, 575, 1, 2],
      [600, 615, 0, 1],
      [1410, 1440, 0, 1],
    ])
    expect(column?.blocks.at(-1)?.span).toEqual({ from: 1410, until: 1470 })
  })

  test('who is booked while she is away is to be called', () => {
    const away = {
      id: id('9'),
      clinician: anneli.id,
      kind: 'away' as const,
      firstDay: wednesday,
      lastDay: wednesday,
      from: '12:00',
      until: '16:30',
      note: '',
    }
    const rows = [row('10:00', 30), row('11:45', 30), row('13:00', 30), row('14:00', 30, { status: 'cancelled-by-clinic' })]
    expect(dayColumns({ ...rules, exceptions: [away] }, rows, [anneli], wednesday, [])[0]?.toCall).toBe(2)
    const died = rows.map((one) => ({ ...one, person: { ...one.person, diedOn: '2026-03-01' } }))
    expect(dayColumns({ ...rules, exceptions: [away] }, died, [anneli], wednesday, [])[0]?.toCall).toBe(0)
  })

  test('everybody when nobody works', () => expect(names([], '2026-03-14')).toEqual(['Anneli', 'Marta', 'Henrik']))

  test('who is away is shown as away', () => {
    const exceptions = [
      {
        id: id('9'),
        clinician: henrik.id,
        kind: 'away' as const,
        firstDay: wednesday,
        lastDay: wednesday,
        from: null,
        until: null,
        note: 'kurs',
      },
    ]
    const columns = dayColumns({ ...rules, exceptions }, [], [anneli, henrik], wednesday, [])
    expect(columns.map(({ clinician, away }) => [clinician.name, away?.note])).toEqual([
      [anneli.name, undefined],
      [henrik.name, 'kurs'],
    ])
  })

  test('what gives its time back is counted and not drawn', () => {
    const [column] = dayColumns(
      rules,
      [row('10:00', 30), row('10:00', 30, { status: 'no-show' }), row('11:00', 30, { status: 'rebooked' })],
      [anneli],
      wednesday,
      [],
    )
    expect([column?.blocks.length, column?.freed]).toEqual([1, 2])
  })
})

test('the week has its weekend only when something is there', () => {
  const dates = (rows: readonly VisitRow[], date = wednesday) =>
    weekColumns(rules, rows, anneli, date).map((column) => column.date.slice(8))
  expect(dates([])).toEqual(['09', '10', '11', '12', '13'])
  expect(dates([row('10:00', 30, { date: '2026-03-14' })])).toEqual(['09', '10', '11', '12', '13', '14'])
  expect(dates([], '2026-03-15')).toEqual(['09', '10', '11', '12', '13', '14', '15']) // no day between is left out
})

test('the hours shown are eight to five, and whatever goes beyond', () => {
  const hours = (rows: readonly VisitRow[], clinicians: Parameters<typeof dayColumns>[2] = [anneli]) =>
    shownHours(dayColumns(rules, rows, clinicians, wednesday, []))
  expect(hours([])).toEqual({ from: 480, until: 1020 })
  expect(hours([], [anneli, marta])).toEqual({ from: 480, until: 1260 })
  expect(hours([row('06:45', 30), row('23:30', 60)])).toEqual({ from: 360, until: 1440 })
})

describe('the arrows', () => {
  const rows = [row('09:00', 45), row('09:50', 10), row('11:00', 30), row('11:00', 45), row('17:00', 30, { clinician: marta.id })]
  const columns = dayColumns(rules, rows, [anneli, marta], wednesday, [])
  const hours = shownHours(columns)
  const visit = (index: number) => rows[index]?.visit.id
  const step = (cursor: Cursor, ...keys: readonly Parameters<typeof moved>[3][]) =>
    keys.reduce((at, key) => moved(columns, hours, at, key), cursor)
  const free = (column: number, minute: number): Cursor => ({ column, minute, visit: undefined })

  test('go a quarter up and down, and stop at the edges', () => {
    expect(step(free(0, 480), 'ArrowDown')).toEqual(free(0, 495))
    expect(step(free(0, 480), 'ArrowUp')).toEqual(free(0, 480))
    expect(step(free(0, 1245), 'ArrowDown')).toEqual(free(0, 1245))
    expect(step(free(0, 480), 'ArrowLeft')).toEqual(free(0, 480))
  })

  test('go over a booking in one step and pass none by', () => {
    const first = step(free(0, 525), 'ArrowDown')
    expect(first).toEqual({ column: 0, minute: 540, visit: visit(0) })
    const second = step(first, 'ArrowDown')
    expect(second.visit).toBe(visit(1))
    expect(step(second, 'ArrowDown')).toEqual(free(0, 600))
    expect(step(second, 'ArrowUp').visit).toBe(visit(0))
    expect(step(first, 'ArrowUp')).toEqual(free(0, 525))
  })

  test('go from one to the other of two at once, and on to the next column', () => {
    const left = step(free(0, 645), 'ArrowDown')
    expect(left.visit).toBe(visit(2))
    const right = step(left, 'ArrowRight')
    expect(right.visit).toBe(visit(3))
    expect(step(right, 'ArrowLeft').visit).toBe(visit(2))
    expect(step(right, 'ArrowRight')).toEqual(free(1, 660))
    expect(step(free(0, 1020), 'ArrowRight').visit).toBe(visit(4))
  })

  test('begin at this hour today, else where the day begins', () => {
    expect(firstCursor(columns, hours, wednesday, 640)).toEqual(free(0, 630))
    expect(firstCursor(columns, hours, '2026-03-10', 640)).toEqual(free(0, 480))
    expect(firstCursor(columns, hours, wednesday, 60)).toEqual(free(0, 480))
  })

  test('begin on the first day of the week on which she works', () => {
    const week = weekColumns(rules, [], marta, wednesday)
    expect(firstCursor(week, shownHours(week), '2026-03-01', 640)).toEqual(free(2, 990))
    const away = weekColumns(rules, [], henrik, wednesday)
    expect(firstCursor(away, shownHours(away), '2026-03-01', 640)).toEqual(free(0, 480))
  })
})
