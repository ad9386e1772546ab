import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { countedVisits } from '../../../db/desk/figures'
import type { Contract } from '../../../electron/ipc'
import type { InputOf } from '../../../electron/ipc/call'
import { addDays } from '../../../forms/core/dates'
import { StaffClinic } from '../../support/staff-clinic'

/** Nobody calls a patient who has died: her family would answer. Today is Wednesday 11 March 2026. */
const today = '2026-03-11'
const diedOn = '2026-03-10'

let clinic: StaffClinic
let ira: string
beforeEach(async () => {
  clinic = await StaffClinic.open(['Marta', 'Berit'])
  await clinic.as('Anneli')
  const mine = await clinic.mine('Ira', { givenName: 'Ira', familyName: 'Bergåsa', birthDate: '1980-04-10' })
  ira = mine.patient
  await clinic.must('visits', 'setStatus', { visit: mine.visit, status: 'completed' })
})
afterEach(() => clinic.remove())

const died = (patient = ira, day: string | null = diedOn) => clinic.must('patients', 'setDied', { patient, diedOn: day })
const place = (more: object = {}) => ({ clinician: clinic.id('Anneli'), date: '2026-03-12', time: '10:00', minutes: 30, ...more })
const book = async (patient = ira, more: object = {}) =>
  (await clinic.must('visits', 'book', { patient, kind: 'talk', ...place(more) })).visit
const wish = (patient = ira) => ({ patient, kind: 'talk' as const, clinician: null, from: today, until: null, note: '' })

describe('that she has died', () => {
  test('is written and taken back by everybody at the desk, and logged with nothing but ids', async () => {
    for (const name of ['Anneli', 'Marta', 'Berit', 'Gunilla']) {
      await clinic.as(name)
      expect((await died()).diedOn).toBe(diedOn)
      expect(clinic.log().at(-1)).toMatchObject({ action: 'patient.died', patient: ira, reason: 'died' })
      expect((await died(ira, null)).diedOn).toBeNull()
      expect(clinic.log().at(-1)).toMatchObject({ action: 'patient.died', patient: ira, reason: 'taken-back' })
    }
    expect(JSON.stringify(clinic.log())).not.toContain(diedOn)
  })

  test('not on a day to come, before she was born, or of nobody', async () => {
    for (const day of [addDays(today, 1), '1980-04-09']) {
      expect(await clinic.failure('patients', 'setDied', { patient: ira, diedOn: day })).toEqual({ kind: 'not-that-day' })
      expect((await clinic.must('patients', 'get', { patient: ira })).diedOn).toBeNull()
    }
    expect(await clinic.kind('patients', 'setDied', { patient: ira, diedOn: 'i går' })).toBe('invalid')
    expect(await clinic.kind('patients', 'setDied', { patient: '0'.repeat(32), diedOn })).toBe('refused')
  })

  test('stands in the record, the list and the search; the record can be read as before, and other details changed', async () => {
    await clinic.must('patients', 'setContact', { patient: ira, kind: 'phone', value: '070-174 06 05', replaces: null })
    const safeContact = { call: true, text: true, letter: true, when: '', mayNameClinic: false, ifOtherAnswers: '' }
    await clinic.must('patients', 'setSafeContact', { patient: ira, safeContact })
    const entry = await clinic.signed(ira)
    await died()
    const record = await clinic.must('records', 'open', { patient: ira })
    expect(record.person).toMatchObject({ diedOn, safeContact })
    expect(record.entries.map(({ id }) => id)).toContain(entry)
    expect(await clinic.kind('entries', 'open', { entry })).toBe('ok')
    expect(await clinic.must('patients', 'contacts', { patient: ira })).toHaveLength(1)
    const row = { diedOn, age: 45, safeContact: { call: false, text: false, letter: false } }
    expect((await clinic.must('patients', 'list', { filter: 'all', offset: 0 })).rows).toMatchObject([row])
    expect((await clinic.must('patients', 'search', { search: 'a'.repeat(32), text: 'Bergåsa' })).rows).toMatchObject([row])
    expect((await clinic.must('patients', 'update', { patient: ira, nameToUse: 'Irene' })).diedOn).toBe(diedOn)
  })

  test('holds in all records of the person; the log names the others', async () => {
    const other = await clinic.register('Ira')
    await clinic.must('patients', 'link', { patient: ira, other })
    await died()
    expect(clinic.log().at(-1)).toMatchObject({ patient: ira, ids: JSON.stringify([other]) })
    expect(await clinic.kind('visits', 'book', { patient: other, kind: 'talk', ...place() })).toBe('died')
    await died(other, null)
    expect((await clinic.must('patients', 'get', { patient: ira })).diedOn).toBeNull()
  })
})

