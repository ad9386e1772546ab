import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { verifyLog } from '../../../db/access-log'
import { sql } from '../../../db/sql'
import { channels } from '../../../electron/ipc'
import { handlers } from '../../../electron/vault/handlers'
import { allDeclined } from '../../../forms/intake'
import { StaffClinic } from '../../support/staff-clinic'
import { bytes, TestClinic } from '../../support/vault'

const openActions = ['public', 'setup', 'recovery']
const all = [...channels]
const needLogin = all.filter(([, { action }]) => !openActions.includes(action))

type Reply = { ok: true; value: unknown } | { ok: false; error: { kind: string } }
const kindOf = (reply: Reply): string => (reply.ok ? 'ok' : reply.error.kind)

const rowCount = (clinic: StaffClinic) =>
  (['desk', 'journal', 'tracing'] as const)
    .map((name) => clinic.session.drawer(name).get(sql`select max(seq) as n from access_log`, z.object({ n: z.number() }))?.n ?? 0)
    .reduce((sum, n) => sum + n, 0)

describe('nobody is logged in', () => {
  let clinic: TestClinic
  beforeAll(async () => {
    clinic = new TestClinic()
    await clinic.setUp()
  })
  afterAll(() => clinic.remove())

  test.each(needLogin.map(([channel]) => channel))('%s is locked', async (channel) => {
    for (const input of [null, {}, undefined, { patient: '0'.repeat(32) }])
      expect(await clinic.vault.call(channel, input)).toEqual({ ok: false, error: { kind: 'locked' } })
  })
  test.each(all.filter(([, { action }]) => action === 'setup' || action === 'recovery').map(([channel]) => channel))(
    '%s is refused',
    async (channel) => {
      expect(kindOf(await clinic.vault.call(channel, null))).toBe('refused')
    },
  )
  test.each([
    'patients',
    'patients.',
    '.get',
    'patients.get.x',
    '__proto__.get',
    'patients.__proto__',
    'patients.constructor',
    'toString',
    '',
    'session.login ',
  ])('a channel that does not exist: "%s"', async (channel) =>
    expect(await clinic.vault.call(channel, null)).toEqual({ ok: false, error: { kind: 'refused' } }),
  )
})

describe('somebody is logged in', () => {
  let clinic: StaffClinic
  beforeAll(async () => {
    clinic = await StaffClinic.open()
    await clinic.as('Anneli')
    await clinic.mine('Ira')
  })
  afterAll(() => clinic.remove())

  const wrong: readonly (readonly [string, unknown])[] = [
    ['undefined', undefined],
    ['a number', 42],
    ['a text', 'Ira'],
    ['a huge text', 'x'.repeat(300_000)],
    ['a list', []],
    ['true', true],
    ['a field that is not there', { extra: 1 }],
    ['a prototype', JSON.parse('{"__proto__":{"patient":"x"},"constructor":{}}')],
    ['a map', new Map([['patient', '0'.repeat(32)]])],
    ['bytes', new Uint8Array(8)],
    ['a list of fields', [{ patient: '0'.repeat(32) }]],
  ]
  test.each(needLogin.map(([channel]) => channel))('%s takes nothing else, and each refusal is a row', async (channel) => {
    const definition = channels.get(channel)
    for (const [what, input] of [...wrong, ...(definition?.input.safeParse(null).success ? [] : [['null', null] as const])]) {
      if (definition?.input.safeParse(input).success) continue
      const before = rowCount(clinic)
      const reply = await clinic.vault.call(channel, input)
      expect(['invalid', 'refused'], `${channel}: ${what}`).toContain(kindOf(reply))
      expect(rowCount(clinic) - before, `${channel}: ${what}`).toBe(channel.startsWith('intake.') ? 0 : 1)
    }
    expect(clinic.faults).toEqual([])
  })

  test('a channel that does not exist is refused, with a row that does not repeat it', async () => {
    expect(kindOf(await clinic.vault.call('Ira Lindgren', null))).toBe('refused')
    expect(clinic.log().at(-1)).toMatchObject({ action: 'unknown', outcome: 'refused' })
  })
})

