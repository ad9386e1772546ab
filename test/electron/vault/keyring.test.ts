import type * as argon2 from '@node-rs/argon2'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { copyFileSync, readdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { canonical } from '../../../forms/core/canonical'
import type { VaultProblem } from '../../../electron/ipc/session'
import {
  isWeaker,
  newHolder,
  newRing,
  readRing,
  realKdf,
  storeFile,
  unlockHolder,
  type KdfChoice,
} from '../../../electron/vault/keyring/ring'
import {
  derive,
  isSignedBy,
  isWithin,
  kdfFloor,
  kdfPolicy,
  newPair,
  openBox,
  publicOf,
  seal,
  sealTo,
  signBytes,
  stretch,
  unseal,
} from '../../../electron/vault/keyring/primitives'
import type { KeyRing, User } from '../../../electron/vault/keyring/schema'
import { bytes, weakKdf } from '../../support/vault'
import { cleanUp, clinicCopy, people, tryLogin } from '../../db/support/clinic-copy'
import { hashesOf, newFolder, required } from '../../db/support/folder'

/** How often the key derivation has run, and with what. */
const derivations = vi.hoisted(() => ({ all: [] as unknown[] }))
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon2>()
  const hashRaw: typeof real.hashRaw = (secret, options, ...rest) => {
    derivations.all.push(options)
    return real.hashRaw(secret, options, ...rest)
  }
  return { ...real, hashRaw }
})
beforeEach(() => void (derivations.all = []))

cleanUp()

type Problem = ReturnType<typeof VaultProblem.parse>
type Json = { [key: string]: Json } | Json[] | string | number | boolean | null
/** A key ring as an editor sees it: anything may be done to it. */
type Edited = Omit<KeyRing, 'users' | 'attest'> & { users: User[]; attest: Record<string, string>; [more: string]: unknown }

const ringIn = (folder: string): Edited => JSON.parse(readFileSync(join(folder, 'keyring.json'), 'utf8')) as Edited
const writeIn = (folder: string, ring: unknown) =>
  writeFileSync(join(folder, 'keyring.json'), typeof ring === 'string' ? ring : canonical(ring))
const edit = (change: (ring: Edited) => void) => (folder: string) => {
  const ring = ringIn(folder)
  change(ring)
  writeIn(folder, ring)
}
const user = (ring: Edited, index = 0): User => required(ring.users[index])
const flipped = (base64: string, at = 0) => {
  const raw = Buffer.from(base64, 'base64')
  raw[at] = (raw[at] ?? 0) ^ 1
  return raw.toString('base64')
}

/** What the screen before login says and what the midwife's login ends with; nothing may be written by either. */
async function met(before: (folder: string) => void, demo = false) {
  const { clinic, folder } = await clinicCopy({ before, demo })
  const whole = hashesOf(folder, ['attempts.json'])
  const start = await clinic.must('session', 'start', null)
  const reply = await tryLogin(clinic, 'midwife')
  expect(hashesOf(folder, ['attempts.json'])).toEqual(whole)
  expect(clinic.vault.session).toBeUndefined()
  expect(clinic.faults).toEqual([])
  return { start: start.problem, login: reply.ok ? 'ok' : 'problem' in reply.error ? reply.error.problem : reply.error.kind }
}

