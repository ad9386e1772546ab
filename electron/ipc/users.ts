import { z } from 'zod'
import { Role } from '../../forms/access'
import { call, nothing, Secret } from './call'
import { PasswordFault, UserTile } from './session'

export const users = {
  /** Everybody with a login, of both groups: names and roles stand on the tiles anyway. */
  list: call({
    input: nothing,
    output: z.array(UserTile.extend({ manager: z.boolean() })),
    action: 'desk.work',
    subject: 'none',
    reads: ['users'],
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
    subject: 'none',
    runs: 'derives-key',
    changes: ['users'],
    shown: 'nothing',
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
    subject: 'own',
    runs: 'derives-key',
    changes: [],
    shown: 'nothing',
    log: { drawer: 'desk', as: 'user.change-password' },
  }),
}
