import { afterEach, expect, test } from 'vitest'
import { addDays, addMonths } from '../../../forms/core/dates'
import { recallList, toCall } from '../../../forms/recalls/list'
import { readSettings } from '../../../db/desk/settings'
import { StaffClinic } from '../../support/staff-clinic'

let clinic: StaffClinic
afterEach(() => clinic.remove())

const today = '2026-03-11'
const injection = (patient: string, date: string) =>
  ({
    event: { type: 'injection', method: 'dmpa', product: '', batch: '', site: 'unknown', earlyReason: '', note: '', patient, date },
  }) as const
const spiral = (patient: string, date: string) =>
  ({
    event: {
      type: 'inserted',
      method: 'cu-iud',
      product: '',
      batch: '',
      durationMonths: 60,
      durationReason: '',
      emergency: false,
      note: '',
      patient,
      date,
    },
  }) as const

/** A patient of hers whose visit of today is over, so that no booking holds a row. */
async function seen(nameToUse: string, more: object = {}): Promise<string> {
  const { patient, visit } = await clinic.mine(nameToUse, more)
  await clinic.must('visits', 'setStatus', { visit, status: 'completed' })
  return patient
}

/** The list as the page computes it. */
async function list(on = today) {
  const { facts, people } = await clinic.must('recalls', 'list', null)
  const rows = recallList(facts, on, readSettings(clinic.session.desk).recalls)
  return { rows, calling: toCall(rows), people }
}

test('an IUD that expires is on the list and vanishes when it is removed', async () => {
  clinic = await StaffClinic.open()
  await clinic.as('Anneli')
  const patient = await seen('Petra', { givenName: 'Petra', familyName: 'Lundmark' })
  await clinic.must('contraception', 'add', spiral(patient, addMonths(today, -59)))
  expect((await list()).calling).toMatchObject([{ patient, kind: 'device', about: 'cu-iud' }])
  await clinic.must('contraception', 'add', {
    event: { type: 'removed', method: 'cu-iud', reason: 'expired', note: '', patient, date: today },
  })
  expect((await list()).rows).toEqual([])
})

test('the talk at a late injection puts the second pregnancy test on the list at its date', async () => {
  clinic = await StaffClinic.open()
  await clinic.as('Anneli')
  const patient = await seen('Alva')
  const last = addDays(today, -105)
  await clinic.must('contraception', 'add', injection(patient, last))
  const exposure = { date: addDays(today, -2), time: null }
  const answers = { intercourse: 'unprotected', first: exposure, last: exposure, emergency: null } as const
  await clinic.must('contraception', 'add', {
    event: { type: 'late-injection', patient, date: today, coveredUntil: addDays(last, 98), answers, note: '' },
  })
  await clinic.must('contraception', 'add', injection(patient, today))
  clinic.clock.set(`${addDays(today, 8)}T08:00:00.000Z`)
  expect((await list(addDays(today, 8))).calling).toMatchObject([{ kind: 'pregnancy-test', dueBy: addDays(today, 19) }])
})

test('a booking holds the row and a no-show brings it back: nobody is hidden', async () => {
  clinic = await StaffClinic.open()
  await clinic.as('Anneli')
  const patient = await seen('Alva')
  await clinic.must('contraception', 'add', injection(patient, addDays(today, -90)))
  const booked = await clinic.must('visits', 'book', {
    patient,
    kind: 'routine-examination',
    clinician: clinic.id('Anneli'),
    date: today,
    time: '15:00',
    minutes: 20,
  })
  expect((await list()).rows).toMatchObject([{ held: 'booked' }])
  await clinic.must('visits', 'setStatus', { visit: booked.visit.id, status: 'no-show' })
  expect((await list()).calling).toMatchObject([{ patient, kind: 'injection', booked: undefined }])
})

test('decisions and tries are stored with who made them, hold the row and can be lifted', async () => {
  clinic = await StaffClinic.open(['Tuva'])
  await clinic.as('Anneli')
  const patient = await seen('Alva')
  await clinic.must('contraception', 'add', injection(patient, addDays(today, -90)))
  const key = (await list()).calling[0]?.key ?? ''
  await clinic.as('Tuva') // a row of the list is anybody's to work on
  await clinic.must('recalls', 'try', { patient, attempt: { recalls: [key], channel: 'call', outcome: 'no-answer', note: '' } })
  const facts = await clinic.must('recalls', 'decide', {
    patient,
    decision: { kind: 'postponed', recall: key, until: addDays(today, 14), reason: 'Bortrest' },
  })
  expect(facts.tries).toMatchObject([{ by: { name: 'Tuva Hedmark' }, outcome: 'no-answer' }])
  expect((await list()).rows).toMatchObject([{ held: 'postponed', tries: [{ channel: 'call' }] }])
  const fact = facts.postponements[0]?.id ?? ''
  await clinic.must('recalls', 'decide', { patient, decision: { kind: 'lifted', fact } })
  expect((await list()).calling).toHaveLength(1)
  expect(await clinic.failure('recalls', 'decide', { patient, decision: { kind: 'lifted', fact } })).toEqual({ kind: 'nothing-to-lift' })
  expect(clinic.log('journal').filter(({ action }) => action === 'recall.decide' || action === 'recall.try').length).toBe(4)
})

test('a protected identity is initials without a number on the list', async () => {
  clinic = await StaffClinic.open()
  await clinic.as('Anneli')
  const patient = await seen('Mona', { givenName: 'Mona', familyName: 'Krantz', protection: 'protected-registration' })
  await clinic.must('contraception', 'add', injection(patient, addDays(today, -90)))
  expect((await list()).people).toMatchObject([{ name: 'M.K.', number: '', isProtected: true }])
})
