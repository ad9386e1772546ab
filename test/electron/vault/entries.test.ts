import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { addDays } from '../../../forms/core/dates'
import type { SignedScore } from '../../../forms/core/score'
import type { Answers } from '../../../forms/core/items'
import { StaffClinic } from '../../support/staff-clinic'

let clinic: StaffClinic
let patient = ''
let visit = ''
afterEach(() => clinic.remove())

async function ready(...staff: string[]): Promise<void> {
  clinic = await StaffClinic.open(staff)
  await clinic.as('Anneli')
  ;({ patient, visit } = await clinic.mine('Ira'))
}

const open = (entry: string) => clinic.must('entries', 'open', { entry })
const save = (entry: string, answers: Answers, more: { eventAt?: string; stopped?: boolean } = {}) =>
  clinic.must('entries', 'save', { entry, answers, eventAt: more.eventAt ?? clinic.clock.now(), stopped: more.stopped ?? false })
const start = async (form: string, more: { visit?: string | null; linkedTo?: string | null; patient?: string } = {}) =>
  (
    await clinic.must('entries', 'start', {
      patient: more.patient ?? patient,
      form,
      visit: more.visit ?? null,
      linkedTo: more.linkedTo ?? null,
    })
  ).row.id
const record = () => clinic.must('records', 'open', { patient })
const rowOf = async (entry: string) => (await record()).entries.find((row) => row.id === entry)
const finding = (note: string): Answers => ({ cervix: { state: 'finding', note } })
const days = (count: number) => `${addDays('2026-03-11', count)}T08:00:00.000Z`

/** The colleague takes part in her care. */
async function asColleague(name: string): Promise<void> {
  await clinic.as(name)
  await clinic.must('patients', 'stateReason', { patient, what: 'record', reason: { kind: 'consent', text: '' } })
}