describe('the contract itself', () => {
  /** Every object inside a schema, with its path. */
  function objectsIn(
    schema: z.core.$ZodType,
    path: string,
    seen = new Set<unknown>(),
  ): { path: string; strict: boolean; keys: string[] }[] {
    if (seen.has(schema)) return []
    seen.add(schema)
    const definition = schema._zod.def as unknown as Readonly<Record<string, unknown>>
    const found: { path: string; strict: boolean; keys: string[] }[] = []
    if (definition['type'] === 'object') {
      const catchall = definition['catchall'] as z.core.$ZodType | undefined
      const shape = definition['shape'] as Readonly<Record<string, z.core.$ZodType>>
      found.push({ path, strict: catchall?._zod.def.type === 'never', keys: Object.keys(shape) })
      for (const [key, value] of Object.entries(shape)) found.push(...objectsIn(value, `${path}.${key}`, seen))
    }
    for (const key of ['innerType', 'element', 'in', 'out', 'left', 'right', 'valueType'])
      if (typeof definition[key] === 'object' && definition[key] !== null && '_zod' in definition[key])
        found.push(...objectsIn(definition[key] as z.core.$ZodType, path, seen))
    for (const option of (definition['options'] as readonly z.core.$ZodType[] | undefined) ?? [])
      found.push(...objectsIn(option, path, seen))
    return found
  }

  test('takes and gives no field that it does not name, at any depth', () => {
    const loose = all
      .flatMap(([channel, { input, output }]) => [...objectsIn(input, `${channel} in`), ...objectsIn(output, `${channel} out`)])
      .filter(({ strict }) => !strict)
    expect(loose.map(({ path }) => path)).toEqual([])
  })

  test('gives no key, salt, hash or signature, and a password or code only where one is shown', () => {
    const secret = /password|secret|salt|hash|signature|commitment|bundle|private|public|grant|^code$|^clinical$|^figures$/i
    const found = all.flatMap(([channel, { output }]) =>
      objectsIn(output, channel).flatMap(({ keys }) => keys.filter((key) => secret.test(key)).map((key) => `${channel} ${key}`)),
    )
    const isTable = (name: string) => name.startsWith('codes.') // a code of an official table
    expect(found.filter((name) => !isTable(name)).toSorted()).toEqual(
      [
        'session.start password',
        'setup.begin clinical',
        'setup.begin figures',
        'recovery.newPassword code',
        'recovery.addManager code',
        'figures.month figures', // the numbers of a month
      ].toSorted(),
    )
  })

  test('has a log row for every call that shows or changes something of a person, and none for an answer', () => {
    const never = all.filter(([, { log, action }]) => log === 'never' && !openActions.includes(action)).map(([channel]) => channel)
    // codes and wordings: words, nothing of a person; a search writes its own two rows
    expect(never.filter((channel) => !channel.startsWith('codes.'))).toEqual([
      'session.me',
      'users.list',
      'patients.search',
      'patients.searchEnd',
      'calendar.rules', // when staff are here, and what times are free: nobody's name
      'calendar.nextFree',
      'intake.ready',
      'intake.give',
      // sums of visits and of answers: nothing of a person
      'figures.month',
      'figures.quarter',
      'intakeTotals.overview',
      'wordings.list',
      'wordings.shown',
      'wordings.check',
    ])
  })
})

