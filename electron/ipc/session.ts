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

const Problem = z.strictObject({ kind: z.literal('problem'), problem: VaultProblem, drawer: z.string() })
const Wait = z.strictObject({ kind: z.literal('wait'), seconds: z.number().int().positive() })

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

const RecoveryState = z.strictObject({ group: Group, users: z.array(UserTile.extend({ manager: z.boolean() })) })

/** A new code, shown once; what was done takes effect when it has been typed back. */
const NewCode = z.strictObject({ code: z.string() })

/** A code that was typed: wrong form (with the number of the group that does not fit), or the form is right and it opens nothing. */
const CodeFault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('code-form'), group: z.number().int().nullable() }),
  z.strictObject({ kind: z.literal('code-unknown') }),
])

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
    log: 'never',
  }),
  login: call({
    input: z.strictObject({ user: Id, password: Secret }),
    output: Me,
    failure: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('wrong-password') }), Wait, Problem]),
    action: 'public',
    log: 'never',
  }),
  me: call({ input: nothing, output: Me, action: 'own.account', log: 'never' }),
  setDevice: call({ input: Device, output: nothing, action: 'public', log: 'never' }),
}

export const setup = {
  /** Makes the vault beside where it will lie and shows both codes; nothing counts until they are typed back. */
  begin: call({
    input: z.strictObject({
      clinicName: Settings.shape.clinicName,
      manager: z.strictObject({ name: z.string().trim().min(2).max(80), role: Role.exclude(['administrator']), password: Secret }),
      administrator: z.strictObject({ name: z.string().trim().min(2).max(80), password: Secret }),
    }),
    output: z.strictObject({ clinical: z.string(), figures: z.string() }),
    failure: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('password-short'), who: z.enum(['manager', 'administrator']) }),
      z.strictObject({ kind: z.literal('password-common'), who: z.enum(['manager', 'administrator']) }),
      z.strictObject({ kind: z.literal('same-password') }),
      Problem,
    ]),
    action: 'setup',
    log: 'never',
  }),
  /** Both codes typed back: the vault is put in its place. */
  confirm: call({
    input: z.strictObject({ clinical: Secret, figures: Secret }),
    output: nothing,
    failure: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('code-mismatch'), which: Group, group: z.number().int().nullable() }),
      Problem,
    ]),
    action: 'setup',
    log: 'never',
  }),
  /** Six Swedish words, as an offer. */
  suggestPassphrase: call({ input: nothing, output: z.strictObject({ words: z.string() }), action: 'public', log: 'never' }),
}

export const recovery = {
  /** Opens a recovery session: no record, only keys (security design 2.4). */
  open: call({
    input: z.strictObject({ code: Secret }),
    output: RecoveryState,
    failure: z.union([CodeFault, Wait, Problem]),
    action: 'public',
    log: 'never',
  }),
  /** Checks that a code still fits and opens nothing (the monthly reminder). */
  test: call({
    input: z.strictObject({ code: Secret }),
    output: z.strictObject({ group: Group }),
    failure: z.union([CodeFault, Wait, Problem]),
    action: 'public',
    log: 'never',
  }),
  newPassword: call({
    input: z.strictObject({ user: Id, password: Secret }),
    output: NewCode,
    failure: PasswordFault,
    action: 'recovery',
    log: 'never',
  }),
  addManager: call({
    input: z.strictObject({ name: z.string().trim().min(2).max(80), role: Role, password: Secret }),
    output: NewCode,
    failure: z.discriminatedUnion('kind', [PasswordFault, z.strictObject({ kind: z.literal('manager-exists') })]),
    action: 'recovery',
    log: 'never',
  }),
  /** The new code typed back: the new password or manager and the new code take effect together, the old code is dead. */
  confirm: call({
    input: z.strictObject({ code: Secret }),
    output: nothing,
    failure: z.strictObject({ kind: z.literal('code-mismatch'), group: z.number().int().nullable() }),
    action: 'recovery',
    log: 'never',
  }),
}