describe('an entry from draft to correction', () => {
  test('draft, sign: what was written, when it happened and when it was entered', async () => {
    await ready()
    const entry = await start('gyn-exam', { visit })
    expect((await open(entry)).row).toMatchObject({ status: 'mine', form: 'gyn-exam' })
    clinic.clock.advance(20 * 60_000)
    await save(entry, finding('Ektropion'), { eventAt: '2026-03-11T07:30:00.000Z' })
    clinic.clock.advance(5 * 60_000)
    const signed = await clinic.must('entries', 'sign', { entry })
    expect(signed).toMatchObject({
      row: { status: 'signed', stopped: false, wrongPatient: false, locked: false },
      draft: null,
      versions: [
        {
          number: 1,
          author: { name: 'Anneli Sjöqvist', role: 'midwife' },
          eventAt: '2026-03-11T07:30:00.000Z',
          enteredAt: '2026-03-11T08:00:00.000Z',
          signedAt: '2026-03-11T08:25:00.000Z',
          reason: '',
          answers: finding('Ektropion'),
          genuine: true,
        },
      ],
    })
    expect(await clinic.kind('entries', 'save', { entry, answers: {}, eventAt: clinic.clock.now(), stopped: false })).toBe('not-mine')
    expect(await clinic.kind('entries', 'sign', { entry })).toBe('not-mine')
  })

  test('a correction is a new version with a reason; the old one stays and both are genuine', async () => {
    await ready()
    const entry = await clinic.signed(patient, visit)
    clinic.clock.advance(60_000)
    const begun = await clinic.must('entries', 'correct', { entry, reason: 'fel sida angiven' })
    expect(begun.draft).toMatchObject({ answers: finding('Ektropion'), reason: 'fel sida angiven' })
    expect(begun.row.status).toBe('mine')
    await save(entry, finding('Polyp'))
    const view = await clinic.must('entries', 'sign', { entry })
    expect(view.row.status).toBe('corrected')
    expect(view.versions).toMatchObject([
      { number: 1, reason: '', answers: finding('Ektropion'), genuine: true },
      { number: 2, reason: 'fel sida angiven', answers: finding('Polyp'), genuine: true },
    ])
    expect((await record()).entries).toHaveLength(1)
  })

  test('a colleague corrects under her own name and key', async () => {
    await ready('Tuva')
    const entry = await clinic.signed(patient, visit)
    await asColleague('Tuva')
    await clinic.must('entries', 'correct', { entry, reason: 'provet togs inte' })
    await save(entry, finding('Polyp'))
    const { versions, row } = await clinic.must('entries', 'sign', { entry })
    expect(versions.map(({ author, genuine }) => [author.name, genuine])).toEqual([
      ['Anneli Sjöqvist', true],
      ['Tuva Hedmark', true],
    ])
    expect(row.author.name).toBe('Tuva Hedmark')
  })

  test('a correction needs a reason of three characters', async () => {
    await ready()
    const entry = await clinic.signed(patient)
    expect(await clinic.kind('entries', 'correct', { entry, reason: ' ab ' })).toBe('invalid')
  })

  test('a correction begun twice is gone on with; two do not correct at once', async () => {
    await ready('Tuva')
    const entry = await clinic.signed(patient)
    await clinic.must('entries', 'correct', { entry, reason: 'första' })
    await save(entry, finding('Polyp'))
    expect((await clinic.must('entries', 'correct', { entry, reason: 'andra' })).draft?.answers).toEqual(finding('Polyp'))
    await asColleague('Tuva')
    expect(await clinic.kind('entries', 'correct', { entry, reason: 'tredje' })).toBe('not-mine')
  })

  test('a correction that changes nothing goes away when it is left; one that does stays', async () => {
    await ready()
    const entry = await clinic.signed(patient)
    await clinic.must('entries', 'correct', { entry, reason: 'fel sida' })
    await clinic.must('entries', 'leave', { entry })
    expect((await open(entry)).draft).toBeNull()
    await clinic.must('entries', 'correct', { entry, reason: 'fel sida' })
    await save(entry, finding('Polyp'))
    await clinic.must('entries', 'leave', { entry })
    expect((await open(entry)).draft?.answers).toEqual(finding('Polyp'))
    expect(await clinic.must('entries', 'unsigned', null)).toMatchObject([{ correction: true, row: { id: entry } }])
  })

  test('an unsigned entry of her own is not corrected but gone on with', async () => {
    await ready()
    const entry = await clinic.draft(patient)
    expect(await clinic.kind('entries', 'correct', { entry, reason: 'fel sida' })).toBe('not-signed')
  })
})

