import Database from 'better-sqlite3'
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { openDrawer } from '../../../db/open'
import { drawerNames, type DrawerName } from '../../../db/types'
import { VaultProblem } from '../../../electron/ipc/session'
import { createVault, putInPlace } from '../../../electron/vault/create'
import { vaultFolder } from '../../../electron/vault/vault-folder'
import { migrations } from '../../../db/drawers'
import { logHead, verifyLog } from '../../../db/access-log'
import type { Role } from '../../../forms/access'
import { problem as english } from '../../../renderer/i18n/en/problem'
import { problem as swedish } from '../../../renderer/i18n/sv/problem'
import { cleanUp, clinicCopy, people, tryLogin } from '../../db/support/clinic-copy'
import { hashesOf, newFolder, required } from '../../db/support/folder'
import { bytes, passwords, TestClinic, testClock, weakKdf } from '../../support/vault'

// What can be wrong with the files, and what the program says then. Nothing is repaired, replaced or deleted silently.

cleanUp()

type Problem = ReturnType<typeof VaultProblem.parse>
type Said = { readonly start: string; readonly login: string }

/** What is allowed to change: the operating system's lock, and the count of tries. */
const mayChange = ['lock', 'vault/attempts.json']

const said = (problem: string | null, drawer: string) => (problem === null ? 'locked' : [problem, drawer].filter(Boolean).join(' '))

/** What the first screen and a login say; not one byte of the folder may be another one afterwards. */
async function ask(clinic: TestClinic, role: Role, password?: string): Promise<Said> {
  const base = clinic.folder
  const before = hashesOf(base, mayChange)
  const start = await clinic.must('session', 'start', null)
  const reply = await tryLogin(clinic, role, password)
  expect(hashesOf(base, mayChange)).toEqual(before)
  expect(clinic.vault.session).toBeUndefined()
  expect(clinic.faults).toEqual([])
  if (reply.ok) return { start: said(start.problem, start.drawer), login: 'logged in' }
  const { error } = reply
  return { start: said(start.problem, start.drawer), login: error.kind === 'problem' ? said(error.problem, error.drawer) : error.kind }
}

const drawerIn = (folder: string, name: DrawerName) => join(folder, `${name}-1.db`)
const all = (text: string): Said => ({ start: text, login: text })
const atLogin = (text: string): Said => ({ start: 'locked', login: text })
const whoOpens = (name: DrawerName): Role => (name === 'figures' ? 'administrator' : 'midwife')

function overwrite(file: string, at: number, change: (byte: number) => number): void {
  const content = readFileSync(file)
  const place = at < 0 ? content.length + at : at
  content[place] = change(content[place] ?? 0)
  writeFileSync(file, content)
}
function swap(a: string, b: string): void {
  renameSync(a, `${a}.aside`)
  renameSync(b, a)
  renameSync(`${a}.aside`, b)
}

type Case = readonly [what: string, spoil: (folder: string) => void, role: Role, expected: Said]

const drawerCases = drawerNames.flatMap((name): Case[] => [
  [`${name}.db is missing`, (folder) => unlinkSync(drawerIn(folder, name)), whoOpens(name), all(`drawer-missing ${name}`)],
  [
    `${name}.db is missing, asked by the other side`,
    (folder) => unlinkSync(drawerIn(folder, name)),
    name === 'figures' ? 'midwife' : 'administrator',
    all(`drawer-missing ${name}`),
  ],
  [`${name}.db has no bytes`, (folder) => truncateSync(drawerIn(folder, name)), whoOpens(name), all(`drawer-empty ${name}`)],
  [`${name}.db has 100 bytes`, (folder) => truncateSync(drawerIn(folder, name), 100), whoOpens(name), all(`drawer-empty ${name}`)],
  [
    `${name}.db is random`,
    (folder) => writeFileSync(drawerIn(folder, name), randomBytes(65_536)),
    whoOpens(name),
    atLogin(`drawer-damaged ${name}`),
  ],
  [
    `${name}.db is full of zeros`,
    (folder) => writeFileSync(drawerIn(folder, name), Buffer.alloc(65_536)),
    whoOpens(name),
    atLogin(`drawer-damaged ${name}`),
  ],
  [
    `${name}.db has one wrong bit in its first page`,
    (folder) => overwrite(drawerIn(folder, name), 2000, (byte) => byte ^ 4),
    whoOpens(name),
    atLogin(`drawer-damaged ${name}`),
  ],
  [`${name}.db is cut at half its length`, (folder) => halve(drawerIn(folder, name)), whoOpens(name), atLogin(`drawer-damaged ${name}`)],
  [`${name}.db is another clinic’s`, (folder) => fromAnotherClinic(folder, name), whoOpens(name), atLogin(`drawer-damaged ${name}`)],
])

