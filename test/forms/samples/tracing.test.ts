import { describe, expect, test } from 'vitest'
import type { ContactStep, LookBackFacts, TracedContact, TracingCase } from '../../../forms/records/tracing'
import { TracingCase as CaseSchema } from '../../../forms/records/tracing'
import type { TestRecord } from '../../../forms/records/sample'
import { applyToContact, contactState, isInAdvance, journalLine, lookBackFor, mayEnd, purgeOf } from '../../../forms/samples/tracing'
import { after, id, midwife, on, ordered, steps } from './support'

const facts: LookBackFacts = { sampledOn: '2026-03-31', symptomsOn: null, lastNegativeOn: null, course: 'unknown' }

test.each([
  ['chlamydia', {}, '2025-03-31', 'months'],
  ['chlamydia', { lastNegativeOn: '2025-11-02' }, '2025-11-02', 'last-negative'],
  ['chlamydia', { lastNegativeOn: '2023-11-02' }, '2025-03-31', 'months'],
  ['syphilis', { lastNegativeOn: '2025-11-02' }, '2025-03-31', 'months'],
  ['gonorrhoea', {}, null, 'individual'],
  ['hepatitis-b', { course: 'acute', symptomsOn: '2026-03-31' }, '2025-09-30', 'months'],
  ['hepatitis-b', { course: 'acute' }, null, 'needs-symptom-date'],
  ['hepatitis-b', { course: 'chronic', symptomsOn: '2026-03-31' }, null, 'individual'],
  ['hepatitis-c', { course: 'acute' }, '2025-12-31', 'months'],
  ['hiv', { lastNegativeOn: '2024-05-01' }, '2024-05-01', 'last-negative'],
  ['hiv', {}, null, 'individual'],
  ['mpox', {}, null, 'individual'],
] as const)('look-back for %s with %o', (disease, more, from, why) => {
  expect(lookBackFor(disease, { ...facts, ...more })).toMatchObject({ from, why })
})

const step = { at: '2026-03-05T11:00:00Z', on: '2026-03-05', by: midwife }
const asked = (answer: 'none' | 'risk' | 'unsure' | 'declined', plan = ''): ContactStep => ({
  kind: 'violence-asked',
  ...step,
  answer,
  plan,
})
const chosen = (approach: 'patient-tells' | 'clinic-tells' | 'not-reached'): ContactStep => ({
  kind: 'approach-chosen',
  ...step,
  approach,
  note: '',
})
const attempt: ContactStep = { kind: 'attempt', ...step, way: 'telephone', outcome: 'no-answer', note: '' }
const outcome: ContactStep = { kind: 'outcome', ...step, outcome: 'tested-elsewhere', note: '' }

const contact: TracedContact = { id: id(30), name: 'M', details: '', relation: 'unknown', firstOn: null, lastOn: null, steps: [] }
const withSteps = (...taken: readonly ContactStep[]): TracedContact =>
  taken.reduce((before, one) => {
    const result = applyToContact(before, one)
    if (!result.ok) throw new Error(result.error.kind)
    return result.value
  }, contact)
const refused = (before: TracedContact, one: ContactStep) => {
  const result = applyToContact(before, one)
  return result.ok ? undefined : result.error.kind
}

describe('reaching a contact', () => {
  test('the question about violence comes first', () => {
    for (const one of [chosen('clinic-tells'), attempt, outcome]) expect(refused(contact, one)).toBe('not-from-here')
    expect(contactState(withSteps(asked('none')))).toBe('no-approach')
    expect(refused(withSteps(asked('none')), attempt)).toBe('not-from-here')
    expect(contactState(withSteps(asked('none'), chosen('clinic-tells'), attempt, outcome))).toBe('done')
  })

  test('with a risk nobody is reached without a plan', () => {
    for (const answer of ['risk', 'unsure', 'declined'] as const) {
      expect(refused(withSteps(asked(answer)), chosen('clinic-tells'))).toBe('needs-plan')
      expect(refused(withSteps(asked(answer)), chosen('not-reached'))).toBeUndefined()
      expect(refused(withSteps(asked(answer, 'kollega ringer')), chosen('clinic-tells'))).toBeUndefined()
    }
    const turned = withSteps(asked('none'), chosen('clinic-tells'), asked('risk'))
    expect(refused(turned, attempt)).toBe('not-safe')
  })

  test('the clinic does not try when the patient tells, or when nobody is to be reached', () => {
    expect(refused(withSteps(asked('none'), chosen('patient-tells')), attempt)).toBe('not-by-clinic')
    expect(refused(withSteps(asked('none'), chosen('not-reached')), attempt)).toBe('not-safe')
  })

  test('a step in the future is refused', () => {
    expect(refused(contact, { ...asked('none'), on: '2026-03-06' })).toBe('in-the-future')
  })
})

const one: TracingCase = {
  id: id(40),
  patient: id(7),
  disease: 'chlamydia',
  tests: [id(100)],
  tracer: { id: midwife.id, name: midwife.name },
  begunOn: on(0),
  endedOn: null,
  inAdvance: true,
  lookBackFacts: facts,
  lookBack: { from: '2025-03-31', changed: '' },
  contacts: [contact],
  handedOver: null,
}
const sample = (values?: string): TestRecord => {
  const record = after(ordered('chlamydia', { specimen: 'swab', site: 'vagina' }), steps.sampled())
  return values === undefined ? record : after(record, steps.answered({ chlamydia: values }))
}

describe('papers drawn up in advance', () => {
  test.each([
    ['a negative answer', sample('negative'), { decision: 'destroy' }],
    ['a positive answer', sample('positive'), { decision: 'keep', why: 'not-negative' }],
    ['no usable answer', sample('inhibited'), { decision: 'keep', why: 'not-negative' }],
    ['no answer yet', sample(), { decision: 'keep', why: 'not-answered' }],
  ] as const)('%s', (_name, record, decision) => {
    expect(purgeOf(one, [record])).toEqual(decision)
  })

  test('every test has to be negative', () => {
    const two = { ...one, tests: [id(100), id(101)] }
    expect(purgeOf(two, [sample('negative')])).toMatchObject({ why: 'not-answered' })
    expect(purgeOf(two, [sample('negative'), { ...sample('positive'), id: id(101) }])).toMatchObject({ why: 'not-negative' })
    expect(purgeOf(two, [sample('negative'), { ...sample('negative'), id: id(101) }])).toEqual({ decision: 'destroy' })
  })

  test('papers begun after a finding are kept', () => {
    expect(purgeOf({ ...one, inAdvance: false }, [sample('negative')])).toEqual({ decision: 'keep', why: 'after-an-answer' })
    expect(isInAdvance([sample()])).toBe(true)
    expect(isInAdvance([sample('positive')])).toBe(false)
  })
})

test('the journal gets tracer, start and end, and nothing else', () => {
  expect(CaseSchema.parse(one)).toEqual(one)
  expect(journalLine({ ...one, endedOn: on(20) })).toEqual({ tracer: 'Anneli', begunOn: on(0), endedOn: on(20) })
})

test('a case ends when every contact is done, or when it has been taken over', () => {
  expect(mayEnd(one)).toBe(false)
  expect(mayEnd({ ...one, contacts: [withSteps(asked('none'), outcome)] })).toBe(true)
  expect(mayEnd({ ...one, handedOver: { to: 'Hudkliniken', on: on(3), by: midwife } })).toBe(true)
})
