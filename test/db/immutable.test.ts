import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { appendLog } from '../../db/access-log'
import {
  insertEntry,
  insertVersion,
  getEntry,
  isGenuine,
  markWrongPatient,
  removeDraft,
  removeEmptyEntry,
  saveDraft,
  type NewVersion,
} from '../../db/journal/entries'
import { insertSigningKey } from '../../db/journal/signing-keys'
import type { Drawer } from '../../db/drawer'
import { sql } from '../../db/sql'
import { drawerNames } from '../../db/types'
import { isSignedBy, newPair, signBytes } from '../../electron/vault/keyring/primitives'
import { drawerFile, logRow, now } from './support/drawer'

const author = 'a'.repeat(32)
const pair = newPair('ed25519')
const entry = { id: 'e1', patient: 'p1', form: 'anamnes', visit: null, author, linkedTo: null, startedAt: now }
const version = (number: number, more: Partial<NewVersion> = {}): NewVersion => ({
  id: `v${number}`,
  entry: entry.id,
  number,
  author,
  role: 'midwife',
  formVersion: 1,
  eventAt: now,
  enteredAt: now,
  signedAt: now,
  stopped: false,
  reason: '',
  answers: {},
  result: null,
  salt: randomBytes(16),
  ...more,
})

const score = { status: 'complete', total: 3, band: { female: null, male: null }, alerts: [], flags: [], rule: 1, limits: '' }

/** A journal with one entry of two signed versions, a wrong-patient mark and a signing key, and a log row. */
function journal(): Drawer {
  const drawer = drawerFile('journal').open({ create: true })
  drawer.transaction(() => {
    insertSigningKey(drawer, { id: 'k1', user: author, role: 'midwife', publicKey: pair.publicKey, from: now, givenBy: author })
    insertEntry(drawer, entry)
    for (const number of [1, 2])
      insertVersion(drawer, entry, version(number), { key: 'k1', sign: (bytes) => signBytes(pair.privateKey, bytes) })
    markWrongPatient(drawer, { entry: entry.id, by: author, role: 'midwife', at: now, reason: 'fel person' })
    appendLog(drawer, logRow())
  })
  return drawer
}

const Table = z.array(z.object({ name: z.string() }))
const tables = { entry_version: 'seq', access_log: 'seq', wrong_patient: 'entry', signing_key: 'id', entry: 'id' } as const
type Table = keyof typeof tables
const names = Object.keys(tables) as readonly Table[]

const contentOf = (drawer: Drawer, table: string): unknown => drawer.raw.prepare(`select * from ${table}`).all()
const columnsOf = (drawer: Drawer, table: string) => Table.parse(drawer.raw.pragma(`table_info(${table})`)).map(({ name }) => name)

describe.each(names)('what stands in %s', (table) => {
  test('no column of it can be updated', () => {
    const drawer = journal()
    const before = contentOf(drawer, table)
    for (const column of columnsOf(drawer, table)) {
      expect(() => drawer.raw.exec(`update ${table} set ${column} = ${column}`)).toThrow(/never/)
      expect(() => drawer.raw.exec(`update or replace ${table} set ${column} = ${column}`)).toThrow(/never/)
      expect(() => drawer.raw.exec(`update or ignore ${table} set ${column} = ${column}`)).toThrow(/never/)
    }
    expect(contentOf(drawer, table)).toEqual(before)
  })

  test('it cannot be deleted', () => {
    const drawer = journal()
    const before = contentOf(drawer, table)
    expect(() => drawer.raw.exec(`delete from ${table}`)).toThrow(/never/)
    expect(contentOf(drawer, table)).toEqual(before)
  })

  test.each(['insert or replace into', 'replace into', 'insert into'])('"%s" puts nothing in its place', (statement) => {
    const drawer = journal()
    const before = contentOf(drawer, table)
    expect(() => drawer.raw.exec(`${statement} ${table} select * from ${table}`)).toThrow(/never/)
    expect(contentOf(drawer, table)).toEqual(before)
  })

  test('not even where REPLACE passes the delete trigger by', () => {
    const drawer = journal()
    const before = contentOf(drawer, table)
    drawer.raw.pragma('recursive_triggers=OFF')
    expect(() => drawer.raw.exec(`replace into ${table} select * from ${table}`)).toThrow(/never/)
    expect(contentOf(drawer, table)).toEqual(before)
  })

  test('an upsert changes nothing of it', () => {
    const drawer = journal()
    const before = contentOf(drawer, table)
    const key = tables[table]
    expect(() =>
      drawer.raw.exec(`insert into ${table} select * from ${table} where true on conflict (${key}) do update set ${key} = excluded.${key}`),
    ).toThrow(/never/)
    expect(contentOf(drawer, table)).toEqual(before)
  })
})

test.each([
  ['the same order number', { id: `'other'`, number: '9' }],
  ['the same id', { seq: '77', number: '9' }],
  ['the same number of the same entry', { seq: '77', id: `'other'` }],
] as readonly (readonly [string, Readonly<Record<string, string>>])[])('a version with %s replaces none', (_what, instead) => {
  const drawer = journal()
  const columns = columnsOf(drawer, 'entry_version').map((column) => instead[column] ?? column)
  const before = contentOf(drawer, 'entry_version')
  for (const setting of ['ON', 'OFF']) {
    drawer.raw.pragma(`recursive_triggers=${setting}`)
    expect(() =>
      drawer.raw.exec(`insert or replace into entry_version select ${columns.join(', ')} from entry_version where seq = 1`),
    ).toThrow('a signed entry never changes')
  }
  expect(contentOf(drawer, 'entry_version')).toEqual(before)
})

