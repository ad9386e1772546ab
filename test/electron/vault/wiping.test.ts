import type * as Crypto from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as Argon from '@node-rs/argon2'
import { allDeclined } from '../../../forms/intake'
import { StaffClinic } from '../../support/staff-clinic'
import { bytes, type TestClinic } from '../../support/vault'

// Keys live in buffers and are overwritten after each use (security design 2.6, "zeroising"): what a password or code was stretched to, what
// was derived from it, the private halves of new pairs, what was unsealed. Only what the login of the moment needs stays, and that ends at lock.

const seen = vi.hoisted(() => [] as { what: string; secret: Uint8Array }[])
const watched = vi.hoisted(() => <T extends ArrayBuffer | Uint8Array>(what: string, secret: T): T => {
  seen.push({ what, secret: secret instanceof ArrayBuffer ? new Uint8Array(secret) : secret })
  return secret
})

vi.mock('@node-rs/argon2', async (original) => {
  const module = await original<typeof Argon>()
  return { ...module, hashRaw: async (...args: Parameters<typeof module.hashRaw>) => watched('stretched', await module.hashRaw(...args)) }
})
vi.mock('node:crypto', async (original) => {
  const module = await original<typeof Crypto>()
  return {
    ...module,
    hkdfSync: (...args: Parameters<typeof module.hkdfSync>) => watched(`derived for ${args[3] as string}`, module.hkdfSync(...args)),
    diffieHellman: (pair: Parameters<typeof module.diffieHellman>[0]) => watched('agreed', module.diffieHellman(pair)),
    randomBytes: (size: number) => (size === 32 ? watched('made', module.randomBytes(size)) : module.randomBytes(size)),
  }
})

const isWiped = (secret: Uint8Array) => secret.every((byte) => byte === 0)
/** Not secrets: what a commitment is compared with stands in the key ring. */
const isPublic = (what: string) => what === 'derived for commit/v1'

/** What is still readable of everything that was made since, apart from the keys of the login of the moment. */
function left(clinic: TestClinic): readonly string[] {
  const { session } = clinic.vault
  const own = session ? [session.unlocked.exchange.privateKey, session.unlocked.signing.privateKey, ...Object.values(session.keys)] : []
  return seen
    .filter(
      ({ what, secret }) =>
        !isPublic(what) && !isWiped(secret) && !own.some((key) => key.buffer === secret.buffer && key.byteOffset === secret.byteOffset),
    )
    .map(({ what }) => what)
}

let clinic: StaffClinic
beforeEach(() => void seen.splice(0))
afterEach(() => clinic.remove())

test('the first start leaves no key', async () => {
  clinic = new StaffClinic()
  await clinic.setUp()
  expect(seen.length).toBeGreaterThan(20)
  expect(left(clinic)).toEqual([])
})

test.each<[string, () => Promise<void>]>([
  ['a login', async () => void (await clinic.as('Anneli'))],
  [
    'a wrong password',
    async () => {
      await clinic.call('session', 'login', { user: clinic.id('Anneli'), password: bytes('inte rätt lösenord') })
    },
  ],
  [
    'a new user',
    async () => {
      await clinic.as('Anneli')
      await clinic.must('users', 'add', { name: 'Ny Barnmorska', role: 'midwife', manager: false, password: bytes('sju gula cyklar här') })
    },
  ],
  [
    'a new password',
    async () => {
      await clinic.as('Anneli')
      await clinic.must('users', 'changePassword', { old: clinic.password('Anneli'), password: bytes('sju gula cyklar här') })
    },
  ],
  [
    'the computer taken back from a patient',
    async () => {
      await clinic.as('Anneli')
      await clinic.must('handover', 'end', { password: clinic.password('Anneli') })
    },
  ],
  [
    'the monthly test of a code',
    async () => {
      await clinic.as('Anneli')
      await clinic.must('recovery', 'test', { code: bytes(clinic.codes.clinical) })
    },
  ],
  [
    'a code that opens nothing',
    async () => {
      await clinic.call('recovery', 'test', { code: bytes('AAAAA') })
    },
  ],
  [
    'a way back with the code',
    async () => {
      await clinic.must('recovery', 'open', { code: bytes(clinic.codes.clinical) })
      const { code } = await clinic.must('recovery', 'newPassword', { user: clinic.id('Anneli'), password: bytes('sju gula cyklar här') })
      await clinic.must('recovery', 'confirm', { code: bytes(code) })
    },
  ],
  [
    'the five answers, and the figures side after them',
    async () => {
      await clinic.as('Anneli')
      await clinic.must('intake', 'give', { month: 'this', sex: 'female', answers: allDeclined })
      await clinic.as('Gunilla')
    },
  ],
])('%s leaves no key but those of the login; a lock not even them', async (_what, work) => {
  clinic = await StaffClinic.open()
  clinic.relock()
  seen.splice(0)
  await work()
  expect(left(clinic)).toEqual([])
  const keys = clinic.vault.session
    ? [clinic.session.unlocked.exchange.privateKey, clinic.session.unlocked.signing.privateKey, ...Object.values(clinic.session.keys)]
    : []
  clinic.vault.end('lock')
  expect(keys.every(isWiped)).toBe(true)
})
