import { expect, test } from 'vitest'
import type { HoursLine } from '../../../forms/records/hours'
import { noContactYet } from '../../../forms/records/patient'
import { dayPaper } from '../../../renderer/features/calendar/day-paper'
import { hoursText } from '../../../renderer/features/calendar/hours-text'
import * as en from '../../../renderer/i18n/en'
import * as sv from '../../../renderer/i18n/sv'
import { formatDay, formatTime } from '../../../renderer/i18n/format'
import type { VisitRow } from '../../../renderer/people/visit-row'

const formats = { time: (clock: string) => formatTime(clock, 'sv'), day: (date: string) => formatDay(date, 'sv') }
const nameOf = ({ name }: { readonly name: string }) => name
const line = (weekday: number, from = '08:00', until = '16:00', weeks: HoursLine['weeks'] = 'every'): HoursLine => ({
  weekday,
  weeks,
  from,
  until,
})

test('hours are read as one says them', () => {
  const text = (lines: readonly HoursLine[]) =>
    hoursText(lines, { ...sv.calendar.hours, shortWeekdays: sv.calendar.shortWeekdays }, formats.time)
  expect(text([])).toEqual([])
  expect(text([1, 2, 3, 4, 5].map((day) => line(day)))).toEqual(['mån–fre 08.00–16.00'])
  expect(text([line(3, '16:30', '20:30', 'odd'), line(1), line(2), line(4)])).toEqual([
    'mån–tis 08.00–16.00',
    'ons 16.30–20.30 udda veckor',
    'tor 08.00–16.00',
  ])
  expect(text([line(3, '13:00', '15:00'), line(3)])).toEqual(['ons 08.00–16.00', 'ons 13.00–15.00'])
})

const row = (more: { visit?: Partial<VisitRow['visit']>; person?: Partial<VisitRow['person']>; row?: Partial<VisitRow> }): VisitRow => ({
  visit: {
    id: '1'.repeat(32),
    patient: '2'.repeat(32),
    kind: 'telephone',
    clinician: '3'.repeat(32),
    profession: 'midwife',
    date: '2026-03-11',
    time: '10:00',
    minutes: 15,
    dropIn: false,
    reason: 'provsvar',
    status: 'booked',
    arrivedAt: null,
    startedAt: null,
    endedAt: null,
    movedFrom: null,
    ...more.visit,
  },
  person: {
    id: '2'.repeat(32),
    name: 'Ira Bergåsa',
    nameToUse: 'Ira',
    isProtected: false,
    age: 31,
    sex: 'female',
    number: '19950101-9812',
    interpreter: 'Ryska',
    safeContact: { call: true, text: false, letter: false, when: 'före 15', mayNameClinic: false, ifOtherAnswers: '' },
    lastVisit: null,
    diedOn: null,
    ...more.person,
  },
  clinicianName: 'Anneli Sjöqvist',
  firstThisYear: true,
  firstEver: false,
  ...more.row,
})
const cellsOf = (rows: readonly VisitRow[]) =>
  dayPaper(rows, '2026-03-11', sv, formats, nameOf).blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))

test('the day on paper: when, who, what, and how she may be reached; no number', () => {
  expect(cellsOf([row({})])).toEqual([
    ['10.00–10.15', 'Ira Bergåsa', 'Telefon', 'Tolk ryska, provsvar', 'Ring, aldrig sms. Före 15. Säg inte mottagningens namn.'],
  ])
})

test('a time that is left of somebody who has died says so', () => {
  const died = row({ person: { diedOn: '2026-03-01', safeContact: noContactYet } })
  expect(cellsOf([died])[0]?.slice(3)).toEqual(['Avliden, att avboka, Tolk ryska, provsvar', expect.stringContaining('Kontakta inte')])
})

test('a protected identity is initials, and neither her reason nor how she is reached stands beside them', () => {
  const cells = cellsOf([row({ person: { name: 'I.B.', isProtected: true } })])
  expect(cells).toEqual([['10.00–10.15', 'I.B.', 'Telefon', 'Tolk ryska', 'bara via journalen']])
})

test('who has not been asked may not be reached; cancelled, missed and rebooked ones and other days are left out', () => {
  expect(cellsOf([row({ person: { safeContact: null } })])[0]?.[4]).toBe(`${sv.patients.safe.notAsked}.`)
  for (const status of ['cancelled-by-patient', 'cancelled-by-clinic', 'no-show', 'rebooked'] as const)
    expect(cellsOf([row({ visit: { status } })])).toEqual([])
  expect(cellsOf([row({ visit: { date: '2026-03-12' } })])).toEqual([])
})

test('a table for each clinician, in order, in both languages', () => {
  const rows = [row({ row: { clinicianName: 'Tuva Hedmark' } }), row({}), row({ row: { clinicianName: 'Tuva Hedmark' } })]
  const headings = (words: typeof sv) =>
    dayPaper(rows, '2026-03-11', words, formats, nameOf).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
  expect(headings(sv)).toEqual(['Anneli Sjöqvist', 'Tuva Hedmark'])
  expect(dayPaper([], '2026-03-11', en, formats, nameOf).blocks.at(-1)).toEqual({ kind: 'paragraph', text: 'No booked visits.' })
})