describe('a key ring that somebody has edited', () => {
  type Case = readonly [
    what: string,
    change: (folder: string) => void,
    start: Problem | null,
    login: Problem | 'wrong-password' | 'refused',
  ]
  const tampered = 'key-ring-tampered'
  const damaged = 'key-ring-damaged'
  const cases: readonly Case[] = [
    ['her name', edit((ring) => (user(ring).name = 'Någon Annan')), null, tampered],
    ['her role, within her group', edit((ring) => (user(ring).role = 'psychiatrist')), null, tampered],
    ['a colleague’s role', edit((ring) => (user(ring, 2).role = 'psychiatrist')), null, tampered],
    ['her manager flag', edit((ring) => (user(ring).manager = false)), null, tampered],
    ['a colleague made manager', edit((ring) => (user(ring, 2).manager = true)), null, tampered],
    ['her group', edit((ring) => (user(ring).group = 'figures')), null, damaged],
    ['her id', edit((ring) => (user(ring).id = 'f'.repeat(32))), null, 'refused'],
    ['her salt', edit((ring) => (user(ring).kdf.salt = flipped(user(ring).kdf.salt))), null, 'wrong-password'],
    ['her commitment', edit((ring) => (user(ring).commit = flipped(user(ring).commit))), null, 'wrong-password'],
    ['one bit of her bundle', edit((ring) => (user(ring).bundle = flipped(user(ring).bundle, 20))), null, damaged],
    ['an empty bundle', edit((ring) => (user(ring).bundle = '')), null, damaged],
    [
      'one bit of a grant',
      edit((ring) => (required(user(ring).grants[1]).box = flipped(required(user(ring).grants[1]).box, 40))),
      null,
      damaged,
    ],
    ['an empty grant', edit((ring) => (required(user(ring).grants[1]).box = '')), null, damaged],
    ['a grant taken away', edit((ring) => user(ring).grants.pop()), null, damaged],
    ['a grant of another generation', edit((ring) => (required(user(ring).grants[0]).generation = 2)), null, damaged],
    ['two grants under each other’s name', edit((ring) => swapStores(user(ring))), null, damaged],
    ['a grant of a colleague', edit((ring) => (user(ring).grants = user(ring, 1).grants)), null, damaged],
    [
      'a colleague’s bundle, salt and commitment',
      edit((ring) => Object.assign(user(ring), sealedPart(user(ring, 1)))),
      null,
      'wrong-password',
    ],
    ['her public key for grants', edit((ring) => (user(ring).xPub = newPair('x25519').publicKey.toString('base64'))), null, damaged],
    ['her public key for signatures', edit((ring) => (user(ring).edPub = newPair('ed25519').publicKey.toString('base64'))), null, damaged],
    ['a colleague’s public key', edit((ring) => (user(ring, 1).xPub = newPair('x25519').publicKey.toString('base64'))), null, tampered],
    [
      'an administrator’s public key',
      edit((ring) => (user(ring, 4).xPub = newPair('x25519').publicKey.toString('base64'))),
      null,
      tampered,
    ],
    [
      'the public key of a recovery code',
      edit((ring) => (required(ring.recovery[0]).xPub = newPair('x25519').publicKey.toString('base64'))),
      null,
      tampered,
    ],
    ['a user put in', edit((ring) => ring.users.push({ ...user(ring, 1), id: 'e'.repeat(32), name: 'Smygande' })), null, tampered],
    ['a user taken out', edit((ring) => ring.users.pop()), null, tampered],
    ['her own line taken out', edit((ring) => ring.users.shift()), null, 'refused'],
    ['users in another order', edit((ring) => ring.users.reverse()), null, tampered],
    ['a recovery code taken out', edit((ring) => ring.recovery.pop()), null, tampered],
    ['two recovery codes that changed places', edit((ring) => ring.recovery.reverse()), null, tampered],
    ['the vault’s id', edit((ring) => (ring.vaultId = '0'.repeat(32))), null, damaged],
    ['the demo flag', edit((ring) => (ring.demo = true)), 'other-kind', 'other-kind'],
    ['a lower counter', edit((ring) => (ring.counter -= 1)), null, tampered],
    ['a higher counter', edit((ring) => (ring.counter += 1)), null, tampered],
    ['the policy', edit((ring) => (ring.policy.m = 65_536)), null, tampered],
    ['the generation of a store', edit((ring) => (required(ring.stores[1]).generation = 2)), null, tampered],
    ['the cipher of a store', edit((ring) => (required(ring.stores[1]).cipher = 'none')), null, tampered],
    ['two stores under each other’s file', edit((ring) => swapFiles(ring)), null, tampered],
    [
      'a store whose file is not there',
      edit((ring) => (required(ring.stores[1]).file = 'journal-9.db')),
      'drawer-missing',
      'drawer-missing',
    ],
    ['a store’s file outside the folder', edit((ring) => (required(ring.stores[1]).file = '../journal-1.db')), damaged, damaged],
    ['a store taken out', edit((ring) => ring.stores.pop()), damaged, damaged],
    ['a store twice, another not at all', edit((ring) => (required(ring.stores[1]).id = 'desk')), damaged, damaged],
    ['the attest of the desk', edit((ring) => (ring.attest['desk'] = flipped(required(ring.attest['desk'])))), null, tampered],
    ['the attest of her group', edit((ring) => (ring.attest['clinical'] = flipped(required(ring.attest['clinical'])))), null, tampered],
    ['the attest of the other group', edit((ring) => (ring.attest['figures'] = flipped(required(ring.attest['figures'])))), null, tampered],
    ['an attest taken out', edit((ring) => delete ring.attest['clinical']), damaged, damaged],
    ['the attests taken out', edit((ring) => delete (ring as Record<string, unknown>)['attest']), damaged, damaged],
    ['an unknown field', edit((ring) => (ring['note'] = 'x')), damaged, damaged],
    ['an unknown field of a user', edit((ring) => Object.assign(user(ring), { note: 'x' })), damaged, damaged],
    ['a bound bundle, which this version does not know', edit((ring) => Object.assign(user(ring), { bound: true })), damaged, damaged],
    ['another key derivation', edit((ring) => Object.assign(user(ring).kdf, { alg: 'argon2i' })), damaged, damaged],
    ['a short salt', edit((ring) => (user(ring).kdf.salt = 'AAAA')), damaged, damaged],
    ['another format', edit((ring) => Object.assign(ring, { format: 'x' })), damaged, damaged],
    ['version 0', edit((ring) => Object.assign(ring, { version: 0 })), damaged, damaged],
    ['a newer version', edit((ring) => Object.assign(ring, { version: 2 })), 'key-ring-newer', 'key-ring-newer'],
    [
      'a newer version of another shape',
      (folder) => writeIn(folder, { format: 'journal-key-ring', version: 7, secrets: [] }),
      'key-ring-newer',
      'key-ring-newer',
    ],
    ['more than 256 KiB', (folder) => writeIn(folder, `${canonical(ringIn(folder))}${' '.repeat(256 * 1024)}`), damaged, damaged],
    ['201 users', edit((ring) => (ring.users = Array.from({ length: 201 }, () => ({ ...user(ring), grants: [] })))), damaged, damaged],
    ['not JSON', (folder) => writeIn(folder, '{"format":"journal-key-ring",'), damaged, damaged],
    ['nothing', (folder) => writeIn(folder, ''), damaged, damaged],
    ['zeros', (folder) => writeFileSync(join(folder, 'keyring.json'), Buffer.alloc(4096)), damaged, damaged],
    ['null', (folder) => writeIn(folder, 'null'), damaged, damaged],
    ['its file taken away', (folder) => unlinkSync(join(folder, 'keyring.json')), 'key-ring-missing', 'key-ring-missing'],
  ]
  test.each(cases)('%s', async (_what, change, start, login) => {
    const found = await met(change)
    expect(found).toEqual({ start, login })
  })

  test('as it was: she is logged in (or the table above would prove nothing)', async () => {
    const { clinic } = await clinicCopy()
    expect(await tryLogin(clinic, 'midwife')).toMatchObject({ ok: true })
  })

  test('the demo flag, opened as a demo: her bundle does not open', async () => {
    const found = await met(
      edit((ring) => (ring.demo = true)),
      true,
    )
    expect(found.login).toBe(damaged)
  })

  test.each(['midwife', 'administrator'] as const)('any single value, for the %s: no login, nothing written', async (role) => {
    const { clinic, folder } = await clinicCopy()
    const whole = ringIn(folder)
    const before = hashesOf(folder, ['attempts.json', 'keyring.json'])
    let cases = 0
    for (const [path, changed] of eachChanged(whole as unknown as Json)) {
      if (/kdf\.[mp]$/.test(path)) continue // costs memory, not knowledge: the parameters have a test of their own
      const text = canonical(changed)
      writeIn(folder, text)
      const reply = await tryLogin(clinic, role)
      expect([path, reply.ok]).toEqual([path, false])
      expect([path, readFileSync(join(folder, 'keyring.json'), 'utf8') === text]).toEqual([path, true])
      clinic.clock.advance(20 * 60_000) // no wait stands in the way of the next case
      cases += 1
    }
    expect(cases).toBeGreaterThan(150)
    expect(hashesOf(folder, ['attempts.json', 'keyring.json'])).toEqual(before)
    expect(clinic.faults).toEqual([])
    writeIn(folder, whole)
    expect(await tryLogin(clinic, role)).toMatchObject({ ok: true })
  })
})