describe('what may be signed', () => {
  test('an empty entry may not; spaces are nothing', async () => {
    await ready()
    const entry = await start('gyn-exam')
    expect(await clinic.kind('entries', 'sign', { entry })).toBe('empty')
    await save(entry, { assessment: '   ', reason: [] })
    expect(await clinic.kind('entries', 'sign', { entry })).toBe('empty')
  })

  test('a required answer is asked for, by item', async () => {
    await ready()
    const about = await clinic.signed(patient)
    const entry = await start('deviating-opinion', { linkedTo: about })
    await save(entry, { 'own-view': 'Så var det inte' })
    expect(await clinic.failure('entries', 'sign', { entry })).toEqual({ kind: 'missing', items: ['holds-wrong'] })
  })

  test('answers to items that are not asked are not signed', async () => {
    await ready()
    const entry = await start('anamnes')
    await save(entry, {
      hypersensitivity: { state: 'no' },
      'hypersensitivity-reaction': 'Utslag',
      violence: 'no',
      'violence-note': 'förr',
      'safe-today': { state: 'yes' },
    })
    const { versions } = await clinic.must('entries', 'sign', { entry })
    expect(versions[0]?.answers).toEqual({ hypersensitivity: { state: 'no' }, violence: 'no' })
  })

  test('only those answers: then it is empty', async () => {
    await ready()
    const entry = await start('gyn-exam')
    await save(entry, { 'colposcopy-note': 'kvar från förut' })
    expect(await clinic.kind('entries', 'sign', { entry })).toBe('empty')
  })

  test.each<[string, Answers]>([
    ['an item that the form does not have', { anus: 'x' }],
    ['an option that it does not have', { consent: 'maybe' }],
    ['a number out of bounds', { ph: 12 }],
    ['a decimal too many', { ph: 4.55 }],
    ['a day that does not exist', { 'last-period': '2026-02-30' }],
    ['a state of another kind', { cervix: { state: 'yes' } }],
    ['an option twice', { reason: ['routine', 'routine'] }],
  ])('%s is not saved', async (_what, answers) => {
    await ready()
    const entry = await clinic.draft(patient)
    expect(await clinic.kind('entries', 'save', { entry, answers, eventAt: clinic.clock.now(), stopped: false })).toBe('invalid')
    expect((await open(entry)).draft?.answers).toEqual(finding('Ektropion'))
  })

  test('the time of the event cannot be ahead, however it is written; one minute is forgiven', async () => {
    await ready()
    const entry = await clinic.draft(patient)
    clinic.clock.set('2026-03-11T10:00:30.500Z')
    const at = (eventAt: string) => clinic.kind('entries', 'save', { entry, answers: {}, eventAt, stopped: false })
    expect(await at('2026-03-11T10:01:30.501Z')).toBe('invalid')
    expect(await at('2026-03-11T10:01:31Z')).toBe('invalid')
    expect(await at('2027-03-11T10:00:00.000Z')).toBe('invalid')
    expect(await at('2026-03-11T11:00:00+01:00')).toBe('invalid')
    expect(await at('2026-03-11T10:01:30.500Z')).toBe('ok')
    expect(await at('2019-01-01T00:00:00.000Z')).toBe('ok')
    expect(await at('2026-03-11T10:00:30Z')).toBe('ok')
    expect((await open(entry)).draft?.eventAt).toBe('2026-03-11T10:00:30.000Z') // in one form, so that texts can be put in order by it
  })
})

describe('stopped at the patient’s wish', () => {
  test('is complete as it stands, even empty, and is said in the record', async () => {
    await ready()
    const entry = await start('gyn-exam', { visit })
    await save(entry, {}, { stopped: true })
    const view = await clinic.must('entries', 'sign', { entry })
    expect(view).toMatchObject({ row: { status: 'signed', stopped: true }, versions: [{ stopped: true, genuine: true, answers: {} }] })
    expect((await record()).stoppedExaminationAt).toBe(view.row.eventAt)
  })

  test('only in a form that may be', async () => {
    await ready()
    const entry = await start('anamnes')
    expect(await clinic.kind('entries', 'save', { entry, answers: {}, eventAt: clinic.clock.now(), stopped: true })).toBe('invalid')
  })

  test('the newest stopped examination counts, and none that was another patient’s', async () => {
    await ready()
    const stop = async () => {
      const entry = await start('gyn-exam')
      await save(entry, {}, { stopped: true })
      return (await clinic.must('entries', 'sign', { entry })).row
    }
    const first = await stop()
    clinic.clock.advance(3_600_000)
    const second = await stop()
    clinic.clock.advance(3_600_000)
    await clinic.signed(patient)
    expect((await record()).stoppedExaminationAt).toBe(second.eventAt)
    await clinic.must('entries', 'markWrongPatient', { entry: second.id, reason: 'fel patient' })
    expect((await record()).stoppedExaminationAt).toBe(first.eventAt)
  })
})

