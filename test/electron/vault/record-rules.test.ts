import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { defineForm, type FormDefinition } from '../../../forms/core/form'
import { everyForm } from '../../../forms/every-form'
import { StaffClinic } from '../../support/staff-clinic'

const id = (digit: string) => digit.repeat(32)
const somebody = { nameToUse: 'Mira' }

describe('care relation', () => {
  let clinic: StaffClinic
  afterEach(() => clinic.remove())
  const needsReason = { kind: 'needs-reason', why: 'no-care-relation' }

  test.each([
    ['today', '2026-03-11', 'ok'],
    ['twelve months back', '2025-03-11', 'ok'],
    ['a day more', '2025-03-10', 'needs-reason'],
    ['ahead', '2026-09-01', 'ok'],
  ])('a visit with her %s', async (_when, date, expected) => {
    clinic = await StaffClinic.open(['Tuva'])
    clinic.clock.set(date < '2026-03-11' ? `${date}T08:00:00.000Z` : '2026-03-11T08:00:00.000Z')
    await clinic.as('Anneli')
    const patient = await clinic.register('Ira')
    await clinic.must('visits', 'book', {
      patient,
      kind: 'talk',
      clinician: clinic.id('Tuva'),
      date,
      time: '10:00',
      minutes: 30,
      reason: '',
    })
    clinic.relock()
    clinic.clock.set('2026-03-11T08:00:00.000Z')
    await clinic.as('Tuva')
    expect(await clinic.kind('records', 'open', { patient })).toBe(expected)
  })

  test('a drop-in that nobody has taken in is nobody’s yet; taking her in makes it', async () => {
    clinic = await StaffClinic.open(['Tuva'])
    await clinic.as('Tuva')
    const { visit, person } = await clinic.must('visits', 'openDropIn', { who: { person: somebody }, kind: 'talk', start: false })
    expect(await clinic.failure('records', 'open', { patient: person.id })).toEqual(needsReason)
    await clinic.must('visits', 'setStatus', { visit: visit.id, status: 'in-progress' })
    expect(await clinic.kind('records', 'open', { patient: person.id })).toBe('ok')
    await clinic.as('Anneli')
    expect(await clinic.failure('records', 'open', { patient: person.id })).toEqual(needsReason)
  })

  test('an entry of her own, for as long as it is kept', async () => {
    clinic = await StaffClinic.open(['Tuva'])
    await clinic.as('Anneli')
    const patient = await clinic.register('Ira')
    await clinic.as('Tuva')
    await clinic.must('patients', 'stateReason', { patient, what: 'record', reason: { kind: 'consent', text: '' } })
    await clinic.signed(patient)
    clinic.clock.set('2028-03-11T08:00:00.000Z')
    await clinic.as('Tuva')
    expect(await clinic.kind('records', 'open', { patient })).toBe('ok')
  })

  test('every way to a record asks the same: record, entry, start, correct, wrong patient', async () => {
    clinic = await StaffClinic.open(['Tuva'])
    await clinic.as('Anneli')
    const { patient } = await clinic.mine('Ira')
    const entry = await clinic.signed(patient)
    const draft = await clinic.draft(patient)
    await clinic.as('Tuva')
    expect(await clinic.failure('records', 'open', { patient })).toEqual(needsReason)
    expect(await clinic.failure('entries', 'open', { entry })).toEqual(needsReason)
    expect(await clinic.failure('entries', 'start', { patient, form: 'anamnes', visit: null, linkedTo: null })).toEqual(needsReason)
    expect(await clinic.failure('entries', 'correct', { entry, reason: 'fel sida' })).toEqual(needsReason)
    expect(await clinic.failure('entries', 'markWrongPatient', { entry, reason: 'fel patient' })).toEqual(needsReason)
    for (const verb of ['leave', 'sign'] as const) expect(await clinic.failure('entries', verb, { entry: draft })).toEqual(needsReason)
    expect(
      clinic
        .log('journal')
        .slice(-7)
        .every(({ patient: whose, outcome }) => whose === patient && outcome === 'needs-reason'),
    ).toBe(true)
  })

  test('what does not exist is refused like what may not be seen', async () => {
    clinic = await StaffClinic.open()
    await clinic.as('Anneli')
    expect(await clinic.kind('records', 'open', { patient: id('0') })).toBe('refused')
    expect(await clinic.kind('entries', 'open', { entry: id('0') })).toBe('refused')
    expect(await clinic.kind('patients', 'get', { patient: id('0') })).toBe('refused')
    expect(await clinic.kind('patients', 'contacts', { patient: id('0') })).toBe('refused')
  })

  test('a visit of another patient cannot be named in an entry', async () => {
    clinic = await StaffClinic.open()
    await clinic.as('Anneli')
    const [one, two] = [await clinic.mine('Ira'), await clinic.mine('Mira')]
    expect(await clinic.kind('entries', 'start', { patient: one.patient, form: 'gyn-exam', visit: two.visit, linkedTo: null })).toBe(
      'refused',
    )
  })
})

