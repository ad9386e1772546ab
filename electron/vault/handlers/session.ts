import { err, ok } from '../../../forms/core/result'
import { readSettings } from '../../../db/desk/settings'
import type { HandlersOf } from '../handler'
import { isWeaker, resealed, unlockHolder } from '../keyring/ring'
import { asBuffer } from '../passwords'
import { demoLogins, readDevice, writeDevice } from '../vault-folder'
import { problemOf, ProblemError } from '../problem'
import { isFirstStart, ringOf, saveRing, tileOf } from '../rings'
import { openSession, type Session } from '../session'
import type { Vault } from '../vault'

export function me(session: Session, vault: Vault, today: string) {
  return {
    user: { id: session.who.id, name: session.who.name, role: session.who.role },
    group: session.group,
    manager: session.who.manager,
    demo: vault.isDemo,
    settings: readSettings(session.desk),
    today,
  }
}

/** A problem as an outcome of the call that met it. */
export const problemFailure = (error: unknown) => {
  const { problem, drawer } = problemOf(error)
  return err({ kind: 'problem' as const, problem, drawer })
}

export const session: HandlersOf<'session'> = {
  start: (_input, { vault }) => {
    const found = { drawer: '', demo: vault.isDemo, clinicName: '', users: [], demoLogins: [], device: readDevice(vault.folder) }
    try {
      if (vault.problem) throw vault.problem
      if (isFirstStart(vault.folder, vault.isDemo)) return ok({ ...found, state: 'none' as const, problem: null })
      const ring = ringOf(vault)
      const logins = ring.demo ? demoLogins(vault.folder) : []
      return ok({
        ...found,
        state: 'locked' as const,
        problem: null,
        users: ring.users.map(tileOf),
        demoLogins: ring.users.flatMap(({ id, name }) => {
          const login = logins.find((known) => known.name === name)
          return login ? [{ user: id, password: login.password }] : []
        }),
      })
    } catch (error) {
      const { problem, drawer } = problemOf(error)
      return ok({ ...found, state: 'problem' as const, problem, drawer })
    }
  },
  login: async ({ user, password }, { vault, now, today, sender }) => {
    const secret = asBuffer(password)
    try {
      if (vault.session) return err({ kind: 'refused' })
      const ring = ringOf(vault)
      const holder = ring.users.find(({ id }) => id === user)
      if (!holder) return err({ kind: 'refused' })
      const seconds = vault.backoff.wait(user)
      if (seconds > 0) return err({ kind: 'wait', seconds })
      vault.backoff.begin(user, now)
      const unlocked = await unlockHolder(ring, holder, secret, vault.environment.kdf)
      if (!unlocked.ok) {
        if (unlocked.error.kind === 'damaged') throw new ProblemError('key-ring-damaged')
        return err({ kind: 'wrong-password' })
      }
      vault.backoff.succeed(user)
      const who = { id: holder.id, name: holder.name, role: holder.role, manager: holder.manager }
      const opened = openSession(vault.folder.vault, ring, unlocked.value, who, sender, vault.environment)
      try {
        opened.desk.transaction(() => {
          for (const failure of vault.backoff.failures()) opened.logAs(failure.user, failure.at, 'session.begin')
          opened.log('desk', 'session.begin', {})
        })
        vault.backoff.logged()
        opened.begin()
        if (isWeaker(holder, vault.environment.kdf)) {
          const again = await resealed(ring, unlocked.value, secret, vault.environment.kdf)
          saveRing(opened, vault.folder.vault, {
            ...ring,
            users: ring.users.map((known) => (known.id === user ? { ...known, ...again } : known)),
          })
        }
      } catch (error) {
        opened.end('failed')
        throw error
      }
      vault.session = opened
      const mine = me(opened, vault, today)
      vault.onSession(mine.settings.idleLockMinutes)
      return ok(mine)
    } catch (error) {
      return problemFailure(error)
    } finally {
      secret.fill(0)
    }
  },
  me: (_input, { session: opened, vault, today }) => ok(me(opened, vault, today)),
  setDevice: (device, { vault }) => {
    writeDevice(vault.folder, device)
    return ok(null)
  },
}
