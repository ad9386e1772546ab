import { err, ok, type Result } from '../../forms/core/result'
import { unlockHolder, type Unlocked } from './keyring/ring'
import type { KeyRing, User } from './keyring/schema'
import { ringOf } from './rings'
import type { Session } from './session'
import type { Vault } from './vault'

type Opened = { readonly ring: KeyRing; readonly user: User; readonly unlocked: Unlocked }
type Failed = { readonly kind: 'wrong-password' } | { readonly kind: 'wait'; readonly seconds: number } | { readonly kind: 'refused' }

/** The password of the one who is logged in, tried under the same waits as a login. The caller wipes what is opened. */
export async function openOwn(vault: Vault, session: Session, secret: Buffer, now: string): Promise<Result<Opened, Failed>> {
  const ring = ringOf(vault)
  const user = ring.users.find(({ id }) => id === session.who.id)
  if (!user) return err({ kind: 'refused' })
  const seconds = vault.backoff.wait(user.id)
  if (seconds > 0) return err({ kind: 'wait', seconds })
  vault.backoff.begin(user.id, now)
  const unlocked = await unlockHolder(ring, user, secret, vault.environment.kdf)
  if (!unlocked.ok) return err({ kind: 'wrong-password' })
  vault.backoff.succeed(user.id)
  return ok({ ring, user, unlocked: unlocked.value })
}