describe('nobody calls her', () => {
  test('she is in no recall, and back in it when that was a mistake', async () => {
    await clinic.must('contraception', 'add', {
      event: {
        type: 'injection',
        method: 'dmpa',
        product: '',
        batch: '',
        site: 'unknown',
        earlyReason: '',
        note: '',
        patient: ira,
        date: addDays(today, -90),
      },
    })
    const listed = async () => {
      const { facts, people } = await clinic.must('recalls', 'list', null)
      return [facts.map(({ patient }) => patient), people.map(({ id }) => id)]
    }
    expect(await listed()).toEqual([[ira], [ira]])
    await died()
    expect(await listed()).toEqual([[], []])
    expect((await clinic.must('recalls', 'ofPatient', { patient: ira })).diedOn).toBe(diedOn)
    await died(ira, null)
    expect(await listed()).toEqual([[ira], [ira]])
  })

  test('nor on the waiting list, nor offered a time; her place is there when that was a mistake', async () => {
    await clinic.must('waiting', 'add', wish())
    const freed = { clinician: clinic.id('Anneli'), date: '2026-03-12', minutes: 60 }
    const waits = async () => [(await clinic.must('waiting', 'list', null)).length, (await clinic.must('waiting', 'fitting', freed)).length]
    expect(await waits()).toEqual([1, 1])
    await died()
    expect(await waits()).toEqual([0, 0])
    await died(ira, null)
    expect(await waits()).toEqual([1, 1])
  })

  test('nor is she to be rung when a clinician is away', async () => {
    await book()
    const away = { kind: 'away', firstDay: '2026-03-12', lastDay: '2026-03-12', from: null, until: null, note: '' } as const
    const { id } = await clinic.must('calendar', 'addException', { ...away, clinician: clinic.id('Anneli') })
    expect(await clinic.must('calendar', 'toCall', { exception: id })).toHaveLength(1)
    await died()
    expect(await clinic.must('calendar', 'toCall', { exception: id })).toEqual([])
  })

  test('nor written to; her papers can be printed', async () => {
    await died()
    expect(await clinic.kind('prints', 'log', { what: 'letter', patient: ira })).toBe('refused')
    expect(await clinic.kind('prints', 'log', { what: 'patient-copy', patient: ira })).toBe('ok')
    await died(ira, null)
    expect(await clinic.kind('prints', 'log', { what: 'letter', patient: ira })).toBe('ok')
  })
})

