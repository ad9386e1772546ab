import { describe, expect, test } from 'vitest'
import { auditC, auditCFromAudit } from '../../../forms/instruments/audit-c/index'
import { audit } from '../../../forms/instruments/audit/index'
import { remitted, responded, scoreItems, type PointInstrumentId } from '../../../forms/instruments/index'
import { scoredItems } from '../../../forms/core/instrument'

type Items = readonly (number | null)[]
const same = (word: string) => ({ female: word, male: word })
const bands = (female: string, male: string) => ({ female, male })
const none = { female: null, male: null }
/** The given total over a list of highest values, filled from the left. */
const filled = (highest: readonly number[], total: number): number[] => {
  let rest = total
  return highest.map((most) => {
    const value = Math.min(most, rest)
    rest -= value
    return value
  })
}
const six = (count: number) => Array.from({ length: count }, () => 6)
const four = (count: number) => Array.from({ length: count }, () => 4)

describe('bands at both sides of every boundary', () => {
  test.each([
    ['madrs', 0, same('none')],
    ['madrs', 6, same('none')],
    ['madrs', 7, same('mild')],
    ['madrs', 12, same('mild')],
    ['madrs', 19, same('mild')],
    ['madrs', 20, same('moderate')],
    ['madrs', 34, same('moderate')],
    ['madrs', 35, same('severe')],
    ['madrs', 60, same('severe')],
    ['madrs-s', 0, same('none')],
    ['madrs-s', 7, same('none')],
    ['madrs-s', 12, same('none')],
    ['madrs-s', 13, same('mild')],
    ['madrs-s', 19, same('mild')],
    ['madrs-s', 20, same('moderate')],
    ['madrs-s', 34, same('moderate')],
    ['madrs-s', 35, same('severe')],
    ['madrs-s', 54, same('severe')],
    ['audit', 0, same('low')],
    ['audit', 5, same('low')],
    ['audit', 6, bands('hazardous', 'low')],
    ['audit', 7, bands('hazardous', 'low')],
    ['audit', 8, same('hazardous')],
    ['audit', 13, same('hazardous')],
    ['audit', 14, bands('harmful', 'hazardous')],
    ['audit', 15, bands('harmful', 'hazardous')],
    ['audit', 16, same('harmful')],
    ['audit', 17, same('harmful')],
    ['audit', 18, bands('dependence', 'harmful')],
    ['audit', 19, bands('dependence', 'harmful')],
    ['audit', 20, same('dependence')],
    ['audit', 40, same('dependence')],
    ['audit-c', 0, same('low')],
    ['audit-c', 3, same('low')],
    ['audit-c', 4, bands('risk', 'low')],
    ['audit-c', 5, same('risk')],
    ['audit-c', 12, same('risk')],
    ['dudit', 0, same('low')],
    ['dudit', 1, same('low')],
    ['dudit', 2, bands('problem', 'low')],
    ['dudit', 5, bands('problem', 'low')],
    ['dudit', 6, same('problem')],
    ['dudit', 24, same('problem')],
    ['dudit', 25, same('dependence')],
    ['dudit', 44, same('dependence')],
  ] as const)('%s %i', (id, total, band) => {
    const highest = { madrs: six(10), 'madrs-s': six(9), audit: four(10), 'audit-c': four(3), dudit: four(11) }[id]
    const score = scoreItems(id, filled(highest, total))
    expect(score).toMatchObject({ status: 'complete', total, band })
  })
})

