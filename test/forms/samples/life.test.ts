import { describe, expect, test } from 'vitest'
import { TestRecord, type TestStep, type TestStepKind } from '../../../forms/records/sample'
import { apply, inState, next, nextSteps, order, take, type StepFrom } from '../../../forms/samples/life'
import { answerVersions, doctorOf, foundOn, patientOf, stateOf, testStates } from '../../../forms/samples/read'
import { openDuties } from '../../../forms/samples/duties'
import { defaultTestRules, rulesOnceDied } from '../../../forms/samples/rules'
import { after, id, on, ordered, refusal, steps } from './support'

const swab = { specimen: 'swab', site: 'vagina' } as const
const anonymous = { subject: { kind: 'anonymous', slip: 'H-26-036' } } as const
const { sampled, sent, answered, revised, seen, told, tried, unreachable, identified, closed, spoiled, cancelled, declined } = steps

describe('the whole way', () => {
  test('ordered, sampled, sent, answered, seen, told, closed', () => {
    let record = ordered('chlamydia', swab)
    const way: readonly (readonly [TestStep, string])[] = [
      [sampled(), 'sampled'],
      [sent(), 'sent'],
      [answered({ chlamydia: 'negative' }, on(4)), 'answered'],
      [seen(on(4)), 'seen'],
      [told(on(5)), 'told'],
      [closed(on(5)), 'closed'],
    ]
    expect(stateOf(record)).toBe('ordered')
    for (const [step, state] of way) {
      record = after(record, step)
      expect(stateOf(record)).toBe(state)
      expect(TestRecord.parse(record)).toEqual(record)
    }
  })

  test('a rapid test is answered without being sent', () => {
    expect(stateOf(after(ordered('hiv-rapid', { specimen: 'capillary-blood' }), sampled(), answered({ hiv: 'negative' })))).toBe('answered')
  })

  test('spoiled, cancelled and declined are ends of their own; a spoiled sample may still be answered', () => {
    const record = ordered('chlamydia', swab)
    expect(stateOf(after(record, cancelled()))).toBe('cancelled')
    expect(stateOf(after(record, declined()))).toBe('declined')
    expect(stateOf(after(record, sampled(), spoiled()))).toBe('spoiled')
    expect(stateOf(after(record, sampled(), spoiled(), answered({ chlamydia: 'positive' })))).toBe('answered')
  })
})

