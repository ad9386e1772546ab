import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { sql } from '../../../db/sql'
import { StaffClinic } from '../../support/staff-clinic'

let clinic: StaffClinic
afterEach(() => clinic.remove())
async function ready(...staff: string[]): Promise<void> {
  clinic = await StaffClinic.open(staff)
  await clinic.as('Anneli')
}
const personnummer = (value: string) => ({ kind: 'personnummer', value }) as const
const someId = '0'.repeat(32)

describe('registering', () => {
  test('only what to call her is needed', async () => {
    await ready()
    const row = await clinic.must('patients', 'register', { nameToUse: ' Ira ' })
    expect(row).toMatchObject({ name: 'Ira', age: null, number: '', isProtected: false, sex: 'other', safeContact: null, lastVisit: null })
    expect(await clinic.must('patients', 'get', { patient: row.id })).toMatchObject({
      nameToUse: 'Ira',
      identifiers: [],
      linkedTo: [],
      protection: 'none',
    })
    expect(await clinic.kind('patients', 'register', { nameToUse: '   ' })).toBe('invalid')
  })

  test('everything that is known, and the log names her by id', async () => {
    await ready()
    const row = await clinic.must('patients', 'register', {
      nameToUse: 'Ira',
      givenName: 'Irene',
      familyName: 'Åkesson',
      pronoun: 'hon',
      birthDate: '1980-04-10',
      sex: 'female',
      interpreter: 'rumänska',
      identifier: { kind: 'samordningsnummer', value: '198004709984', level: 'uncertain' },
    })
    expect(row).toMatchObject({ name: 'Irene Åkesson', nameToUse: 'Ira', age: 45, number: '19800470-9984', interpreter: 'rumänska' })
    expect((await clinic.must('patients', 'get', { patient: row.id })).identifiers).toEqual([
      { kind: 'samordningsnummer', value: '198004709984', level: 'uncertain' },
    ])
    expect(clinic.log().find(({ action }) => action === 'patient.register')).toMatchObject({ patient: row.id })
  })

  test('a number stands on one record: whose it is, is said; the same digits of another kind are another number', async () => {
    await ready()
    const ira = await clinic.register('Ira', { identifier: personnummer('198004109982') })
    expect(await clinic.failure('patients', 'register', { nameToUse: 'Mira', identifier: personnummer('198004109982') })).toEqual({
      kind: 'number-taken',
      patient: ira,
      name: 'Ira',
    })
    expect((await clinic.must('patients', 'list', { filter: 'all', offset: 0 })).total).toBe(1)
    expect(await clinic.kind('patients', 'register', { nameToUse: 'Mira', identifier: { kind: 'reserve', value: '198004109982' } })).toBe(
      'ok',
    )
  })

  test('candidates: by number, by name and birth date, by phone, by name; each person once, for the best reason', async () => {
    await ready()
    const number = await clinic.register('Ira', { identifier: personnummer('198004109982') })
    const both = await clinic.register('Mira', { givenName: 'Mira', familyName: 'Lind', birthDate: '1990-01-02' })
    const name = await clinic.register('Mira', { givenName: 'Mira', familyName: 'Lindberg', birthDate: '1991-01-02' })
    const phone = await clinic.register('Moa')
    await clinic.must('patients', 'setContact', { patient: phone, kind: 'phone', value: '070-174 06 05', replaces: null })
    const found = await clinic.must('patients', 'candidates', {
      givenName: 'Mira',
      familyName: 'Lind',
      birthDate: '1990-01-02',
      phone: '+46 70 174 06 05',
      identifier: personnummer('198004109982'),
    })
    expect(found.map(({ person, why }) => [person.id, why])).toEqual([
      [number, 'number'],
      [both, 'name-and-birth-date'],
      [phone, 'phone'],
      [name, 'name'],
    ])
    expect(clinic.log().at(-1)).toMatchObject({ action: 'patient.candidates', ids: JSON.stringify([number, both, phone, name]) })
  })
})