function swapStores(of: User): void {
  const [a, b] = [required(of.grants[0]), required(of.grants[1])]
  ;[a.store, b.store] = [b.store, a.store]
}
function swapFiles(ring: Edited): void {
  const [a, b] = [required(ring.stores[0]), required(ring.stores[1])]
  ;[a.file, b.file] = [b.file, a.file]
}
const sealedPart = ({ kdf, commit, bundle }: User) => ({ kdf, commit, bundle })

/** Every value in it changed once, with the path it stands at. */
function* eachChanged(whole: Json): Generator<readonly [path: string, changed: Json]> {
  const visit = function* (part: Json, path: readonly (string | number)[]): Generator<readonly [string, Json]> {
    if (part !== null && typeof part === 'object') {
      for (const key of Array.isArray(part) ? part.keys() : Object.keys(part))
        yield* visit((part as Record<string | number, Json>)[key] ?? null, [...path, key])
      return
    }
    const copy = structuredClone(whole) as Record<string | number, Json>
    let place = copy
    for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, Json>
    place[path.at(-1) ?? ''] = typeof part === 'boolean' ? !part : typeof part === 'number' ? part + 1 : otherText(String(part))
    yield [path.join('.'), copy]
  }
  yield* visit(whole, [])
}
const otherText = (text: string) => `${text.startsWith('b') ? 'a' : 'b'}${text.slice(1)}`