describe('beginning and leaving', () => {
  test('start again goes on with the same draft; for another visit, form or entry it is another', async () => {
    await ready()
    const entry = await clinic.draft(patient, visit)
    const again = await clinic.must('entries', 'start', { patient, form: 'gyn-exam', visit, linkedTo: null })
    expect(again.row.id).toBe(entry)
    expect(again.draft?.answers).toEqual(finding('Ektropion'))
    expect(await start('gyn-exam')).not.toBe(entry)
    expect(await start('anamnes', { visit })).not.toBe(entry)
    const about = await clinic.signed(patient)
    const [one, two] = [await start('deviating-opinion', { linkedTo: entry }), await start('deviating-opinion', { linkedTo: about })]
    expect(one).not.toBe(two)
  })

  test('a signed one is not gone on with, nor a colleague’s', async () => {
    await ready('Tuva')
    const signed = await clinic.signed(patient, visit)
    const draft = await clinic.draft(patient, visit)
    expect(draft).not.toBe(signed)
    await asColleague('Tuva')
    expect(await start('gyn-exam', { visit })).not.toBe(draft)
  })

  test('an empty draft goes away when it is left, with its entry', async () => {
    await ready()
    const entry = await start('gyn-exam')
    await clinic.must('entries', 'leave', { entry })
    expect((await record()).entries).toEqual([])
    expect(await clinic.kind('entries', 'open', { entry })).toBe('refused')
  })

  test('one with something in it, or stopped, does not', async () => {
    await ready()
    const entry = await clinic.draft(patient)
    await clinic.must('entries', 'leave', { entry })
    const stopped = await start('gyn-exam', { visit })
    await save(stopped, {}, { stopped: true })
    await clinic.must('entries', 'leave', { entry: stopped })
    expect((await record()).entries.map(({ id }) => id).toSorted()).toEqual([entry, stopped].toSorted())
  })

  test('an unknown form is said to be unknown', async () => {
    await ready()
    expect(await clinic.kind('entries', 'start', { patient, form: 'no-such-form', visit: null, linkedTo: null })).toBe('unknown-form')
    expect(await clinic.kind('entries', 'start', { patient, form: '__proto__', visit: null, linkedTo: null })).toBe('unknown-form')
  })

  test('her unsigned ones are a list, oldest first, of every patient, until they are signed', async () => {
    await ready('Tuva')
    const first = await clinic.draft(patient)
    clinic.clock.advance(60_000)
    const other = await clinic.mine('Mira')
    const second = await clinic.draft(other.patient, other.visit)
    expect((await clinic.must('entries', 'unsigned', null)).map(({ row, correction }) => [row.id, correction])).toEqual([
      [first, false],
      [second, false],
    ])
    expect(clinic.log('journal').at(-1)).toMatchObject({ action: 'entry.unsigned', ids: JSON.stringify([patient, other.patient]) })
    await clinic.must('entries', 'sign', { entry: first })
    expect(await clinic.must('entries', 'unsigned', null)).toHaveLength(1)
    await clinic.as('Tuva')
    expect(await clinic.must('entries', 'unsigned', null)).toEqual([])
  })
})