describe('a stated reason', () => {
  let clinic: StaffClinic
  let patient = ''
  afterEach(() => clinic.remove())
  async function withStated(): Promise<void> {
    clinic = await StaffClinic.open(['Tuva', 'Marta'])
    await clinic.as('Anneli')
    patient = await clinic.register('Ira')
    await clinic.as('Tuva')
    await clinic.must('patients', 'stateReason', { patient, what: 'record', reason: { kind: 'other', text: 'vikarierar i dag' } })
  }

  test('opens one record for thirty minutes, over a lock too', async () => {
    await withStated()
    expect(await clinic.kind('records', 'open', { patient })).toBe('ok')
    clinic.clock.advance(29 * 60_000)
    await clinic.as('Tuva')
    expect(await clinic.kind('records', 'open', { patient })).toBe('ok')
    clinic.clock.advance(60_000)
    expect(await clinic.kind('records', 'open', { patient })).toBe('needs-reason')
  })

  test('is for this patient, for her who stated it, and for what she stated', async () => {
    await withStated()
    const other = await clinic.register('Mira', { protection: 'marked' })
    expect(await clinic.kind('records', 'open', { patient: other })).toBe('needs-reason')
    await clinic.must('patients', 'stateReason', { patient: other, what: 'record', reason: { kind: 'emergency', text: '' } })
    expect(await clinic.kind('patients', 'contacts', { patient: other })).toBe('needs-reason')
    await clinic.as('Marta')
    expect(await clinic.kind('records', 'open', { patient })).toBe('needs-reason')
  })

  test('is kept and logged, by kind and not by its words', async () => {
    await withStated()
    const row = clinic.log().at(-1)
    expect(row).toMatchObject({ action: 'reason.state', patient, reason: 'record', user: clinic.id('Tuva'), outcome: 'ok' }) // which kind it was stands in the journal's log, that the figures side cannot read
    expect(JSON.stringify(clinic.log())).not.toContain('vikarierar')
  })

  test('of another kind needs ten characters', async () => {
    await withStated()
    const reason = (text: string) => ({ patient, what: 'record', reason: { kind: 'other', text } }) as const
    expect(await clinic.kind('patients', 'stateReason', reason('nio chars'))).toBe('invalid')
    expect(await clinic.kind('patients', 'stateReason', reason('nio chars          '))).toBe('invalid')
    expect(await clinic.kind('patients', 'stateReason', reason('tio tecken'))).toBe('ok')
  })

  test('an administrator states one for contact details and nothing else', async () => {
    await withStated()
    await clinic.as('Gunilla')
    for (const what of ['record', 'psychiatric'] as const)
      expect(await clinic.kind('patients', 'stateReason', { patient, what, reason: { kind: 'emergency', text: '' } })).toBe('refused')
    expect(await clinic.kind('records', 'open', { patient })).toBe('refused')
    expect(await clinic.kind('patients', 'stateReason', { patient, what: 'contact', reason: { kind: 'emergency', text: '' } })).toBe('ok')
  })
})