describe('changing', () => {
  test('a new number of the same kind takes the place of the old one, which stays as history and is free again', async () => {
    await ready()
    const ira = await clinic.register('Ira', { identifier: personnummer('198004109982') })
    clinic.clock.advance(1000)
    const changed = await clinic.must('patients', 'update', { patient: ira, nameToUse: 'Ira', identifier: personnummer('198004119981') })
    expect(changed.identifiers).toEqual([personnummer('198004119981')])
    const history = clinic.session.desk.all(
      sql`select value, until_at from identifier where person = ${ira} order by from_at`,
      z.object({ value: z.string(), until_at: z.string().nullable() }),
    )
    expect(history).toEqual([
      { value: '198004109982', until_at: clinic.clock.now() },
      { value: '198004119981', until_at: null },
    ])
    expect(await clinic.kind('patients', 'register', { nameToUse: 'Mira', identifier: personnummer('198004109982') })).toBe('ok')
  })

  test('a number of another kind stands beside it: the reserve number is kept', async () => {
    await ready()
    const ira = await clinic.register('Ira', { identifier: { kind: 'reserve', value: '9912345678' } })
    const changed = await clinic.must('patients', 'update', { patient: ira, nameToUse: 'Ira', identifier: personnummer('198004109982') })
    expect(changed.identifiers).toEqual([personnummer('198004109982'), { kind: 'reserve', value: '9912345678' }])
    const { rows } = await clinic.must('patients', 'list', { filter: 'all', offset: 0 })
    expect(rows[0]?.number).toBe('19800410-9982')
  })

  test('her own number is not taken; another’s is; the level of a samordningsnummer changes in place', async () => {
    await ready()
    const samordning = (level: 'probable' | 'proved') => ({ kind: 'samordningsnummer', value: '198004709984', level }) as const
    const ira = await clinic.register('Ira', { identifier: samordning('probable') })
    const mira = await clinic.register('Mira')
    expect(
      (await clinic.must('patients', 'update', { patient: ira, nameToUse: 'Ira', identifier: samordning('proved') })).identifiers,
    ).toEqual([samordning('proved')])
    expect(
      await clinic.failure('patients', 'update', { patient: mira, nameToUse: 'Mira', identifier: samordning('proved') }),
    ).toMatchObject({ kind: 'number-taken', patient: ira })
  })

  test('without a number the one she has stays', async () => {
    await ready()
    const ira = await clinic.register('Ira', { identifier: personnummer('198004109982') })
    expect((await clinic.must('patients', 'update', { patient: ira, nameToUse: 'Iris' })).identifiers).toHaveLength(1)
    expect((await clinic.must('patients', 'search', { search: 'a'.repeat(32), text: 'iris' })).rows).toHaveLength(1)
    expect((await clinic.must('patients', 'search', { search: 'a'.repeat(32), text: 'ira' })).rows).toHaveLength(0)
  })
})

