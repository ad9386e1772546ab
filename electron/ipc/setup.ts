import { z } from 'zod'
import { Group, Role } from '../../forms/access'
import { Settings } from '../../forms/records/settings'
import { call, nothing, Secret } from './call'
import { Problem } from './session'

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
    subject: 'none',
    runs: 'derives-key',
    changes: [],
    shown: 'nothing',
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
    subject: 'none',
    changes: [],
    shown: 'nothing',
    log: 'never',
  }),
  /** Six Swedish words, as an offer. */
  suggestPassphrase: call({
    input: nothing,
    output: z.strictObject({ words: z.string() }),
    action: 'public',
    subject: 'none',
    reads: [],
    log: 'never',
  }),
}
