import type { Contract } from '../../electron/ipc'
import type { InputOf, OutputOf } from '../../electron/ipc/call'
import { createVault as create, putInPlace } from '../../electron/vault/create'
import type { Environment } from '../../electron/vault/environment'
import { readRing, realKdf, unlockHolder, type KdfChoice, type Unlocked } from '../../electron/vault/keyring/ring'
import { vaultFolder } from '../../electron/vault/vault-folder'
import { openSession } from '../../electron/vault/session'
import { Vault } from '../../electron/vault/vault'
import type { Role } from '../../forms/access'
import fs, { mkdirSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { Drawer } from '../../db/drawer'

type Member = { readonly name: string; readonly role: Role; readonly manager: boolean; readonly password: string }

/**
 * Nothing is at stake before the clinic is made: until then the disk is not waited for, and a drawer that was closed a moment ago is not read
 * through again at each of some five hundred logins. The program does both when it opens the clinic. Gives back the way things were.
 */
function makeHaste(): () => void {
  const { fsyncSync } = fs
  // oxlint-disable-next-line typescript/unbound-method -- put back as it was
  const { isUndamaged } = Drawer.prototype
  fs.fsyncSync = () => undefined
  Drawer.prototype.isUndamaged = () => true
  syncBuiltinESMExports()
  return () => {
    fs.fsyncSync = fsyncSync
    Drawer.prototype.isUndamaged = isUndamaged
    syncBuiltinESMExports()
  }
}

/**
 * A vault for the maker of the clinic: made by the product's own code at the full price of every password (or at the `kdf` of a test), then opened day after day with the
 * keys of its users under a clock that the maker sets. Rows of one login are committed together: nobody waits for them one by one.
 */
export async function createVault(options: { folder: string; start: string; demo: boolean; staff: readonly Member[]; kdf?: KdfChoice }) {
  const kdf = options.kdf ?? realKdf
  let at = Date.parse(options.start)
  const clock = {
    now: () => new Date(at).toISOString(),
    set: (instant: string) => void (at = Math.max(at, Date.parse(instant))),
    advance: (milliseconds: number) => void (at += milliseconds),
  }
  let seconds = 0
  const environment: Environment = {
    now: clock.now,
    monotonicSeconds: () => (seconds += 3600),
    kdf,
    version: '0.0.0',
    report: (where, error) => {
      throw new Error(where, { cause: error })
    },
  }
  const [manager, administrator] = [
    options.staff.find(({ role }) => role !== 'administrator'),
    options.staff.find(({ role }) => role === 'administrator'),
  ]
  if (!manager || !administrator || manager.role === 'administrator') throw new Error('a clinic has a clinician and an administrator')
  mkdirSync(options.folder, { recursive: true })
  const place = vaultFolder(options.folder)
  const noMoreHaste = makeHaste()
  const secret = (text: string) => Buffer.from(text)
  const made = await create(
    place,
    {
      clinicName: 'Mottagningen Linden',
      manager: { name: manager.name, role: manager.role, password: secret(manager.password) },
      administrator: { name: administrator.name, password: secret(administrator.password) },
      demo: options.demo,
    },
    environment,
  )
  putInPlace(place)
  const vault = new Vault(options.folder, options.demo, environment)

  const call = async <N extends keyof Contract, V extends keyof Contract[N] & string>(noun: N, verb: V, input: InputOf<Contract[N][V]>) => {
    const reply = (await vault.call(`${noun}.${verb}`, input)) as
      { ok: true; value: OutputOf<Contract[N][V]> } | { ok: false; error: { kind: string } }
    if (!reply.ok) throw new Error(`${noun}.${verb}: ${JSON.stringify(reply.error)}`)
    return reply.value
  }
  await call('session', 'login', { user: made.manager, password: new Uint8Array(Buffer.from(manager.password)) })
  for (const member of options.staff) {
    if (member === manager || member === administrator) continue
    const { name, role, manager: isManager, password } = member
    await call('users', 'add', { name, role, manager: isManager, password: new Uint8Array(Buffer.from(password)) })
  }
  endLogin(vault)

  const ring = () => {
    const read = readRing(place.vault)
    if (!read.ok) throw new Error(read.error.kind)
    return read.value
  }
  const keys = new Map<string, Unlocked>()
  for (const user of ring().users) {
    const password = options.staff.find(({ name }) => name === user.name)?.password ?? ''
    const unlocked = await unlockHolder(ring(), user, Buffer.from(password), kdf)
    if (!unlocked.ok) throw new Error(unlocked.error.kind)
    keys.set(user.name, unlocked.value)
  }
  const userOf = (name: string) => {
    const user = ring().users.find((known) => known.name.startsWith(name))
    if (!user) throw new Error(`nobody is called ${name}`)
    return user
  }

  return {
    clock,
    vault,
    userId: (name: string): string => userOf(name).id,
    /** A login without a password: the maker has kept the keys. */
    open(name: string) {
      const user = userOf(name)
      const unlocked = keys.get(user.name)
      if (!unlocked) throw new Error('keys of everybody')
      const session = openSession(place.vault, ring(), copyOf(unlocked), user, environment)
      session.desk.transaction(() => session.log('desk', 'session.begin', {}))
      session.begin()
      vault.state.session = session
      for (const drawer of everyDrawer(vault)) drawer.raw.pragma('synchronous=OFF')
      for (const drawer of drawersOf(vault)) drawer.raw.exec('begin immediate')
      return call
    },
    close(): void {
      if (!vault.session) return
      for (const drawer of drawersOf(vault)) drawer.raw.exec('commit')
      endLogin(vault)
    },
    end(): void {
      vault.end('made')
      noMoreHaste()
    },
  }
}

/** Gives the folder free: the clinic is ready to be opened by the program. */
export const placeInOrder = (clinic: { end: () => void }): void => clinic.end()

const everyDrawer = ({ session }: Vault) =>
  session ? [session.desk, session.keeper, ...(session.group === 'clinical' ? [session.drawer('tracing')] : [])] : []

const drawersOf = ({ session }: Vault) => (session?.group === 'clinical' ? [session.desk, session.drawer('journal')] : [])

function endLogin(vault: Vault): void {
  vault.session?.end('lock')
  vault.state.session = undefined
}

const copyOf = (unlocked: Unlocked): Unlocked => ({
  holder: unlocked.holder,
  exchange: { publicKey: unlocked.exchange.publicKey, privateKey: Buffer.from(unlocked.exchange.privateKey) },
  signing: { publicKey: unlocked.signing.publicKey, privateKey: Buffer.from(unlocked.signing.privateKey) },
  keys: Object.fromEntries(Object.entries(unlocked.keys).map(([store, key]) => [store, Buffer.from(key)])),
})