describe('what a handler gives too much does not cross', () => {
  let clinic: StaffClinic
  const original = handlers.users.list
  const changeable = handlers.users as { list: unknown }
  afterEach(() => {
    changeable.list = original
    clinic.remove()
  })
  test('the reply is a fault', async () => {
    clinic = await StaffClinic.open()
    await clinic.as('Anneli')
    changeable.list = () => ({
      ok: true,
      value: [{ id: 'a'.repeat(32), name: 'Anneli', role: 'midwife', manager: true, bundle: 'geheim' }],
    })
    const reply = await clinic.vault.call('users.list', null)
    expect(reply).toMatchObject({ ok: false, error: { kind: 'fault' } })
    expect(JSON.stringify(reply)).not.toContain('geheim')
  })
})

describe('the log', () => {
  let clinic: StaffClinic
  let patient = ''
  let entry = ''
  afterEach(() => clinic.remove())
  async function ready(): Promise<void> {
    clinic = await StaffClinic.open()
    await clinic.as('Anneli')
    patient = (await clinic.mine('Ira')).patient
    entry = await clinic.signed(patient)
  }
  const reads = () =>
    [
      ['patients.search', { search: 'a'.repeat(32), text: 'Ira' }],
      ['patients.list', { filter: 'all', offset: 0 }],
      ['patients.get', { patient }],
      ['patients.contacts', { patient }],
      ['patients.candidates', { nameToUse: 'Ira' }],
      ['visits.day', { date: '2026-03-11', whose: 'all' }],
      ['visits.toCancel', null],
      ['records.open', { patient }],
      ['entries.open', { entry }],
      ['entries.unsigned', null],
    ] as const

  test.each<[string, (statement: string) => void, string]>([
    ['cannot be written', (name) => clinic.session.drawer(name as 'desk').raw.exec('drop table access_log'), 'fault'],
    [
      'refuses the row',
      (name) =>
        clinic.session
          .drawer(name as 'desk')
          .raw.exec(`create trigger no before insert on access_log begin select raise(abort, 'no'); end`),
      'fault',
    ],
    ['is read-only', (name) => clinic.session.drawer(name as 'desk').raw.pragma('query_only=ON'), 'read-only'],
  ])('%s: then nothing is shown', async (_what, spoil, expected) => {
    await ready()
    for (const [channel, input] of reads()) expect(kindOf(await clinic.vault.call(channel, input)), channel).toBe('ok')
    await clinic.must('patients', 'searchEnd', { search: 'a'.repeat(32) })
    for (const name of ['desk', 'journal']) spoil(name)
    for (const [channel, input] of reads()) {
      const reply = await clinic.vault.call(channel, input)
      expect(kindOf(reply), channel).toBe(expected)
      expect(JSON.stringify(reply)).not.toContain('Ira')
    }
  })

  test('without its row nothing is written either', async () => {
    await ready()
    for (const name of ['desk', 'journal'] as const)
      clinic.session.drawer(name).raw.exec(`create trigger no before insert on access_log begin select raise(abort, 'no'); end`)
    expect(await clinic.kind('patients', 'register', { nameToUse: 'Mira' })).toBe('fault')
    expect(await clinic.kind('entries', 'correct', { entry, reason: 'fel sida' })).toBe('fault')
    for (const name of ['desk', 'journal'] as const) clinic.session.drawer(name).raw.exec('drop trigger no')
    expect((await clinic.must('patients', 'list', { filter: 'all', offset: 0 })).total).toBe(1)
    expect((await clinic.must('entries', 'open', { entry })).draft).toBeNull()
  })

  test('a handler that fails leaves neither what it wrote nor a row that says it did', async () => {
    await ready()
    await clinic.must('patients', 'register', { nameToUse: 'Mira', identifier: { kind: 'personnummer', value: '198004109982' } })
    const before = clinic.log().length
    const taken = { nameToUse: 'Moa', identifier: { kind: 'personnummer', value: '198004109982' } } as const
    expect(await clinic.kind('visits', 'openDropIn', { who: { person: taken }, kind: 'talk', start: true })).toBe('number-taken')
    expect(clinic.log().slice(before)).toMatchObject([{ action: 'visit.drop-in', outcome: 'number-taken' }])
    const desk = clinic.session.desk
    desk.raw.exec(`create trigger no before insert on visit begin select raise(abort, 'no'); end`)
    expect(await clinic.kind('visits', 'openDropIn', { who: { person: { nameToUse: 'Moa' } }, kind: 'talk', start: true })).toBe('fault')
    expect(desk.get(sql`select count(*) as n from person`, z.object({ n: z.number() }))?.n).toBe(2)
    expect(clinic.log().slice(before + 1)).toMatchObject([{ action: 'visit.drop-in', outcome: 'fault' }])
  })

  test('what is committed is not said to have failed because a mark could not be set', async () => {
    await ready()
    const draft = await clinic.draft(patient)
    clinic.session.desk.raw.exec(`create trigger no before update on mark begin select raise(abort, 'no'); end`)
    expect(await clinic.kind('entries', 'sign', { entry: draft })).toBe('ok')
    expect(clinic.log('journal').at(-1)).toMatchObject({ action: 'entry.sign', outcome: 'ok' })
  })

  test('has the patient of every call that names one, with user, role, time and offset', async () => {
    await ready()
    await clinic.must('patients', 'get', { patient })
    expect(clinic.log().at(-1)).toEqual({
      at: '2026-03-11T08:00:00.000Z',
      offset_minutes: 60,
      clock_suspect: 0,
      user: clinic.id('Anneli'),
      role: 'midwife',
      unit: 'clinical',
      action: 'patient.get',
      patient,
      record: null,
      ids: null,
      reason: null,
      outcome: 'ok',
    })
  })

  test('holds no name, number, answer, reason or search text', async () => {
    await ready()
    const canary = 'Kanariefågel'
    const { patient: other, visit } = await clinic.mine(canary, {
      givenName: canary,
      familyName: canary,
      identifier: { kind: 'personnummer', value: '198004109982' },
    })
    await clinic.must('patients', 'setContact', { patient: other, kind: 'address', value: `${canary}gatan 1`, replaces: null })
    await clinic.must('patients', 'search', { search: 'b'.repeat(32), text: canary })
    await clinic.must('patients', 'searchEnd', { search: 'b'.repeat(32) })
    await clinic.must('patients', 'stateReason', { patient: other, what: 'record', reason: { kind: 'other', text: `${canary} ${canary}` } })
    await clinic.must('visits', 'openDropIn', { who: { patient: other }, kind: 'talk', reason: canary, start: true })
    const written = await clinic.signed(other, visit, canary)
    await clinic.must('entries', 'correct', { entry: written, reason: canary })
    await clinic.must('entries', 'markWrongPatient', { entry: written, reason: canary })
    await clinic.call('patients', 'get', { patient: canary })
    expect(JSON.stringify([clinic.log(), clinic.log('journal')])).not.toMatch(/kanarie|9982/i)
  })

  test.each([
    ['three minutes behind', -3 * 60_000, 1],
    ['one minute behind', -60_000, 0],
    ['ahead', 86_400_000, 0],
  ])('a clock %s', async (_what, shift, flag) => {
    await ready()
    clinic.clock.advance(3_600_000)
    await clinic.must('patients', 'get', { patient })
    clinic.relock()
    clinic.clock.set(new Date(Date.parse(clinic.clock.now()) + shift).toISOString())
    await clinic.as('Anneli')
    await clinic.must('patients', 'get', { patient })
    expect(clinic.log().at(-1)?.clock_suspect).toBe(flag)
    expect(verifyLog(clinic.session.desk)).toBeUndefined()
  })
})

