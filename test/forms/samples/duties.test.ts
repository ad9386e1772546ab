import { describe, expect, test } from 'vitest'
import type { TestRecord } from '../../../forms/records/sample'
import { diseaseIds, diseases } from '../../../forms/samples/diseases'
import { dutiesOf, openDuties, sameCase } from '../../../forms/samples/duties'
import { defaultTestRules } from '../../../forms/samples/rules'
import { after, id, on, ordered, refusal, steps } from './support'

const { sampled, answered, revised, seen, told, tried, unreachable, suspected, notified, treated } = steps
const swab = { specimen: 'swab', site: 'vagina' } as const

/** The table "Which infections carry duties" of the STI text, row by row: dangerous, notify, trace, identity. */
const table = {
  chlamydia: [true, true, true, 'code'],
  gonorrhoea: [true, true, true, 'code'],
  syphilis: [true, true, true, 'code'],
  hiv: [true, true, true, 'code'],
  'hepatitis-a': [true, true, true, 'full'],
  'hepatitis-b': [true, true, true, 'full'],
  'hepatitis-c': [true, true, true, 'full'],
  'hepatitis-d': [true, true, true, 'full'],
  'hepatitis-e': [true, true, true, 'full'],
  htlv: [true, true, true, 'full'],
  mpox: [true, true, true, 'full'],
  'mycoplasma-genitalium': [false, false, false, null],
  trichomoniasis: [false, false, false, null],
  herpes: [false, false, false, null],
  hpv: [false, false, false, null],
  candida: [false, false, false, null],
  'bacterial-vaginosis': [false, false, false, null],
  'urinary-infection': [false, false, false, null],
} as const

test('the duties by disease are those of the table', () => {
  expect(diseaseIds.toSorted()).toEqual(Object.keys(table).toSorted())
  for (const disease of diseaseIds) {
    const { dangerous, notify, trace, identity } = diseases[disease]
    expect([dangerous, notify, trace, identity], disease).toEqual(table[disease])
  }
})

const samples: Readonly<Record<string, readonly [string, Parameters<typeof ordered>[1], Readonly<Record<string, string>>]>> = {
  chlamydia: ['chlamydia', swab, { chlamydia: 'positive' }],
  gonorrhoea: ['gonorrhoea', swab, { gonorrhoea: 'positive' }],
  'gonorrhoea by culture': ['gonorrhoea-culture', { specimen: 'swab', site: 'throat' }, { growth: 'growth' }],
  'mycoplasma genitalium': ['mycoplasma-genitalium', swab, { 'mycoplasma-genitalium': 'positive-resistant' }],
  syphilis: ['syphilis', {}, { treponemal: 'positive' }],
  hiv: ['hiv', {}, { hiv: 'confirmed-positive' }],
  'hiv, reactive': ['hiv', {}, { hiv: 'reactive' }],
  'rapid hiv, reactive': ['hiv-rapid', { specimen: 'saliva' }, { hiv: 'reactive' }],
  'hepatitis a': ['hepatitis-a', {}, { 'hav-igm': 'positive' }],
  'hepatitis b': ['hepatitis-b', {}, { hbsag: 'positive' }],
  'hepatitis b, vaccinated': ['hepatitis-b', {}, { hbsag: 'negative', 'anti-hbs': 'positive' }],
  'hepatitis c, antibodies only': ['hepatitis-c', {}, { 'anti-hcv': 'positive' }],
  'hepatitis c, rna': ['hepatitis-c', {}, { 'anti-hcv': 'positive', 'hcv-rna': 'positive' }],
  'hepatitis c, antigen': ['hepatitis-c', {}, { 'hcv-antigen': 'positive' }],
  'hepatitis c, healed': ['hepatitis-c', {}, { 'anti-hcv': 'positive', 'hcv-rna': 'negative' }],
  htlv: ['htlv', {}, { htlv: 'positive' }],
  mpox: ['mpox', { specimen: 'swab', site: 'lesion' }, { mpox: 'positive' }],
  trichomonas: ['trichomonas', swab, { trichomonas: 'positive' }],
  herpes: ['herpes', { specimen: 'swab', site: 'lesion' }, { herpes: 'hsv-2' }],
  hpv: ['cervical', { specimen: 'cell-sample', site: 'cervix' }, { hpv: 'hpv-other' }],
  'urine culture': ['urine-culture', { specimen: 'midstream-urine' }, { growth: 'growth' }],
  'pregnancy test': ['pregnancy', { specimen: 'midstream-urine' }, { hcg: 'positive' }],
}