const halve = (file: string) => truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096)
const otherClinic = join(mkdtempSync(join(tmpdir(), 'journal-other-')), 'vault')
const fromAnotherClinic = (folder: string, name: DrawerName) => copyFileSync(drawerIn(otherClinic, name), drawerIn(folder, name))
beforeAll(async () => {
  const clinic = new TestClinic()
  await clinic.setUp()
  clinic.vault.end('lock')
  cpSync(join(clinic.folder, 'vault'), otherClinic, { recursive: true })
  rmSync(clinic.folder, { recursive: true })
})
afterAll(() => rmSync(dirname(otherClinic), { recursive: true, force: true }))

const keyRing = (folder: string) => join(folder, 'keyring.json')
const cases: readonly Case[] = [
  ['the key ring is missing, the drawers are there', (folder) => unlinkSync(keyRing(folder)), 'midwife', all('key-ring-missing')],
  ['everything but one drawer is gone', (folder) => keepOnly(folder, 'journal-1.db'), 'midwife', all('key-ring-missing')],
  ['the key ring is a folder', (folder) => asFolder(keyRing(folder)), 'midwife', all('key-ring-damaged')],
  ['the key ring is empty', (folder) => truncateSync(keyRing(folder)), 'midwife', all('key-ring-damaged')],
  ['the key ring is cut', (folder) => truncateSync(keyRing(folder), 1000), 'midwife', all('key-ring-damaged')],
  ['the key ring is another clinic’s', (folder) => copyFileSync(keyRing(otherClinic), keyRing(folder)), 'midwife', atLogin('refused')],
  [
    'the key ring is of a later version',
    (folder) => writeFileSync(keyRing(folder), readFileSync(keyRing(folder), 'utf8').replace('"version":1', '"version":2')),
    'midwife',
    all('key-ring-newer'),
  ],
  [
    'the key ring was edited',
    (folder) => writeFileSync(keyRing(folder), readFileSync(keyRing(folder), 'utf8').replace('Dan Ekholm', 'Den Ekholm')),
    'midwife',
    atLogin('key-ring-tampered'),
  ],
  ...drawerCases,
  [
    'desk.db and journal.db have changed places',
    (folder) => swap(drawerIn(folder, 'desk'), drawerIn(folder, 'journal')),
    'midwife',
    atLogin('drawer-damaged desk'),
  ],
  [
    'journal.db and tracing.db have changed places',
    (folder) => swap(drawerIn(folder, 'journal'), drawerIn(folder, 'tracing')),
    'midwife',
    atLogin('drawer-damaged journal'),
  ],
  [
    'desk.db and figures.db have changed places',
    (folder) => swap(drawerIn(folder, 'desk'), drawerIn(folder, 'figures')),
    'administrator',
    atLogin('drawer-damaged desk'),
  ],
  ['the vault is a file', (folder) => asFile(folder), 'midwife', all('key-ring-missing')],
]

function keepOnly(folder: string, name: string): void {
  for (const found of readdirSync(folder)) if (found !== name) rmSync(join(folder, found), { recursive: true })
}
function asFolder(file: string): void {
  unlinkSync(file)
  mkdirSync(file)
}
function asFile(folder: string): void {
  rmSync(folder, { recursive: true })
  writeFileSync(folder, 'x')
}

