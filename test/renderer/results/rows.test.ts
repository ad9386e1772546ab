import { describe, expect, test } from 'vitest'
import type { TestOrder, TestRecord, TestStep } from '../../../forms/records/sample'
import { apply, order } from '../../../forms/samples/life'
import { defaultTestRules } from '../../../forms/samples/rules'
import { workList } from '../../../forms/samples/work-list'
import { nextText } from '../../../renderer/features/results/next-text'
import { slipOf } from '../../../renderer/features/results/slip-of'
import { results } from '../../../renderer/i18n/sv/results'
import { samples as words } from '../../../renderer/i18n/sv/samples'
import {
  batchesOf,
  endsByItself,
  lifeOf,
  mergedRows,
  missingAnalytes,
  repeatOrder,
  sampleLine,
  standsAt,
} from '../../../renderer/samples/logic'
import { refusalText } from '../../../renderer/samples/refusal'
import { findTest } from '../../../forms/samples/catalogue'

const id = (n: number): string => String(n).padStart(32, '0')
const by = { id: id(1), name: 'Anneli Sjöqvist', role: 'midwife' } as const
const today = '2026-03-11'
const at = '2026-03-11T09:00:00.000Z'

const base: TestOrder = {
  test: 'chlamydia',
  subject: { kind: 'patient', patient: id(7) },
  specimen: 'swab',
  site: 'vagina',
  batch: id(3),
  at,
  on: today,
  by,
  doctor: { id: id(2), name: 'Marta Lindahl' },
  exposureOn: null,
  notBefore: null,
  repeats: null,
  note: '',
}

function made(n: number, part: Partial<TestOrder>, ...steps: readonly Record<string, unknown>[]): TestRecord {
  const first = order(id(n), { ...base, ...part })
  if (!first.ok) throw new Error(first.error.kind)
  return steps.reduce<TestRecord>((record, step) => {
    const next = apply(record, { on: today, at, by, ...step } as TestStep)
    if (!next.ok) throw new Error(JSON.stringify(next.error))
    return next.value
  }, first.value)
}
const sampled = { kind: 'sampled', takenBy: 'staff', label: '' }
const answered = (value: string) => ({ kind: 'answered', answer: { results: { chlamydia: { value } }, note: '' } })
const say = { words: results.next, relative: (date: string) => date, time: (moment: string) => moment.slice(11, 16) }
const facts = { mine: true, doctor: 'Marta Lindahl', today }

describe('a row of the work list', () => {
  test('a positive answer says that something is to be done, and no more', () => {
    const [row] = workList([made(10, {}, sampled, answered('positive'), { kind: 'seen' })], today)
    if (!row) throw new Error('no row')
    expect(nextText(row, facts, say)).toEqual({ tone: 'danger', text: 'Kräver åtgärd' })
    expect(sampleLine(row.tests, words, 'sv')).toBe('Svabb, vagina')
    expect(JSON.stringify([nextText(row, facts, say), sampleLine(row.tests, words, 'sv')])).not.toMatch(/klamydia|positiv/i)
  })

  test('an answer waits for its doctor by name, or for you', () => {
    const [row] = workList([made(10, {}, sampled, answered('negative'))], today)
    if (!row) throw new Error('no row')
    expect(nextText(row, facts, say)).toEqual({ tone: 'strong', text: 'Du' })
    expect(nextText(row, { ...facts, mine: false }, say).text).toBe('Marta Lindahl')
  })

  test('tests of one batch with an exposure are sent together, each disease with its own tasks stays apart', () => {
    const exposed = { exposureOn: today }
    const early = [made(10, exposed, sampled), made(11, { ...exposed, test: 'gonorrhoea' }, sampled)]
    expect(mergedRows(workList(early, today)).map((row) => row.tests.length)).toEqual([2])
    const found = [
      made(10, {}, sampled, answered('positive'), { kind: 'seen' }),
      made(11, { site: 'throat' }, sampled, answered('positive'), { kind: 'seen' }),
    ]
    expect(mergedRows(workList(found, today)).map((row) => row.tests.length)).toEqual([1, 1])
  })

  test('different samples are named without a count', () => {
    const blood = made(11, { test: 'hiv', specimen: 'blood', site: null }, sampled)
    expect(sampleLine([made(10, {}, sampled), blood], words, 'sv')).toBe('Svabb, blodprov')
    expect(sampleLine([blood, made(12, { test: 'syphilis', specimen: 'blood', site: null }, sampled)], words, 'sv')).toBe(
      'Blodprov, 2 prov',
    )
  })
})