describe('steps that are refused', () => {
  const kinds = Object.values(nextSteps).flat() as readonly TestStepKind[]
  const reached = {
    ordered: ordered('chlamydia', swab),
    sampled: after(ordered('chlamydia', swab), sampled()),
    sent: after(ordered('chlamydia', swab), sampled(), sent()),
    answered: after(ordered('chlamydia', swab), sampled(), answered({ chlamydia: 'positive' })),
    seen: after(ordered('chlamydia', swab), sampled(), answered({ chlamydia: 'positive' }), seen()),
    told: after(ordered('chlamydia', swab), sampled(), answered({ chlamydia: 'positive' }), seen(), told()),
    unreachable: after(
      ordered('chlamydia', swab),
      sampled(),
      answered({ chlamydia: 'positive' }),
      seen(),
      tried(),
      tried(),
      tried(),
      unreachable(),
    ),
    closed: after(ordered('chlamydia', swab), sampled(), answered({ chlamydia: 'negative' }), seen(), told(), closed()),
    spoiled: after(ordered('chlamydia', swab), sampled(), spoiled()),
    cancelled: after(ordered('chlamydia', swab), cancelled()),
    declined: after(ordered('chlamydia', swab), declined()),
  }
  const everyStep = Object.values({
    ...steps,
    answered: () => answered({ chlamydia: 'positive' }),
    revised: () => revised({ chlamydia: 'negative' }),
    repeatOrdered: () => steps.repeatOrdered('retake'),
    handedOver: () => steps.handedOver([{ duty: 'treatment', number: 1 }]),
    settled: () => steps.settled('treatment', 'not-indicated'),
  }).map((make) => make())

  test('the steps tried are all there are', () => {
    expect(new Set(everyStep.map(({ kind }) => kind))).toEqual(new Set(kinds))
  })

  test.each(testStates.map((state) => [state]))('from %s: exactly what the table does not name', (state) => {
    const record = reached[state]
    expect(stateOf(record)).toBe(state)
    for (const step of everyStep) {
      const possible = (next(state) as readonly TestStepKind[]).includes(step.kind)
      expect(refusal(record, step) === 'not-from-here', step.kind).toBe(!possible)
    }
  })

  test('a refused step leaves the test unchanged', () => {
    for (const state of testStates)
      for (const step of everyStep) {
        const record = reached[state]
        const before = JSON.stringify(record)
        apply(record, step)
        expect(JSON.stringify(record)).toBe(before)
      }
  })

  test('the compiler lets only possible steps through', () => {
    const test_ = inState(reached.answered)
    if (test_.state !== 'answered') throw new Error('state')
    const look: StepFrom<'answered'> = {
      kind: 'seen',
      at: '2026-03-02T11:00:00Z',
      on: '2026-03-02',
      by: { id: id(1), name: 'A', role: 'midwife' },
    }
    expect(take(test_, look).ok).toBe(true)
    // @ts-expect-error an answer that nobody has seen is not told
    const tell: StepFrom<'answered'> = { ...look, kind: 'told', way: 'visit', note: '' }
    expect(take(test_, tell).ok).toBe(false)
    // @ts-expect-error nothing follows a cancelled test
    const none: StepFrom<'cancelled'> = look
    expect(none).toBe(look)
  })

  test('a step in the future, or before the one it follows', () => {
    const record = after(ordered('chlamydia', swab), sampled(on(2)))
    expect(refusal(record, { ...sent(on(3)), on: on(4) })).toBe('in-the-future')
    expect(refusal(record, answered({ chlamydia: 'negative' }, on(1)))).toBe('before-earlier-step')
  })

  test('an answer with a value that the test does not have', () => {
    expect(refusal(after(ordered('chlamydia', swab), sampled()), answered({ chlamydia: 'reactive' }))).toBe('answer')
    expect(refusal(after(ordered('hiv-rapid', { specimen: 'saliva' }), sampled()), answered({ hiv: 'positive' }))).toBe('answer')
  })

  test('unreachable before the tries that the setting asks for', () => {
    let record = after(ordered('chlamydia', swab), sampled(), answered({ chlamydia: 'negative' }), seen())
    for (let tries = 0; tries < 3; tries += 1) {
      expect(apply(record, unreachable())).toEqual({ ok: false, error: { kind: 'needs-tries', done: tries, wanted: 3 } })
      record = after(record, tried(on(tries)))
    }
    expect(stateOf(after(record, unreachable(on(3))))).toBe('unreachable')
    expect(refusal(record, unreachable(on(3)), { ...defaultTestRules, triesBeforeUnreachable: 5 })).toBe('needs-tries')
  })

  test('nobody is tried who has died: the answer ends as unreachable, its duties stay', () => {
    const record = after(ordered('chlamydia', swab), sampled(), answered({ chlamydia: 'positive' }), seen())
    const rules = rulesOnceDied(defaultTestRules)
    expect(apply(record, unreachable(), rules)).toMatchObject({ ok: true })
    const ended = after(record, tried(), tried(), tried(), unreachable())
    expect(openDuties(ended, rules)).toEqual(openDuties(ended))
    expect(openDuties(ended, rules).map(({ kind }) => kind)).toContain('notification')
    expect(apply(record, closed(), rules)).toMatchObject({ ok: false })
  })

  test('closing while something remains to be done', () => {
    expect(refusal(reached.told, closed())).toBe('duties-remain')
    expect(refusal(reached.unreachable, closed())).toBe('duties-remain')
  })
})

