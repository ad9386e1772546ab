import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { groupOf, type Group, type Role } from '../../../forms/access'
import { assert } from '../../../forms/core/assert'
import { canonical } from '../../../forms/core/canonical'
import { err, ok, type Result } from '../../../forms/core/result'
import { faultOf } from '../../../db/errors'
import { cipher } from '../../../db/open'
import { replaceFile } from '../files'
import {
  derive,
  isSame,
  isWithin,
  kdfFloor,
  kdfPolicy,
  mac,
  newPair,
  openBox,
  publicOf,
  seal,
  sealTo,
  stretch,
  unseal,
  withDerived,
  type KdfParameters,
  type Pair,
} from './primitives'
import { AnyVersion, KeyRing, StoreId, storesOf, type Holder, type User } from './schema'

export type DataKeys = Partial<Record<StoreId, Buffer>>

/** What a right password or code opens. Everything in it is wiped by `wipe`. */
export type Unlocked = { readonly holder: Holder; readonly exchange: Pair; readonly signing: Pair; readonly keys: DataKeys }

export type RingFault = { readonly kind: 'key-ring-missing' | 'key-ring-damaged' | 'key-ring-newer' | 'key-ring-tampered' }

/** Smaller parameters for unit tests of the key ring, as an argument; nothing else may weaken the policy. */
export type KdfChoice = { readonly policy: KdfParameters; readonly floor: KdfParameters }
export const realKdf: KdfChoice = { policy: kdfPolicy, floor: kdfFloor }

const fileName = 'keyring.json'
const largest = 256 * 1024

/** Reads and checks `keyring.json`: size, form, version. Whether it is genuine is known only once a key is at hand (`verifyRing`). */
export function readRing(folder: string): Result<KeyRing, RingFault> {
  const file = join(folder, fileName)
  if (!existsSync(file)) return err({ kind: 'key-ring-missing' })
  if (statSync(file).size > largest) return err({ kind: 'key-ring-damaged' })
  let json: unknown
  try {
    json = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (faultOf(error) === 'read-only') throw error // nobody may read it: not damaged
    return err({ kind: 'key-ring-damaged' })
  }
  const version = AnyVersion.safeParse(json)
  if (version.success && version.data.version > 1) return err({ kind: 'key-ring-newer' })
  const ring = KeyRing.safeParse(json)
  return ring.success ? ok(ring.data) : err({ kind: 'key-ring-damaged' })
}

/** The parts of a key ring that only its own group may change: its stores and members. */
function groupPart(ring: KeyRing, group: Group) {
  return {
    vaultId: ring.vaultId,
    group,
    counter: ring.groupCounters[group],
    stores: ring.stores.filter(({ id }) => id !== 'desk' && storesOf[group].includes(id)),
    members: ring.users
      .filter((user) => user.group === group)
      .map(({ id, role, manager, status, xPub, edPub }) => ({ id, role, manager, status, xPub, edPub })),
    recovery: ring.recovery.filter((holder) => holder.group === group).map(({ id, xPub }) => ({ id, xPub })),
  }
}

const wholePart = (ring: KeyRing) => ({ ...ring, attest: { clinical: ring.attest.clinical, figures: ring.attest.figures } })

const attestOf = (key: Buffer, who: Group | 'desk', part: unknown) => withDerived(key, `attest/${who}/v1`, (derived) => mac(derived, part))

const groupKey = (keys: DataKeys, group: Group) => (group === 'clinical' ? keys.journal : keys.figures)

/** Whether nobody without the keys has changed the key ring: the group's own part, and the whole of it. */
export function verifyRing(ring: KeyRing, group: Group, keys: DataKeys): boolean {
  const own = groupKey(keys, group)
  if (!own || !keys.desk) return false
  const same = (found: string, expected: string) => isSame(Buffer.from(found, 'base64'), Buffer.from(expected, 'base64'))
  return (
    same(ring.attest[group], attestOf(own, group, groupPart(ring, group))) &&
    same(ring.attest.desk, attestOf(keys.desk, 'desk', wholePart(ring)))
  )
}