const found = (name: string, foundOn = on(4)): TestRecord => {
  const [kind, more, values] = samples[name] ?? ['', {}, {}]
  return after(ordered(kind, more), sampled(), answered(values, foundOn))
}
const kinds = (record: TestRecord) => dutiesOf(record).map(({ kind }) => kind)
const four = ['notification', 'rules-of-conduct', 'treatment', 'tracing']

test.each([
  ['chlamydia', four],
  ['gonorrhoea', [...four, 'culture', 'cure-test']],
  ['gonorrhoea by culture', four],
  ['mycoplasma genitalium', ['treatment', 'partner-offer', 'cure-test']],
  ['syphilis', [...four, 'cure-test', 'cure-test', 'cure-test']],
  ['hiv', four],
  ['hiv, reactive', ['confirm']],
  ['rapid hiv, reactive', ['confirm']],
  ['hepatitis a', four],
  ['hepatitis b', four],
  ['hepatitis b, vaccinated', []],
  ['hepatitis c, antibodies only', ['confirm']],
  ['hepatitis c, rna', [...four, 'cure-test']],
  ['hepatitis c, antigen', [...four, 'cure-test']],
  ['hepatitis c, healed', []],
  ['htlv', four],
  ['mpox', four],
  ['trichomonas', ['treatment', 'partner-offer', 'cure-test']],
  ['herpes', ['assess']],
  ['hpv', ['assess']],
  ['urine culture', ['treatment']],
  ['pregnancy test', ['assess']],
])('%s makes %o', (name, wanted) => {
  expect(kinds(found(name))).toEqual(wanted)
})