describe('unsigned for more than fourteen days', () => {
  async function unsigned(): Promise<string> {
    await ready('Tuva')
    const entry = await clinic.draft(patient, visit)
    await clinic.must('entries', 'leave', { entry })
    return entry
  }

  test('on the fourteenth day it is still written and signed', async () => {
    const entry = await unsigned()
    clinic.clock.set(days(14))
    await clinic.as('Anneli')
    await save(entry, finding('Polyp'))
    expect((await rowOf(entry))?.status).toBe('mine')
    expect(await clinic.kind('entries', 'sign', { entry })).toBe('ok')
  })

  test('on the fifteenth it takes only corrections', async () => {
    const entry = await unsigned()
    clinic.clock.set(days(15))
    await clinic.as('Anneli')
    expect(await rowOf(entry)).toMatchObject({ status: 'unsigned', locked: true })
    expect(await clinic.kind('entries', 'save', { entry, answers: {}, eventAt: clinic.clock.now(), stopped: false })).toBe('late')
    expect(await clinic.kind('entries', 'sign', { entry })).toBe('late')
    expect(await clinic.must('entries', 'unsigned', null)).toMatchObject([{ row: { id: entry, locked: true } }])
    expect(await start('gyn-exam', { visit })).not.toBe(entry)
  })

  test('days are Stockholm days: begun late in the evening of the eleventh, open until the end of the twenty-fifth', async () => {
    clinic = await StaffClinic.open()
    clinic.clock.set('2026-03-11T22:59:00.000Z') // 23:59 in Stockholm
    await clinic.as('Anneli')
    ;({ patient } = await clinic.mine('Ira'))
    const entry = await clinic.draft(patient)
    clinic.clock.set('2026-03-25T22:59:00.000Z')
    await save(entry, finding('Polyp'))
    clinic.clock.set('2026-03-25T23:00:00.000Z')
    expect(await clinic.kind('entries', 'save', { entry, answers: {}, eventAt: clinic.clock.now(), stopped: false })).toBe('late')
  })

  test('the correction keeps the unsigned text as it stood, as the first version, and signs the new one', async () => {
    const entry = await unsigned()
    clinic.clock.set(days(15))
    await clinic.as('Anneli')
    const begun = await clinic.must('entries', 'correct', { entry, reason: 'skrivs klart efteråt' })
    expect(begun.versions).toMatchObject([
      {
        number: 1,
        signedAt: null,
        reason: '',
        answers: finding('Ektropion'),
        enteredAt: '2026-03-11T08:00:00.000Z',
        author: { name: 'Anneli Sjöqvist' },
        genuine: true,
      },
    ])
    await save(entry, finding('Polyp'))
    const view = await clinic.must('entries', 'sign', { entry })
    expect(view.versions).toMatchObject([
      { number: 1, signedAt: null, answers: finding('Ektropion'), genuine: true },
      { number: 2, signedAt: days(15), answers: finding('Polyp'), reason: 'skrivs klart efteråt', genuine: true },
    ])
    expect(view.row).toMatchObject({ status: 'corrected', locked: false, enteredAt: '2026-03-11T08:00:00.000Z' })
  })

  test('a colleague may correct it; the unsigned text stays its author’s', async () => {
    const entry = await unsigned()
    clinic.clock.set(days(15))
    await asColleague('Tuva')
    await clinic.must('entries', 'correct', { entry, reason: 'kollegan har slutat' })
    await save(entry, finding('Polyp'))
    const { versions } = await clinic.must('entries', 'sign', { entry })
    expect(versions.map(({ author, signedAt }) => [author.name, signedAt])).toEqual([
      ['Anneli Sjöqvist', null],
      ['Tuva Hedmark', days(15)],
    ])
  })

  test('left without a change, the unsigned text stays, unsigned and locked', async () => {
    const entry = await unsigned()
    clinic.clock.set(days(15))
    await clinic.as('Anneli')
    await clinic.must('entries', 'correct', { entry, reason: 'tittar bara' })
    await clinic.must('entries', 'leave', { entry })
    expect(await open(entry)).toMatchObject({
      row: { status: 'unsigned', locked: true },
      draft: null,
      versions: [{ number: 1, signedAt: null }],
    })
  })
})

describe('written in the wrong patient’s record', () => {
  test('is marked with who, when and why, and stays readable; once', async () => {
    await ready('Tuva')
    const entry = await clinic.signed(patient)
    const view = await clinic.must('entries', 'markWrongPatient', { entry, reason: 'förväxlad med Mira' })
    expect(view).toMatchObject({
      row: { wrongPatient: true },
      wrongPatient: { by: { name: 'Anneli Sjöqvist' }, reason: 'förväxlad med Mira' },
      versions: [{ genuine: true }],
    })
    await asColleague('Tuva')
    expect((await clinic.must('entries', 'markWrongPatient', { entry, reason: 'en gång till' })).wrongPatient?.reason).toBe(
      'förväxlad med Mira',
    )
  })

  test('a draft is not: it has not been signed', async () => {
    await ready()
    const entry = await clinic.draft(patient)
    expect(await clinic.kind('entries', 'markWrongPatient', { entry, reason: 'fel patient' })).toBe('not-signed')
  })
})