describe('protected identity', () => {
  let clinic: StaffClinic
  afterEach(() => clinic.remove())

  test.each(['marked', 'protected-registration', 'fictitious'] as const)(
    '%s: contact details stand behind a reason for every role, also in a care relation',
    async (protection) => {
      clinic = await StaffClinic.open(['Tuva', 'Marta', 'Henrik', 'Ylva'])
      await clinic.as('Anneli')
      const { patient } = await clinic.mine('Saga', { givenName: 'Saga', familyName: 'Lindgren', protection })
      for (const name of ['Anneli', 'Tuva', 'Marta', 'Henrik', 'Ylva', 'Gunilla']) {
        await clinic.as(name)
        const contact = { patient, kind: 'phone', value: '070-174 06 05', replaces: null } as const
        expect(await clinic.failure('patients', 'contacts', { patient })).toEqual({ kind: 'needs-reason', why: 'protected-identity' })
        expect(await clinic.failure('patients', 'setContact', contact)).toEqual({ kind: 'needs-reason', why: 'protected-identity' })
        await clinic.must('patients', 'stateReason', { patient, what: 'contact', reason: { kind: 'consent', text: '' } })
        expect(await clinic.kind('patients', 'contacts', { patient })).toBe('ok')
        expect(await clinic.kind('patients', 'setContact', contact)).toBe('ok')
      }
    },
  )

  test('initials and no number in every list', async () => {
    clinic = await StaffClinic.open()
    await clinic.as('Anneli')
    const { patient } = await clinic.mine('Saga', {
      givenName: 'Saga',
      familyName: 'Lindgren',
      protection: 'marked',
      identifier: { kind: 'personnummer', value: '198004109982' },
    })
    await clinic.draft(patient)
    const { dropIns } = await clinic.must('visits', 'day', { date: '2026-03-11', whose: 'mine' })
    const { rows } = await clinic.must('patients', 'list', { filter: 'all', offset: 0 })
    const unsigned = await clinic.must('entries', 'unsigned', null)
    const found = await clinic.must('patients', 'search', { search: id('a'), text: '19800410-9982' })
    const shown = [dropIns[0]?.person, rows[0], unsigned[0]?.person, found.rows[0]]
    for (const row of shown) expect(row).toMatchObject({ id: patient, name: 'S.L.', nameToUse: 'S.L.', number: '', isProtected: true })
    expect(JSON.stringify([dropIns, rows, unsigned, found])).not.toMatch(/Saga|Lindgren|9982/)
  })

  test('without protection there is nothing to state', async () => {
    clinic = await StaffClinic.open()
    await clinic.as('Gunilla')
    const patient = await clinic.register('Ira')
    expect(await clinic.kind('patients', 'contacts', { patient })).toBe('ok')
  })
})

describe('another one’s draft', () => {
  let clinic: StaffClinic
  afterEach(() => clinic.remove())
  let patient = ''
  let entry = ''
  async function begun(): Promise<void> {
    clinic = await StaffClinic.open(['Tuva'])
    await clinic.as('Tuva')
    patient = (await clinic.mine('Ira')).patient
    await clinic.as('Anneli')
    await clinic.must('patients', 'stateReason', { patient, what: 'record', reason: { kind: 'consent', text: '' } })
    entry = await clinic.draft(patient)
  }
  const rowOf = async () => (await clinic.must('records', 'open', { patient })).entries.find((row) => row.id === entry)
  const text = async () => (await clinic.must('entries', 'open', { entry })).draft

  test('that she is writing is seen as begun, without its text', async () => {
    await begun()
    await clinic.as('Tuva')
    expect(await rowOf()).toMatchObject({ status: 'begun', summary: '' })
    expect(await text()).toBeNull()
  })

  test('cannot be saved, signed or left by a colleague', async () => {
    await begun()
    await clinic.as('Tuva')
    expect(await clinic.kind('entries', 'save', { entry, answers: {}, eventAt: clinic.clock.now(), stopped: false })).toBe('not-mine')
    expect(await clinic.kind('entries', 'sign', { entry })).toBe('not-mine')
    expect(await clinic.kind('entries', 'leave', { entry })).toBe('not-mine')
    expect(await clinic.kind('entries', 'correct', { entry, reason: 'fel sida' })).toBe('not-mine')
    await clinic.as('Anneli')
    expect((await text())?.answers).toEqual({ cervix: { state: 'finding', note: 'Ektropion' } })
  })

  test('that she has left is seen as unsigned, with its text, and is still hers', async () => {
    await begun()
    await clinic.must('entries', 'leave', { entry })
    await clinic.as('Tuva')
    expect(await rowOf()).toMatchObject({ status: 'unsigned', author: { name: 'Anneli Sjöqvist' } })
    expect((await rowOf())?.summary).not.toBe('')
    expect((await text())?.answers).toEqual({ cervix: { state: 'finding', note: 'Ektropion' } })
    expect(await clinic.kind('entries', 'sign', { entry })).toBe('not-mine')
    await clinic.as('Anneli')
    expect(await rowOf()).toMatchObject({ status: 'mine' })
    expect(await clinic.kind('entries', 'sign', { entry })).toBe('ok')
  })

  test('begun again after it was left is her own again', async () => {
    await begun()
    await clinic.must('entries', 'leave', { entry })
    await clinic.must('entries', 'start', { patient, form: 'gyn-exam', visit: null, linkedTo: null })
    await clinic.as('Tuva')
    expect(await rowOf()).toMatchObject({ status: 'begun', summary: '' })
    expect(await text()).toBeNull()
  })

  test('counts as left from the next day on', async () => {
    await begun()
    clinic.clock.set('2026-03-11T22:59:00.000Z') // one minute before midnight in Stockholm
    await clinic.as('Tuva')
    expect(await rowOf()).toMatchObject({ status: 'begun' })
    clinic.clock.set('2026-03-11T23:00:00.000Z')
    expect(await rowOf()).toMatchObject({ status: 'unsigned' })
    expect(await text()).not.toBeNull()
  })

  test('of a correction is never shown to others: they see what is signed', async () => {
    await begun()
    await clinic.must('entries', 'sign', { entry })
    await clinic.must('entries', 'correct', { entry, reason: 'fel sida' })
    await clinic.must('entries', 'save', { entry, answers: { cervix: { state: 'normal' } }, eventAt: clinic.clock.now(), stopped: false })
    clinic.clock.set('2026-03-13T08:00:00.000Z')
    await clinic.as('Tuva')
    expect(await rowOf()).toMatchObject({ status: 'signed' })
    expect(await text()).toBeNull()
    expect(await clinic.kind('entries', 'correct', { entry, reason: 'fel sida' })).toBe('not-mine')
  })
})

