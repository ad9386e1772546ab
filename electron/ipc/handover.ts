import { z } from 'zod'
import { Id } from '../../forms/core/ids'
import { call, nothing, Secret } from './call'

export const handover = {
  /** Gives the computer to the patient for one self-rating: from now on nothing is answered but the saving of that entry. */
  begin: call({
    input: z.strictObject({ entry: Id }),
    output: nothing,
    failure: z.strictObject({ kind: z.enum(['not-mine', 'not-self-rated']) }),
    action: 'entry.write',
    subject: 'record',
    via: 'entry',
    changes: [],
    shown: 'text',
    log: { drawer: 'journal', as: 'handover.begin' },
  }),
  /** Takes it back with the password of the one who is logged in. */
  end: call({
    input: z.strictObject({ password: Secret }),
    output: nothing,
    failure: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('wrong-password') }),
      z.strictObject({ kind: z.literal('wait'), seconds: z.number().int().positive() }),
    ]),
    action: 'own.account',
    subject: 'own',
    runs: 'derives-key',
    whileHandedOver: 'always',
    changes: [],
    shown: 'nothing',
    log: { drawer: 'desk', as: 'handover.end' },
  }),
}