test('every value outside an item’s own list is invalid, every value inside is not', () => {
  const lists: Readonly<Record<PointInstrumentId, readonly (readonly number[])[]>> = {
    madrs: six(10).map(() => [0, 1, 2, 3, 4, 5, 6]),
    'madrs-s': six(9).map(() => [0, 1, 2, 3, 4, 5, 6]),
    audit: [...four(8).map(() => [0, 1, 2, 3, 4]), [0, 2, 4], [0, 2, 4]],
    'audit-c': four(3).map(() => [0, 1, 2, 3, 4]),
    dudit: [...four(9).map(() => [0, 1, 2, 3, 4]), [0, 2, 4], [0, 2, 4]],
    mdq: [...six(14).map(() => [0, 1]), [0, 1, 2, 3]],
  }
  for (const [id, list] of Object.entries(lists) as [PointInstrumentId, number[][]][])
    list.forEach((values, at) => {
      for (const value of [-1, 0, 0.5, 1, 1.5, 2, 3, 4, 5, 6, 7, 10, 100]) {
        const items = list.map((each) => each[0] ?? 0).with(at, value)
        expect(scoreItems(id, items).status, `${id} ${at + 1} = ${value}`).toBe(values.includes(value) ? 'complete' : 'invalid')
      }
    })
})

describe('suicide alerts', () => {
  const alerts = [[], [], ['suicide-attention'], ['suicide-attention'], ['suicide-urgent'], ['suicide-urgent'], ['suicide-urgent']]
  test.each([
    ['madrs', 10],
    ['madrs-s', 9],
  ] as const)('%s: item %i alone raises it, complete or not, whatever the total', (id, place) => {
    const count = id === 'madrs' ? 10 : 9
    for (let value = 0; value <= 6; value++) {
      const alone = Array.from<number | null>({ length: count })
        .fill(null)
        .with(place - 1, value)
      expect(scoreItems(id, alone)).toEqual({ status: 'incomplete', total: null, band: none, alerts: alerts[value], flags: [] })
      const zeros = Array.from<number>({ length: count })
        .fill(0)
        .with(place - 1, value)
      expect(scoreItems(id, zeros)).toMatchObject({ status: 'complete', total: value, alerts: alerts[value] })
      expect(scoreItems(id, zeros.with(0, 7))).toEqual({ status: 'invalid', total: null, band: none, alerts: alerts[value], flags: [] })
    }
    expect(scoreItems(id, Array.from({ length: count }, () => 0).with(place - 1, 7))).toMatchObject({ status: 'invalid', alerts: [] })
  })

  test('the place of the item is not the same in the two', () => {
    const items = Array.from<number>({ length: 10 }).fill(0).with(8, 6)
    expect(scoreItems('madrs', items).alerts).toEqual([])
    expect(scoreItems('madrs-s', items.slice(0, 9)).alerts).toEqual(['suicide-urgent'])
  })

  test('AUDIT, AUDIT-C, DUDIT and MDQ have none', () => {
    expect(scoreItems('audit', four(10)).alerts).toEqual([])
    expect(scoreItems('audit-c', four(3)).alerts).toEqual([])
    expect(scoreItems('dudit', four(11)).alerts).toEqual([])
    expect(scoreItems('mdq', [...Array.from({ length: 14 }, () => 1), 3]).alerts).toEqual([])
  })
})