describe('contact in pencil', () => {
  test('a change ends the old line, which stays with its dates', async () => {
    await ready()
    const patient = await clinic.register('Ira')
    const [first] = await clinic.must('patients', 'setContact', { patient, kind: 'phone', value: '070-174 06 05', replaces: null })
    clinic.clock.advance(86_400_000)
    const contacts = await clinic.must('patients', 'setContact', {
      patient,
      kind: 'phone',
      value: '070-174 06 06',
      replaces: first?.id ?? '',
    })
    expect(contacts).toMatchObject([
      { value: '070-174 06 06', from: '2026-03-12T08:00:00.000Z', until: null },
      { value: '070-174 06 05', from: '2026-03-11T08:00:00.000Z', until: '2026-03-12T08:00:00.000Z' },
    ])
    expect(await clinic.must('patients', 'contacts', { patient })).toEqual(contacts)
  })

  test('an empty value ends the old one', async () => {
    await ready()
    const patient = await clinic.register('Ira')
    const [first] = await clinic.must('patients', 'setContact', { patient, kind: 'address', value: 'Storgatan 1', replaces: null })
    expect(await clinic.must('patients', 'setContact', { patient, kind: 'address', value: ' ', replaces: first?.id ?? '' })).toMatchObject([
      { value: 'Storgatan 1', until: clinic.clock.now() },
    ])
  })

  test('another patient’s line is not ended', async () => {
    await ready()
    const [ira, mira] = [await clinic.register('Ira'), await clinic.register('Mira')]
    const [line] = await clinic.must('patients', 'setContact', { patient: ira, kind: 'phone', value: '070-174 06 05', replaces: null })
    await clinic.must('patients', 'setContact', { patient: mira, kind: 'phone', value: '070-174 06 06', replaces: line?.id ?? '' })
    expect(await clinic.must('patients', 'contacts', { patient: ira })).toMatchObject([{ until: null }])
  })

  test('the rule for reaching her: the newest holds, the ones before stay', async () => {
    await ready()
    const patient = await clinic.register('Ira')
    const rule = {
      call: true,
      text: false,
      letter: false,
      when: 'tis-fre före 15',
      mayNameClinic: false,
      ifOtherAnswers: 'Säg fel nummer.',
    }
    await clinic.must('patients', 'setSafeContact', { patient, safeContact: rule })
    clinic.clock.advance(1000)
    await clinic.must('patients', 'setSafeContact', { patient, safeContact: { ...rule, call: false } })
    await clinic.must('patients', 'setSafeContact', { patient, safeContact: { ...rule, call: false, text: true } })
    expect((await clinic.must('patients', 'get', { patient })).safeContact).toEqual({ ...rule, call: false, text: true })
    const kept = clinic.session.desk.all(
      sql`select rule, until_at, by_user from safe_contact where person = ${patient} order by from_at`,
      z.object({ rule: z.string(), until_at: z.string().nullable(), by_user: z.string() }),
    )
    expect(kept.map((row) => row.until_at)).toEqual([clinic.clock.now(), null])
    expect(JSON.parse(kept[0]?.rule ?? '')).toEqual(rule)
    expect(kept.every(({ by_user }) => by_user === clinic.id('Anneli'))).toBe(true)
  })
})

describe('two records are one person', () => {
  test('linked, both kept and seen from both; twice is once', async () => {
    await ready()
    const [ira, irene] = [
      await clinic.register('Ira'),
      await clinic.register('Irene', { givenName: 'Irene', familyName: 'Åkesson', protection: 'marked' }),
    ]
    await clinic.must('patients', 'link', { patient: ira, other: irene })
    await clinic.must('patients', 'link', { patient: ira, other: irene })
    expect((await clinic.must('patients', 'get', { patient: ira })).linkedTo).toEqual([{ id: irene, name: 'I.Å.' }])
    expect((await clinic.must('patients', 'get', { patient: irene })).linkedTo).toEqual([{ id: ira, name: 'Ira' }])
    expect(clinic.log().filter(({ action }) => action === 'patient.link')).toMatchObject([{ patient: ira, record: irene }, {}])
  })

  test('not with itself and not with nobody', async () => {
    await ready()
    const ira = await clinic.register('Ira')
    expect(await clinic.kind('patients', 'link', { patient: ira, other: ira })).toBe('same-record')
    expect(await clinic.kind('patients', 'link', { patient: ira, other: someId })).toBe('refused')
    expect((await clinic.must('patients', 'get', { patient: ira })).linkedTo).toEqual([])
  })
})

describe('the list', () => {
  test('a hundred at a time, those seen last first; mine are those with a visit with her', async () => {
    await ready('Tuva')
    for (let n = 0; n < 101; n += 1) await clinic.register(`P${n}`, { givenName: 'P', familyName: String(n).padStart(3, '0') })
    const { patient } = await clinic.mine('Ira')
    const first = await clinic.must('patients', 'list', { filter: 'all', offset: 0 })
    expect(first).toMatchObject({ total: 102, rows: { length: 100 } })
    expect(first.rows[0]?.id).toBe(patient)
    const second = await clinic.must('patients', 'list', { filter: 'all', offset: 100 })
    expect(second.rows).toHaveLength(2)
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(102)
    expect(clinic.log().at(-1)).toMatchObject({ action: 'patient.list', ids: JSON.stringify(second.rows.map(({ id }) => id)) })
    expect((await clinic.must('patients', 'list', { filter: 'mine', offset: 0 })).rows.map(({ id }) => id)).toEqual([patient])
    await clinic.as('Tuva')
    expect((await clinic.must('patients', 'list', { filter: 'mine', offset: 0 })).total).toBe(0)
  })
})