test.each(drawerNames)('the log of the drawer %s stays as it is', (name) => {
  const drawer = drawerFile(name).open({ create: true })
  appendLog(drawer, logRow())
  for (const statement of [
    `update access_log set outcome = 'x'`,
    'delete from access_log',
    'replace into access_log select * from access_log',
  ])
    expect(() => drawer.raw.exec(statement)).toThrow('the log never changes')
})

test('an entry in which nothing was ever written can go, and only such a one', () => {
  const drawer = journal()
  const empty = { ...entry, id: 'e2' }
  insertEntry(drawer, empty)
  const draft = {
    entry: 'e2',
    author,
    role: 'midwife' as const,
    formVersion: 1,
    answers: {},
    eventAt: now,
    startedAt: now,
    savedAt: now,
    leftAt: null,
    stopped: false,
    reason: '',
  }
  saveDraft(drawer, draft)
  removeEmptyEntry(drawer, 'e2')
  expect(getEntry(drawer, 'e2')).toBeUndefined()
  expect(() => removeEmptyEntry(drawer, 'e1')).toThrow('an entry is never erased')
})

describe('a version that was changed by a holder of the key with tools of her own', () => {
  const genuine = (drawer: Drawer) => getEntry(drawer, entry.id)?.versions.map((stored) => isGenuine(drawer, entry, stored, isSignedBy))

  test('is genuine as it was written', () => expect(genuine(journal())).toEqual([true, true]))

  test.each([
    ['another author', `author = '${'b'.repeat(32)}'`],
    ['another role', `role = 'physician'`],
    ['another time of the event', `event_at = '2026-03-10T08:00:00.000Z'`],
    ['another time of the writing', `entered_at = '2026-03-10T08:00:00.000Z'`],
    ['another time of the signature', `signed_at = '2026-03-10T08:00:00.000Z'`],
    ['no signature', 'signed_at = null, signature = null'],
    ['only the time of signing taken away', 'signed_at = null'],
    ['stopped', 'stopped = 1'],
    ['another reason', `reason = 'x'`],
    ['other answers', `answers = '{"a":1}'`],
    ['a result where there was none', `result = '${JSON.stringify(score)}'`],
    ['another salt', 'salt = zeroblob(16)'],
    ['another commitment', 'commitment = zeroblob(32)'],
    ['another place in the chain', `previous = x'${'11'.repeat(32)}'`],
    ['another hash', 'hash = zeroblob(32)'],
    ['another signature', 'signature = zeroblob(64)'],
    ['another key', `signing_key = 'k2'`],
    ['another version of the form', 'form_version = 2'],
    ['another number', 'number = 5'],
  ])('%s: no longer genuine', (_what, change) => {
    const drawer = journal()
    insertSigningKey(drawer, {
      id: 'k2',
      user: 'b'.repeat(32),
      role: 'physician',
      publicKey: newPair('ed25519').publicKey,
      from: now,
      givenBy: author,
    })
    drawer.raw.exec('drop trigger entry_version_stays')
    drawer.raw.exec(`update entry_version set ${change} where seq = 2`)
    expect(genuine(drawer)).toEqual([true, false])
  })

  test('under another form or patient: no longer genuine', () => {
    const drawer = journal()
    const [stored] = getEntry(drawer, entry.id)?.versions ?? []
    if (!stored) throw new Error('there is a version')
    for (const other of [
      { ...entry, patient: 'p2' },
      { ...entry, form: 'gyn-exam' },
      { ...entry, visit: 'v' },
    ])
      expect(isGenuine(drawer, other, stored, isSignedBy)).toBe(false)
  })

  test('signed by the key of somebody else: not genuine', () => {
    const drawer = journal()
    const other = newPair('ed25519')
    insertSigningKey(drawer, { id: 'k2', user: 'b'.repeat(32), role: 'physician', publicKey: other.publicKey, from: now, givenBy: author })
    insertVersion(drawer, entry, version(3), { key: 'k2', sign: (bytes) => signBytes(other.privateKey, bytes) })
    insertVersion(drawer, entry, version(4), { key: 'k1', sign: (bytes) => signBytes(other.privateKey, bytes) })
    expect(genuine(drawer)).toEqual([true, true, false, false])
  })
})

test('a draft can be changed and removed: it is not yet a record', () => {
  const drawer = journal()
  const draft = {
    entry: 'e1',
    author,
    role: 'midwife' as const,
    formVersion: 1,
    answers: {},
    eventAt: now,
    startedAt: now,
    savedAt: now,
    leftAt: null,
    stopped: false,
    reason: '',
  }
  saveDraft(drawer, draft)
  saveDraft(drawer, { ...draft, stopped: true })
  expect(getEntry(drawer, 'e1')?.draft?.stopped).toBe(true)
  removeDraft(drawer, 'e1')
  expect(getEntry(drawer, 'e1')?.draft).toBeUndefined()
  expect(drawer.get(sql`select count(*) as n from entry_version`, z.object({ n: z.number() }))?.n).toBe(2)
})
