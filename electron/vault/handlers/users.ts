import { changeSettings, readSettings } from '../../../db/desk/settings'
import { saveStaff } from '../../../db/desk/staff'
import { insertSigningKey } from '../../../db/journal/signing-keys'
import { groupOf } from '../../../forms/access'
import { fold } from '../../../forms/records/patient'
import { err, ok } from '../../../forms/core/result'
import { newId } from '../create'
import type { HandlersOf } from '../handler'
import { newHolder, newUser, resealed, wipe } from '../keyring/ring'
import { openOwn } from '../own-password'
import { asBuffer, passwordFault } from '../passwords'
import { ringOf, saveRing, tileOf } from '../rings'

export const users: HandlersOf<'users'> = {
  list: (_input, { vault }) => ok(ringOf(vault).users.map((user) => ({ ...tileOf(user), manager: user.manager }))),
  add: async ({ name, role, manager, password }, { vault, session, now, note }) => {
    const secret = asBuffer(password)
    try {
      const ring = ringOf(vault)
      if (groupOf(role) !== session.group) return err({ kind: 'other-group' })
      if (ring.users.some((user) => fold(user.name) === fold(name))) return err({ kind: 'name-taken' })
      const fault = passwordFault(secret, [name, readSettings(session.desk).clinicName])
      if (fault) return err({ kind: fault })
      const holder = await newHolder(ring, newId(), session.group, secret, session.keys, vault.environment.kdf)
      const user = newUser(holder, name, role, manager)
      if (!session.isOpen()) return err({ kind: 'locked' })
      note({ record: user.id })
      session.desk.transaction(() => {
        saveStaff(session.desk, user, now)
        session.log('desk', 'user.add', { record: user.id }, 'begun') // before the key ring: no user without a row
      })
      if (session.group === 'clinical') {
        const journal = session.drawer('journal')
        const key = { id: newId(), user: user.id, role, publicKey: Buffer.from(user.edPub, 'base64'), from: now, givenBy: session.who.id }
        journal.transaction(() => insertSigningKey(journal, key))
      }
      saveRing(session, vault.folder.vault, { ...ring, users: [...ring.users, user] })
      return ok(tileOf(user))
    } finally {
      secret.fill(0)
    }
  },
  changePassword: async ({ old, password }, { vault, session, now }) => {
    const [before, secret] = [asBuffer(old), asBuffer(password)]
    try {
      const own = await openOwn(vault, session, before, now)
      if (!own.ok) return own
      const { ring, user, unlocked } = own.value
      const fault = passwordFault(secret, [user.name, readSettings(session.desk).clinicName])
      if (fault) {
        wipe(unlocked)
        return err({ kind: fault })
      }
      const again = await resealed(ring, unlocked, secret, vault.environment.kdf)
      wipe(unlocked)
      if (!session.isOpen()) return err({ kind: 'locked' })
      session.desk.transaction(() => session.log('desk', 'user.change-password', {}, 'begun'))
      saveRing(session, vault.folder.vault, {
        ...ring,
        users: ring.users.map((known) => (known.id === user.id ? { ...known, ...again } : known)),
      })
      return ok(null)
    } finally {
      before.fill(0)
      secret.fill(0)
    }
  },
}

export const settings: HandlersOf<'settings'> = {
  change: (change, { vault, session, now }) => {
    changeSettings(session.desk, change, { now, user: session.who.id })
    const all = readSettings(session.desk)
    vault.onSession(all.idleLockMinutes)
    return ok(all)
  },
}