describe('the files', () => {
  test.each(cases)('%s', async (_what, spoil, role, expected) => {
    const { clinic } = await clinicCopy({ before: spoil })
    expect(await ask(clinic, role)).toEqual(expected)
  })

  test('as they were: logged in (or the table above would prove nothing)', async () => {
    const { clinic } = await clinicCopy()
    for (const role of Object.keys(people) as Role[]) {
      expect([role, await tryLogin(clinic, role)]).toMatchObject([role, { ok: true }])
      clinic.relock()
    }
  })

  test.each(drawerNames)('%s.db was written by a later program', async (name) => {
    const { clinic, folder } = await clinicCopy()
    await tryLogin(clinic, whoOpens(name))
    const key = Buffer.from(required(required(clinic.vault.session).keys[name]))
    clinic.relock()
    const drawer = openDrawer(name, drawerIn(folder, name), key, { migrations: migrations[name], create: false, now: clinic.clock.now() })
    drawer.raw.pragma('user_version=990')
    drawer.close()
    expect(await ask(clinic, whoOpens(name))).toEqual(atLogin(`drawer-newer ${name}`))
  })

  test.each(['desk', 'journal', 'tracing'] as const)(
    'one wrong bit in any page of %s.db: the login has no use for the page, or names the drawer',
    async (name) => {
      const found: unknown[] = []
      for (let page = 1, pages = 2; page < pages; page += 1) {
        const spoil = (folder: string) => {
          pages = statSync(drawerIn(folder, name)).size / 4096
          overwrite(drawerIn(folder, name), page * 4096 + 1000, (byte) => byte ^ 1)
        }
        const { clinic, folder } = await clinicCopy({ before: spoil })
        const before = hashesOf(folder, ['attempts.json'])
        const reply = await tryLogin(clinic, 'midwife')
        if (reply.ok) continue
        found.push(reply.error)
        expect(hashesOf(folder, ['attempts.json'])).toEqual(before)
      }
      expect(found.length).toBeGreaterThan(1)
      for (const error of found) expect(error).toEqual({ kind: 'problem', problem: 'drawer-damaged', drawer: name })
    },
  )

  test('pending.bin is damaged: the login goes on, the file is left alone, and the questions are not asked', async () => {
    const { clinic, folder } = await clinicCopy({ before: (at) => overwrite(join(at, 'pending-1.bin'), 500, (byte) => byte ^ 1) })
    const before = readFileSync(join(folder, 'pending-1.bin'))
    expect(await tryLogin(clinic, 'midwife')).toMatchObject({ ok: true })
    expect(await clinic.must('intake', 'ready', null)).toMatchObject({ open: false })
    clinic.relock()
    expect(readFileSync(join(folder, 'pending-1.bin')).equals(before)).toBe(true)
  })

  test('a wrong password says so, and the right one works then', async () => {
    const { clinic } = await clinicCopy()
    expect(await ask(clinic, 'midwife', 'fel lösenord helt')).toEqual(atLogin('wrong-password'))
    expect(await ask(clinic, 'midwife', '')).toEqual(atLogin('wrong-password'))
    expect(await tryLogin(clinic, 'midwife')).toMatchObject({ ok: true })
  })
})

describe('what was left over', () => {
  const leftOver = 'half of something'

  test('vault.new from a first start that broke off: the first start is due, nothing is touched, and it can be gone through', async () => {
    const base = newFolder()
    mkdirSync(join(base, 'vault.new'))
    writeFileSync(join(base, 'vault.new', 'keyring.json'), leftOver)
    const clinic = new TestClinic({ folder: base })
    const before = hashesOf(base, mayChange)
    expect(await clinic.must('session', 'start', null)).toMatchObject({ state: 'none', problem: null })
    expect(hashesOf(base, mayChange)).toEqual(before)
    await clinic.setUp()
    expect(existsSync(join(base, 'vault.new'))).toBe(false)
    await clinic.login('Anneli', passwords.midwife)
    clinic.remove()
  })

  test('vault.new beside a vault: left alone, and the vault opens', async () => {
    const { clinic } = await clinicCopy({ before: (folder) => mkdirSync(join(dirname(folder), 'vault.new')) })
    writeFileSync(join(clinic.folder, 'vault.new', 'keyring.json'), leftOver)
    expect(await tryLogin(clinic, 'midwife')).toMatchObject({ ok: true })
    expect(readFileSync(join(clinic.folder, 'vault.new', 'keyring.json'), 'utf8')).toBe(leftOver)
    expect(
      await clinic.call('setup', 'begin', {
        clinicName: 'X',
        manager: { name: 'Någon', role: 'midwife', password: bytes('a'.repeat(20)) },
        administrator: { name: 'Annan', password: bytes('b'.repeat(20)) },
      }),
    ).toMatchObject({ ok: false })
    expect(readFileSync(join(clinic.folder, 'vault.new', 'keyring.json'), 'utf8')).toBe(leftOver)
  })

  test('keyring.json.tmp from a write that broke off: the key ring is the old one, and the vault opens', async () => {
    const { clinic, folder } = await clinicCopy({ before: (at) => writeFileSync(join(at, 'keyring.json.tmp'), leftOver) })
    expect(await tryLogin(clinic, 'midwife')).toMatchObject({ ok: true })
    expect(readFileSync(join(folder, 'keyring.json.tmp'), 'utf8')).toBe(leftOver)
  })

  test('a first start is never made over a vault, not even over a spoilt one', async () => {
    for (const spoil of [
      () => undefined,
      (folder: string) => unlinkSync(keyRing(folder)),
      (folder: string) => keepOnly(folder, 'tracing-1.db'),
    ]) {
      const { clinic } = await clinicCopy({ before: spoil })
      const before = hashesOf(clinic.folder, mayChange)
      expect(
        await clinic.call('setup', 'begin', {
          clinicName: 'Mottagningen Linden',
          manager: { name: 'Anneli Sjöqvist', role: 'midwife', password: bytes(passwords.midwife) },
          administrator: { name: 'Gunilla Fors', password: bytes(passwords.administrator) },
        }),
      ).toEqual({ ok: false, error: { kind: 'refused' } })
      expect(hashesOf(clinic.folder, mayChange)).toEqual(before)
    }
  })
})