describe('the patient’s deviating opinion', () => {
  test('is linked to the entry it is about, and shown there', async () => {
    await ready()
    const about = await clinic.signed(patient)
    const entry = await start('deviating-opinion', { linkedTo: about })
    await save(entry, { 'holds-wrong': 'Har aldrig haft migrän' })
    const view = await clinic.must('entries', 'sign', { entry })
    expect(view.row).toMatchObject({ linkedTo: about })
    expect((await open(about)).opinions).toEqual([entry])
    expect((await open(about)).versions[0]?.genuine).toBe(true)
  })

  test('needs an entry of the same patient; other forms take none', async () => {
    await ready()
    const about = await clinic.signed(patient)
    const mira = await clinic.mine('Mira')
    const attempt = (form: string, whose: string, linkedTo: string | null) =>
      clinic.kind('entries', 'start', { patient: whose, form, visit: null, linkedTo })
    expect(await attempt('deviating-opinion', patient, null)).toBe('needs-link')
    expect(await attempt('deviating-opinion', mira.patient, about)).toBe('needs-link')
    expect(await attempt('deviating-opinion', patient, '0'.repeat(32))).toBe('needs-link')
    expect(await attempt('gyn-exam', patient, about)).toBe('needs-link')
    expect(await attempt('deviating-opinion', patient, about)).toBe('ok')
  })
})

describe('what stands on the banner', () => {
  const history = async (state: 'yes' | 'no', note?: string) => {
    const entry = await start('anamnes', {
      visit: (await clinic.must('visits', 'openDropIn', { who: { patient }, kind: 'talk', start: true })).visit.id,
    })
    await save(entry, { hypersensitivity: note === undefined ? { state } : { state, note } })
    await clinic.must('entries', 'sign', { entry })
    clinic.clock.advance(60_000)
    return entry
  }
  const banner = async () => (await record()).hypersensitivity

  test('nobody has asked', async () => {
    await ready()
    await clinic.signed(patient)
    expect(await banner()).toBeNull()
  })

  test('the newest history that says something of it', async () => {
    await ready()
    await history('yes', 'Penicillin')
    expect(await banner()).toEqual({ state: 'yes', note: 'Penicillin' })
    const entry = await start('anamnes')
    await save(entry, { medicines: 'Inga' })
    await clinic.must('entries', 'sign', { entry })
    expect(await banner()).toEqual({ state: 'yes', note: 'Penicillin' })
    const second = await history('yes', 'Penicillin, nickel')
    expect(await banner()).toEqual({ state: 'yes', note: 'Penicillin, nickel' })
    await clinic.must('entries', 'correct', { entry: second, reason: 'var fel' })
    await save(second, { hypersensitivity: { state: 'no' } })
    await clinic.must('entries', 'sign', { entry: second })
    expect(await banner()).toEqual({ state: 'no', note: '' })
  })

  test('never from an entry that was written in the wrong record', async () => {
    await ready()
    const entry = await history('yes', 'Penicillin')
    await clinic.must('entries', 'markWrongPatient', { entry, reason: 'fel patient' })
    expect(await banner()).toBeNull()
  })

  test('also from a colleague’s text that is not signed yet: it is part of the record', async () => {
    await ready('Tuva')
    const entry = await start('anamnes')
    await save(entry, { hypersensitivity: { state: 'yes', note: 'Penicillin' } })
    expect(await banner()).toEqual({ state: 'yes', note: 'Penicillin' })
    await clinic.must('entries', 'leave', { entry })
    await asColleague('Tuva')
    expect(await banner()).toEqual({ state: 'yes', note: 'Penicillin' })
  })

  test('but not from one that she is still writing', async () => {
    await ready('Tuva')
    const entry = await start('anamnes')
    await save(entry, { hypersensitivity: { state: 'yes', note: 'Penicillin' } })
    await asColleague('Tuva')
    expect(await banner()).toBeNull()
  })
})

