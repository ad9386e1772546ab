import { readSettings } from '../../../db/desk/settings'
import { groupOf } from '../../../forms/access'
import { err, ok } from '../../../forms/core/result'
import { fold } from '../../../forms/records/patient'
import type { HandlersOf } from '../handler'
import { newUser } from '../keyring/ring'
import { asBuffer, passwordFault } from '../passwords'
import { tileOf } from '../rings'

export const users: HandlersOf<'users'> = {
  list: (_input, { members }) => ok(members().map((member) => ({ ...tileOf(member), manager: member.manager }))),
  add: async ({ name, role, manager, password }, { accounts, desk, group, newId, note }) => {
    const secret = asBuffer(password)
    try {
      if (groupOf(role) !== group) return err({ kind: 'other-group' })
      if (accounts.ring().users.some((user) => fold(user.name) === fold(name))) return err({ kind: 'name-taken' })
      const fault = passwordFault(secret, [name, readSettings(desk).clinicName])
      if (fault) return err({ kind: fault })
      const user = newUser(await accounts.holderFor(newId(), secret), name, role, manager)
      note({ record: user.id })
      accounts.addUser(user)
      return ok(tileOf(user))
    } finally {
      secret.fill(0)
    }
  },
  changePassword: async ({ old, password }, { accounts, desk, who }) => {
    const [before, secret] = [asBuffer(old), asBuffer(password)]
    try {
      return await accounts.withOwnPassword(before, async (opened) => {
        const fault = passwordFault(secret, [who.name, readSettings(desk).clinicName])
        if (fault) return err({ kind: fault })
        await accounts.changeOwnPassword(opened, secret)
        return ok(null)
      })
    } finally {
      before.fill(0)
      secret.fill(0)
    }
  },
}
