import { z } from 'zod'
import { Answers } from '../../forms/core/items'
import { languages } from '../../forms/core/form'
import { Id, Instant } from '../../forms/core/ids'
import { Piece, Sensitivity } from '../../forms/notes/certificate/pieces'
import { releaseWays } from '../../forms/notes/disclosure/index'
import { Author } from '../../forms/records/entry'
import { call } from './call'

export const certificates = {
  /**
   * What of the record can be taken into a certificate. Sensitive pieces come with their text only when every kind they are of is in
   * `agreed`; the log says which kinds were asked for. Psychiatric notes that are closed to who asks are not among them.
   */
  pieces: call({
    input: z.strictObject({ patient: Id, agreed: z.array(Sensitivity).max(Sensitivity.options.length), language: z.enum(languages) }),
    output: z.array(Piece),
    action: 'entry.write',
    subject: 'record',
    via: 'patient',
    reads: ['entries', 'medicines', 'samples', 'visits'],
    log: { drawer: 'journal', as: 'certificate.pieces' },
  }),
  /**
   * Gives out a signed certificate: a signed entry says to whom and when (PDL 3 kap. 11 §; journal law A11), and only then its text comes
   * back for the paper. Initials and no number while her identity is protected.
   */
  release: call({
    input: z.strictObject({ entry: Id, recipient: z.string().trim().min(2).max(120), how: z.enum(releaseWays) }),
    output: z.strictObject({
      name: z.string(),
      number: z.string(),
      clinic: z.string(),
      answers: Answers,
      author: Author,
      signedAt: Instant,
      /** The entry of the release. */
      disclosure: Id,
    }),
    failure: z.strictObject({ kind: z.enum(['not-signed', 'not-a-certificate']) }),
    action: 'entry.write',
    subject: 'record',
    via: 'entry',
    writesEntry: true,
    changes: ['entries'],
    shown: 'text',
    log: { drawer: 'journal', as: 'certificate.release' },
  }),
}