describe('the other kind', () => {
  test('a real vault is not opened as a demo', async () => {
    const { clinic } = await clinicCopy({ demo: true })
    expect(await ask(clinic, 'midwife')).toEqual(all('other-kind'))
  })

  test('a demo vault is not opened as a real one', async () => {
    const place = vaultFolder(newFolder())
    const password = Buffer.from(passwords.midwife)
    const environment = { ...testClock(), kdf: weakKdf, version: '0.0.0', report: () => undefined }
    const made = {
      clinicName: 'Demo',
      manager: { name: people.midwife.name, role: 'midwife' as const, password },
      administrator: { name: people.administrator.name, password: Buffer.from(passwords.administrator) },
      demo: true,
    }
    const { manager } = await createVault(place, made, environment)
    putInPlace(place)
    const clinic = new TestClinic({ folder: place.base })
    onTestFinished(() => clinic.remove())
    const before = hashesOf(place.base, mayChange)
    expect(await clinic.must('session', 'start', null)).toMatchObject({
      state: 'problem',
      problem: 'other-kind',
      users: [],
      demoLogins: [],
    })
    expect(await clinic.call('session', 'login', { user: manager, password: bytes(passwords.midwife) })).toMatchObject({
      error: { problem: 'other-kind' },
    })
    expect(hashesOf(place.base, mayChange)).toEqual(before)
  })

  test('a demo where there is nothing: no first start, so that no real patient is put into it', async () => {
    const clinic = new TestClinic({ demo: true })
    onTestFinished(() => clinic.remove())
    expect(await clinic.must('session', 'start', null)).toMatchObject({ state: 'problem', problem: 'other-kind' })
    expect(existsSync(join(clinic.folder, 'vault'))).toBe(false)
  })
})

// Root may write everywhere: then these run as nobody, whom the files are given to.
const nobody = 65_534
const isRoot = process.getuid?.() === 0

/** Makes files and folders belong to whom the check runs as, sets the modes, and runs it without root's rights. */
async function unprivileged<T>(base: string, modes: Readonly<Record<string, number>>, work: () => Promise<T>): Promise<T> {
  const places = ['.', ...readdirSync(base, { recursive: true, encoding: 'utf8' })]
  if (isRoot) for (const name of places) chownSync(join(base, name), nobody, nobody)
  for (const [name, mode] of Object.entries(modes)) chmodSync(join(base, name), mode)
  if (isRoot) process.seteuid?.(nobody)
  try {
    return await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
    for (const name of Object.keys(modes)) chmodSync(join(base, name), 0o700)
  }
}