describe('a full disk', () => {
  let clinic: StaffClinic
  let patient = ''
  let entry = ''
  afterEach(() => clinic.remove())
  const long = 'å'.repeat(9000)
  const save = (note: string) =>
    clinic.kind('entries', 'save', {
      entry,
      answers: { assessment: note, plan: note },
      eventAt: '2026-03-11T08:00:00.000Z',
      stopped: false,
    })
  const pages = () => z.number().parse(clinic.session.drawer('journal').raw.pragma('page_count', { simple: true }))
  const limit = (count: number) => clinic.session.drawer('journal').raw.pragma(`max_page_count=${count}`)
  async function ready(): Promise<void> {
    clinic = await StaffClinic.open()
    await clinic.as('Anneli')
    patient = (await clinic.mine('Ira')).patient
    entry = await clinic.draft(patient)
  }

  test('in the middle of a save: it says so, the draft before it stands, the row comes when there is space again', async () => {
    await ready()
    limit(pages())
    expect(await save(long)).toBe('disk-full')
    expect((await clinic.must('entries', 'open', { entry })).draft?.answers).toEqual({ cervix: { state: 'finding', note: 'Ektropion' } })
    limit(1_000_000)
    expect(await save(long)).toBe('ok')
    expect((await clinic.must('entries', 'open', { entry })).draft?.answers).toEqual({ assessment: long, plan: long })
    const rows = clinic.log('journal').filter(({ action }) => action === 'entry.save')
    expect(rows.map(({ outcome }) => outcome)).toEqual(['ok', 'disk-full', 'ok'])
    expect(verifyLog(clinic.session.drawer('journal'))).toBeUndefined()
    expect(clinic.faults).toEqual([])
  })

  test('so full that not even the row fits: it waits, in order, and nothing is shown meanwhile', async () => {
    await ready()
    const journal = clinic.session.drawer('journal')
    journal.raw.exec('create table filling (text text) strict')
    limit(pages())
    for (let size = 4096; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (;;) journal.raw.prepare('insert into filling values (?)').run('x'.repeat(size))
      } catch {
        // full for this size
      }
    }
    for (let count = 0; count < 40 && (await clinic.kind('entries', 'open', { entry })) === 'ok'; count += 1);
    const before = clinic.log('journal').length
    expect(await clinic.kind('entries', 'open', { entry })).toBe('disk-full')
    expect(await clinic.kind('records', 'open', { patient })).toBe('disk-full')
    expect(clinic.log('journal')).toHaveLength(before)
    limit(1_000_000)
    expect(await clinic.kind('entries', 'open', { entry })).toBe('ok')
    const late = clinic.log('journal').slice(before)
    expect(late.map(({ action, outcome }) => `${action} ${outcome}`).slice(-3)).toEqual([
      'entry.open disk-full',
      'record.open disk-full',
      'entry.open ok',
    ])
    expect(verifyLog(journal)).toBeUndefined()
  })

  test('a row that waits is not lost when the next transaction fails after it', async () => {
    await ready()
    const { session } = clinic
    const journal = session.drawer('journal')
    const before = clinic.log('journal').length
    session.logLater('journal', 'entry.save', { patient }, 'disk-full')
    expect(() =>
      journal.transaction(() => {
        session.log('journal', 'entry.save', { patient })
        throw new Error('the commit fails')
      }),
    ).toThrow('the commit fails')
    await clinic.must('entries', 'open', { entry })
    await clinic.must('entries', 'open', { entry })
    expect(
      clinic
        .log('journal')
        .slice(before)
        .map(({ action, outcome }) => `${action} ${outcome}`),
    ).toEqual(['entry.save disk-full', 'entry.open ok', 'entry.open ok'])
  })

  test('a row that waits is written at lock at the latest', async () => {
    await ready()
    const before = clinic.log('journal').length
    clinic.session.logLater('journal', 'entry.save', { patient }, 'disk-full')
    await clinic.as('Anneli')
    expect(
      clinic
        .log('journal')
        .slice(before)
        .map(({ outcome }) => outcome),
    ).toEqual(['disk-full'])
  })
})