describe('an older key ring put back', () => {
  const next = 'sextio svanar vid bryggan'
  const older = { ok: false, error: { kind: 'problem', problem: 'key-ring-older', drawer: 'desk' } }

  test('after a new password: the old one does not come in with it, for her or anybody, and nothing is written', async () => {
    const { clinic, folder } = await clinicCopy()
    const old = readFileSync(join(folder, 'keyring.json'))
    await tryLogin(clinic, 'midwife')
    await clinic.must('users', 'changePassword', { old: bytes(people.midwife.password), password: bytes(next) })
    clinic.relock()
    const newer = readFileSync(join(folder, 'keyring.json'))
    writeFileSync(join(folder, 'keyring.json'), old)
    const before = hashesOf(folder, ['attempts.json'])
    for (const role of ['midwife', 'physician', 'administrator'] as const)
      expect([role, await tryLogin(clinic, role)]).toEqual([role, older])
    expect(hashesOf(folder, ['attempts.json'])).toEqual(before)
    writeFileSync(join(folder, 'keyring.json'), newer)
    expect(await tryLogin(clinic, 'midwife', next)).toMatchObject({ ok: true })
  })

  test('with the code', async () => {
    const { clinic, folder, codes } = await clinicCopy()
    const old = readFileSync(join(folder, 'keyring.json'))
    const { users } = await clinic.must('recovery', 'open', { code: bytes(codes.clinical) })
    const { code } = await clinic.must('recovery', 'newPassword', { user: required(users[0]).id, password: bytes(next) })
    await clinic.must('recovery', 'confirm', { code: bytes(code) })
    clinic.relock()
    writeFileSync(join(folder, 'keyring.json'), old)
    expect(await clinic.call('recovery', 'open', { code: bytes(codes.clinical) })).toEqual(older)
  })

  test('the one before is kept beside it, and a write that never ended does no harm', async () => {
    const { clinic, folder } = await clinicCopy()
    const old = readFileSync(join(folder, 'keyring.json'), 'utf8')
    writeFileSync(join(folder, 'keyring.json.tmp'), 'half a key ri', { mode: 0o600 })
    writeFileSync(join(folder, 'keyring.json.prev.tmp'), 'half', { mode: 0o600 })
    await tryLogin(clinic, 'midwife')
    await clinic.must('users', 'changePassword', { old: bytes(people.midwife.password), password: bytes(next) })
    expect(readFileSync(join(folder, 'keyring.json.prev'), 'utf8')).toBe(old)
    expect(ringIn(folder).counter).toBe((JSON.parse(old) as Edited).counter + 1)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
    if (process.platform !== 'win32')
      for (const name of ['keyring.json', 'keyring.json.prev', 'attempts.json'])
        expect([name, statSync(join(folder, name)).mode & 0o77]).toEqual([name, 0])
  })
})