describe.skipIf(process.platform === 'win32')('a folder that cannot be written to', () => {
  type ReadOnly = readonly [what: string, modes: Readonly<Record<string, number>>, expected: Said]
  const table: readonly ReadOnly[] = [
    ['the whole folder', { '.': 0o500, vault: 0o500 }, all('folder-read-only')],
    ['the vault in it', { vault: 0o500 }, atLogin('folder-read-only')],
    ['the vault in it may not even be looked into', { vault: 0o000 }, all('folder-read-only')],
    ['desk.db', { 'vault/desk-1.db': 0o400 }, atLogin('folder-read-only')],
    ['journal.db', { 'vault/journal-1.db': 0o400 }, atLogin('folder-read-only')],
    ['tracing.db may not be read', { 'vault/tracing-1.db': 0o000 }, atLogin('folder-read-only')],
    ['the key ring may not be read', { 'vault/keyring.json': 0o000 }, all('folder-read-only')],
  ]
  test.each(table)('%s', async (_what, modes, expected) => {
    const { clinic: first } = await clinicCopy()
    const base = first.folder
    first.vault.end('lock')
    const hashes = hashesOf(base, mayChange)
    const found = await unprivileged(base, modes, async () => {
      const clinic = new TestClinic({ folder: base, clock: first.clock })
      const start = await clinic.must('session', 'start', null)
      const reply = await tryLogin(clinic, 'midwife')
      expect(clinic.faults).toEqual([])
      if (clinic.vault.session) clinic.vault.end('lock')
      clinic.vault.end('test')
      return {
        start: said(start.problem, start.drawer),
        login: reply.ok
          ? 'logged in'
          : reply.error.kind === 'problem'
            ? said(reply.error.problem, reply.error.drawer).split(' ')[0]
            : reply.error.kind,
      }
    })
    expect(found).toEqual(expected)
    expect(hashesOf(base, mayChange)).toEqual(hashes)
  })

  test('where it can be written to, the same check logs in (or the table above would prove nothing)', async () => {
    const { clinic: first } = await clinicCopy()
    first.vault.end('lock')
    await unprivileged(first.folder, {}, async () => {
      expect(process.geteuid?.()).not.toBe(0)
      const clinic = new TestClinic({ folder: first.folder, clock: first.clock })
      expect(await tryLogin(clinic, 'midwife')).toMatchObject({ ok: true })
      clinic.vault.end('lock')
    })
  })
})

describe('a full disk', () => {
  /** Logins until the desk has no room for another row: gives the clinic at that point. */
  async function full() {
    const { clinic, folder } = await clinicCopy({ environment: { maxPages: 1 } }) // the engine takes it for "no more than there are"
    for (let count = 0; count < 60; count += 1) {
      const before = hashesOf(clinic.folder, mayChange)
      const reply = await tryLogin(clinic, 'midwife')
      if (!reply.ok) return { clinic, folder, reply, before }
      clinic.relock()
    }
    throw new Error('the disk never filled')
  }

  test('the login says so and writes nothing; with space again everything is there', async () => {
    const { clinic, folder, reply, before } = await full()
    expect(reply).toEqual({ ok: false, error: { kind: 'problem', problem: 'disk-full', drawer: expect.any(String) as string } })
    expect(hashesOf(clinic.folder, mayChange)).toEqual(before)
    expect(clinic.vault.session).toBeUndefined()
    clinic.vault.end('lock')
    const again = new TestClinic({ folder: clinic.folder, clock: clinic.clock })
    expect(await tryLogin(again, 'midwife')).toMatchObject({ ok: true })
    for (const name of ['desk', 'journal', 'tracing'] as const)
      expect([name, verifyLog(required(again.vault.session).drawer(name))]).toEqual([name, undefined])
    expect(existsSync(join(folder, 'keyring.json'))).toBe(true)
    again.vault.end('lock')
  })

  test('in the middle of work: the call says so, what was saved before is there, and the row of the refusal comes when there is space', async () => {
    const { clinic, entry } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    const session = required(clinic.vault.session)
    const [desk, journal] = [session.desk, session.drawer('journal')]
    await clinic.must('entries', 'correct', { entry, reason: 'förtydligande' })
    const note = (count: number) => ({ cervix: { state: 'finding', note: `Ektropion ${count} ${'x'.repeat(200)}` } }) as const
    const save = (count: number) =>
      clinic.call('entries', 'save', { entry, answers: note(count), eventAt: clinic.clock.now(), stopped: false })
    for (const drawer of [desk, journal]) drawer.raw.pragma('max_page_count=1')
    let saved = 0
    let refused = 0
    while (refused < 3 && saved < 2000) {
      const reply = await save(saved + 1)
      if (reply.ok) saved += 1
      else {
        expect(reply.error).toEqual({ kind: 'disk-full' })
        refused += 1
      }
    }
    expect(await clinic.must('entries', 'open', { entry }).catch(() => 'refused')).toBe('refused') // no reading without its row
    for (const drawer of [desk, journal]) drawer.raw.pragma('max_page_count=1000000')
    const view = await clinic.must('entries', 'open', { entry })
    expect(view.draft?.answers).toEqual(note(saved))
    expect(view.versions).toMatchObject([{ genuine: true }])
    const outcomes = journal.raw.prepare(`select action || ' ' || outcome from access_log where outcome = 'disk-full'`).pluck().all()
    expect(outcomes).toEqual(['entry.save disk-full', 'entry.save disk-full', 'entry.save disk-full', 'entry.open disk-full'])
    expect(verifyLog(journal)).toBeUndefined()
    clinic.relock()
    expect(await tryLogin(clinic, 'midwife')).toMatchObject({ ok: true })
  })

  test('at the lock: it locks all the same', async () => {
    const { clinic } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    const session = required(clinic.vault.session)
    const keys = Object.values(session.keys)
    session.desk.raw.pragma('max_page_count=1')
    while (logHead(session.desk).seq < 10_000) {
      const reply = await clinic.call('visits', 'day', { date: '2026-03-11', whose: 'all' })
      if (!reply.ok) break
    }
    clinic.vault.end('lock')
    expect(keys.every((key) => key.every((byte) => byte === 0))).toBe(true)
    clinic.relock()
    expect(await tryLogin(clinic, 'midwife')).toMatchObject({ ok: true })
  })
})