describe('dates', () => {
  const due = (record: TestRecord, kind: string, number = 1, rules = defaultTestRules) =>
    dutiesOf(record, rules).find((duty) => duty.kind === kind && duty.number === number)?.due

  test('notification is due on the next calendar day; the older seven days hold only for the coded diseases', () => {
    const seven = { ...defaultTestRules, notifyWithinDays: 7 } as const
    expect(due(found('chlamydia'), 'notification')).toBe(on(5))
    expect(due(found('chlamydia'), 'notification', 1, seven)).toBe(on(11))
    expect(due(found('hepatitis b'), 'notification', 1, seven)).toBe(on(5))
    expect(due(found('mpox', '2026-12-31'), 'notification')).toBe('2027-01-01')
  })

  test('rules, treatment and tracing wait until she has been told', () => {
    const record = found('chlamydia')
    for (const kind of ['rules-of-conduct', 'treatment', 'tracing'])
      expect(dutiesOf(record).find((duty) => duty.kind === kind)).toMatchObject({ due: null, waitsFor: 'told', byLaw: true })
    const toldNow = after(record, seen(on(5)), told(on(6)))
    for (const kind of ['rules-of-conduct', 'treatment', 'tracing'])
      expect(dutiesOf(toldNow).find((duty) => duty.kind === kind)).toMatchObject({ due: on(6), waitsFor: null })
  })

  test('cure tests are counted from the treatment; for chlamydia only in pregnancy', () => {
    expect(dutiesOf(found('gonorrhoea')).find(({ kind }) => kind === 'cure-test')).toMatchObject({ due: null, waitsFor: 'treated' })
    expect(due(after(found('gonorrhoea'), treated(on(7))), 'cure-test')).toBe(on(21))
    expect(due(after(found('chlamydia'), treated(on(7))), 'cure-test')).toBeUndefined()
    expect(due(after(found('chlamydia'), treated(on(7), true)), 'cure-test')).toBe(on(35))
    const mycoplasma = dutiesOf(after(found('mycoplasma genitalium'), treated(on(7)))).find(({ kind }) => kind === 'cure-test')
    expect([mycoplasma?.due, mycoplasma?.until]).toEqual([on(28), on(42)])
    const syphilis = after(found('syphilis'), treated('2026-08-31'))
    expect([1, 2, 3].map((number) => due(syphilis, 'cure-test', number))).toEqual(['2026-11-30', '2027-02-28', '2027-08-31'])
  })

  test('no cure test after a treatment that another clinic gives, or that was not needed', () => {
    expect(kinds(after(found('gonorrhoea'), steps.handedOver([{ duty: 'treatment', number: 1 }])))).not.toContain('cure-test')
    expect(kinds(after(found('gonorrhoea'), steps.settled('treatment', 'not-indicated')))).not.toContain('cure-test')
  })

  test('a sample before the window is conclusive makes its own repeat', () => {
    const early = ordered('hiv', { exposureOn: '2026-02-20' })
    expect(kinds(early)).toEqual([])
    expect(due(after(early, sampled()), 'repeat')).toBe('2026-04-03')
    expect(due(after(early, sampled(), answered({ hiv: 'negative' })), 'repeat')).toBe('2026-04-03')
    expect(kinds(after(early, sampled(), answered({ hiv: 'reactive' })))).toEqual(['confirm'])
    expect(kinds(after(ordered('hiv', { exposureOn: '2026-01-01' }), sampled()))).toEqual([])
  })

  test('a spoiled sample and an answer without a result are taken again', () => {
    expect(due(after(ordered('hiv'), sampled(), steps.spoiled(on(1))), 'retake')).toBe(on(1))
    expect(due(after(ordered('hiv'), sampled(), answered({ hiv: 'inconclusive' }, on(3))), 'retake')).toBe(on(3))
  })
})

describe('suspicion', () => {
  test('a suspected case is notified the day after, without an answer', () => {
    const record = after(ordered('syphilis'), sampled(), suspected(on(1)))
    expect(dutiesOf(record)).toMatchObject([{ kind: 'notification', number: 2, due: on(2), settlement: null }])
    expect(openDuties(after(record, notified('suspected', on(2))))).toEqual([])
  })

  test('an answer turns it into a case, or ends it', () => {
    const record = after(ordered('syphilis'), sampled(), suspected(on(1)))
    expect(kinds(after(record, answered({ treponemal: 'negative' }, on(2))))).toEqual([])
    expect(kinds(after(record, answered({ treponemal: 'positive' }, on(2))))).toContain('notification')
  })

  test('nothing is suspected or notified that the law does not name; a case is not notified without a finding', () => {
    expect(refusal(after(ordered('herpes', { specimen: 'swab', site: 'lesion' }), sampled()), suspected())).toBe('not-notifiable')
    expect(refusal(found('trichomonas'), notified('case', on(4)))).toBe('not-notifiable')
    expect(refusal(found('hepatitis c, antibodies only'), notified('case', on(4)))).toBe('no-case')
    expect(refusal(found('chlamydia'), notified('suspected', on(4)))).toBe('no-case')
  })

  test('reactive or antibodies alone can be notified as suspected', () => {
    for (const name of ['rapid hiv, reactive', 'hepatitis c, antibodies only'])
      expect(openDuties(after(found(name), suspected(on(4)))).map(({ kind }) => kind)).toEqual(['notification', 'confirm'])
  })
})