describe('a new password', () => {
  const next = 'sextio svanar vid bryggan'

  test('the old one is dead, the new one opens the same keys, and no data were touched', async () => {
    const { clinic, folder, entry } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    const keys = Object.fromEntries(Object.entries(required(clinic.vault.session).keys).map(([store, key]) => [store, key.toString('hex')]))
    const before = ringIn(folder)
    await clinic.must('users', 'changePassword', { old: bytes(people.midwife.password), password: bytes(next) })
    const after = ringIn(folder)
    clinic.relock()
    expect(await tryLogin(clinic, 'midwife')).toEqual({ ok: false, error: { kind: 'wrong-password' } })
    expect(await tryLogin(clinic, 'midwife', next)).toMatchObject({ ok: true })
    expect(
      Object.fromEntries(Object.entries(required(clinic.vault.session).keys).map(([store, key]) => [store, key.toString('hex')])),
    ).toEqual(keys)
    expect((await clinic.must('entries', 'open', { entry })).versions).toMatchObject([{ genuine: true }])

    const [old, now] = [user(before), user(after)]
    expect({ ...now, ...sealedPart(old) }).toEqual(old) // only kdf, commit and bundle are others
    for (const part of ['commit', 'bundle'] as const) expect(now[part]).not.toBe(old[part])
    expect(now.kdf.salt).not.toBe(old.kdf.salt)
    expect(after.users.slice(1)).toEqual(before.users.slice(1))
    expect(after.recovery).toEqual(before.recovery)
  })

  test.each([
    ['a wrong old one', 'fel lösenord helt', next, 'wrong-password'],
    ['too short', people.midwife.password, 'elva tecken', 'password-short'],
    ['a common one', people.midwife.password, 'sommar123456', 'password-common'],
    ['her own name', people.midwife.password, 'AnneliSjöqvist', 'password-common'],
  ])('%s: refused, and the old one stays', async (_what, old, wanted, kind) => {
    const { clinic, folder } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    const before = ringIn(folder)
    expect(await clinic.call('users', 'changePassword', { old: bytes(old), password: bytes(wanted) })).toEqual({
      ok: false,
      error: { kind },
    })
    expect(ringIn(folder)).toEqual(before)
    clinic.relock()
    expect(await tryLogin(clinic, 'midwife')).toMatchObject({ ok: true })
  })

  test('what was typed is overwritten in the bytes that came in', async () => {
    const { clinic } = await clinicCopy()
    const typed = bytes(people.midwife.password)
    const id = required((await clinic.users())[0]).id
    await clinic.must('session', 'login', { user: id, password: typed })
    const [old, wanted] = [bytes(people.midwife.password), bytes(next)]
    await clinic.must('users', 'changePassword', { old, password: wanted })
    for (const secret of [typed, old, wanted]) expect(secret.every((byte) => byte === 0)).toBe(true)
  })

  test('at lock every key of the login is overwritten', async () => {
    const { clinic } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    const { keys, unlocked } = required(clinic.vault.session)
    const secrets = [...Object.values(keys), unlocked.exchange.privateKey, unlocked.signing.privateKey]
    expect(secrets).toHaveLength(6)
    expect(secrets.some((secret) => secret.every((byte) => byte === 0))).toBe(false)
    clinic.relock()
    expect(secrets.every((secret) => secret.every((byte) => byte === 0))).toBe(true)
  })
})

describe('a new user', () => {
  const wanted = { name: 'Hanna Vik', role: 'midwife' as const, manager: false }
  const password = 'femton kajor i eken'

  test('logs in with her own keys and opens what her group opens', async () => {
    const { clinic, folder, entry } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    const before = ringIn(folder)
    const added = await clinic.must('users', 'add', { ...wanted, password: bytes(password) })
    const after = ringIn(folder)
    expect(after.users.slice(0, -1)).toEqual(before.users)
    const line = required(after.users.at(-1))
    expect(line).toMatchObject({ id: added.id, name: 'Hanna Vik', role: 'midwife', group: 'clinical', manager: false, status: 'active' })
    expect(new Set(after.users.map(({ xPub }) => xPub)).size).toBe(after.users.length)
    clinic.relock()
    await clinic.login('Hanna', password)
    await clinic.must('patients', 'stateReason', { patient: await patientOf(entry), what: 'record', reason: { kind: 'consent', text: '' } })
    expect((await clinic.must('entries', 'open', { entry })).versions).toMatchObject([{ genuine: true }])
    clinic.relock()
    await clinic.login('Anneli', people.midwife.password)

    async function patientOf(id: string): Promise<string> {
      const journal = required(clinic.vault.session).drawer('journal')
      return Promise.resolve(String(journal.raw.prepare('select patient from entry where id = ?').pluck().get(id)))
    }
  })

  test.each([
    ['midwife', 'administrator'],
    ['administrator', 'midwife'],
    ['administrator', 'psychiatrist'],
  ] as const)('a manager who is %s makes no %s: she has not the keys', async (manager, role) => {
    const { clinic, folder } = await clinicCopy()
    await tryLogin(clinic, manager)
    const before = ringIn(folder)
    expect(await clinic.call('users', 'add', { ...wanted, role, password: bytes(password) })).toEqual({
      ok: false,
      error: { kind: 'other-group' },
    })
    expect(ringIn(folder)).toEqual(before)
  })

  test('is made by a manager only', async () => {
    const { clinic } = await clinicCopy()
    await tryLogin(clinic, 'physician')
    expect(await clinic.call('users', 'add', { ...wanted, password: bytes(password) })).toEqual({ ok: false, error: { kind: 'refused' } })
  })

  test.each([
    ['a name that is taken, however written', { name: 'ANNELI SJÖQVIST' }, password, 'name-taken'],
    ['a short password', {}, 'kort', 'password-short'],
    ['a common password', {}, 'sommar123456', 'password-common'],
    ['the clinic’s name', {}, 'MottagningenLinden', 'password-common'],
  ])('%s: refused', async (_what, more, typed, kind) => {
    const { clinic, folder } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    const before = ringIn(folder)
    expect(await clinic.call('users', 'add', { ...wanted, ...more, password: bytes(typed) })).toEqual({ ok: false, error: { kind } })
    expect(ringIn(folder)).toEqual(before)
  })
})