/** The key ring with its counter raised and everything attested that these keys can attest. */
function attested(ring: KeyRing, keys: DataKeys): KeyRing {
  let next: KeyRing = { ...ring, counter: ring.counter + 1 }
  for (const group of ['clinical', 'figures'] as const) {
    const own = groupKey(keys, group)
    if (!own) continue
    next = { ...next, groupCounters: { ...next.groupCounters, [group]: next.groupCounters[group] + 1 } }
    next = { ...next, attest: { ...next.attest, [group]: attestOf(own, group, groupPart(next, group)) } }
  }
  const { desk } = keys
  assert(desk !== undefined && desk.some((byte) => byte !== 0), 'every login holds the desk key')
  return { ...next, attest: { ...next.attest, desk: attestOf(desk, 'desk', wholePart(next)) } }
}

/** Attests and writes the key ring; the one before is kept beside it. Gives what was written. */
export function writeRing(folder: string, ring: KeyRing, keys: DataKeys): KeyRing {
  const next = KeyRing.parse(attested(ring, keys))
  replaceFile(join(folder, fileName), Buffer.from(canonical(next)), { previous: join(folder, `${fileName}.prev`) })
  return next
}

const bundleAbout = (ring: Pick<KeyRing, 'vaultId' | 'demo' | 'version'>, holder: Pick<Holder, 'id' | 'group' | 'kdf'>) => ({
  what: 'bundle/v1',
  vault: ring.vaultId,
  demo: ring.demo,
  version: ring.version,
  id: holder.id,
  group: holder.group,
  kdf: holder.kdf,
})

const grantAbout = (vaultId: string, holder: Pick<Holder, 'id' | 'group'>, store: StoreId, generation: number) => ({
  what: 'grant/v1',
  vault: vaultId,
  store,
  generation,
  user: holder.id,
  group: holder.group,
})

type RingHead = Pick<KeyRing, 'vaultId' | 'demo' | 'version' | 'stores'>

/** Seals the two private halves under a password or code: new salt, new key, new commitment. */
async function sealBundle(
  ring: RingHead,
  holder: Pick<Holder, 'id' | 'group'>,
  exchange: Pair,
  signing: Pair,
  secret: Buffer,
  kdf: KdfChoice,
) {
  const parameters = { alg: 'argon2id', v: 19, ...kdf.policy, salt: randomBytes(16).toString('base64') } as const
  const stretched = await stretch(secret, Buffer.from(parameters.salt, 'base64'), kdf.policy)
  const kek = derive(stretched, 'kek/v1')
  const plain = Buffer.concat([exchange.privateKey, signing.privateKey])
  const sealed = {
    kdf: parameters,
    bound: false as const,
    commit: derive(stretched, 'commit/v1').toString('base64'),
    bundle: seal(kek, plain, bundleAbout(ring, { ...holder, kdf: parameters })).toString('base64'),
  }
  for (const used of [stretched, kek, plain]) used.fill(0)
  return sealed
}

/** A new holder of a group's keys (a user's, or a recovery code's): new key pairs, a bundle under the secret, a grant per store. */
export async function newHolder(ring: RingHead, id: string, group: Group, secret: Buffer, keys: DataKeys, kdf: KdfChoice): Promise<Holder> {
  const exchange = newPair('x25519')
  const signing = newPair('ed25519')
  const sealed = await sealBundle(ring, { id, group }, exchange, signing, secret, kdf)
  const holder: Holder = {
    id,
    group,
    ...sealed,
    xPub: exchange.publicKey.toString('base64'),
    edPub: signing.publicKey.toString('base64'),
    grants: storesOf[group].map((store) => {
      const key = keys[store]
      assert(key, 'nobody can grant what she lacks')
      const generation = ring.stores.find((known) => known.id === store)?.generation ?? 1
      const box = sealTo(exchange.publicKey, key, grantAbout(ring.vaultId, { id, group }, store, generation))
      return { store, generation, box: box.toString('base64') }
    }),
  }
  exchange.privateKey.fill(0)
  signing.privateKey.fill(0)
  return holder
}

/** A user record around a holder. */
export const newUser = (holder: Holder, name: string, role: Role, manager: boolean): User => {
  assert(groupOf(role) === holder.group, 'a role belongs to its group')
  return { ...holder, name, role, manager, status: 'active' }
}

