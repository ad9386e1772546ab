import { z } from 'zod'
import { Id } from '../../forms/core/ids'
import { PatientFacts } from '../../forms/recalls/facts'
import { PersonRow } from '../../forms/records/patient'
import { RecallDecision, TryInput } from '../../forms/records/recall'
import { call, nothing } from './call'

/** What a recall is computed from. */
const recallFacts = ['recalls', 'contraception', 'samples', 'entries', 'visits', 'persons'] as const

export const recalls = {
  /** The facts of everybody who is due for something or soon will be, with the people: the page computes the list from it. */
  list: call({
    input: nothing,
    output: z.strictObject({ facts: z.array(PatientFacts), people: z.array(PersonRow) }),
    action: 'record.open',
    subject: 'list',
    why: 'Kallelser is the work of every clinician (security design 4)',
    reads: recallFacts,
    log: { drawer: 'journal', as: 'recall.list' },
  }),
  ofPatient: call({
    input: z.strictObject({ patient: Id }),
    output: PatientFacts,
    action: 'record.open',
    subject: 'record',
    via: 'recall-row',
    reads: recallFacts,
    log: { drawer: 'journal', as: 'recall.open' },
  }),
  decide: call({
    input: z.strictObject({ patient: Id, decision: RecallDecision }),
    output: PatientFacts,
    failure: z.strictObject({ kind: z.literal('nothing-to-lift') }),
    action: 'entry.write',
    subject: 'record',
    via: 'recall-row',
    changes: ['recalls'],
    shown: 'nothing',
    log: { drawer: 'journal', as: 'recall.decide' },
  }),
  try: call({
    input: z.strictObject({ patient: Id, attempt: TryInput }),
    output: PatientFacts,
    action: 'entry.write',
    subject: 'record',
    via: 'recall-row',
    changes: ['recalls'],
    shown: 'nothing',
    log: { drawer: 'journal', as: 'recall.try' },
  }),
}
