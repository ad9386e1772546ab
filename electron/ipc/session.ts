import { z } from 'zod'
import { Id } from '../../forms/core/ids'
import { Group, Role } from '../../forms/access'
import { Device, Settings } from '../../forms/records/settings'
import { call, nothing, Secret } from './call'

export const UserTile = z.strictObject({ id: Id, name: z.string(), role: Role })

/**
 * What is wrong with the vault's files, by kind; each has its own screen that says what to do (security design 7.2: nothing is repaired,
 * replaced or deleted silently).
 */
export const VaultProblem = z.enum([
  'key-ring-damaged',
  'key-ring-missing',
  'key-ring-newer',
  'key-ring-tampered',
  'key-ring-older',
  'drawer-missing',
  'drawer-damaged',
  'drawer-empty',
  'drawer-newer',
  'drawer-behind',
  'folder-read-only',
  'folder-synced',
  'disk-full',
  'in-use',
  'other-kind',
  'engine',
])
export type VaultProblem = z.infer<typeof VaultProblem>

export const Problem = z.strictObject({ kind: z.literal('problem'), problem: VaultProblem, drawer: z.string() })
export const Wait = z.strictObject({ kind: z.literal('wait'), seconds: z.number().int().positive() })

/** Why a password was not taken: too short, too common, or like the person's or the clinic's own name. */
export const PasswordFault = z.strictObject({ kind: z.enum(['password-short', 'password-common']) })

export const Me = z.strictObject({
  user: UserTile,
  group: Group,
  manager: z.boolean(),
  demo: z.boolean(),
  settings: Settings,
  today: z.iso.date(),
})

export const session = {
  /** What the first screen needs: whether there is a vault, whose names stand on the tiles, what is wrong. */
  start: call({
    input: nothing,
    output: z.strictObject({
      state: z.enum(['none', 'locked', 'problem']),
      problem: VaultProblem.nullable(),
      drawer: z.string(),
      demo: z.boolean(),
      clinicName: z.string(),
      users: z.array(UserTile),
      demoLogins: z.array(z.strictObject({ user: Id, password: z.string() })),
      device: Device,
    }),
    action: 'public',
    subject: 'none',
    reads: ['users', 'settings'],
    log: 'never',
  }),
  login: call({
    input: z.strictObject({ user: Id, password: Secret }),
    output: Me,
    failure: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('wrong-password') }), Wait, Problem]),
    action: 'public',
    subject: 'none',
    runs: 'derives-key',
    changes: [],
    shown: 'nothing',
    log: 'never',
  }),
  me: call({ input: nothing, output: Me, action: 'own.account', subject: 'own', reads: ['settings', 'users'], log: 'never' }),
  setDevice: call({
    input: Device,
    output: nothing,
    action: 'public',
    subject: 'none',
    whileHandedOver: 'always',
    changes: [],
    shown: 'nothing',
    log: 'never',
  }),
}
