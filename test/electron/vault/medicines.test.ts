import { afterEach, expect, test } from 'vitest'
import { addDays } from '../../../forms/core/dates'
import { StaffClinic } from '../../support/staff-clinic'

let clinic: StaffClinic
afterEach(() => clinic.remove())

const today = '2026-03-11'
const sertralin = {
  type: 'started',
  atc: 'N06AB06',
  name: 'Sertralin',
  strength: '50 mg',
  dose: '1 x 1',
  prescribed: 'here',
  prescriber: 'Ylva Stenhammar',
  reason: 'Nedstämd',
  approximate: false,
  substitution: null,
  note: '',
} as const
const more = {
  type: 'dose-changed',
  strength: '100 mg',
  dose: '1 x 1',
  prescribed: 'here',
  prescriber: 'Ylva Stenhammar',
  reason: '',
  note: '',
} as const

test('an event is stored with who recorded it; what the rule refuses is refused with its word and changes nothing', async () => {
  clinic = await StaffClinic.open()
  await clinic.as('Anneli')
  const { patient } = await clinic.mine('Alva')
  const [first] = await clinic.must('medicines', 'add', { event: { ...sertralin, patient, date: addDays(today, -90) } })
  if (!first) throw new Error('nothing was stored')
  expect(first.event.by.name).toBe('Anneli Sjöqvist')
  const course = first.event.id
  for (const [event, refusal] of [
    [{ ...sertralin, patient, date: addDays(today, 1) }, 'in-the-future'],
    [{ ...sertralin, patient, date: today }, 'already-in-use'],
    [{ ...more, patient, course, date: addDays(today, -100) }, 'not-in-use'],
    [{ ...more, strength: '50 mg', patient, course, date: today }, 'nothing-changed'],
  ] as const)
    expect(await clinic.failure('medicines', 'add', { event })).toEqual({ kind: 'not-possible', refusal })
  expect(await clinic.must('medicines', 'ofPatient', { patient })).toHaveLength(1)
  expect(await clinic.must('medicines', 'add', { event: { ...more, patient, course, date: addDays(today, -60) } })).toHaveLength(2)
})

test('recorded by mistake it stays readable and no longer counts', async () => {
  clinic = await StaffClinic.open()
  await clinic.as('Anneli')
  const { patient } = await clinic.mine('Petra')
  const [stored] = await clinic.must('medicines', 'add', { event: { ...sertralin, patient, date: today } })
  if (!stored) throw new Error('nothing was stored')
  await clinic.must('medicines', 'mistake', { patient, event: stored.event.id, reason: 'Fel journal' })
  expect(await clinic.must('medicines', 'ofPatient', { patient })).toMatchObject([{ mistake: 'Fel journal' }])
  // the same medicine can be started anew
  expect(await clinic.must('medicines', 'add', { event: { ...sertralin, patient, date: today } })).toHaveLength(2)
})

test('without a care relation the list asks for a reason', async () => {
  clinic = await StaffClinic.open(['Tuva'])
  await clinic.as('Anneli')
  const { patient } = await clinic.mine('Alva')
  await clinic.as('Tuva')
  expect(await clinic.failure('medicines', 'ofPatient', { patient })).toMatchObject({ kind: 'needs-reason' })
  expect(await clinic.failure('since', 'ofPatient', { patient })).toMatchObject({ kind: 'needs-reason' })
})

test('since last time: what others have done, and never what one has done oneself', async () => {
  clinic = await StaffClinic.open()
  await clinic.as('Anneli')
  const { patient } = await clinic.mine('Alva')
  await clinic.must('medicines', 'add', { event: { ...sertralin, patient, date: today } })
  const own = await clinic.must('since', 'ofPatient', { patient })
  expect(own.groups.flatMap(({ kind }) => kind)).not.toContain('medicine')
})