describe('the strength of the key derivation', () => {
  test('is fixed: 256 MiB, three passes, four lanes, and a floor of 64 MiB', () => {
    expect(kdfPolicy).toEqual({ m: 262_144, t: 3, p: 4 })
    expect(kdfFloor).toEqual({ m: 65_536, t: 3, p: 4 })
    expect(realKdf).toEqual({ policy: kdfPolicy, floor: kdfFloor })
  })

  test('is what the program passes, and no environment variable or build switch is read in the vault', () => {
    const root = resolve(import.meta.dirname, '../../../electron/vault')
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
    expect(sources.length).toBeGreaterThan(20)
    for (const name of sources)
      expect([name, /process\.env|import\.meta\.env|process\.argv|execArgv/.test(readFileSync(join(root, name), 'utf8'))]).toEqual([
        name,
        false,
      ])
    expect(readFileSync(join(root, 'index.ts'), 'utf8')).toContain('kdf: realKdf,')
  })

  test('a holder made by policy pays the whole price, and opens again', async () => {
    const { head, keys } = newRing(false)
    const secret = Buffer.from('gröna båtar seglar hem')
    const holder = await newHolder(head, 'a'.repeat(32), 'clinical', secret, keys, realKdf)
    expect(holder.kdf).toMatchObject({ alg: 'argon2id', v: 19, m: 262_144, t: 3, p: 4 })
    expect(derivations.all).toMatchObject([{ algorithm: 2, memoryCost: 262_144, timeCost: 3, parallelism: 4, outputLen: 32 }])
    const ring = { ...head, users: [], recovery: [], attest: { desk: '', clinical: '', figures: '' } } satisfies KeyRing
    const unlocked = await unlockHolder(ring, holder, Buffer.from('gröna båtar seglar hem'), realKdf)
    expect(unlocked.ok && unlocked.value.keys.journal?.equals(keys.journal)).toBe(true)
    expect(derivations.all).toHaveLength(2)
  })

  test.each([
    ['half the memory', { m: 32_768 }],
    ['one KiB less', { m: 65_535 }],
    ['two passes', { t: 2 }],
    ['three lanes', { p: 3 }],
    ['no lanes', { p: 0 }],
    ['no memory', { m: 0 }],
    ['negative memory', { m: -1 }],
    ['more than 2 GiB', { m: 2_097_153 }],
    ['memory without end', { m: 2 ** 50 }],
    ['eleven passes', { t: 11 }],
    ['seventeen lanes', { p: 17 }],
  ])('%s: refused before any memory is taken', async (_what, more) => {
    expect(isWithin({ ...kdfFloor, ...more }, kdfFloor)).toBe(false)
    const change = edit((ring) => Object.assign(user(ring).kdf, kdfFloor, more))
    const { clinic, folder } = await clinicCopy({ before: change, environment: { kdf: realKdf } })
    const before = hashesOf(folder, ['attempts.json'])
    derivations.all = []
    expect(await tryLogin(clinic, 'midwife')).toEqual({ ok: false, error: { kind: 'problem', problem: 'key-ring-damaged', drawer: '' } })
    expect(derivations.all).toEqual([])
    expect(hashesOf(folder, ['attempts.json'])).toEqual(before)
  })

  test('parameters of a recovery code below the floor are refused too', async () => {
    const { clinic, codes } = await clinicCopy({ environment: { kdf: realKdf } }) // made with the weaker ones of the tests
    derivations.all = []
    expect(await clinic.call('recovery', 'open', { code: bytes(codes.clinical) })).toMatchObject({
      ok: false,
      error: { problem: 'key-ring-damaged' },
    })
    expect(derivations.all).toEqual([])
  })

  const stronger: KdfChoice = { policy: { m: 128, t: 2, p: 1 }, floor: weakKdf.floor }

  test('weaker parameters than the policy are sealed anew at the next good login, hers alone', async () => {
    const { clinic, folder } = await clinicCopy({ environment: { kdf: stronger } })
    const before = ringIn(folder)
    expect(await tryLogin(clinic, 'physician', 'fel lösenord helt')).toMatchObject({ ok: false })
    expect(ringIn(folder)).toEqual(before)
    expect(await tryLogin(clinic, 'physician')).toMatchObject({ ok: true })
    const after = ringIn(folder)
    expect(after.users.map(({ kdf }) => kdf.m)).toEqual(before.users.map(({ role }) => (role === 'physician' ? 128 : 64)))
    expect(after.counter).toBe(before.counter + 1)
    clinic.relock()
    expect(await tryLogin(clinic, 'physician')).toMatchObject({ ok: true })
    expect(ringIn(folder)).toEqual(after) // once is enough
    clinic.relock()
    expect(await tryLogin(clinic, 'administrator')).toMatchObject({ ok: true })
  })

  test('stronger parameters than the policy are left as they are', () => {
    const holder = (m: number, t: number) => ({ kdf: { m, t } }) as User
    expect(isWeaker(holder(64, 2), stronger)).toBe(true)
    expect(isWeaker(holder(128, 1), stronger)).toBe(true)
    expect(isWeaker(holder(128, 2), stronger)).toBe(false)
    expect(isWeaker(holder(256, 3), stronger)).toBe(false)
  })
})