describe('the ledger', () => {
  test('stands at the first thing that is not done', () => {
    const kindAt = (record: TestRecord) => lifeOf(record)[standsAt(lifeOf(record))]?.kind
    expect(kindAt(made(10, {}))).toBe('sample')
    expect(kindAt(made(10, {}, sampled, { kind: 'sent', laboratory: '' }))).toBe('answer')
    expect(kindAt(made(10, {}, sampled, answered('negative')))).toBe('see')
    expect(kindAt(made(10, {}, sampled, answered('negative'), { kind: 'seen' }))).toBe('tell')
    const told = made(10, {}, sampled, answered('negative'), { kind: 'seen' }, { kind: 'told', way: 'visit', note: '' })
    expect(kindAt(told)).toBe('after')
  })

  test('a corrected answer is to be seen and told again', () => {
    const record = made(
      10,
      {},
      sampled,
      answered('negative'),
      { kind: 'seen' },
      { kind: 'told', way: 'visit', note: '' },
      {
        kind: 'answer-revised',
        why: 'laboratory-corrected',
        reason: 'Förväxlat',
        answer: { results: { chlamydia: { value: 'positive' } }, note: '' },
      },
    )
    const lines = lifeOf(record)
    expect(lines[standsAt(lines)]?.kind).toBe('see')
  })

  test('a negative answer ends by itself when told; a positive one never does', () => {
    const told = [{ kind: 'seen' }, { kind: 'told', way: 'visit', note: '' }]
    expect(endsByItself(made(10, {}, sampled, answered('negative'), ...told), defaultTestRules)).toBe(true)
    expect(endsByItself(made(10, {}, sampled, answered('negative'), { kind: 'seen' }), defaultTestRules)).toBe(false)
    expect(endsByItself(made(10, {}, sampled, answered('positive'), ...told), defaultTestRules)).toBe(false)
  })
})

describe('typing and ordering', () => {
  test('an answer lacks what is not optional; a test with only optional values needs one', () => {
    const syphilis = findTest('syphilis')
    const hepatitisC = findTest('hepatitis-c')
    if (!syphilis || !hepatitisC) throw new Error('no test')
    expect(missingAnalytes(syphilis, {})).toEqual(['treponemal'])
    expect(missingAnalytes(syphilis, { treponemal: { value: 'negative' } })).toEqual([])
    expect(missingAnalytes(hepatitisC, {})).toEqual(['anti-hcv'])
    expect(missingAnalytes(hepatitisC, { 'hcv-rna': { value: 'negative' } })).toEqual([])
  })

  test('a task orders the test that settles it, from a sample that fits', () => {
    const rapid = made(10, { test: 'hiv-rapid', specimen: 'saliva', site: null })
    expect(repeatOrder(rapid, 'confirm')).toEqual({ test: 'hiv', specimen: 'blood', site: null })
    const throat = made(11, { test: 'gonorrhoea', site: 'throat' })
    expect(repeatOrder(throat, 'culture')).toEqual({ test: 'gonorrhoea-culture', specimen: 'swab', site: 'throat' })
    expect(repeatOrder(throat, 'retake')).toEqual({ test: 'gonorrhoea', specimen: 'swab', site: 'throat' })
  })

  test('batches come newest first', () => {
    const later = made(12, { batch: id(4), at: '2026-03-11T10:00:00.000Z' })
    expect(batchesOf([made(10, {}), later, made(11, {})]).map(({ tests }) => tests.length)).toEqual([1, 2])
  })

  test('a slip code is read however it is typed', () => {
    expect(slipOf('h26 0361')).toBe('H-26-0361')
    expect(slipOf('H-26-036')).toBe('H-26-036')
    expect(slipOf('2603')).toBeUndefined()
  })
})

test('a refused step is explained in plain words and says that nothing has changed', () => {
  const said = refusalText({ kind: 'needs-tries', done: 1, wanted: 3 }, words)
  expect(said).toContain('3 antecknade försök')
  expect(said).toContain('Inget har ändrats.')
  expect(refusalText({ kind: 'duties-remain', duties: [{ duty: 'notification', number: 1 }] }, words)).toContain('anmälan')
})