describe('psychiatric notes', () => {
  const words = { title: 'Bedömning', sections: { note: 'Anteckning' }, items: { note: { label: 'Anteckning' } } }
  const note = defineForm({
    id: 'test-psychiatric',
    version: 1,
    psychiatric: true,
    sections: [{ id: 'note', items: [{ id: 'note', kind: 'text', lines: 2 }] }],
    words: { sv: words, en: words },
    summary: ({ note: text }) => (typeof text === 'string' ? text : ''),
  })
  const all = everyForm as FormDefinition[]
  let clinic: StaffClinic
  let patient = ''
  let entry = ''
  beforeAll(() => void all.push(note))
  afterAll(() => void all.splice(all.indexOf(note), 1))
  afterEach(() => clinic.remove())

  async function written(by: string): Promise<void> {
    clinic = await StaffClinic.open(['Tuva', 'Marta', 'Henrik', 'Ylva'])
    await clinic.as('Anneli')
    patient = await clinic.register('Ira')
    for (const name of ['Anneli', 'Tuva', 'Marta', 'Henrik', 'Ylva'])
      await clinic.must('visits', 'book', {
        patient,
        kind: 'talk',
        clinician: clinic.id(name),
        date: '2026-03-20',
        time: '10:00',
        minutes: 30,
        reason: '',
      })
    await clinic.as(by)
    const { row } = await clinic.must('entries', 'start', { patient, form: 'test-psychiatric', visit: null, linkedTo: null })
    entry = row.id
    await clinic.must('entries', 'save', { entry, answers: { note: 'Sover dåligt' }, eventAt: clinic.clock.now(), stopped: false })
    await clinic.must('entries', 'sign', { entry })
  }
  const rowOf = async () => (await clinic.must('records', 'open', { patient })).entries.find((row) => row.id === entry)

  test.each([
    ['Anneli', true],
    ['Tuva', true],
    ['Marta', true],
    ['Henrik', false],
    ['Ylva', false],
  ])('%s in a care relation: closed %s', async (name, closed) => {
    await written('Ylva')
    await clinic.as(name)
    expect(await rowOf()).toMatchObject({ closed, summary: closed ? '' : 'Sover dåligt' })
    expect(await clinic.kind('entries', 'open', { entry })).toBe(closed ? 'needs-reason' : 'ok')
  })

  test('opened with a reason stated for it, which opens nothing else', async () => {
    await written('Ylva')
    await clinic.as('Tuva')
    await clinic.must('patients', 'stateReason', { patient, what: 'record', reason: { kind: 'consent', text: '' } })
    expect(await clinic.failure('entries', 'open', { entry })).toEqual({ kind: 'needs-reason', why: 'psychiatric' })
    expect(await clinic.kind('entries', 'correct', { entry, reason: 'fel sida' })).toBe('needs-reason')
    expect(await clinic.kind('entries', 'markWrongPatient', { entry, reason: 'fel patient' })).toBe('needs-reason')
    await clinic.must('patients', 'stateReason', { patient, what: 'psychiatric', reason: { kind: 'consent', text: '' } })
    expect(await clinic.kind('entries', 'open', { entry })).toBe('ok')
    expect(await rowOf()).toMatchObject({ closed: false })
    await clinic.as('Ylva')
    expect((await clinic.must('entries', 'open', { entry })).wrongPatient).toBeNull()
  })

  test('its author always reads it', async () => {
    await written('Tuva')
    expect(await clinic.kind('entries', 'open', { entry })).toBe('ok')
  })
})
