import { z } from 'zod'
import { Role } from '../../forms/access'
import { Settings } from '../../forms/records/settings'
import { call, nothing, Secret } from './call'
import { PasswordFault, UserTile } from './session'

export const users = {
  /** Everybody with a login, of both groups: names and roles stand on the tiles anyway. */
  list: call({
    input: nothing,
    output: z.array(UserTile.extend({ manager: z.boolean() })),
    action: 'desk.work',
    log: 'never',
  }),
  /** A manager makes a user of her own group, who types her password at this computer. */
  add: call({
    input: z.strictObject({ name: z.string().trim().min(2).max(80), role: Role, manager: z.boolean(), password: Secret }),
    output: UserTile,
    failure: z.discriminatedUnion('kind', [
      PasswordFault,
      z.strictObject({ kind: z.literal('other-group') }),
      z.strictObject({ kind: z.literal('name-taken') }),
    ]),
    action: 'users.manage',
    log: { drawer: 'desk', as: 'user.add' },
  }),
  changePassword: call({
    input: z.strictObject({ old: Secret, password: Secret }),
    output: nothing,
    failure: z.discriminatedUnion('kind', [
      PasswordFault,
      z.strictObject({ kind: z.literal('wrong-password') }),
      z.strictObject({ kind: z.literal('wait'), seconds: z.number().int().positive() }),
    ]),
    action: 'own.account',
    log: { drawer: 'desk', as: 'user.change-password' },
  }),
}

export const settings = {
  change: call({ input: Settings.partial(), output: Settings, action: 'settings.change', log: { drawer: 'desk', as: 'settings.change' } }),
}