describe('the primitives', () => {
  test('give what their standards give', async () => {
    // RFC 8032, 7.1, test 1
    const secret = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
    expect(publicOf('ed25519', secret).toString('hex')).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
    expect(signBytes(secret, Buffer.alloc(0)).toString('hex')).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    )
    // Node's own pairs
    for (const curve of ['x25519', 'ed25519'] as const) {
      const { privateKey, publicKey } = curve === 'x25519' ? generateKeyPairSync('x25519') : generateKeyPairSync('ed25519')
      const raw = (key: typeof privateKey, part: 'd' | 'x') => Buffer.from(key.export({ format: 'jwk' })[part] ?? '', 'base64url')
      expect(publicOf(curve, raw(privateKey, 'd')).equals(raw(publicKey, 'x'))).toBe(true)
    }
    // RFC 5869, test case 3: no salt, no info
    expect(derive(Buffer.alloc(22, 0x0b), '', Buffer.alloc(0), 42).toString('hex')).toBe(
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    )
    // The derivation never changes, or nobody could log in any more.
    expect((await stretch(Buffer.from('lösenord'), Buffer.alloc(16, 7), { m: 64, t: 3, p: 4 })).toString('hex')).toBe(
      '5e45cfb444e95c9c1dc9b0ffedb727517713ddfe325edadab69c89771a3f668f',
    )
  })

  test('seal and open only under the same key and for the same purpose, and no two seals are alike', () => {
    const key = randomBytes(32)
    const sealed = seal(key, Buffer.from('text'), { for: 'a' })
    expect(unseal(key, sealed, { for: 'a' })?.toString()).toBe('text')
    expect(unseal(key, sealed, { for: 'b' })).toBeUndefined()
    expect(unseal(randomBytes(32), sealed, { for: 'a' })).toBeUndefined()
    expect(unseal(key, sealed.subarray(0, 27), { for: 'a' })).toBeUndefined()
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 0x80
      expect([at, unseal(key, changed, { for: 'a' })]).toEqual([at, undefined])
    }
    expect(seal(key, Buffer.from('text'), { for: 'a' }).equals(sealed)).toBe(false)
  })

  test('seal to a pair: no other one opens it, nor this one for another purpose', () => {
    const pair = newPair('x25519')
    const box = sealTo(pair.publicKey, Buffer.from('text'), { for: 'a' })
    expect(box).toHaveLength(4 + 48)
    expect(openBox(pair, box, { for: 'a' })?.toString()).toBe('text')
    expect(openBox(pair, box, { for: 'b' })).toBeUndefined()
    expect(openBox(newPair('x25519'), box, { for: 'a' })).toBeUndefined()
    for (let at = 0; at < box.length; at += 1) {
      const changed = Buffer.from(box)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect([at, openBox(pair, changed, { for: 'a' })]).toEqual([at, undefined])
    }
  })

  test('a public key of low order is neither sealed to nor opened from', () => {
    const pair = newPair('x25519')
    const order8 = Buffer.from('e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800', 'hex')
    for (const low of [Buffer.alloc(32), Buffer.concat([Buffer.of(1), Buffer.alloc(31)]), order8]) {
      expect(() => sealTo(low, Buffer.from('text'), {})).toThrow('bug: a key to seal to is never of low order')
      expect(openBox(pair, Buffer.concat([low, randomBytes(40)]), {})).toBeUndefined()
    }
  })

  test('sign: another text, key or signature does not fit', () => {
    const pair = newPair('ed25519')
    const signature = signBytes(pair.privateKey, Buffer.from('text'))
    expect(isSignedBy(pair.publicKey, Buffer.from('text'), signature)).toBe(true)
    expect(isSignedBy(pair.publicKey, Buffer.from('Text'), signature)).toBe(false)
    expect(isSignedBy(newPair('ed25519').publicKey, Buffer.from('text'), signature)).toBe(false)
    expect(isSignedBy(pair.publicKey, Buffer.from('text'), randomBytes(64))).toBe(false)
  })
})