describe('orders', () => {
  test('a specimen or site that the test does not take is refused', () => {
    const wanted = ordered('chlamydia', swab).order
    expect(order(id(1), { ...wanted, specimen: 'blood', site: null })).toMatchObject({ ok: false, error: { kind: 'wrong-specimen' } })
    expect(order(id(1), { ...wanted, site: null })).toMatchObject({ ok: false, error: { kind: 'wrong-specimen' } })
    expect(order(id(1), { ...wanted, test: 'no-such-test' })).toMatchObject({ ok: false, error: { kind: 'unknown-test' } })
    expect(order(id(1), { ...wanted, exposureOn: on(1) })).toMatchObject({ ok: false, error: { kind: 'in-the-future' } })
  })

  test('only a test for hiv is taken without a name', () => {
    const { order: wanted } = ordered('chlamydia', swab)
    expect(order(id(1), { ...wanted, ...anonymous })).toMatchObject({ ok: false, error: { kind: 'not-anonymous' } })
    expect(ordered('hiv', anonymous).order.subject.kind).toBe('anonymous')
  })
})

describe('anonymous test for hiv', () => {
  const answeredAs = (hiv: string) => after(ordered('hiv', anonymous), sampled(), answered({ hiv }), seen())

  test('a negative answer is told to whoever has the slip', () => {
    expect(stateOf(after(answeredAs('negative'), told(), closed()))).toBe('closed')
  })

  test.each(['reactive', 'confirmed-positive'])('%s: who she is comes before telling, notifying and closing', (hiv) => {
    const record = answeredAs(hiv)
    expect(patientOf(record)).toBeUndefined()
    expect(refusal(record, told())).toBe('needs-identity')
    expect(refusal(record, steps.notified('case'))).toBe('needs-identity')
    const lost = after(record, tried(), tried(), tried(), unreachable())
    expect(refusal(lost, closed())).toBe('duties-remain')
    const known = after(record, identified())
    expect(patientOf(known)).toBe(id(8))
    expect(stateOf(after(known, told()))).toBe('told')
    expect(refusal(known, identified())).toBe('already-identified')
  })

  test('a named test has no identity step', () => {
    expect(refusal(after(ordered('hiv'), sampled()), identified())).toBe('already-identified')
  })
})

describe('a corrected answer', () => {
  test('is a new version that has to be seen and told again, also after closing', () => {
    const first = after(ordered('chlamydia', swab), sampled(), answered({ chlamydia: 'negative' }), seen(), told(), closed())
    const record = after(first, revised({ chlamydia: 'positive' }, on(9)))
    expect(stateOf(record)).toBe('answered')
    expect(answerVersions(record).map(({ number, answer }) => [number, answer.results['chlamydia']?.value])).toEqual([
      [1, 'negative'],
      [2, 'positive'],
    ])
    expect(foundOn(record)).toBe(on(9))
    expect(refusal(record, told(on(9)))).toBe('not-from-here')
  })

  test('a supplement does not move the day of the finding, and tries before it do not count', () => {
    const culture = { specimen: 'swab', site: 'cervix' } as const
    const record = after(
      ordered('gonorrhoea-culture', culture),
      sampled(),
      answered({ growth: 'growth' }, on(3)),
      seen(on(3)),
      tried(on(4)),
    )
    const more = after(record, revised({ growth: 'growth', ceftriaxone: 'susceptible' }, on(6)), seen(on(6)))
    expect(foundOn(more)).toBe(on(3))
    expect(apply(more, unreachable(on(6)))).toMatchObject({ error: { kind: 'needs-tries', done: 0 } })
  })
})

test('a change of doctor changes who answers for the test', () => {
  const other = { id: id(9), name: 'Lindahl' }
  const step: TestStep = { ...steps.doctorChanged(), doctor: other } as TestStep
  expect(doctorOf(after(ordered('hiv'), step))).toEqual(other)
})
