import { describe, expect, test } from 'vitest'
import { defaultLimits } from '../../../forms/core/instrument'
import type { SignedScore } from '../../../forms/core/score'
import type { MedicineEvent } from '../../../forms/records/medicine'
import { lanes, signedRatings, type RatingRow } from '../../../renderer/features/trends/course'
import { amountNumber, pointTicks, timeAxis } from '../../../renderer/features/trends/time-axis'

const id = (digit: string) => digit.repeat(32)
const score: SignedScore = {
  status: 'complete',
  total: 9,
  band: { female: 'low', male: 'low' },
  alerts: [],
  flags: [],
  rule: 1,
  limits: '',
}
const author = { id: id('a'), name: 'Ylva Stenhammar', role: 'psychiatrist' } as const
const row = (more: Partial<RatingRow>): RatingRow => ({
  entry: id('1'),
  instrument: 'madrs',
  version: 1,
  eventAt: '2026-03-11T09:00:00.000Z',
  signedAt: '2026-03-11T09:10:00.000Z',
  answers: {},
  result: score,
  ...more,
})

describe('ratings of a curve', () => {
  test('what is not signed is left out, the oldest comes first', () => {
    const rows = [
      row({ entry: id('2'), eventAt: '2026-04-01T09:00:00.000Z' }),
      row({ entry: id('1') }),
      row({ entry: id('3'), signedAt: null }),
    ]
    expect(signedRatings(rows, defaultLimits).map(({ entry }) => entry)).toEqual([id('1'), id('2')])
  })

  test('a full AUDIT gives an AUDIT-C as well, so that it is not asked twice', () => {
    const answers = { frequency: '3', quantity: '2', 'heavy-occasions': '1', 'stated-sex': 'female', 'rater-type': 'self' }
    const found = signedRatings([row({ instrument: 'audit', answers })], defaultLimits)
    expect(found.map(({ instrument, raterType, score: own }) => [instrument, raterType, own.total])).toEqual([
      ['audit', 'self', 9],
      ['audit-c', 'self', 6],
    ])
  })

  test('the day is the Stockholm day', () => {
    expect(signedRatings([row({ eventAt: '2026-03-11T23:30:00.000Z' })], defaultLimits)[0]?.date).toBe('2026-03-12')
  })
})

describe('medicines under the curve', () => {
  const base = { patient: id('f'), by: author, note: '' }
  const amount = { dose: '1 x 1', prescribed: 'here', prescriber: 'Ylva Stenhammar', reason: '' } as const
  const started: MedicineEvent = {
    ...base,
    ...amount,
    id: id('1'),
    type: 'started',
    date: '2025-03-12',
    atc: 'N06AB06',
    name: 'Sertralin',
    strength: '50 mg',
    approximate: false,
    substitution: null,
  }
  const changed: MedicineEvent = {
    ...base,
    ...amount,
    id: id('2'),
    course: id('1'),
    type: 'dose-changed',
    date: '2025-05-21',
    strength: '100 mg',
  }
  const stopped: MedicineEvent = { ...base, id: id('3'), course: id('1'), type: 'stopped', date: '2025-09-01', reason: 'finished' }

  test('a bar for each amount, higher for more', () => {
    expect(lanes([started, changed, stopped], '2025-01-01', '2026-01-01')).toEqual([
      {
        name: 'Sertralin',
        bars: [
          { from: '2025-03-12', to: '2025-05-21', text: '50 mg, 1 x 1', height: 0.5 },
          { from: '2025-05-21', to: '2025-09-01', text: '100 mg, 1 x 1', height: 1 },
        ],
      },
    ])
  })

  test('what was taken before or after the time of the curve is left out; what runs has no end', () => {
    expect(lanes([started, changed, stopped], '2025-10-01', '2026-01-01')).toEqual([])
    expect(lanes([started], '2025-01-01', '2025-03-01')).toEqual([])
    expect(lanes([started], '2025-01-01', '2026-01-01')[0]?.bars[0]?.to).toBeUndefined()
  })
})

describe('the axes', () => {
  test('every day lies within the figure, in order, and months are named with room between', () => {
    const days = ['2025-03-05', '2025-06-25', '2026-03-11']
    const axis = timeAxis(days, 44, 682)
    const places = days.map(axis.x)
    expect(places.every((x) => x > 44 && x < 682)).toBe(true)
    expect(places.toSorted((one, other) => one - other)).toEqual(places)
    expect(axis.ticks.every((day) => day.endsWith('-01'))).toBe(true)
    expect(axis.ticks.length).toBeLessThanOrEqual(14)
  })

  test('many years name fewer months, one rating names days', () => {
    expect(timeAxis(['2019-01-10', '2026-03-11'], 0, 100).ticks.length).toBeLessThanOrEqual(14)
    const alone = timeAxis(['2026-03-11'], 0, 100)
    expect(alone.ticks.length).toBeGreaterThan(1)
    expect(alone.x('2026-03-11')).toBeGreaterThan(0)
  })

  test('steps of points are round', () => {
    expect(pointTicks(60)).toEqual([0, 10, 20, 30, 40, 50, 60])
    expect(pointTicks(54)).toEqual([0, 10, 20, 30, 40, 50])
    expect(pointTicks(12)).toEqual([0, 2, 4, 6, 8, 10, 12])
  })

  test('the height of a bar comes from the first number', () => {
    expect(amountNumber('37,5 mg, 1 x 2')).toBe(37.5)
    expect(amountNumber('vid behov')).toBeUndefined()
  })
})
