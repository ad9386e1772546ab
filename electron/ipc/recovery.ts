import { z } from 'zod'
import { Id } from '../../forms/core/ids'
import { Group, Role } from '../../forms/access'
import { call, nothing, Secret } from './call'
import { PasswordFault, Problem, UserTile, Wait } from './session'

const RecoveryState = z.strictObject({ group: Group, users: z.array(UserTile.extend({ manager: z.boolean() })) })

/** A new code, shown once; what was done takes effect when it has been typed back. */
const NewCode = z.strictObject({ code: z.string() })

/** A code that was typed: wrong form (with the number of the group that does not fit), or the form is right and it opens nothing. */
const CodeFault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('code-form'), group: z.number().int().nullable() }),
  z.strictObject({ kind: z.literal('code-unknown') }),
])

export const recovery = {
  /** Opens a recovery session: no record, only keys (security design 2.4). */
  open: call({
    input: z.strictObject({ code: Secret }),
    output: RecoveryState,
    failure: z.union([CodeFault, Wait, Problem]),
    action: 'public',
    subject: 'none',
    runs: 'derives-key',
    changes: [],
    shown: 'nothing',
    log: 'never',
  }),
  /** Checks that a code still fits and opens nothing (the monthly reminder). */
  test: call({
    input: z.strictObject({ code: Secret }),
    output: z.strictObject({ group: Group }),
    failure: z.union([CodeFault, Wait, Problem]),
    action: 'public',
    subject: 'none',
    runs: 'derives-key',
    changes: [],
    shown: 'nothing',
    log: 'never',
  }),
  newPassword: call({
    input: z.strictObject({ user: Id, password: Secret }),
    output: NewCode,
    failure: PasswordFault,
    action: 'recovery',
    subject: 'none',
    runs: 'derives-key',
    changes: [],
    shown: 'nothing',
    log: 'never',
  }),
  addManager: call({
    input: z.strictObject({ name: z.string().trim().min(2).max(80), role: Role, password: Secret }),
    output: NewCode,
    failure: z.discriminatedUnion('kind', [PasswordFault, z.strictObject({ kind: z.literal('manager-exists') })]),
    action: 'recovery',
    subject: 'none',
    runs: 'derives-key',
    changes: [],
    shown: 'nothing',
    log: 'never',
  }),
  /** The new code typed back: the new password or manager and the new code take effect together, the old code is dead. */
  confirm: call({
    input: z.strictObject({ code: Secret }),
    output: nothing,
    failure: z.strictObject({ kind: z.literal('code-mismatch'), group: z.number().int().nullable() }),
    action: 'recovery',
    subject: 'none',
    changes: [],
    shown: 'nothing',
    log: 'never',
  }),
}
