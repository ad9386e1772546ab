import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TestRecord, TestStep } from '../../../forms/records/sample'
import { apply } from '../../../forms/samples/life'
import { answerVersions, stateOf, triesOf } from '../../../forms/samples/read'
import { defaultTestRules } from '../../../forms/samples/rules'
import { dutyTasks, workCounts, workList } from '../../../forms/samples/work-list'
import { after, doctor, id, midwife, on, ordered, steps } from './support'

const { sampled, sent, answered, revised, seen, told, tried, unreachable } = steps
const swab = { specimen: 'swab', site: 'vagina' } as const
const row = (record: TestRecord, today = on(5)) => workList([record], today)[0]

describe('where a test stands in the list', () => {
  test.each([
    ['ordered', ordered('hiv'), 'sample', 'sample', on(0)],
    ['planned', ordered('hiv', { notBefore: on(12) }), 'sample', 'sample', on(12)],
    ['sampled', after(ordered('hiv'), sampled(on(1))), 'laboratory', 'send', on(1)],
    ['sent', after(ordered('hiv'), sampled(), sent(on(2))), 'laboratory', 'wait', on(2)],
    ['answered', after(ordered('hiv'), sampled(), answered({ hiv: 'negative' }, on(3))), 'see', 'see', on(3)],
    ['seen', after(ordered('hiv'), sampled(), answered({ hiv: 'negative' }, on(3)), seen(on(4))), 'tell', 'tell', on(3)],
    ['spoiled', after(ordered('hiv'), sampled(), steps.spoiled(on(1))), 'sample', 'retake', on(1)],
    [
      'told of a finding',
      after(ordered('hiv'), sampled(), answered({ hiv: 'confirmed-positive' }, on(3)), seen(on(3)), told(on(4))),
      'duties',
      'duty',
      on(4),
    ],
  ] as const)('%s', (_name, record, group, next, since) => {
    expect(row(record)).toMatchObject({ group, next: { kind: next }, since })
  })

  test.each([
    ['told, nothing left to do', after(ordered('hiv'), sampled(), answered({ hiv: 'negative' }), seen(), told())],
    ['cancelled', after(ordered('hiv'), steps.cancelled())],
    ['declined', after(ordered('hiv'), steps.declined())],
    ['spoiled and ordered again', after(ordered('hiv'), sampled(), steps.spoiled(), steps.repeatOrdered('retake'))],
  ])('%s is not in it', (_name, record) => {
    expect(workList([record], on(400))).toEqual([])
  })

  test('the laboratory is phoned when it is late', () => {
    const record = after(ordered('chlamydia', swab), sampled(), sent())
    expect(row(record, on(10))).toMatchObject({ next: { kind: 'wait', usualDays: 8 }, late: false })
    expect(row(record, on(11))).toMatchObject({ next: { kind: 'call-laboratory' }, late: true })
  })

  test('telling says how long it has waited and how often it was tried', () => {
    const record = after(ordered('hiv'), sampled(), answered({ hiv: 'negative' }, on(1)), seen(on(1)), tried(on(2)))
    expect(row(record)?.next).toEqual({ kind: 'tell', daysSince: 4, tries: 1 })
  })

  test('an anonymous finding says: who is she', () => {
    const slip = ordered('hiv', { subject: { kind: 'anonymous', slip: 'H-26-036' } })
    expect(row(after(slip, sampled(), answered({ hiv: 'reactive' }), seen()))).toMatchObject({
      slip: 'H-26-036',
      patient: undefined,
      next: { kind: 'identify' },
    })
  })

  test('a cure test in months comes back when it is near', () => {
    const done = after(
      ordered('trichomonas', swab),
      sampled(),
      answered({ trichomonas: 'positive' }),
      seen(),
      told(),
      steps.treated(),
      steps.settled('partner-offer', 'done'),
    )
    expect(workList([done], on(5))).toEqual([])
    expect(row(done, '2026-05-26')).toMatchObject({ group: 'duties', since: '2026-06-02', late: false })
    expect(row(done, '2026-06-03')).toMatchObject({ late: true })
  })

  test('a notification past its day makes the row late before she has been told', () => {
    const record = after(ordered('chlamydia', swab), sampled(), answered({ chlamydia: 'positive' }, on(1)), seen(on(1)))
    expect(row(record, on(2))).toMatchObject({ group: 'tell', late: false, needsAction: true })
    expect(row(record, on(3))).toMatchObject({ group: 'tell', late: true })
    expect(dutyTasks([record], on(3), on(3)).map(({ duty, late }) => [duty.kind, late])).toEqual([['notification', true]])
  })
})

