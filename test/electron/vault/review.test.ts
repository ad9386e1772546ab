import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { sql } from '../../../db/sql'
import { addDays } from '../../../forms/core/dates'
import { z } from 'zod'
import { StaffClinic } from '../../support/staff-clinic'
import { bytes } from '../../support/vault'

/** What a review of the vault found, each as the attack it was. */
let clinic: StaffClinic
afterEach(() => clinic.remove())

const ringFile = () => join(clinic.folder, 'vault', 'keyring.json')
const order = (test: string, specimen: string, site: string | null = null) => ({
  test,
  specimen,
  site,
  exposureOn: null,
  notBefore: null,
  repeats: null,
  note: '',
})

describe('a key ring that is edited while somebody is logged in', () => {
  test('is not attested by her next change: no manager is made in a text editor', async () => {
    clinic = await StaffClinic.open(['Tuva'])
    await clinic.as('Tuva')
    const before = readFileSync(ringFile(), 'utf8')
    writeFileSync(ringFile(), before.replace(/"manager":false,"name":"Tuva/, '"manager":true,"name":"Tuva'))
    expect(readFileSync(ringFile(), 'utf8')).not.toBe(before)
    const change = { old: clinic.password('Tuva'), password: bytes('ett helt nytt lösenord igen') }
    expect(await clinic.kind('users', 'changePassword', change)).toBe('damaged')
    expect(readFileSync(ringFile(), 'utf8')).not.toContain('ett helt nytt')
    writeFileSync(ringFile(), before)
    await clinic.as('Tuva')
  })

  test('nor is an older one put back', async () => {
    clinic = await StaffClinic.open(['Tuva'])
    await clinic.as('Tuva')
    const older = readFileSync(ringFile())
    await clinic.must('users', 'changePassword', { old: clinic.password('Tuva'), password: bytes('ett helt nytt lösenord igen') })
    writeFileSync(ringFile(), older)
    const again = { old: clinic.password('Tuva'), password: bytes('ännu ett nytt lösenord här') }
    expect(await clinic.kind('users', 'changePassword', again)).toBe('damaged')
  })

  test('a lock in the middle of a change leaves the key ring as it was', async () => {
    clinic = await StaffClinic.open(['Tuva'])
    await clinic.as('Tuva')
    const before = readFileSync(ringFile(), 'utf8')
    const changing = clinic.kind('users', 'changePassword', {
      old: clinic.password('Tuva'),
      password: bytes('ett helt nytt lösenord igen'),
    })
    await Promise.resolve()
    clinic.vault.end('lock')
    expect(await changing).not.toBe('ok')
    expect(readFileSync(ringFile(), 'utf8')).toBe(before)
    clinic.relock()
    await clinic.as('Anneli')
  })
})

describe('what the figures side can read', () => {
  test('neither which paper was printed for whom nor why a record was opened stands in the desk', async () => {
    clinic = await StaffClinic.open(['Tuva'])
    await clinic.as('Anneli')
    const patient = await clinic.register('Ira')
    await clinic.must('patients', 'stateReason', {
      patient,
      what: 'record',
      reason: { kind: 'other', text: 'Sökte akut i natt efter försök.' },
    })
    await clinic.must('prints', 'log', { what: 'notification', patient })
    const desk = clinic.session.desk
    expect(JSON.stringify(clinic.log('desk'))).not.toContain('notification')
    expect(desk.all(sql`select text from stated_reason`, z.object({ text: z.string() }))).toEqual([])
    expect(JSON.stringify(clinic.log('journal'))).toContain('notification')
    await clinic.as('Gunilla')
    expect(await clinic.kind('prints', 'log', { what: 'notification', patient })).toBe('refused')
    expect(await clinic.kind('prints', 'log', { what: 'letter', patient })).toBe('ok')
  })
})

describe('calls that passed by the record rules', () => {
  test('the facts behind recalls are not shown of a patient who is on no list', async () => {
    clinic = await StaffClinic.open(['Tuva'])
    await clinic.as('Anneli')
    const { patient } = await clinic.mine('Ira')
    await clinic.as('Tuva')
    expect(await clinic.kind('recalls', 'ofPatient', { patient })).toBe('needs-reason')
    expect(await clinic.kind('recalls', 'decide', { patient, decision: { kind: 'do-not-call', about: 'everything', reason: 'nej' } })).toBe(
      'needs-reason',
    )
  })

  test('answers of a psychiatric interview are left out for a role that has not opened it', async () => {
    clinic = await StaffClinic.open(['Ylva'])
    await clinic.as('Ylva')
    const { patient } = await clinic.mine('Ira')
    const started = await clinic.must('entries', 'start', { patient, form: 'scid', visit: null, linkedTo: null })
    const { findInstrument } = await import('../../../forms/instruments/index')
    const item = findInstrument('scid')?.scored[0]
    await clinic.must('entries', 'save', {
      entry: started.row.id,
      answers: { [item?.id ?? '']: item?.options[0] ?? '' },
      eventAt: clinic.clock.now(),
      stopped: true,
    })
    await clinic.must('entries', 'sign', { entry: started.row.id })
    await clinic.as('Anneli')
    await clinic.must('visits', 'openDropIn', { who: { patient }, kind: 'talk', start: true })
    expect(await clinic.kind('entries', 'open', { entry: started.row.id })).toBe('needs-reason')
    expect((await clinic.must('ratings', 'ofPatient', { patient }))[0]?.answers).toEqual({})
  })

  test('protection is not lifted to get round the reason for contact details', async () => {
    clinic = await StaffClinic.open()
    await clinic.as('Anneli')
    const patient = await clinic.register('Ira', { protection: 'marked' })
    expect(await clinic.kind('patients', 'update', { patient, nameToUse: 'Ira', protection: 'none' })).toBe('needs-reason')
    expect(await clinic.kind('patients', 'update', { patient, nameToUse: 'Ira V', protection: 'marked' })).toBe('ok')
  })

  test('a booking that was cancelled makes no care relation', async () => {
    clinic = await StaffClinic.open(['Tuva'])
    await clinic.as('Anneli')
    const { patient } = await clinic.mine('Ira')
    await clinic.as('Tuva')
    const { visit } = await clinic.must('visits', 'book', {
      patient,
      kind: 'talk',
      clinician: clinic.id('Tuva'),
      date: addDays(clinic.clock.now().slice(0, 10), 3),
      time: '10:00',
      minutes: 30,
    })
    expect(await clinic.kind('records', 'open', { patient })).toBe('ok')
    await clinic.must('visits', 'setStatus', { visit: visit.id, status: 'cancelled-by-clinic' })
    expect(await clinic.kind('records', 'open', { patient })).toBe('needs-reason')
  })

  test('a slip is not tied to a patient whose record is not open to her, and a task not settled with another one’s test', async () => {
    clinic = await StaffClinic.open(['Tuva', 'Marta'])
    await clinic.as('Anneli')
    const { patient: hers } = await clinic.mine('Ira')
    await clinic.as('Tuva')
    const { patient: other } = await clinic.mine('Saga')
    const doctor = clinic.id('Marta')
    const [slip] = await clinic.must('samples', 'order', { patient: null, doctor, orders: [order('hiv-rapid', 'capillary-blood')] })
    expect(
      await clinic.kind('samples', 'step', {
        test: slip?.id ?? '',
        step: { kind: 'identified', on: clinic.clock.now().slice(0, 10), patient: hers },
      }),
    ).toBe('needs-reason')
    const repeats = { test: slip?.id ?? '', duty: 'confirm', number: 1 } as const
    expect(await clinic.kind('samples', 'order', { patient: other, doctor, orders: [{ ...order('hiv', 'blood'), repeats }] })).toBe(
      'invalid',
    )
    const decided = {
      kind: 'doctor-changed',
      on: clinic.clock.now().slice(0, 10),
      doctor: { id: 'f'.repeat(32), name: 'Doktor Påhitt' },
      reported: true,
    } as const
    expect(await clinic.kind('samples', 'step', { test: slip?.id ?? '', step: decided })).toBe('invalid')
  })

  test('who has a number already is said only with a row that names her', async () => {
    clinic = await StaffClinic.open()
    await clinic.as('Anneli')
    const identifier = { kind: 'personnummer', value: '198804129805' } as const
    const patient = await clinic.register('Ira', { identifier })
    expect(await clinic.failure('patients', 'register', { nameToUse: 'Någon', identifier })).toMatchObject({
      kind: 'number-taken',
      patient,
    })
    expect(clinic.log('desk').at(-1)).toMatchObject({ outcome: 'number-taken', ids: JSON.stringify([patient]) })
  })
})

test('a public intake key that somebody has changed in the desk is put right at the next login of the figures side, and said', async () => {
  clinic = await StaffClinic.open()
  await clinic.as('Anneli')
  const { desk } = clinic.session
  const before = desk.get(
    sql`select public from intake_key where month = '2026-03' and sex = 'female'`,
    z.object({ public: z.instanceof(Uint8Array) }),
  )
  desk.run(sql`update intake_key set public = ${new Uint8Array(32).fill(9)} where month = '2026-03' and sex = 'female'`)
  await clinic.as('Gunilla')
  expect(clinic.log('desk').some((row) => row.action === 'intake-keys.swapped' && row.outcome === 'alarm')).toBe(true)
  await clinic.as('Anneli')
  const after = clinic.session.desk.get(
    sql`select public from intake_key where month = '2026-03' and sex = 'female'`,
    z.object({ public: z.instanceof(Uint8Array) }),
  )
  expect(Buffer.from(after?.public ?? []).equals(Buffer.from(before?.public ?? []))).toBe(true)
})
