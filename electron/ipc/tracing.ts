import { z } from 'zod'
import { Id } from '../../forms/core/ids'
import { PersonRow } from '../../forms/records/patient'
import { ContactStep, LookBack, LookBackFacts, TracedContact, TracingCase } from '../../forms/records/tracing'
import type { ContactRefusal } from '../../forms/samples/tracing'
import { call, unionWithout, type Without } from './call'

/** A step with a contact as the page sends it. */
export type ContactStepInput = Without<ContactStep, 'at' | 'by'>
export const ContactStepInput = unionWithout('kind', ContactStep.options, ['at', 'by']) as z.ZodType<ContactStepInput>

const CaseId = z.strictObject({ tracing: Id })
const NotPossible = z.strictObject({
  kind: z.literal('not-possible'),
  refusal: z.custom<ContactRefusal['kind'] | 'not-traced' | 'contacts-remain' | 'ended'>((value) => typeof value === 'string'),
})
const log = (as: string) => ({ drawer: 'tracing', as: `tracing.${as}` }) as const

export const tracing = {
  /** All cases, newest first, with the people they are about. */
  list: call({
    input: z.null(),
    output: z.strictObject({ cases: z.array(TracingCase), people: z.array(PersonRow), destroyed: z.number().int() }),
    action: 'tracing.work',
    subject: 'list',
    why: 'open cases are the work of every clinician, the handler leaves out the others',
    reads: ['tracing', 'persons'],
    log: { drawer: 'tracing', as: 'tracing.list' },
  }),
  ofPatient: call({
    input: z.strictObject({ patient: Id }),
    output: z.array(TracingCase),
    action: 'tracing.work',
    subject: 'record',
    via: 'tracing',
    reads: ['tracing'],
    log: log('open'),
  }),
  begin: call({
    input: z.strictObject({ patient: Id, tests: z.array(Id).min(1).max(20), lookBackFacts: LookBackFacts, lookBack: LookBack }),
    output: TracingCase,
    failure: NotPossible,
    action: 'tracing.work',
    subject: 'record',
    via: 'tracing',
    changes: ['tracing', 'samples'],
    shown: 'nothing',
    log: log('begin'),
  }),
  changeLookBack: call({
    input: CaseId.extend({ lookBackFacts: LookBackFacts, lookBack: LookBack }),
    output: TracingCase,
    failure: NotPossible,
    action: 'tracing.work',
    subject: 'record',
    via: 'case',
    changes: ['tracing'],
    shown: 'case',
    log: log('look-back'),
  }),
  /** A new contact (without id), or changed details of one. */
  setContact: call({
    input: CaseId.extend({ contact: TracedContact.omit({ id: true, steps: true }).extend({ id: Id.nullable() }) }),
    output: TracingCase,
    failure: NotPossible,
    action: 'tracing.work',
    subject: 'record',
    via: 'case',
    changes: ['tracing'],
    shown: 'case',
    log: log('contact'),
  }),
  step: call({
    input: CaseId.extend({ contact: Id, step: ContactStepInput }),
    output: TracingCase,
    failure: NotPossible,
    action: 'tracing.work',
    subject: 'record',
    via: 'case',
    changes: ['tracing'],
    shown: 'case',
    log: log('step'),
  }),
  handOver: call({
    input: CaseId.extend({ to: z.string().trim().min(2).max(120) }),
    output: TracingCase,
    failure: NotPossible,
    action: 'tracing.work',
    subject: 'record',
    via: 'case',
    changes: ['tracing'],
    shown: 'case',
    log: log('hand-over'),
  }),
  end: call({
    input: CaseId,
    output: TracingCase,
    failure: NotPossible,
    action: 'tracing.work',
    subject: 'record',
    via: 'case',
    changes: ['tracing', 'samples'],
    shown: 'case',
    log: log('end'),
  }),
}
