import { z } from 'zod'
import { Answers } from '../../forms/core/items'
import { Id, Instant } from '../../forms/core/ids'
import { Alert, SignedScore } from '../../forms/core/score'
import { Author } from '../../forms/records/entry'
import { PersonRow } from '../../forms/records/patient'
import { call, nothing, Secret } from './call'

const AlertRow = z.strictObject({
  id: Id,
  patient: Id,
  entry: Id,
  kind: Alert,
  raisedAt: Instant,
  raisedBy: z.string(),
  acknowledged: z.strictObject({ by: z.string(), at: Instant, done: z.string() }).nullable(),
})

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
    log: { drawer: 'journal', as: 'rating.list', patient: true },
  }),
}

export const alerts = {
  /** Alerts nobody has acknowledged, of the patients in whose care she takes part. */
  open: call({
    input: nothing,
    output: z.array(z.strictObject({ alert: AlertRow, person: PersonRow })),
    action: 'record.open',
    log: { drawer: 'journal', as: 'alert.list' },
  }),
  ofPatient: call({
    input: z.strictObject({ patient: Id }),
    output: z.array(AlertRow),
    action: 'record.open',
    log: { drawer: 'journal', as: 'alert.open', patient: true },
  }),
  /** Who, when, and what was done. */
  acknowledge: call({
    input: z.strictObject({ patient: Id, alert: Id, done: z.string().trim().min(3).max(500) }),
    output: z.array(AlertRow),
    action: 'entry.write',
    log: { drawer: 'journal', as: 'alert.acknowledge', patient: true },
  }),
}

export const handover = {
  /** Gives the computer to the patient for one self-rating: from now on nothing is answered but the saving of that entry. */
  begin: call({
    input: z.strictObject({ entry: Id }),
    output: nothing,
    failure: z.strictObject({ kind: z.enum(['not-mine', 'not-self-rated']) }),
    action: 'entry.write',
    log: { drawer: 'journal', as: 'handover.begin', patient: true },
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
    log: { drawer: 'desk', as: 'handover.end' },
  }),
}