describe('the place', () => {
  test.each([
    'OneDrive',
    'OneDrive - Region Stockholm',
    'OneDrive-Personal',
    'onedrive',
    'Dropbox',
    'Dropbox (Personal)',
    'Google Drive',
    'GoogleDrive-namn@example.invalid',
    'iCloud Drive',
    'iCloudDrive',
    'com~apple~CloudDocs',
    'Mobile Documents',
    'Nextcloud',
    'ownCloud',
    'Box Sync',
    'pCloud Drive',
    'MEGA',
    'SynologyDrive',
  ])('under a folder called %s nothing is made or opened', async (name) => {
    const root = newFolder()
    const clinic = new TestClinic({ folder: join(root, name, 'Journal') })
    expect(await clinic.must('session', 'start', null)).toMatchObject({ state: 'problem', problem: 'folder-synced' })
    expect(await tryLogin(clinic, 'midwife')).toMatchObject({ ok: false, error: { kind: 'problem', problem: 'folder-synced' } })
    expect(
      await clinic.call('setup', 'begin', {
        clinicName: 'X',
        manager: { name: 'Någon', role: 'midwife', password: bytes('a'.repeat(20)) },
        administrator: { name: 'Annan', password: bytes('b'.repeat(20)) },
      }),
    ).toEqual({ ok: false, error: { kind: 'refused' } })
    expect(readdirSync(root)).toEqual([])
  })

  test.each(['Dokument', 'Megafon', 'boxar', 'Journal', 'min onedrivekopia'])('under a folder called %s a vault may lie', async (name) => {
    const clinic = new TestClinic({ folder: join(newFolder(), name) })
    expect(await clinic.must('session', 'start', null)).toMatchObject({ state: 'none', problem: null })
    clinic.vault.end('test')
  })

  test('a second vault over the same folder: in use, and the first goes on', async () => {
    const { clinic } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    const second = new TestClinic({ folder: clinic.folder })
    const before = hashesOf(clinic.folder, mayChange)
    expect(await second.must('session', 'start', null)).toMatchObject({ state: 'problem', problem: 'in-use' })
    expect(await tryLogin(second, 'physician')).toMatchObject({ error: { kind: 'problem', problem: 'in-use' } })
    expect(hashesOf(clinic.folder, mayChange)).toEqual(before)
    second.vault.end('test')
    const third = new TestClinic({ folder: clinic.folder }) // that the second ended gave nothing free
    expect(third.vault.state.problem?.problem).toBe('in-use')
    third.vault.end('test')
    await clinic.must('visits', 'day', { date: '2026-03-11', whose: 'all' })
    clinic.relock()
    expect(await tryLogin(clinic, 'midwife')).toMatchObject({ ok: true })
  })

  test('another process has the folder: in use; killed, it leaves no lock behind', async () => {
    const { clinic: first } = await clinicCopy()
    first.vault.end('lock')
    const script = `const Database = require('better-sqlite3')
      globalThis.lock = new Database(process.argv[1]); lock.pragma('locking_mode=EXCLUSIVE'); lock.exec('begin exclusive')
      process.stdout.write('held'); setInterval(() => lock.open, 1000)`
    const child = spawn(process.execPath, ['-e', script, join(first.folder, 'lock')], {
      cwd: join(import.meta.dirname, '../../..'),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((held) => child.stdout.once('data', held))
    const clinic = new TestClinic({ folder: first.folder, clock: first.clock })
    expect(await ask(clinic, 'midwife')).toEqual(all('in-use'))
    clinic.vault.end('test')
    const gone = new Promise((ended) => child.once('exit', ended))
    child.kill('SIGKILL')
    await gone
    const again = new TestClinic({ folder: first.folder, clock: first.clock })
    expect(await tryLogin(again, 'midwife')).toMatchObject({ ok: true })
    again.vault.end('lock')
  })

  test('a drawer that another program holds: in use', async () => {
    const { clinic, folder } = await clinicCopy()
    const other = new Database(join(folder, 'journal-1.db'))
    await tryLogin(clinic, 'midwife')
    const key = Buffer.from(required(required(clinic.vault.session).keys.journal))
    clinic.relock()
    other.pragma(`cipher='aegis'`)
    other.key(Buffer.concat([Buffer.from('raw:'), key]))
    other.exec('begin immediate')
    expect(await tryLogin(clinic, 'midwife')).toEqual({ ok: false, error: { kind: 'problem', problem: 'in-use', drawer: 'journal' } })
    other.close()
    expect(await tryLogin(clinic, 'midwife')).toMatchObject({ ok: true })
  })

  test('a file of somebody else under the name of the lock: said, and left alone', async () => {
    const { clinic: first } = await clinicCopy()
    first.vault.end('lock')
    const text = 'not a lock '.repeat(500)
    writeFileSync(join(first.folder, 'lock'), text)
    const clinic = new TestClinic({ folder: first.folder, clock: first.clock })
    expect(await ask(clinic, 'midwife')).toEqual(all('engine'))
    expect(readFileSync(join(first.folder, 'lock'), 'utf8')).toBe(text)
    clinic.vault.end('test')
  })

  test('a spoilt device.json loses nothing but language and theme', async () => {
    const { clinic } = await clinicCopy()
    writeFileSync(join(clinic.folder, 'device.json'), '{"language":"xx"')
    expect(await clinic.must('session', 'start', null)).toMatchObject({ state: 'locked', device: { language: 'sv', theme: 'light' } })
    await clinic.must('session', 'setDevice', { language: 'en', theme: 'dark' })
    expect((await clinic.must('session', 'start', null)).device).toEqual({ language: 'en', theme: 'dark' })
  })
})

describe('the text that goes with it', () => {
  const languages = { swedish, english }
  const kinds: readonly Problem[] = VaultProblem.options

  test.each(Object.entries(languages))('%s: every problem has its own code and text', (_name, { problems, drawers }) => {
    expect(Object.keys(problems).toSorted()).toEqual([...kinds].toSorted())
    for (const kind of kinds) {
      const { code, title, lead, steps } = problems[kind]
      for (const text of [code, title, lead]) expect([kind, text.trim().length > 3]).toEqual([kind, true])
      expect([kind, steps.length > 0]).toEqual([kind, true])
      for (const step of steps) expect([kind, step.title.trim() !== '' && step.text.trim() !== '']).toEqual([kind, true])
    }
    expect(new Set(kinds.map((kind) => problems[kind].code)).size).toBe(kinds.length)
    expect(new Set(kinds.map((kind) => `${problems[kind].title} ${problems[kind].lead}`)).size).toBe(kinds.length)
    expect(Object.keys(drawers).toSorted()).toEqual([...drawerNames].toSorted())
  })

  test('the codes are the same in both languages, and nothing else is', () => {
    for (const kind of kinds) {
      expect(english.problems[kind].code).toBe(swedish.problems[kind].code)
      for (const part of ['title', 'lead'] as const) expect(english.problems[kind][part]).not.toBe(swedish.problems[kind][part])
    }
  })

  test('no text speaks of files by the names of the program, of SQLite or of exceptions', () => {
    for (const { problems } of Object.values(languages))
      for (const kind of kinds) {
        const { title, lead, steps } = problems[kind]
        const text = [title, lead, ...steps.flatMap((step) => [step.title, step.text])].join(' ')
        expect([kind, /sqlite|exception|undefined|\.db\b|keyring|errno/i.test(text) || /E(ACCES|PERM|NOSPC|IO)/.test(text)]).toEqual([
          kind,
          false,
        ])
      }
  })
})
