import { groupOf, type Group, type Role } from '../../forms/access'
import { err, ok, type Result } from '../../forms/core/result'
import { takeIn } from './accounts'
import { codeSecret, newId } from './create'
import { recoveryUser } from './keyring/backoff'
import { newCode, readCode } from './keyring/recovery'
import { newHolder, newUser, unlockHolder, wipe, type Unlocked } from './keyring/ring'
import type { KeyRing, User } from './keyring/schema'
import { logBegin } from './log-in'
import type { LoginState } from './login-state'
import { asBuffer, passwordFault } from './passwords'
import { problemFailure, ProblemError, type ProblemFailure } from './problem'
import { saveRing, tileOf } from './rings'
import { openSession } from './session'

type Failed =
  | { readonly kind: 'code-form'; readonly group: number | null }
  | { readonly kind: 'code-unknown' }
  | { readonly kind: 'wait'; readonly seconds: number }
type Refused = { readonly kind: 'refused' }
type NewCode = Result<{ code: string }, { readonly kind: 'password-short' | 'password-common' } | Refused>

/** The holder that a typed code opens. One try counts whichever of the two codes it is. The typed bytes are wiped. */
async function openCode(state: LoginState, ring: KeyRing, typed: Uint8Array, now: string): Promise<Result<Unlocked, Failed>> {
  const text = asBuffer(typed).toString('utf8')
  asBuffer(typed).fill(0)
  const read = readCode(text, ring.vaultId)
  if (!read.ok) return read
  const seconds = state.backoff.wait(recoveryUser)
  if (seconds > 0) return err({ kind: 'wait', seconds })
  state.backoff.begin(recoveryUser, now)
  const secret = codeSecret(read.value)
  try {
    for (const holder of ring.recovery) {
      const unlocked = await unlockHolder(ring, holder, secret, state.environment.kdf)
      if (unlocked.ok) {
        state.backoff.succeed(recoveryUser)
        return unlocked
      }
      if (unlocked.error.kind === 'damaged') throw new ProblemError('key-ring-damaged')
    }
    return err({ kind: 'code-unknown' })
  } finally {
    secret.fill(0)
  }
}

/** Opens a recovery session: keys, and no record (security design 2.4). */
export async function openRecovery(
  state: LoginState,
  code: Uint8Array,
  now: string,
): Promise<Result<{ group: Group; users: (ReturnType<typeof tileOf> & { manager: boolean })[] }, Failed | Refused | ProblemFailure>> {
  try {
    if (state.session) return err({ kind: 'refused' })
    const ring = state.ring()
    const unlocked = await openCode(state, ring, code, now)
    if (!unlocked.ok) return unlocked
    const { group, id } = unlocked.value.holder
    const who = { id, name: '', role: group === 'figures' ? ('administrator' as const) : ('midwife' as const), manager: false }
    const opened = openSession(state.folder.vault, ring, unlocked.value, who, state.environment, 'recovery')
    try {
      logBegin(state, opened, 'recovery.open')
    } catch (error) {
      opened.end('failed')
      throw error
    }
    state.session = opened
    const users = ring.users.filter((user) => user.group === group).map((user) => ({ ...tileOf(user), manager: user.manager }))
    return ok({ group, users })
  } catch (error) {
    return err(problemFailure(error))
  }
}

/** Checks that a code still fits and opens nothing (the monthly reminder). */
export async function testCode(
  state: LoginState,
  code: Uint8Array,
  now: string,
): Promise<Result<{ group: Group }, Failed | ProblemFailure>> {
  try {
    const unlocked = await openCode(state, state.ring(), code, now)
    if (!unlocked.ok) return unlocked
    const { group } = unlocked.value.holder
    wipe(unlocked.value)
    const { session } = state
    if (session?.isOpen()) session.desk.transaction(() => session.log('desk', 'recovery.test', {}))
    return ok({ group })
  } catch (error) {
    return err(problemFailure(error))
  }
}

/** A new password for somebody of the code's group: new key pairs, in force with the new code. */
export async function prepareNewPassword(state: LoginState, user: string, password: Uint8Array): Promise<NewCode> {
  const ring = state.ring()
  const known = ring.users.find(({ id }) => id === user)
  if (known?.group !== state.session?.group || !known) return err({ kind: 'refused' })
  return prepare(state, ring, { ...known, own: known.name }, password, 'recovery.new-password')
}

/** A manager for a group that has none left. */
export async function prepareManager(
  state: LoginState,
  { name, role }: { readonly name: string; readonly role: Role },
  password: Uint8Array,
): Promise<NewCode | { readonly ok: false; readonly error: { readonly kind: 'manager-exists' } }> {
  const ring = state.ring()
  const group = groupOf(role)
  if (state.session?.group !== group) return err({ kind: 'refused' })
  if (ring.users.some((user) => user.group === group && user.manager)) return err({ kind: 'manager-exists' })
  return prepare(state, ring, { id: newId(), name, role, manager: true, own: name }, password, 'recovery.add-manager')
}

/** Prepares the user record and the code that replaces the used one. The password is wiped. */
async function prepare(
  state: LoginState,
  ring: KeyRing,
  wanted: Pick<User, 'id' | 'name' | 'role' | 'manager'> & { readonly own: string },
  password: Uint8Array,
  action: string,
): Promise<NewCode> {
  const { session, environment } = state
  const secret = asBuffer(password)
  try {
    if (!session) return err({ kind: 'refused' })
    const fault = passwordFault(secret, [wanted.own])
    if (fault) return err({ kind: fault })
    const holder = await newHolder(ring, wanted.id, session.group, secret, session.keys, environment.kdf)
    const code = newCode(ring.vaultId)
    const codeBytes = codeSecret(code)
    const recovery = await newHolder(ring, newId(), session.group, codeBytes, session.keys, environment.kdf)
    codeBytes.fill(0)
    state.renewal = { code, recovery, user: newUser(holder, wanted.name, wanted.role, wanted.manager), action }
    return ok({ code })
  } finally {
    secret.fill(0)
  }
}

/** The new code typed back: the user and the new code take effect together, the old code is dead, the session ends. */
export function confirmRenewal(
  state: LoginState,
  code: Uint8Array,
  now: string,
): Result<null, { readonly kind: 'code-mismatch'; readonly group: number | null } | Refused> {
  const { session, renewal } = state
  if (!session || !renewal) return err({ kind: 'refused' })
  const ring = state.ring()
  const read = readCode(asBuffer(code).toString('utf8'), ring.vaultId)
  asBuffer(code).fill(0)
  if (!read.ok) return err({ kind: 'code-mismatch', group: read.error.group })
  if (read.value !== renewal.code) return err({ kind: 'code-mismatch', group: null })
  const { user } = renewal
  takeIn(session, user, now, renewal.action)
  saveRing(session, state.folder.vault, {
    ...ring,
    users: ring.users.some(({ id }) => id === user.id)
      ? ring.users.map((known) => (known.id === user.id ? user : known))
      : [...ring.users, user],
    recovery: ring.recovery.map((known) => (known.group === session.group ? renewal.recovery : known)),
  })
  session.end('recovery')
  state.session = undefined
  state.renewal = undefined
  return ok(null)
}
