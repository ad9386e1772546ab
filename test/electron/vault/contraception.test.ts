import { afterEach, expect, test } from 'vitest'
import { addDays, addMonths } from '../../../forms/core/dates'
import { StaffClinic } from '../../support/staff-clinic'

let clinic: StaffClinic
afterEach(() => clinic.remove())

const today = '2026-03-11'
const given = {
  type: 'injection',
  method: 'dmpa',
  product: 'Depo-Provera',
  batch: 'L2207B',
  site: 'right-buttock',
  earlyReason: '',
  note: '',
} as const
const spiral = {
  type: 'inserted',
  method: 'cu-iud',
  product: 'Nova-T 380',
  batch: 'C1',
  durationMonths: 60,
  durationReason: '',
  emergency: false,
  note: '',
} as const

test('an event is stored with who recorded it; what the rule refuses is refused with its word and changes nothing', async () => {
  clinic = await StaffClinic.open(['Tuva'])
  await clinic.as('Anneli')
  const { patient } = await clinic.mine('Alva')
  const [first] = await clinic.must('contraception', 'add', { event: { ...given, patient, date: addDays(today, -90) } })
  expect(first?.event.by.name).toBe('Anneli Sjöqvist')
  for (const [event, refusal] of [
    [{ ...given, patient, date: addDays(today, 1) }, 'in-the-future'],
    [{ ...given, patient, date: addDays(today, -60) }, 'reason-needed'],
    [{ type: 'removed', method: 'cu-iud', reason: 'expired', note: '', patient, date: today }, 'not-in-use'],
    [{ ...spiral, durationMonths: 48, patient, date: today }, 'reason-needed'],
  ] as const)
    expect(await clinic.failure('contraception', 'add', { event })).toEqual({ kind: 'not-possible', refusal })
  expect(await clinic.must('contraception', 'ofPatient', { patient })).toHaveLength(1)
})

test('recorded by mistake it stays readable and no longer counts', async () => {
  clinic = await StaffClinic.open()
  await clinic.as('Anneli')
  const { patient } = await clinic.mine('Petra')
  const [inserted] = await clinic.must('contraception', 'add', { event: { ...spiral, patient, date: addMonths(today, -59) } })
  if (!inserted) throw new Error('nothing was stored')
  const kinds = async () => (await clinic.must('recalls', 'ofPatient', { patient })).contraception.map(({ type }) => type)
  expect(await kinds()).toEqual(['inserted'])
  await clinic.must('contraception', 'mistake', { patient, event: inserted.event.id, reason: 'Fel journal' })
  expect(await clinic.must('contraception', 'ofPatient', { patient })).toMatchObject([{ mistake: 'Fel journal' }])
  expect(await kinds()).toEqual([])
})

test('the duration of a device is what applied at the insertion, whatever the setting says later', async () => {
  clinic = await StaffClinic.open()
  await clinic.as('Anneli')
  const { patient } = await clinic.mine('Petra')
  await clinic.must('contraception', 'add', { event: { ...spiral, patient, date: '2024-01-31' } })
  const { recalls } = await clinic.must('settings', 'change', {})
  await clinic.must('settings', 'change', { recalls: { ...recalls, deviceMonths: { ...recalls.deviceMonths, 'cu-iud': 12 } } })
  expect((await clinic.must('recalls', 'list', null)).facts).toEqual([])
  const [stored] = await clinic.must('contraception', 'ofPatient', { patient })
  expect(stored?.event).toMatchObject({ durationMonths: 60 })
})

test('without a care relation a reason is asked for, and the desk has no way in', async () => {
  clinic = await StaffClinic.open(['Tuva'])
  await clinic.as('Anneli')
  const { patient } = await clinic.mine('Alva')
  await clinic.as('Tuva')
  expect(await clinic.failure('contraception', 'ofPatient', { patient })).toEqual({ kind: 'needs-reason', why: 'no-care-relation' })
  await clinic.as('Gunilla')
  expect(await clinic.kind('contraception', 'ofPatient', { patient })).toBe('refused')
  expect(await clinic.kind('recalls', 'list', null)).toBe('refused')
})