describe('whatever a page sends', () => {
  let clinic: StaffClinic
  let ids: string[] = []
  beforeAll(async () => {
    clinic = await StaffClinic.open(['Tuva'])
    await clinic.as('Anneli')
    const { patient, visit } = await clinic.mine('Ira')
    ids = [patient, visit, await clinic.signed(patient), await clinic.draft(patient), clinic.id('Tuva'), 'a'.repeat(32)]
  })
  afterAll(() => clinic.remove())

  /** The names of the fields of an input, so that messages come near to what is taken. */
  function fieldsOf(schema: z.core.$ZodType): string[] {
    const definition = schema._zod.def as unknown as Readonly<Record<string, unknown>>
    const inner = ['innerType', 'in']
      .map((key) => definition[key])
      .find((value): value is z.core.$ZodType => typeof value === 'object' && value !== null && '_zod' in value)
    if (inner) return fieldsOf(inner)
    return definition['type'] === 'object' ? Object.keys(definition['shape'] as object) : []
  }

  test('no crash, nothing accepted that the contract does not take, every refusal a row', async () => {
    const word = fc.constantFrom(
      'this',
      'female',
      'gyn-exam',
      'talk',
      'all',
      'mine',
      'completed',
      'record',
      'phone',
      '2026-03-11',
      '10:00',
      'Ira',
      '2026-03-11T07:00:00.000Z',
      '',
      'å'.repeat(500),
    )
    const value = fc.oneof(
      fc.constantFrom(0, 1).map((index) => ids[index] ?? ''),
      fc.nat(5).map((index) => ids[index] ?? ''),
      word,
      fc.boolean(),
      fc.integer({ min: -5, max: 100 }),
      fc.constant(null),
      fc.constant({}),
      fc.constant(allDeclined),
      fc.constant({ nameToUse: 'Mira' }),
      fc.constant({ person: { nameToUse: 'Mira' } }),
      fc.constant({ kind: 'consent', text: '' }),
      fc.constant({ cervix: { state: 'normal' } }),
      fc.constant(bytes('fel lösenord helt')),
      fc.anything({ maxDepth: 2 }),
    )
    const near = (fields: readonly string[]) => fc.record(Object.fromEntries(fields.map((field) => [field, value])), { requiredKeys: [] })
    const message = fc.constantFrom(...all).chain(([channel, { input }]) => {
      const fields = fieldsOf(input)
      const any = fc.anything({
        withBigInt: true,
        withDate: true,
        withMap: true,
        withSet: true,
        withTypedArray: true,
        withNullPrototype: true,
        withSparseArray: true,
      })
      const whole = fields.length > 0 ? fc.record(Object.fromEntries(fields.map((field) => [field, value]))) : fc.constant(null)
      return fc.tuple(
        fc.constant(channel),
        fc.oneof(
          { arbitrary: whole, weight: 4 },
          { arbitrary: near([...fields, 'extra', '__proto__']), weight: 2 },
          { arbitrary: any, weight: 1 },
        ),
      )
    })
    const seen = { sent: 0, ok: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(message, async ([channel, input]) => {
        const definition = channels.get(channel)
        const fits = definition?.input.safeParse(input).success === true
        const before = rowCount(clinic)
        const reply = await clinic.vault.call(channel, input)
        const kind = kindOf(reply)
        seen.sent += 1
        if (reply.ok) seen.ok += 1
        expect(clinic.faults).toEqual([])
        if (!fits) expect(['invalid', 'refused']).toContain(kind)
        if (kind === 'invalid' || kind === 'refused') {
          seen.refused += 1
          expect(rowCount(clinic) - before).toBe(channel.startsWith('intake.') ? 0 : 1)
        }
      }),
      { numRuns: 2500, seed: 42, endOnFailure: true },
    )
    expect(seen.ok).toBeGreaterThan(100)
    expect(seen.refused).toBeGreaterThan(1000)
    for (const name of ['desk', 'journal'] as const) expect(verifyLog(clinic.session.drawer(name))).toBeUndefined()
  })
})