describe('how duties are met', () => {
  const start = after(found('chlamydia'), seen(on(4)), told(on(5)))

  test('by their own steps; tracing when it ends', () => {
    const record = after(start, notified('case', on(5)), steps.rulesGiven(on(5)), treated(on(5)), steps.tracingBegun(on(5)))
    expect(openDuties(record)).toMatchObject([{ kind: 'tracing', underWay: true }])
    expect(openDuties(after(record, steps.tracingEnded(on(20))))).toEqual([])
    expect(refusal(after(record, steps.tracingEnded(on(20))), steps.closed(on(20)))).toBeUndefined()
  })

  test('by another clinic, with its name and the date', () => {
    const record = after(start, notified('case', on(5)), steps.handedOver(['rules-of-conduct', 'treatment', 'tracing'].map(all), on(6)))
    expect(openDuties(record)).toEqual([])
    expect(dutiesOf(record).find(({ kind }) => kind === 'tracing')?.settlement).toMatchObject({
      how: 'handed-over',
      note: 'Hudkliniken',
      on: on(6),
    })
  })

  test('by a decision with a reason, but never by declining a notification', () => {
    expect(refusal(start, steps.settled('treatment', 'not-indicated'))).toBeUndefined()
    expect(refusal(start, steps.settled('treatment', 'done'))).toBe('has-own-step')
    expect(refusal(start, steps.settled('notification', 'patient-declined'))).toBe('has-own-step')
    expect(refusal(start, steps.settled('notification', 'known-case'))).toBeUndefined()
    expect(refusal(start, steps.settled('notification', 'other'))).toBe('needs-reason')
    expect(refusal(start, steps.settled('culture', 'not-indicated'))).toBe('no-such-duty')
    expect(refusal(start, steps.handedOver([{ duty: 'culture', number: 1 }]))).toBe('no-such-duty')
  })

  test('by ordering the next test', () => {
    const record = after(found('rapid hiv, reactive'), steps.repeatOrdered('confirm', 1, on(4)))
    expect(openDuties(record)).toEqual([])
    expect(refusal(record, steps.repeatOrdered('confirm', 1, on(4)))).toBe('no-such-duty')
    expect(refusal(record, steps.repeatOrdered('cure-test', 1, on(4)))).toBe('no-such-duty')
  })

  test('a positive that could not be told is reported; telling her later ends it', () => {
    const lost = after(found('syphilis'), seen(on(4)), tried(on(5)), tried(on(6)), tried(on(7)), unreachable(on(7)))
    expect(dutiesOf(lost).find(({ kind }) => kind === 'report-untold')).toMatchObject({ due: on(8), byLaw: true, settlement: null })
    expect(openDuties(after(lost, steps.reportedUntold(on(8)))).map(({ kind }) => kind)).not.toContain('report-untold')
    expect(kinds(after(lost, told(on(9))))).not.toContain('report-untold')
    const negative = after(
      ordered('syphilis'),
      sampled(),
      answered({ treponemal: 'negative' }),
      seen(),
      tried(),
      tried(),
      tried(),
      unreachable(),
    )
    expect(kinds(negative)).toEqual([])
  })

  test('a notified case that was none is taken back', () => {
    const record = after(found('chlamydia'), notified('case', on(4)), revised({ chlamydia: 'negative' }, on(6)))
    expect(openDuties(record)).toMatchObject([{ kind: 'correct-notification', due: on(7) }])
  })

  test('an anonymous finding asks who she is first', () => {
    const record = after(
      ordered('hiv', { subject: { kind: 'anonymous', slip: 'H-26-036' } }),
      sampled(),
      answered({ hiv: 'reactive' }, on(4)),
    )
    expect(openDuties(record).map(({ kind }) => kind)).toEqual(['identity', 'confirm'])
    expect(openDuties(after(record, steps.identified(on(4)))).map(({ kind }) => kind)).toEqual(['confirm'])
    expect(refusal(record, steps.settled('identity', 'other', 'kommer inte'))).toBe('has-own-step')
  })
})

const all = (duty: string) => ({ duty: duty as 'treatment', number: 1 })

test('positive tests of one person and disease within thirty days are one case', () => {
  const vagina = found('gonorrhoea')
  const throat = { ...found('gonorrhoea by culture', on(20)), id: id(201) }
  const late = { ...found('gonorrhoea by culture', on(60)), id: id(202) }
  const other = { ...found('chlamydia'), id: id(203) }
  expect(sameCase(vagina, [vagina, throat, late, other])).toEqual([throat])
})
