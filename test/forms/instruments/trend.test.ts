import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../../../forms/core/instrument'
import { findInstrument } from '../../../forms/instruments/index'
import { trend, type Rating } from '../../../forms/instruments/trend'

const instrument = (id: string) => {
  const found = findInstrument(id)
  if (!found) throw new Error(id)
  return found
}
const madrs = instrument('madrs')
const limits = defaultLimits
const rating = (date: string, total: number | null, more: Partial<Rating> = {}): Rating => ({
  entry: `${date} ${more.raterType ?? ''}${more.seq ?? ''}`,
  instrument: 'madrs',
  version: 1,
  raterType: 'clinician',
  date,
  seq: 1,
  score: {
    status: total === null ? 'incomplete' : 'complete',
    total,
    band: { female: null, male: null },
    alerts: total === 31 ? ['suicide-urgent'] : [],
    flags: [],
    rule: 1,
    limits: '',
  },
  ...more,
})
/** The course of the drawn screen: 38 to 17 and up again. */
const course = [
  rating('2025-03-05', 38),
  rating('2025-04-09', 35),
  rating('2025-05-21', 31),
  rating('2025-11-12', 19),
  rating('2025-10-01', 17),
  rating('2026-03-11', 31),
]

describe('trend', () => {
  test('ratings are joined in order, compared with the first one, and the table is newest first', () => {
    const found = trend(madrs, course, { limits })
    expect(found?.series).toHaveLength(1)
    expect(found?.series[0]?.lines.map((line) => line.map(({ total }) => total))).toEqual([[38, 35, 31, 17, 19, 31]])
    expect(found?.series[0]?.lines[0]?.map(({ change }) => change)).toEqual([undefined, -8, -18, -55, -50, -18])
    expect(found?.series[0]?.lines[0]?.map(({ responded }) => responded)).toEqual([undefined, false, false, true, true, false])
    expect(found?.responseAt).toBe(19)
    expect(found?.remissionAt).toBe(10)
    expect(found?.table.map(({ date }) => date)).toEqual(
      course
        .map(({ date }) => date)
        .toSorted()
        .toReversed(),
    )
    expect(found?.table[0]?.alerts).toEqual(['suicide-urgent'])
  })

  test('another baseline can be chosen; what was before it is not compared', () => {
    const found = trend(madrs, course, { limits, baseline: '2025-05-21 ' })
    expect(found?.baseline).toEqual({ entry: '2025-05-21 ', total: 31 })
    expect(found?.series[0]?.lines[0]?.map(({ change }) => change)).toEqual([undefined, undefined, undefined, -45, -39, 0])
    expect(found?.responseAt).toBe(15)
  })

  test('an incomplete rating makes a gap and stands in the table', () => {
    const found = trend(madrs, [...course, rating('2025-06-01', null), rating('2025-06-02', null)], { limits })
    expect(found?.series[0]?.lines.map((line) => line.map(({ total }) => total))).toEqual([
      [38, 35, 31],
      [17, 19, 31],
    ])
    expect(found?.table.filter(({ point }) => point === undefined).map(({ date }) => date)).toEqual(['2025-06-02', '2025-06-01'])
  })

  test('another version, rule or rater type is a series of its own and is not compared', () => {
    const self = rating('2025-07-01', 12, { raterType: 'self' })
    const newer = rating('2025-08-01', 9, { version: 2 })
    const found = trend(madrs, [...course, self, newer], { limits })
    expect(found?.series.map(({ version, raterType }) => [version, raterType])).toEqual([
      [1, 'clinician'],
      [1, 'self'],
      [2, 'clinician'],
    ])
    expect(found?.series[0]?.lines).toHaveLength(1)
    expect(found?.series[1]?.lines[0]?.[0]).toMatchObject({ change: undefined, responded: undefined, remitted: false })
    expect(found?.series[2]?.lines[0]?.[0]).toMatchObject({ change: undefined, remitted: true })
  })

  test('two instruments are never on one axis', () => {
    const found = trend(instrument('madrs-s'), [...course, rating('2025-07-01', 20, { instrument: 'madrs-s', raterType: 'self' })], {
      limits,
    })
    expect(found?.max).toBe(54)
    expect(found?.table).toHaveLength(1)
    expect(found?.remissionAt).toBeUndefined()
  })

  test('a baseline of 0 has no response, and nothing rated has no baseline', () => {
    const found = trend(madrs, [rating('2025-01-01', 0), rating('2025-02-01', 5)], { limits })
    expect(found?.responseAt).toBeUndefined()
    expect(found?.series[0]?.lines[0]?.[1]).toMatchObject({ change: undefined, responded: undefined, remitted: true })
    expect(trend(madrs, [], { limits })).toMatchObject({ baseline: undefined, series: [], table: [] })
  })

  test('changes of medicine are in order; outcome instruments have no trend', () => {
    const change = (date: string) => ({ date, name: 'Sertralin', what: 'change', dose: '50 mg' }) as const
    expect(
      trend(madrs, course, { limits, changes: [change('2025-11-12'), change('2025-03-11')] })?.changes.map(({ date }) => date),
    ).toEqual(['2025-03-11', '2025-11-12'])
    expect(trend(instrument('mini'), course, { limits })).toBeUndefined()
  })
})
