import { saveStaff } from '../../db/desk/staff'
import { insertSigningKey } from '../../db/journal/signing-keys'
import { err, type Result } from '../../forms/core/result'
import { newId } from './create'
import { newHolder, resealed, unlockHolder, wipe, type Unlocked } from './keyring/ring'
import type { Holder, KeyRing, User } from './keyring/schema'
import type { LoginState } from './login-state'
import { saveRing } from './rings'
import type { Session } from './session'
import { Stop } from './stop'

type Failed = { readonly kind: 'wrong-password' } | { readonly kind: 'wait'; readonly seconds: number } | { readonly kind: 'refused' }

/** What a call that derives a key may do with the key ring. After a lock meanwhile every function that writes ends the call as `locked`. */
export type Accounts = {
  readonly ring: () => KeyRing
  /** The password of the one who is logged in, tried under the same waits as a login; what it opened is wiped when `work` has ended. */
  readonly withOwnPassword: <T extends Result<unknown, { readonly kind: string }>>(
    secret: Buffer,
    work: (opened: Unlocked) => T | Promise<T>,
  ) => Promise<T | { readonly ok: false; readonly error: Failed }>
  /** A new holder of the caller's own group's keys, under a password. */
  readonly holderFor: (id: string, secret: Buffer) => Promise<Holder>
  /** Takes a new user in: staff and a row that it has begun, the public signing key, the key ring, in this order. */
  readonly addUser: (user: User) => void
  /** Seals her own keys under a new password. */
  readonly changeOwnPassword: (opened: Unlocked, secret: Buffer) => Promise<void>
}

/** Writes who somebody is and the public half that she signs with: names and keys are there before anything is signed. */
export function takeIn(session: Session, user: User, now: string, action: string, outcome?: string): void {
  session.desk.transaction(() => {
    saveStaff(session.desk, user, now)
    session.log('desk', action, { record: user.id }, outcome)
  })
  if (session.group !== 'clinical') return
  const journal = session.drawer('journal')
  const publicKey = Buffer.from(user.edPub, 'base64')
  const key = { id: newId(), user: user.id, role: user.role, publicKey, from: now, givenBy: session.who.id }
  journal.transaction(() => insertSigningKey(journal, key))
}

export function accountsOf(state: LoginState, session: Session, now: string): Accounts {
  const { kdf } = state.environment
  const stillOpen = () => {
    if (!session.isOpen()) throw new Stop({ kind: 'locked' })
  }
  return {
    ring: () => state.ring(),
    async withOwnPassword(secret, work) {
      const end = (error: Failed) => err(error)
      const ring = state.ring()
      const user = ring.users.find(({ id }) => id === session.who.id)
      if (!user) return end({ kind: 'refused' })
      const seconds = state.backoff.wait(user.id)
      if (seconds > 0) return end({ kind: 'wait', seconds })
      state.backoff.begin(user.id, now)
      const unlocked = await unlockHolder(ring, user, secret, kdf)
      if (!unlocked.ok) return end({ kind: 'wrong-password' })
      state.backoff.succeed(user.id)
      try {
        return await work(unlocked.value)
      } finally {
        wipe(unlocked.value)
      }
    },
    holderFor: (id, secret) => newHolder(state.ring(), id, session.group, secret, session.keys, kdf),
    addUser(user) {
      stillOpen()
      const ring = state.ring()
      takeIn(session, user, now, 'user.add', 'begun') // before the key ring: no user without a row
      saveRing(session, state.folder.vault, { ...ring, users: [...ring.users, user] })
    },
    async changeOwnPassword(opened, secret) {
      const ring = state.ring()
      const again = await resealed(ring, opened, secret, kdf)
      stillOpen()
      session.desk.transaction(() => session.log('desk', 'user.change-password', {}, 'begun'))
      const users = ring.users.map((known) => (known.id === opened.holder.id ? { ...known, ...again } : known))
      saveRing(session, state.folder.vault, { ...ring, users })
    },
  }
}
