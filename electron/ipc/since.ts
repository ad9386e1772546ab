import { z } from 'zod'
import { DateString, Id, Instant } from '../../forms/core/ids'
import { Fact, factKinds } from '../../forms/since/fact'
import { call } from './call'

export const since = {
  /** What has happened with a patient since the one who asks was here last; names and codes only, no text of an entry. */
  ofPatient: call({
    input: z.strictObject({ patient: Id }),
    output: z.strictObject({
      since: z.strictObject({ at: Instant.nullable(), on: DateString }).nullable(),
      hereToday: z.boolean(),
      groups: z.array(z.strictObject({ kind: z.enum(factKinds), facts: z.array(Fact) })),
      stillOpen: z.array(Fact),
      /** Names of those who did it. */
      names: z.record(Id, z.string()),
    }),
    action: 'record.open',
    subject: 'record',
    via: 'patient',
    reads: ['visits', 'entries', 'medicines', 'samples', 'alerts'],
    log: { drawer: 'journal', as: 'since.open' },
  }),
}