/** The same keys under a new password: new salt, bundle sealed again, data untouched. */
export async function resealed(
  ring: RingHead,
  unlocked: Unlocked,
  secret: Buffer,
  kdf: KdfChoice,
): Promise<Pick<Holder, 'kdf' | 'bound' | 'commit' | 'bundle'>> {
  return sealBundle(ring, unlocked.holder, unlocked.exchange, unlocked.signing, secret, kdf)
}

/**
 * Opens a holder's bundle and grants with a password or code. `wrong` when it is not hers; `damaged` when parameters are out of bounds or
 * a part does not fit, which no wrong password causes.
 */
export async function unlockHolder(
  ring: KeyRing,
  holder: Holder,
  secret: Buffer,
  kdf: KdfChoice,
): Promise<Result<Unlocked, { kind: 'wrong' | 'damaged' }>> {
  if (!isWithin(holder.kdf, kdf.floor)) return err({ kind: 'damaged' })
  const stretched = await stretch(secret, Buffer.from(holder.kdf.salt, 'base64'), holder.kdf)
  const isHers = isSame(derive(stretched, 'commit/v1'), Buffer.from(holder.commit, 'base64'))
  const plain = isHers
    ? withDerived(stretched, 'kek/v1', (kek) => unseal(kek, Buffer.from(holder.bundle, 'base64'), bundleAbout(ring, holder)))
    : undefined
  stretched.fill(0)
  if (!isHers) return err({ kind: 'wrong' })
  if (plain?.length !== 64) return err({ kind: 'damaged' })
  const [x, ed] = [Buffer.from(plain.subarray(0, 32)), Buffer.from(plain.subarray(32))]
  plain.fill(0)
  const exchange = { privateKey: x, publicKey: publicOf('x25519', x) }
  const signing = { privateKey: ed, publicKey: publicOf('ed25519', ed) }
  const keys: DataKeys = {}
  for (const grant of holder.grants) {
    const key = openBox(exchange, Buffer.from(grant.box, 'base64'), grantAbout(ring.vaultId, holder, grant.store, grant.generation))
    if (key?.length === 32) keys[grant.store] = key
  }
  const complete = storesOf[holder.group].every((store) => keys[store])
  if (!complete || exchange.publicKey.toString('base64') !== holder.xPub || signing.publicKey.toString('base64') !== holder.edPub) {
    wipe({ holder, exchange, signing, keys })
    return err({ kind: 'damaged' })
  }
  return ok({ holder, exchange, signing, keys })
}

/** Overwrites every secret of a login. */
export function wipe(unlocked: Unlocked): void {
  for (const key of [unlocked.exchange.privateKey, unlocked.signing.privateKey, ...Object.values(unlocked.keys)]) key.fill(0)
}

/** Whether the holder's parameters are weaker than today's policy: sealed again at once after a good login. */
export const isWeaker = (holder: Holder, kdf: KdfChoice): boolean => holder.kdf.m < kdf.policy.m || holder.kdf.t < kdf.policy.t

/** The head of a new vault's key ring: fresh ids and random keys for every store. */
export function newRing(demo: boolean): {
  readonly head: Omit<KeyRing, 'users' | 'recovery' | 'attest'>
  readonly keys: Required<DataKeys>
} {
  const fresh = () => randomBytes(32)
  return {
    head: {
      format: 'journal-key-ring',
      version: 1,
      vaultId: randomBytes(16).toString('hex'),
      demo,
      counter: 1,
      groupCounters: { clinical: 1, figures: 1 },
      policy: { ...kdfPolicy },
      stores: StoreId.options.map((id) => ({ id, generation: 1, ...fileOf(id, 1) })),
    },
    keys: { desk: fresh(), journal: fresh(), tracing: fresh(), pending: fresh(), figures: fresh(), intake: fresh() },
  }
}

function fileOf(id: StoreId, generation: number) {
  if (id === 'pending') return { file: `pending-${generation}.bin`, cipher: 'aes-256-gcm' }
  if (id === 'intake') return { file: `intake-keys-${generation}.bin`, cipher: 'aes-256-gcm' }
  return { file: `${id}-${generation}.db`, cipher }
}

/** Where a store lies. */
export function storeFile(folder: string, ring: Pick<KeyRing, 'stores'>, id: StoreId): string {
  const store = ring.stores.find((known) => known.id === id)
  assert(store, 'a key ring names every store')
  return join(folder, store.file)
}
