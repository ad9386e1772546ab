import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '../../../forms/core/dates'
import { allDeclined, type IntakeAnswers } from '../../../forms/intake'
import { tablesOf, type Report } from '../../../forms/reports/model'
import { table2008 } from '../../../forms/reports/year/table-2008'
import { year2008 } from '../../forms/reports/histories'
import { StaffClinic } from '../../support/staff-clinic'
import { testClock } from '../../support/vault'

/**
 * The year 2008 as it may have been: every visit booked, received and completed (or missed) through the calls, every answer through the
 * slot, with the clock of that year. What comes out is compared row by row with the table that the unit printed.
 */
let clinic: StaffClinic

const clinicianOf = { gynaecologist: 'Marta', midwife: 'Anneli', physician: 'Henrik', psychiatrist: 'Ylva' } as const

/** Answers that give the status rows: of the 38 women without data 20 decline on both items and 18 are never asked. */
const womens = answers({
  prostitution: { now: 25, earlier: 103, 'similar-earlier': 10, 'similar-now': 6, declined: 20, no: 78 },
  drugs: { now: 38, earlier: 147, none: 37, declined: 20 },
  treatment: { methadone: 18, buprenorphine: 20, none: 204 },
})
const mens = answers({
  prostitution: { earlier: 5, no: 12 },
  drugs: { now: 2, earlier: 12, none: 3 },
  treatment: { methadone: 1, buprenorphine: 1, none: 15 },
})

function answers(counts: Readonly<Record<'prostitution' | 'drugs' | 'treatment', Readonly<Record<string, number>>>>): IntakeAnswers[] {
  const lists = Object.entries(counts).map(
    ([item, own]) => [item, Object.entries(own).flatMap(([category, n]) => Array.from({ length: n }, () => category))] as const,
  )
  const [length = 0] = lists.map(([, list]) => list.length)
  return Array.from({ length }, (_, at) => ({ ...allDeclined, ...Object.fromEntries(lists.map(([item, list]) => [item, list[at]])) }))
}

beforeAll(async () => {
  clinic = await StaffClinic.open(['Marta', 'Henrik', 'Ylva'], testClock('2008-01-01T05:00:00.000Z'))
  // all men come in January: whole months go through the slot, and ten of a sex are needed
  const visits = year2008().map((visit) => (visit.sex === 'male' ? { ...visit, date: `2008-01${visit.date.slice(7)}` } : visit))
  const people = new Map<string, string>()
  const waiting = { female: [...womens], male: [...mens], other: [] }
  let month = ''
  for (let day = '2008-01-01'; day <= '2008-12-31'; day = addDays(day, 1)) {
    const todays = visits.filter(({ date }) => date === day)
    if (todays.length === 0) continue
    clinic.clock.set(`${day}T06:00:00.000Z`)
    if (day.slice(0, 7) !== month) {
      month = day.slice(0, 7)
      await clinic.as('Gunilla')
      await clinic.as('Anneli')
    }
    for (const [at, visit] of todays.entries()) {
      const sex = visit.sex === 'male' ? 'male' : 'female'
      const known = people.get(visit.patient)
      const patient = known ?? (await clinic.must('patients', 'register', { nameToUse: visit.patient, sex })).id
      people.set(visit.patient, patient)
      const { profession, kind } = visit
      if (profession === null || profession === 'administrator') throw new Error('every visit of 2008 has its clinician')
      const time = `${String(8 + Math.floor(at / 12)).padStart(2, '0')}:${String((at % 12) * 5).padStart(2, '0')}`
      const clinician = clinic.id(clinicianOf[profession])
      const { visit: booked } = await clinic.must('visits', 'book', { patient, kind, clinician, date: day, time, minutes: 5 })
      const steps = visit.status === 'completed' ? (['arrived', 'in-progress', 'completed'] as const) : [visit.status]
      for (const status of steps) await clinic.must('visits', 'setStatus', { visit: booked.id, status })
      const answer = visit.status === 'completed' && known === undefined ? waiting[sex].shift() : undefined
      if (answer) await clinic.must('intake', 'give', { month: 'this', sex, answers: answer })
    }
  }
  expect(waiting).toEqual({ female: [], male: [], other: [] })
  clinic.clock.set('2009-01-05T06:00:00.000Z')
  await clinic.as('Anneli') // lets December go
  await clinic.as('Gunilla')
  await clinic.must('intakeTotals', 'settle', { year: '2008', kind: 'year' })
}, 240_000)
afterAll(() => clinic.remove())

const rowsOf = (report: Report) => new Map(tablesOf(report)[0]?.rows.map((row) => [row.id, row]))

test('the year report gives every row of 2008, small numbers of the five questions hidden', async () => {
  const { report } = await clinic.must('figures', 'year', { year: '2008', language: 'sv' })
  const rows = rowsOf(report)
  for (const { id, women, men, total } of table2008) {
    const cells = rows.get(id)?.cells ?? []
    // among seventeen men the small categories are below five, and so the others of their column are hidden with them
    const hidden = tablesOf(report)[0]?.rows.find((row) => row.id === id)?.source !== 'räknat ur besöken'
    if (women !== null) expect(cells[0], `${id} women`).toBe(women)
    if (men !== null && !hidden) expect(cells[1], `${id} men`).toBe(men)
    if (men !== null && hidden) expect(cells[1], `${id} men`).toBeNull()
    if (total !== null) expect(cells[3], `${id} all`).toBe(total)
    expect([cells[4], cells[5], cells[6]], `${id}, the reference`).toEqual([women ?? undefined, men ?? undefined, total ?? undefined])
  }
  expect(rows.get('visits')?.cells[3]).toBe(898)
  expect(rows.get('persons')?.cells.slice(0, 2)).toEqual([260, 17])
})

test('on paper numbers below ten are hidden', async () => {
  const { report } = await clinic.must('figures', 'paper', { what: { kind: 'year', year: '2008' }, language: 'sv' })
  const rows = rowsOf(report)
  expect(rows.get('prostitution-former')?.cells.slice(0, 2)).toEqual([103, null])
  expect(rows.get('visits')?.cells[3]).toBe(898)
  expect(report.threshold).toBe(10)
  const { settled } = await clinic.must('intakeTotals', 'overview', { year: '2008' })
  expect(settled).toMatchObject({ kind: 'year', by: 'Gunilla Fors' })
})

test('a clinician gets the rows of the visits and none of the five questions', async () => {
  await clinic.as('Anneli')
  const { report } = await clinic.must('figures', 'year', { year: '2008', language: 'sv' })
  expect(rowsOf(report).get('visits')?.cells[3]).toBe(898)
  for (const id of ['prostitution-active', 'drugs-former', 'methadone', 'data-missing'])
    expect(rowsOf(report).get(id)?.cells.slice(0, 4), id).toEqual([undefined, undefined, undefined, undefined])
  await clinic.as('Gunilla')
})

test('the month’s production adds up to the year', async () => {
  let visits = 0
  for (let month = 1; month <= 12; month += 1) {
    const { production } = await clinic.must('figures', 'month', { month: `2008-${String(month).padStart(2, '0')}` })
    visits += production.figures.find(({ id }) => id === 'all-visits')?.month.all ?? 0
  }
  expect(visits).toBe(898)
})