test('the bundle is tied to vault, kind, version, user, group and every parameter', async () => {
  const { folder } = await clinicCopy()
  const read = readRing(folder)
  if (!read.ok) throw new Error(read.error.kind)
  const ring = read.value
  const { id, group, kdf, bundle, commit } = required(ring.users[0])
  const stretched = await stretch(Buffer.from(people.midwife.password), Buffer.from(kdf.salt, 'base64'), kdf)
  expect(derive(stretched, 'commit/v1').toString('base64')).toBe(commit)
  const about = { what: 'bundle/v1', vault: ring.vaultId, demo: ring.demo, version: ring.version, id, group, kdf }
  const open = (as: object) => unseal(derive(stretched, 'kek/v1'), Buffer.from(bundle, 'base64'), as)?.length
  expect(open(about)).toBe(64)
  const { kdf: _kdf, ...withoutKdf } = about
  const { group: _group, ...withoutGroup } = about
  const others = [
    { vault: 'f'.repeat(32) },
    { demo: true },
    { version: 2 },
    { id: 'f'.repeat(32) },
    { group: 'figures' },
    ...(['alg', 'v', 'm', 't', 'p', 'salt'] as const).map((part) => ({ kdf: { ...kdf, [part]: 'x' } })),
  ].map((more) => ({ ...about, ...more }))
  for (const other of [withoutKdf, withoutGroup, ...others]) expect([other, open(other)]).toEqual([other, undefined])
})

test('a fresh key ring: six stores, six keys of their own, none of them in the file', async () => {
  const { clinic, folder } = await clinicCopy()
  const { head, keys } = newRing(false)
  expect(new Set(Object.values(keys).map((key) => key.toString('hex'))).size).toBe(6)
  expect(new Set(head.stores.map(({ file }) => file)).size).toBe(6)
  await tryLogin(clinic, 'midwife')
  const held = required(clinic.vault.session)
  const file = readFileSync(join(folder, 'keyring.json'), 'latin1')
  for (const key of [...Object.values(held.keys), held.unlocked.exchange.privateKey, held.unlocked.signing.privateKey])
    for (const written of ['base64', 'hex', 'latin1'] as const) expect(file.includes(key.toString(written))).toBe(false)
  expect(file).not.toContain(people.midwife.password)
})

test('readRing names a file for every store and looks at nothing else', () => {
  const folder = newFolder()
  expect(readRing(folder)).toEqual({ ok: false, error: { kind: 'key-ring-missing' } })
  const { head } = newRing(true)
  expect(storeFile(folder, head, 'intake')).toBe(join(folder, 'intake-keys-1.bin'))
  writeFileSync(join(folder, 'other.json'), '{}')
  copyFileSync(join(folder, 'other.json'), join(folder, 'keyring.json.prev'))
  expect(readRing(folder)).toEqual({ ok: false, error: { kind: 'key-ring-missing' } }) // what was kept is not taken by itself
})