describe('nothing new is booked', () => {
  test('no booking, drop-in, move or place on the waiting list; all of it when that was a mistake', async () => {
    const visit = await book(ira, { time: '14:00' })
    const { wait } = await clinic.must('waiting', 'add', wish())
    await clinic.must('waiting', 'remove', { wait: wait.id })
    const kinds = async () => [
      await clinic.kind('visits', 'book', { patient: ira, kind: 'talk', ...place(), beside: true }),
      await clinic.kind('visits', 'openDropIn', { who: { patient: ira }, kind: 'talk', start: true }),
      await clinic.kind('visits', 'openDropIn', { who: { patient: ira }, kind: 'talk', start: false }),
      await clinic.kind('visits', 'move', { visit: visit.id, ...place({ time: '15:00' }) }),
      await clinic.kind('waiting', 'add', wish()),
      await clinic.kind('waiting', 'putBack', { wait: wait.id }),
    ]
    const counted = () => countedVisits(clinic.session.desk, '2026-03-01', '2026-03-31')
    await died()
    const before = counted()
    expect(await kinds()).toEqual(['died', 'died', 'died', 'died', 'died', 'died'])
    expect(await clinic.failure('visits', 'book', { patient: ira, kind: 'talk', ...place() })).toEqual({ kind: 'died', on: diedOn })
    expect(clinic.log().at(-1)).toMatchObject({ action: 'visit.book', patient: ira, outcome: 'died' })
    expect(counted()).toEqual(before)
    expect(await clinic.must('visits', 'ofPatient', { patient: ira })).toHaveLength(2)
    await died(ira, null)
    expect(await kinds()).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'ok'])
  })

  test('times that are left are to be cancelled by somebody: in their order, none of a day that was, none of anybody else', async () => {
    const mira = await clinic.register('Mira')
    await book(mira)
    const late = await book(ira, { date: '2026-04-01' })
    const soon = await book(ira, { time: '14:00' })
    const cancelled = await book(ira, { time: '15:00' })
    await clinic.must('visits', 'setStatus', { visit: cancelled.id, status: 'cancelled-by-patient' })
    const listed = async () => (await clinic.must('visits', 'toCancel', null)).map(({ visit }) => visit.id)
    expect(await listed()).toEqual([])
    await died()
    expect(await listed()).toEqual([soon.id, late.id])
    expect(clinic.log().at(-1)).toMatchObject({ action: 'visit.to-cancel', ids: JSON.stringify([ira]) })
    const statuses = (await clinic.must('visits', 'ofPatient', { patient: ira })).map(({ visit }) => visit.status)
    expect(statuses.filter((status) => status === 'booked')).toHaveLength(2) // not cancelled by itself
    await clinic.must('visits', 'setStatus', { visit: soon.id, status: 'cancelled-by-clinic' })
    expect(await listed()).toEqual([late.id])
    await clinic.as('Gunilla')
    expect(await listed()).toEqual([late.id])
    clinic.clock.advance(30 * 86_400_000)
    await clinic.as('Anneli')
    expect(await listed()).toEqual([])
  })
})

test('what is left to do about her tests stays: an untold answer ends without a try, a notification is still asked for', async () => {
  const doctor = clinic.id('Marta')
  const [test] = await clinic.must('samples', 'order', {
    patient: ira,
    doctor,
    orders: [{ test: 'chlamydia', specimen: 'swab', site: 'vagina', exposureOn: null, notBefore: null, repeats: null, note: '' }],
  })
  const id = test?.id ?? ''
  const step = (made: InputOf<Contract['samples']['step']>['step']) => clinic.kind('samples', 'step', { test: id, step: made })
  const on = today
  expect(await step({ kind: 'sampled', on, takenBy: 'staff', label: '' })).toBe('ok')
  expect(await step({ kind: 'answered', on, answer: { results: { chlamydia: { value: 'positive' } }, note: '' } })).toBe('ok')
  expect(await step({ kind: 'seen', on })).toBe('ok')
  expect(await step({ kind: 'unreachable', on, note: '' })).toBe('not-possible')
  await died()
  const { tests, people } = await clinic.must('samples', 'workList', null)
  expect(tests.map((one) => one.id)).toEqual([id])
  expect(people).toMatchObject([{ id: ira, diedOn, safeContact: { call: false } }])
  expect(await step({ kind: 'closed', on })).toBe('not-possible')
  expect(await step({ kind: 'unreachable', on, note: '' })).toBe('ok')
  expect(await step({ kind: 'closed', on })).toBe('not-possible') // its duties stay
  expect((await clinic.must('samples', 'workList', null)).tests).toHaveLength(1)
})
