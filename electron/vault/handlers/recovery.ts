import { insertSigningKey } from '../../../db/journal/signing-keys'
import { saveStaff } from '../../../db/desk/staff'
import { groupOf } from '../../../forms/access'
import { err, ok, type Result } from '../../../forms/core/result'
import { codeSecret, newId } from '../create'
import type { HandlersOf, OpenContext } from '../handler'
import { recoveryUser } from '../keyring/backoff'
import { newCode, readCode } from '../keyring/recovery'
import { newHolder, newUser, unlockHolder, wipe, type Unlocked } from '../keyring/ring'
import type { Holder, KeyRing, User } from '../keyring/schema'
import { asBuffer, passwordFault } from '../passwords'
import { ProblemError } from '../problem'
import { ringOf, saveRing, tileOf } from '../rings'
import { openSession } from '../session'
import type { Vault } from '../vault'
import { problemFailure } from './session'

/** What a recovery session has prepared: takes effect with the new code, once that has been typed back. */
export type Renewal = { readonly code: string; readonly recovery: Holder; readonly user: User; readonly action: string }

type Failed = { kind: 'code-form'; group: number | null } | { kind: 'code-unknown' } | { kind: 'wait'; seconds: number }

/** The holder that a typed code opens. One try counts whichever of the two codes it is. */
async function openCode(vault: Vault, ring: KeyRing, typed: Uint8Array, now: string): Promise<Result<Unlocked, Failed>> {
  const text = asBuffer(typed).toString('utf8')
  asBuffer(typed).fill(0)
  const read = readCode(text, ring.vaultId)
  if (!read.ok) return read
  const seconds = vault.backoff.wait(recoveryUser)
  if (seconds > 0) return err({ kind: 'wait', seconds })
  vault.backoff.begin(recoveryUser, now)
  const secret = codeSecret(read.value)
  try {
    for (const holder of ring.recovery) {
      const unlocked = await unlockHolder(ring, holder, secret, vault.environment.kdf)
      if (unlocked.ok) {
        vault.backoff.succeed(recoveryUser)
        return unlocked
      }
      if (unlocked.error.kind === 'damaged') throw new ProblemError('key-ring-damaged')
    }
    return err({ kind: 'code-unknown' })
  } finally {
    secret.fill(0)
  }
}

/** Prepares the new user record and the code that replaces the used one. */
async function prepare({ vault }: OpenContext, ring: KeyRing, user: User, action: string) {
  const session = vault.session
  if (!session) throw new ProblemError('key-ring-missing')
  const code = newCode(ring.vaultId)
  const secret = codeSecret(code)
  const recovery = await newHolder(ring, newId(), session.group, secret, session.keys, vault.environment.kdf)
  secret.fill(0)
  vault.renewal = { code, recovery, user, action }
  return ok({ code })
}

export const recovery: HandlersOf<'recovery'> = {
  open: async ({ code }, { vault, now, sender }) => {
    try {
      if (vault.session) return err({ kind: 'refused' })
      const ring = ringOf(vault)
      const unlocked = await openCode(vault, ring, code, now)
      if (!unlocked.ok) return unlocked
      const { group, id } = unlocked.value.holder
      const who = { id, name: '', role: group === 'figures' ? ('administrator' as const) : ('midwife' as const), manager: false }
      const opened = openSession(vault.folder.vault, ring, unlocked.value, who, sender, vault.environment, 'recovery')
      try {
        opened.desk.transaction(() => {
          for (const failure of vault.backoff.failures()) opened.logAs(failure.user, failure.at, 'session.begin')
          opened.log('desk', 'recovery.open', {})
        })
        vault.backoff.logged()
      } catch (error) {
        opened.end('failed')
        throw error
      }
      vault.session = opened
      return ok({
        group,
        users: ring.users.filter((user) => user.group === group).map((user) => ({ ...tileOf(user), manager: user.manager })),
      })
    } catch (error) {
      return problemFailure(error)
    }
  },
  test: async ({ code }, { vault, now }) => {
    try {
      const ring = ringOf(vault)
      const unlocked = await openCode(vault, ring, code, now)
      if (!unlocked.ok) return unlocked
      const { group } = unlocked.value.holder
      wipe(unlocked.value)
      const session = vault.session
      session?.desk.transaction(() => session.log('desk', 'recovery.test', {}))
      return ok({ group })
    } catch (error) {
      return problemFailure(error)
    }
  },
  newPassword: async ({ user, password }, context) => {
    const { vault } = context
    const ring = ringOf(vault)
    const known = ring.users.find(({ id }) => id === user)
    const session = vault.session
    if (!session || known?.group !== session.group) return err({ kind: 'refused' })
    const secret = asBuffer(password)
    try {
      const fault = passwordFault(secret, [known.name])
      if (fault) return err({ kind: fault })
      const holder = await newHolder(ring, known.id, known.group, secret, session.keys, vault.environment.kdf)
      return await prepare(context, ring, newUser(holder, known.name, known.role, known.manager), 'recovery.new-password')
    } finally {
      secret.fill(0)
    }
  },
  addManager: async ({ name, role, password }, context) => {
    const { vault } = context
    const ring = ringOf(vault)
    const session = vault.session
    if (!session || groupOf(role) !== session.group) return err({ kind: 'refused' })
    if (ring.users.some((user) => user.group === session.group && user.manager)) return err({ kind: 'manager-exists' })
    const secret = asBuffer(password)
    try {
      const fault = passwordFault(secret, [name])
      if (fault) return err({ kind: fault })
      const holder = await newHolder(ring, newId(), session.group, secret, session.keys, vault.environment.kdf)
      return await prepare(context, ring, newUser(holder, name, role, true), 'recovery.add-manager')
    } finally {
      secret.fill(0)
    }
  },
  confirm: ({ code }, { vault, now }) => {
    const { session, renewal } = vault
    if (!session || !renewal) return err({ kind: 'refused' })
    const ring = ringOf(vault)
    const read = readCode(asBuffer(code).toString('utf8'), ring.vaultId)
    asBuffer(code).fill(0)
    if (!read.ok) return err({ kind: 'code-mismatch', group: read.error.group })
    if (read.value !== renewal.code) return err({ kind: 'code-mismatch', group: null })
    const { user } = renewal
    session.desk.transaction(() => {
      saveStaff(session.desk, user, now)
      session.log('desk', renewal.action, { record: user.id })
    })
    if (session.group === 'clinical') {
      const journal = session.drawer('journal')
      const key = {
        id: newId(),
        user: user.id,
        role: user.role,
        publicKey: Buffer.from(user.edPub, 'base64'),
        from: now,
        givenBy: session.who.id,
      }
      journal.transaction(() => insertSigningKey(journal, key))
    }
    saveRing(session, vault.folder.vault, {
      ...ring,
      users: ring.users.some(({ id }) => id === user.id)
        ? ring.users.map((known) => (known.id === user.id ? user : known))
        : [...ring.users, user],
      recovery: ring.recovery.map((known) => (known.group === session.group ? renewal.recovery : known)),
    })
    session.end('recovery')
    vault.session = undefined
    vault.renewal = undefined
    return ok(null)
  },
}