describe('skip rule of AUDIT', () => {
  const _ = null
  test.each<[string, Items, string, number | null]>([
    ['item 1 = 0 leaves out 2-8', [0, _, _, _, _, _, _, _, 0, 0], 'complete', 0],
    ['items 9 and 10 still count', [0, _, _, _, _, _, _, _, 4, 2], 'complete', 6],
    ['some of 2-8 answered', [0, 0, _, _, 0, _, _, _, 0, 0], 'complete', 0],
    ['item 9 is always asked', [0, _, _, _, _, _, _, _, _, 0], 'incomplete', null],
    ['item 10 is always asked', [0, _, _, _, _, _, _, _, 0, _], 'incomplete', null],
    ['items 2 and 3 both 0 leave out 4-8', [3, 0, 0, _, _, _, _, _, 0, 2], 'complete', 5],
    ['partly left out', [3, 0, 0, 1, _, _, 2, _, 0, 0], 'complete', 6],
    ['item 2 not 0', [3, 1, 0, _, _, _, _, _, 0, 0], 'incomplete', null],
    ['item 3 not 0', [3, 0, 1, _, _, _, _, _, 0, 0], 'incomplete', null],
    ['item 2 not answered', [3, _, 0, _, _, _, _, _, 0, 0], 'incomplete', null],
    ['item 3 not answered', [3, 0, _, 0, 0, 0, 0, 0, 0, 0], 'incomplete', null],
    ['item 1 not answered', [_, 0, 0, _, _, _, _, _, 0, 0], 'incomplete', null],
    ['item 1 not answered, all others are', [_, 0, 0, 0, 0, 0, 0, 0, 0, 0], 'incomplete', null],
    ['one of 4-8 not answered', [2, 1, 1, 0, 0, 0, 0, _, 0, 0], 'incomplete', null],
    ['nothing answered', [_, _, _, _, _, _, _, _, _, _], 'incomplete', null],
  ])('%s', (_name, items, status, total) => {
    expect(scoreItems('audit', items)).toMatchObject({ status, total })
  })

  test.each<[string, Items, string, number | null]>([
    ['item 1 = 0 leaves out both', [0, null, null], 'complete', 0],
    ['item 1 = 0 leaves out one', [0, 3, null], 'complete', 3],
    ['item 1 > 0 leaves out none', [1, null, 0], 'incomplete', null],
    ['items 2 and 3 alone', [null, 0, 0], 'incomplete', null],
    ['all answered', [1, 1, 1], 'complete', 3],
  ])('AUDIT-C: %s', (_name, items, status, total) => {
    expect(scoreItems('audit-c', items)).toMatchObject({ status, total })
  })

  test('DUDIT has no skip rule', () => {
    for (let at = 0; at < 11; at++)
      expect(scoreItems('dudit', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0].with(at, null as never))).toMatchObject({
        status: 'incomplete',
        total: null,
        band: none,
      })
  })
})

describe('flags of AUDIT', () => {
  const zeros = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0]
  test.each<[string, Items, readonly string[]]>([
    ['item 4 = 1', zeros.with(3, 1), []],
    ['item 4 = 2', zeros.with(3, 2), ['audit-dependence-items']],
    ['item 5 = 2', zeros.with(4, 2), ['audit-dependence-items']],
    ['item 6 = 4', zeros.with(5, 4), ['audit-dependence-items']],
    ['item 7 = 4', zeros.with(6, 4), []],
    ['item 8 = 4', zeros.with(7, 4), []],
    ['item 9 = 2', zeros.with(8, 2), []],
    ['item 9 = 4', zeros.with(8, 4), ['audit-dependence-items']],
    ['item 10 = 4', zeros.with(9, 4), ['audit-dependence-items']],
    ['item 1 = 0 and item 2 > 0', [0, 1, 0, 0, 0, 0, 0, 0, 0, 0], ['audit-inconsistent']],
    ['item 1 = 0 and item 8 > 0, others left out', [0, null, null, null, null, null, null, 1, 0, 0], ['audit-inconsistent']],
    ['item 1 = 0 and items 9 and 10 only', [0, null, null, null, null, null, null, null, 2, 2], []],
    ['both', [0, 0, 0, 2, 0, 0, 0, 0, 0, 0], ['audit-dependence-items', 'audit-inconsistent']],
    ['none while incomplete', [null, 1, 1, 4, 4, 4, 0, 0, 4, 4], []],
    ['none while invalid', [1, 1, 1, 4, 4, 4, 0, 0, 1, 4], []],
  ])('%s', (_name, items, flags) => {
    expect(scoreItems('audit', items).flags).toEqual(flags)
  })

  test('an inconsistent form has its total all the same', () => {
    expect(scoreItems('audit', [0, 2, 0, 0, 0, 0, 0, 0, 0, 0])).toMatchObject({ status: 'complete', total: 2 })
  })
})

