import { z } from 'zod'
import { Answers } from '../../forms/core/items'
import { Id, Instant } from '../../forms/core/ids'
import { SignedScore } from '../../forms/core/score'
import { Author } from '../../forms/records/entry'
import { call } from './call'

export const ratings = {
  /** Every rating of a patient with its answers: signed ones with the score they were signed with, and one's own unsigned. */
  ofPatient: call({
    input: z.strictObject({ patient: Id }),
    output: z.array(
      z.strictObject({
        entry: Id,
        instrument: z.string(),
        version: z.number().int().positive(),
        author: Author,
        eventAt: Instant,
        signedAt: Instant.nullable(),
        answers: Answers,
        result: SignedScore,
      }),
    ),
    action: 'record.open',
    subject: 'record',
    via: 'patient',
    reads: ['entries', 'drafts'],
    log: { drawer: 'journal', as: 'rating.list' },
  }),
}
