import { z } from 'zod'
import { Answers } from '../../forms/core/items'
import { Id, Instant } from '../../forms/core/ids'
import { Reminder } from '../../forms/notes/reminders'
import { EntryRow, EntryView } from '../../forms/records/entry'
import { PersonRow } from '../../forms/records/patient'
import { call, nothing } from './call'

const EntryId = z.strictObject({ entry: Id })
const NotMine = z.strictObject({ kind: z.literal('not-mine') })
const Late = z.strictObject({ kind: z.literal('late') })

export const entries = {
  open: call({
    input: EntryId,
    output: EntryView,
    action: 'record.open',
    subject: 'record',
    via: 'entry',
    reads: ['entries'],
    log: { drawer: 'journal', as: 'entry.open' },
  }),
  /** Begins an entry; if the same author has an unsigned one of this form for this visit, that one is gone on with. */
  start: call({
    input: z.strictObject({ patient: Id, form: z.string().max(40), visit: Id.nullable(), linkedTo: Id.nullable() }),
    output: EntryView,
    failure: z.strictObject({ kind: z.enum(['unknown-form', 'needs-link']) }),
    action: 'entry.write',
    subject: 'record',
    via: 'patient',
    changes: ['entries', 'drafts'],
    shown: 'nothing',
    log: { drawer: 'journal', as: 'entry.start' },
  }),
  /** Saves what has been typed so far; answers only after the durable commit. */
  save: call({
    input: z.strictObject({ entry: Id, answers: Answers, eventAt: Instant, stopped: z.boolean() }),
    output: z.strictObject({ savedAt: Instant }),
    failure: z.discriminatedUnion('kind', [NotMine, Late]),
    action: 'entry.write',
    subject: 'record',
    via: 'entry',
    whileHandedOver: 'its-entry',
    changes: ['drafts'],
    shown: 'text',
    log: { drawer: 'journal', as: 'entry.save' },
  }),
  /** The form is left: from now on others who may read see it as unsigned. A draft in which nothing was written goes away. */
  leave: call({
    input: EntryId,
    output: nothing,
    failure: NotMine,
    action: 'entry.write',
    subject: 'record',
    via: 'entry',
    changes: ['entries', 'drafts'],
    shown: 'nothing',
    log: { drawer: 'journal', as: 'entry.leave' },
  }),
  sign: call({
    input: EntryId,
    output: EntryView,
    failure: z.discriminatedUnion('kind', [
      NotMine,
      Late,
      z.strictObject({ kind: z.literal('missing'), items: z.array(z.string()) }),
      z.strictObject({ kind: z.literal('empty') }),
      /** An answer about suicide waits to be acknowledged first. */
      z.strictObject({ kind: z.literal('alert-open') }),
    ]),
    action: 'entry.write',
    subject: 'record',
    via: 'entry',
    writesEntry: true,
    changes: ['entries', 'drafts'],
    shown: 'text',
    log: { drawer: 'journal', as: 'entry.sign' },
  }),
  /** Begins a correction: a new version with a reason; the old one stays readable (PDL 3 kap. 14 §). */
  correct: call({
    input: z.strictObject({ entry: Id, reason: z.string().trim().min(3).max(300) }),
    output: EntryView,
    failure: z.discriminatedUnion('kind', [NotMine, z.strictObject({ kind: z.literal('not-signed') })]),
    action: 'entry.write',
    subject: 'record',
    via: 'entry',
    writesEntry: true,
    changes: ['entries', 'drafts'],
    shown: 'text',
    log: { drawer: 'journal', as: 'entry.correct' },
  }),
  markWrongPatient: call({
    input: z.strictObject({ entry: Id, reason: z.string().trim().min(3).max(300) }),
    output: EntryView,
    failure: z.strictObject({ kind: z.literal('not-signed') }),
    action: 'entry.write',
    subject: 'record',
    via: 'entry',
    changes: ['entries', 'drafts'],
    shown: 'text',
    log: { drawer: 'journal', as: 'entry.wrong-patient' },
  }),
  /** What one's own signed notes ask for by today, oldest first: answers to referrals, consents that end, ratings that were agreed. */
  reminders: call({
    input: nothing,
    output: z.array(z.strictObject({ row: EntryRow, person: PersonRow, reminder: Reminder })),
    action: 'entry.write',
    subject: 'list',
    why: 'only what her own signed notes ask for',
    reads: ['entries'],
    log: { drawer: 'journal', as: 'entry.reminders' },
  }),
  /** One's own unsigned entries, oldest first: the list that nags. */
  unsigned: call({
    input: nothing,
    output: z.array(z.strictObject({ row: EntryRow, person: PersonRow, correction: z.boolean() })),
    action: 'entry.write',
    subject: 'list',
    why: 'only notes that she has begun herself',
    reads: ['entries', 'drafts', 'persons'],
    log: { drawer: 'journal', as: 'entry.unsigned' },
  }),
}
