import { readSettings } from '../../db/desk/settings'
import { err, ok, type Result } from '../../forms/core/result'
import type { Settings } from '../../forms/records/settings'
import { isWeaker, resealed, unlockHolder } from './keyring/ring'
import type { LoginState } from './login-state'
import { problemFailure, ProblemError, type ProblemFailure } from './problem'
import { saveRing, tileOf } from './rings'
import { openSession, type Session } from './session'

export type LoginFailure =
  { readonly kind: 'wrong-password' } | { readonly kind: 'wait'; readonly seconds: number } | { readonly kind: 'refused' } | ProblemFailure

/** Who is logged in, as the page is told. */
export type Me = {
  readonly user: ReturnType<typeof tileOf>
  readonly group: Session['group']
  readonly manager: boolean
  readonly demo: boolean
  readonly settings: Settings
  readonly today: string
}

export const meOf = ({ who, group, desk }: Pick<Session, 'who' | 'group' | 'desk'>, isDemo: boolean, today: string): Me => ({
  user: tileOf(who),
  group,
  manager: who.manager,
  demo: isDemo,
  settings: readSettings(desk),
  today,
})

/**
 * Logs somebody in: waits as after wrong tries, opens her keys and drawers, logs it, does what a login does by itself. The secret is wiped
 * whatever happens.
 */
export async function logIn(
  state: LoginState,
  user: string,
  secret: Buffer,
  { now, today }: { readonly now: string; readonly today: string },
): Promise<Result<Me, LoginFailure>> {
  const { folder, environment, backoff } = state
  try {
    if (state.session) return err({ kind: 'refused' })
    const ring = state.ring()
    const holder = ring.users.find(({ id }) => id === user)
    if (!holder) return err({ kind: 'refused' })
    const seconds = backoff.wait(user)
    if (seconds > 0) return err({ kind: 'wait', seconds })
    backoff.begin(user, now)
    const unlocked = await unlockHolder(ring, holder, secret, environment.kdf)
    if (!unlocked.ok) {
      if (unlocked.error.kind === 'damaged') throw new ProblemError('key-ring-damaged')
      return err({ kind: 'wrong-password' })
    }
    backoff.succeed(user)
    const who = { id: holder.id, name: holder.name, role: holder.role, manager: holder.manager }
    const opened = openSession(folder.vault, ring, unlocked.value, who, environment)
    try {
      logBegin(state, opened, 'session.begin')
      opened.begin()
      if (isWeaker(holder, environment.kdf)) {
        const again = await resealed(ring, unlocked.value, secret, environment.kdf)
        const users = ring.users.map((known) => (known.id === user ? { ...known, ...again } : known))
        saveRing(opened, folder.vault, { ...ring, users })
      }
    } catch (error) {
      opened.end('failed')
      throw error
    }
    state.session = opened
    const me = meOf(opened, state.isDemo, today)
    state.tell.idleLock(me.settings.idleLockMinutes)
    return ok(me)
  } catch (error) {
    return err(problemFailure(error))
  } finally {
    secret.fill(0)
  }
}

/** The first row of a login, after those of the wrong tries before it, which no drawer has heard of yet. */
export function logBegin(state: LoginState, session: Session, action: string): void {
  session.desk.transaction(() => {
    for (const failure of state.backoff.failures()) session.logAs(failure.user, failure.at, 'session.begin')
    session.log('desk', action, {})
  })
  state.backoff.logged()
}