describe('MDQ', () => {
  const yes = (count: number): (number | null)[] => Array.from({ length: 13 }, (_, at) => (at < count ? 1 : 0))
  test.each<[string, Items, string, number | null, string | null]>([
    ['7 yes, at the same time, moderate', [...yes(7), 1, 2], 'complete', 7, 'positive'],
    ['7 yes, at the same time, serious', [...yes(7), 1, 3], 'complete', 7, 'positive'],
    ['13 yes, minor problem', [...yes(13), 1, 1], 'complete', 13, 'negative'],
    ['13 yes, no problem', [...yes(13), 1, 0], 'complete', 13, 'negative'],
    ['13 yes, not at the same time', [...yes(13), 0, 3], 'complete', 13, 'negative'],
    ['not at the same time decides without item 15', [...yes(9), 0, null], 'complete', 9, 'negative'],
    ['6 yes decide without 14 and 15', [...yes(6), null, null], 'complete', 6, 'negative'],
    ['6 yes, everything else', [...yes(6), 1, 3], 'complete', 6, 'negative'],
    ['no yes', [...yes(0), null, null], 'complete', 0, 'negative'],
    ['7 yes, item 14 missing', [...yes(7), null, 3], 'incomplete', null, null],
    ['7 yes, item 15 missing', [...yes(7), 1, null], 'incomplete', null, null],
    ['one of 13 missing, 12 yes', [...yes(12).with(12, null), 1, 3], 'incomplete', null, null],
    ['one of 13 missing, none yes', [...yes(0).with(4, null), null, null], 'incomplete', null, null],
    ['item 15 = 4', [...yes(7), 1, 4], 'invalid', null, null],
    ['item 14 = 2', [...yes(7), 2, 2], 'invalid', null, null],
    ['item 3 = 2', [...yes(7).with(2, 2), 1, 2], 'invalid', null, null],
    ['6 yes with a bad item 15', [...yes(6), null, 9], 'invalid', null, null],
  ])('%s', (_name, items, status, total, word) => {
    expect(scoreItems('mdq', items)).toEqual({ status, total, band: { female: word, male: word }, alerts: [], flags: [] })
  })
})

describe('response and remission', () => {
  test.each<[number, number, boolean | undefined]>([
    [38, 19, true],
    [38, 20, false],
    [38, 17, true],
    [37, 18, true],
    [37, 19, false],
    [1, 0, true],
    [1, 1, false],
    [20, 30, false],
    [0, 0, undefined],
    [0, 5, undefined],
  ])('from %i to %i', (baseline, now, expected) => {
    expect(responded(baseline, now)).toBe(expected)
  })

  test('remission is at most the limit, which is 10 unless another is given', () => {
    expect([remitted(9), remitted(10), remitted(11)]).toEqual([true, true, false])
    expect([remitted(9, 9), remitted(10, 9), remitted(4, 4), remitted(5, 4)]).toEqual([true, false, true, false])
  })
})

describe('what a full AUDIT gives the AUDIT-C', () => {
  test('the same three items, the same rating', () => {
    const ids = audit.scored.map(({ id }) => id)
    const answers = {
      ...Object.fromEntries(ids.map((id) => [id, '2'])),
      'stated-sex': 'female',
      'time-frame': 'year',
      'glasses-item-3': 'six',
    }
    const derived = auditCFromAudit(answers)
    expect(auditC.answers.safeParse(derived).success).toBe(true)
    expect(scoredItems(auditC, derived)).toEqual([2, 2, 2])
    expect(derived).toMatchObject({ 'stated-sex': 'female', 'time-frame': 'year', 'glasses-item-3': 'six' })
  })

  test('limits are a setting and printed with the result', () => {
    const limits = (female: number, male: number) => ({ auditC: { female, male }, madrsRemission: 10 })
    expect(auditC.score([2, 1, 1], limits(4, 5)).band).toEqual(bands('risk', 'low'))
    expect(auditC.score([2, 1, 1], limits(5, 6)).band).toEqual(same('low'))
    expect(auditC.score([2, 1, 1], limits(3, 4)).band).toEqual(same('risk'))
    expect(auditC.limitsText(limits(5, 6))).toBe('5/6')
  })
})