describe('order, rows and filters', () => {
  const negative = (n: number, answeredOn: string): TestRecord => ({
    ...after(ordered('hiv', { batch: id(n) }), sampled(), answered({ hiv: 'negative' }, answeredOn)),
    id: id(n),
  })

  test('groups in the order of work, oldest first within each', () => {
    const rows = workList(
      [ordered('hiv'), negative(3, on(3)), negative(1, on(1)), negative(2, on(2)), after(negative(4, on(0)), seen())],
      on(5),
    )
    expect(rows.map(({ group, since }) => [group, since])).toEqual([
      ['tell', on(0)],
      ['see', on(1)],
      ['see', on(2)],
      ['see', on(3)],
      ['sample', on(0)],
    ])
    expect(workCounts(rows)).toEqual({ tell: 1, see: 3, duties: 0, laboratory: 0, sample: 1 })
  })

  test('tests of one batch that wait for the same thing are one row; one that needs more stands alone', () => {
    const make = (n: number, kind: string, values: Readonly<Record<string, string>>) => ({
      ...after(ordered(kind), sampled(), answered(values)),
      id: id(n),
    })
    const rows = workList(
      [
        make(1, 'hiv', { hiv: 'negative' }),
        make(2, 'syphilis', { treponemal: 'negative' }),
        make(3, 'hepatitis-b', { hbsag: 'negative' }),
        make(4, 'hepatitis-c', { 'hcv-rna': 'positive' }),
      ],
      on(0),
    )
    expect(rows.map(({ tests }) => tests.length)).toEqual([3, 1])
  })

  test('by group, person, patient and lateness', () => {
    const records = [negative(1, on(1)), ordered('hiv')]
    const count = (filter: Parameters<typeof workList>[3]) => workList(records, on(5), defaultTestRules, filter).length
    expect(count({ groups: ['see'] })).toBe(1)
    expect(count({ user: midwife.id })).toBe(2)
    expect(count({ user: doctor.id })).toBe(2)
    expect(count({ user: id(99) })).toBe(0)
    expect(count({ patient: id(7) })).toBe(2)
    expect(count({ patient: id(8) })).toBe(0)
    expect(count({ lateOnly: true })).toBe(0)
  })
})

/** Any step at any time: most are refused, those that are taken make every possible life of a test. */
const anyStep = (values: readonly Readonly<Record<string, string>>[]): fc.Arbitrary<TestStep> => {
  const made = [
    sampled(),
    sent(),
    seen(),
    seen(),
    told(),
    tried(),
    tried(),
    unreachable(),
    steps.identified(),
    steps.suspected(),
    steps.notified('case'),
    steps.notified('suspected'),
    steps.reportedUntold(),
    steps.rulesGiven(),
    steps.treated(),
    steps.tracingBegun(),
    steps.tracingEnded(),
    steps.repeatOrdered('retake'),
    steps.repeatOrdered('confirm'),
    steps.handedOver([{ duty: 'identity', number: 1 }]),
    steps.handedOver([{ duty: 'rules-of-conduct', number: 1 }]),
    steps.settled('treatment', 'not-indicated'),
    steps.spoiled(),
    steps.closed(),
    steps.doctorChanged(),
  ]
  const answers = values.flatMap((value) => [answered(value), revised(value)])
  return fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...made) },
    { weight: 12, arbitrary: fc.constantFrom(sampled(), seen(), tried(), ...answers) },
    { weight: 1, arbitrary: fc.constantFrom(steps.cancelled(), steps.declined()) },
  )
}

const starts: readonly (readonly [TestRecord, readonly Readonly<Record<string, string>>[]])[] = [
  [ordered('chlamydia', swab), [{ chlamydia: 'positive' }, { chlamydia: 'negative' }, { chlamydia: 'inhibited' }]],
  [ordered('hiv'), [{ hiv: 'negative' }, { hiv: 'reactive' }, { hiv: 'confirmed-positive' }]],
  [
    ordered('hiv', { subject: { kind: 'anonymous', slip: 'H-26-036' } }),
    [{ hiv: 'negative' }, { hiv: 'reactive' }, { hiv: 'confirmed-positive' }],
  ],
  [ordered('herpes', { specimen: 'swab', site: 'lesion' }), [{ herpes: 'negative' }, { herpes: 'hsv-1' }]],
]

test('no sequence of possible steps loses an answer from the list before she has been told or tries are documented', () => {
  let answersSeen = 0
  fc.assert(
    fc.property(
      fc
        .constantFrom(...starts)
        .chain(([record, values]) => fc.tuple(fc.constant(record), fc.array(anyStep(values), { minLength: 40, maxLength: 120 }))),
      fc.nat(500),
      ([start, wanted], later) => {
        let record = start
        for (const step of wanted) {
          const before = JSON.stringify(record)
          const result = apply(record, step)
          expect(JSON.stringify(record)).toBe(before)
          if (!result.ok) continue
          expect(result.value.steps.slice(0, -1)).toEqual(record.steps)
          record = result.value
          const versions = answerVersions(record)
          const newest = versions.at(-1)
          if (!newest) continue
          answersSeen += 1
          const since = record.steps.slice(record.steps.lastIndexOf(newest.step) + 1)
          const isTold = since.some(({ kind }) => kind === 'told')
          const isGivenUp = since.some(({ kind }) => kind === 'unreachable')
          const groups = workList([record], on(later)).map(({ group }) => group)
          if (!isTold && !isGivenUp) expect(groups.filter((group) => group === 'see' || group === 'tell')).toHaveLength(1)
          if (isGivenUp && !isTold) expect(triesOf(record).length).toBeGreaterThanOrEqual(defaultTestRules.triesBeforeUnreachable)
          if (stateOf(record) === 'closed') expect(isTold || isGivenUp).toBe(true)
          if (isTold) expect(since.findIndex(({ kind }) => kind === 'seen')).toBeLessThan(since.findIndex(({ kind }) => kind === 'told'))
        }
      },
    ),
    { numRuns: 400 },
  )
  expect(answersSeen).toBeGreaterThan(1000)
})