describe('somebody who edits the file: what was signed is no longer genuine', () => {
  const Columns = z.array(z.object({ name: z.string() }))
  const forgedScore: SignedScore = {
    status: 'complete',
    total: 3,
    band: { female: null, male: null },
    alerts: [],
    flags: [],
    rule: 1,
    limits: '',
  }
  /** Changes a column of a table whose triggers have been dropped. */
  async function edit(table: string, column: string, value: unknown): Promise<boolean[]> {
    const journal = clinic.session.drawer('journal')
    const triggers = Columns.parse(journal.raw.prepare(`select name from sqlite_schema where type = 'trigger'`).all())
    for (const { name } of triggers) journal.raw.exec(`drop trigger "${name}"`)
    journal.raw.pragma('foreign_keys=OFF')
    journal.raw.prepare(`update "${table}" set "${column}" = ?`).run(value)
    const { entries } = await record()
    const views = await Promise.all(entries.map(({ id }) => open(id)))
    return views.flatMap(({ versions }) => versions.map(({ genuine }) => genuine))
  }

  test.each<[string, unknown]>([
    ['id', 'f'.repeat(32)],
    ['number', 2],
    ['author', 'f'.repeat(32)],
    ['role', 'gynaecologist'],
    ['event_at', '2026-03-10T08:00:00.000Z'],
    ['entered_at', '2026-03-10T08:00:00.000Z'],
    ['signed_at', '2026-03-10T08:00:00.000Z'],
    ['signed_at', null],
    ['stopped', 1],
    ['reason', 'rättad'],
    ['answers', '{"cervix":{"note":"Polyp","state":"finding"}}'],
    ['salt', Buffer.alloc(16)],
    ['commitment', Buffer.alloc(32)],
    ['previous', Buffer.alloc(32, 1)],
    ['hash', Buffer.alloc(32)],
    ['signature', Buffer.alloc(64)],
    ['signature', null],
    ['signing_key', 'f'.repeat(32)],
    ['signing_key', null],
    ['result', JSON.stringify(forgedScore)],
  ])('entry_version.%s = %s', async (column, value) => {
    await ready()
    await clinic.signed(patient, visit)
    expect(await edit('entry_version', column, value)).toEqual([false])
  })

  test.each([
    ['form', 'anamnes'],
    ['visit', 'f'.repeat(32)],
    ['linked_to', 'f'.repeat(32)],
  ])('entry.%s', async (column, value) => {
    await ready()
    const entry = await start('gyn-exam', { visit })
    await save(entry, { 'information-given': 'ja' })
    await clinic.must('entries', 'sign', { entry })
    expect(await edit('entry', column, value)).toEqual([false])
  })

  test('entry.patient: the entry in another record', async () => {
    await ready()
    const mira = await clinic.mine('Mira')
    await clinic.signed(patient, visit)
    const moved = mira.patient
    const before = patient
    patient = moved
    expect(await edit('entry', 'patient', moved)).toEqual([false])
    patient = before
  })

  test.each([
    ['public', Buffer.alloc(32, 9)],
    ['user', 'f'.repeat(32)],
  ])('signing_key.%s', async (column, value) => {
    await ready()
    await clinic.signed(patient)
    expect(await edit('signing_key', column, value)).toEqual([false])
  })

  test('the list above has every column but the place in the chain and the number of the form', async () => {
    await ready()
    const names = Columns.parse(clinic.session.drawer('journal').raw.pragma('table_info(entry_version)')).map(({ name }) => name)
    const tried = [
      'id',
      'number',
      'author',
      'role',
      'event_at',
      'entered_at',
      'signed_at',
      'stopped',
      'reason',
      'answers',
      'salt',
      'commitment',
      'previous',
      'hash',
      'signature',
      'signing_key',
      'result',
    ]
    expect(names.filter((name) => !tried.includes(name)).toSorted()).toEqual(['entry', 'form_version', 'seq'])
  })

  test('untouched it is', async () => {
    await ready()
    await clinic.signed(patient, visit)
    expect(await edit('entry_version', 'seq', 1)).toEqual([true])
  })

  test('the drawer itself refuses to change or remove what is signed', async () => {
    await ready()
    await clinic.signed(patient)
    const { raw } = clinic.session.drawer('journal')
    for (const statement of [
      `update entry_version set reason = 'x'`,
      'delete from entry_version',
      'insert or replace into entry_version select * from entry_version',
      `update entry set patient = 'x'`,
      'delete from entry',
      'delete from signing_key',
      `update signing_key set user = 'x'`,
      `update access_log set action = 'x'`,
      'delete from access_log',
      'insert or replace into access_log select * from access_log',
    ])
      expect(() => raw.exec(statement), statement).toThrow(/never/)
  })
})
