import { z } from 'zod'
import { DateString, Id } from '../../forms/core/ids'
import { PersonRow } from '../../forms/records/patient'
import { RepeatDuty, SlipCode, TestRecord, TestStep } from '../../forms/records/sample'
import type { Refusal } from '../../forms/samples/life'
import { call, unionWithout, type Without } from './call'

/** A step as the page sends it: when it was entered and by whom is added where it is stored. */
export type StepInput = Without<TestStep, 'at' | 'by'>
export const StepInput = unionWithout('kind', TestStep.options, ['at', 'by']) as z.ZodType<StepInput>

export const OrderInput = z.strictObject({
  test: z.string().min(1).max(40),
  specimen: z.string().min(1).max(40),
  site: z.string().min(1).max(40).nullable(),
  exposureOn: DateString.nullable(),
  notBefore: DateString.nullable(),
  repeats: z.strictObject({ test: Id, duty: RepeatDuty, number: z.number().int().positive() }).nullable(),
  note: z.string().trim().max(500),
})
export type OrderInput = z.infer<typeof OrderInput>

/** The rules of a test's life do not allow it; the test is as it was. */
const NotPossible = z.strictObject({
  kind: z.literal('not-possible'),
  refusal: z.custom<Refusal>((value) => typeof value === 'object' && value !== null && 'kind' in value),
})

export const samples = {
  ofPatient: call({
    input: z.strictObject({ patient: Id }),
    output: z.array(TestRecord),
    action: 'record.open',
    subject: 'record',
    via: 'patient',
    reads: ['samples'],
    log: { drawer: 'journal', as: 'test.list' },
  }),
  /** Every test that something may still have to be done about, with the people: the page computes Provsvar from it. */
  workList: call({
    input: z.null(),
    output: z.strictObject({ tests: z.array(TestRecord), people: z.array(PersonRow) }),
    action: 'record.open',
    subject: 'list',
    why: 'Provsvar is the work of every clinician (security design 4)',
    reads: ['samples', 'persons'],
    log: { drawer: 'journal', as: 'test.work-list' },
  }),
  get: call({
    input: z.strictObject({ test: Id }),
    output: TestRecord,
    action: 'record.open',
    subject: 'record',
    via: 'test',
    reads: ['samples'],
    log: { drawer: 'journal', as: 'test.open' },
  }),
  /** One or more tests ordered together. Without a patient the tests are taken for a slip, whose code comes back in them. */
  order: call({
    input: z.strictObject({ patient: Id.nullable(), doctor: Id, orders: z.array(OrderInput).min(1).max(30) }),
    output: z.array(TestRecord),
    failure: NotPossible,
    action: 'entry.write',
    subject: 'record',
    via: 'patient-or-slip',
    changes: ['samples'],
    shown: 'nothing',
    log: { drawer: 'journal', as: 'test.order' },
  }),
  step: call({
    input: z.strictObject({ test: Id, step: StepInput }),
    output: TestRecord,
    failure: NotPossible,
    action: 'entry.write',
    subject: 'record',
    via: 'test',
    changes: ['samples'],
    shown: 'test',
    log: { drawer: 'journal', as: 'test.step' },
  }),
  /** The test of a slip: somebody comes back with her code. */
  ofSlip: call({
    input: z.strictObject({ slip: SlipCode }),
    output: TestRecord.nullable(),
    action: 'record.open',
    subject: 'record',
    via: 'slip',
    reads: ['samples'],
    log: { drawer: 'journal', as: 'test.slip' },
  }),
}
