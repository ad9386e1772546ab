import { z } from 'zod'
import { Id, Instant } from '../../forms/core/ids'
import { Alert } from '../../forms/core/score'
import { PersonRow } from '../../forms/records/patient'
import { call, nothing } from './call'

const AlertRow = z.strictObject({
  id: Id,
  patient: Id,
  entry: Id,
  kind: Alert,
  raisedAt: Instant,
  raisedBy: z.string(),
  acknowledged: z.strictObject({ by: z.string(), at: Instant, done: z.string() }).nullable(),
})

export const alerts = {
  /** Alerts nobody has acknowledged, of the patients in whose care she takes part. */
  open: call({
    input: nothing,
    output: z.array(z.strictObject({ alert: AlertRow, person: PersonRow })),
    action: 'record.open',
    subject: 'list',
    why: 'an alert about suicide; the handler leaves out patients in whose care she takes no part',
    reads: ['alerts', 'persons'],
    log: { drawer: 'journal', as: 'alert.list' },
  }),
  ofPatient: call({
    input: z.strictObject({ patient: Id }),
    output: z.array(AlertRow),
    action: 'record.open',
    subject: 'record',
    via: 'patient',
    reads: ['alerts'],
    log: { drawer: 'journal', as: 'alert.open' },
  }),
  /** Who, when, and what was done. */
  acknowledge: call({
    input: z.strictObject({ patient: Id, alert: Id, done: z.string().trim().min(3).max(500) }),
    output: z.array(AlertRow),
    action: 'entry.write',
    subject: 'record',
    via: 'patient',
    changes: ['alerts'],
    shown: 'nothing',
    log: { drawer: 'journal', as: 'alert.acknowledge' },
  }),
}
