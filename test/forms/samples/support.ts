import { addDays } from '../../../forms/core/dates'
import type { Result } from '../../../forms/core/result'
import type { TestOrder, TestRecord, TestStep } from '../../../forms/records/sample'
import { apply, order, type Refusal } from '../../../forms/samples/life'
import { defaultTestRules, type TestRules } from '../../../forms/samples/rules'

export const id = (n: number): string => n.toString(16).padStart(32, '0')
export const midwife = { id: id(1), name: 'Anneli', role: 'midwife' } as const
export const doctor = { id: id(2), name: 'Brandel' }

export const day0 = '2026-03-02'
export const on = (days: number): string => addDays(day0, days)
const at = (date: string) => `${date}T11:00:00Z`
const noon = (date: string) => ({ at: at(date), on: date, by: midwife })

export function ordered(test: string, more: Partial<TestOrder> = {}): TestRecord {
  const made = order(id(100), {
    test,
    subject: { kind: 'patient', patient: id(7) },
    specimen: 'blood',
    site: null,
    batch: id(50),
    ...noon(day0),
    doctor,
    exposureOn: null,
    notBefore: null,
    repeats: null,
    note: '',
    ...more,
  })
  if (!made.ok) throw new Error(made.error.kind)
  return made.value
}

export const results = (values: Readonly<Record<string, string>>) => ({
  results: Object.fromEntries(Object.entries(values).map(([analyte, value]) => [analyte, { value }])),
  note: '',
})

/** Steps by kind, filled in. */
export const steps = {
  sampled: (date = day0): TestStep => ({ kind: 'sampled', ...noon(date), takenBy: 'staff', label: '' }),
  sent: (date = day0): TestStep => ({ kind: 'sent', ...noon(date), laboratory: '' }),
  answered: (values: Readonly<Record<string, string>>, date = day0): TestStep => ({
    kind: 'answered',
    ...noon(date),
    answer: results(values),
  }),
  revised: (values: Readonly<Record<string, string>>, date = day0): TestStep => ({
    kind: 'answer-revised',
    ...noon(date),
    why: 'laboratory-corrected',
    reason: 'rättat svar',
    answer: results(values),
  }),
  seen: (date = day0): TestStep => ({ kind: 'seen', ...noon(date) }),
  told: (date = day0): TestStep => ({ kind: 'told', ...noon(date), way: 'telephone', note: '' }),
  tried: (date = day0): TestStep => ({ kind: 'try', ...noon(date), way: 'telephone', outcome: 'no-answer', note: '' }),
  unreachable: (date = day0): TestStep => ({ kind: 'unreachable', ...noon(date), note: '' }),
  identified: (date = day0): TestStep => ({ kind: 'identified', ...noon(date), patient: id(8) }),
  suspected: (date = day0): TestStep => ({ kind: 'suspected', ...noon(date), note: '' }),
  notified: (kind: 'case' | 'suspected' = 'case', date = day0): TestStep => ({ kind: 'notified', ...noon(date), report: { kind }, doctor }),
  reportedUntold: (date = day0): TestStep => ({
    kind: 'notified',
    ...noon(date),
    report: { kind: 'paragraph', paragraph: 'untold' },
    doctor,
  }),
  rulesGiven: (date = day0): TestStep => ({
    kind: 'rules-given',
    ...noon(date),
    rules: ['tell-partners'],
    decidedBy: doctor,
    inWriting: true,
    toldOfReview: true,
    note: '',
  }),
  treated: (date = day0, pregnant = false): TestStep => ({ kind: 'treated', ...noon(date), what: 'doxycyklin', atc: 'J01AA02', pregnant }),
  tracingBegun: (date = day0): TestStep => ({ kind: 'tracing-begun', ...noon(date), tracer: doctor }),
  tracingEnded: (date = day0): TestStep => ({ kind: 'tracing-ended', ...noon(date) }),
  repeatOrdered: (duty: 'confirm' | 'culture' | 'retake' | 'repeat' | 'cure-test', number = 1, date = day0): TestStep => ({
    kind: 'repeat-ordered',
    ...noon(date),
    duty,
    number,
    test: id(101),
  }),
  handedOver: (duties: Extract<TestStep, { kind: 'handed-over' }>['duties'], date = day0): TestStep => ({
    kind: 'handed-over',
    ...noon(date),
    to: 'Hudkliniken',
    duties,
  }),
  settled: (
    duty: Extract<TestStep, { kind: 'settled' }>['duty'],
    how: Extract<TestStep, { kind: 'settled' }>['how'],
    reason = '',
  ): TestStep => ({
    kind: 'settled',
    ...noon(day0),
    duty,
    number: 1,
    how,
    reason,
  }),
  spoiled: (date = day0): TestStep => ({ kind: 'spoiled', ...noon(date), why: 'leaked', note: '' }),
  cancelled: (date = day0): TestStep => ({ kind: 'cancelled', ...noon(date), reason: 'fel prov' }),
  declined: (date = day0): TestStep => ({ kind: 'declined', ...noon(date), note: '' }),
  closed: (date = day0): TestStep => ({ kind: 'closed', ...noon(date) }),
  doctorChanged: (date = day0): TestStep => ({ kind: 'doctor-changed', ...noon(date), doctor, reported: true }),
}

/** The test after these steps; each of them has to be possible. */
export function after(record: TestRecord, ...taken: readonly TestStep[]): TestRecord {
  return taken.reduce((before, step) => {
    const result = apply(before, step)
    if (!result.ok) throw new Error(`${step.kind}: ${result.error.kind}`)
    return result.value
  }, record)
}

export const refusal = (record: TestRecord, step: TestStep, rules: TestRules = defaultTestRules): string | undefined =>
  kindOf(apply(record, step, rules))
const kindOf = (result: Result<TestRecord, Refusal>): string | undefined => (result.ok ? undefined : result.error.kind)
