import { describe, expect, test } from 'vitest'
import { current, isYoungForInjection } from '../../../forms/contraception/card'
import { strip } from '../../../forms/contraception/strip'
import { defaultRecallSettings } from '../../../forms/recalls/settings'
import { expelled, idOf, injection, inserted, midwife, removed, started, stopped } from './builders'

const course = [injection(1, '2024-05-02'), injection(2, '2025-09-18'), injection(3, '2025-12-11')]

describe('the card', () => {
  test.each([
    ['2026-02-18', 'too-early', '2026-03-05'],
    ['2026-02-19', 'early', '2026-03-05'],
    ['2026-03-05', 'due', '2026-03-05'],
    ['2026-03-06', 'due', '2026-03-12'],
    ['2026-03-13', 'late', '2026-03-19'],
    ['2026-03-20', 'overdue', '2026-03-19'],
  ])('of an injection on %s is %s, next %s', (today, state, next) => {
    expect(current(course, today)).toMatchObject({
      method: 'dmpa',
      since: '2024-05-02',
      state,
      next,
      reviewOn: '2026-05-02',
      alongside: [],
    })
    expect(current(course, today)?.recall?.given).toMatchObject({ batch: 'L2207B', site: 'right-buttock', date: '2025-12-11' })
  })

  test('is empty when nothing is used', () => {
    expect(current([], '2026-03-11')).toBeUndefined()
    expect(current([...course, stopped(4, '2026-01-10', 'dmpa')], '2026-03-11')).toBeUndefined()
  })

  test('of a pill has no next date', () => {
    expect(current([started(1, '2026-01-01', 'combined-pill')], '2026-03-11')).toMatchObject({
      state: 'running',
      next: undefined,
      reviewOn: undefined,
    })
  })

  test('shows the device first, and what is used beside it', () => {
    const events = [inserted(1, '2020-01-10', 'cu-iud'), started(2, '2024-01-01', 'condom')]
    expect(current(events, '2025-01-11')).toMatchObject({ method: 'cu-iud', state: 'overdue', next: '2025-01-10', alongside: ['condom'] })
    expect(current([...events, expelled(3, '2025-01-12', 'cu-iud')], '2025-01-13')).toMatchObject({ method: 'condom', alongside: [] })
  })

  test('keeps the duration that applied at the insertion when the setting changes', () => {
    const settings = { ...defaultRecallSettings, deviceMonths: { ...defaultRecallSettings.deviceMonths, 'lng-iud-levosert': 96 } }
    const events = [inserted(1, '2021-02-15', 'lng-iud-levosert', 72)]
    expect(current(events, '2026-11-21', settings)).toMatchObject({ next: '2027-02-15', state: 'due' })
    expect(current(events, '2026-11-21')).toEqual(current(events, '2026-11-21', settings))
  })

  test('shows another date that a clinician has set', () => {
    const other = (recall: string, date: string) => [{ id: idOf(9), on: '2026-01-01', by: midwife, reason: 'skäl', recall, date }]
    const shown = (date: string, today: string) => current(course, today, undefined, other(`injection:${idOf(3)}`, date))
    expect(shown('2026-03-10', '2026-03-06')).toMatchObject({ state: 'early', next: '2026-03-10' })
    expect(shown('2026-02-10', '2026-02-10')).toMatchObject({ state: 'due', next: '2026-02-10' })
    expect(shown('2026-03-15', '2026-03-15')).toMatchObject({ state: 'due' })
    expect(shown('2026-05-01', '2026-03-20')).toMatchObject({ state: 'overdue' })
    const iud = [inserted(1, '2020-01-10', 'cu-iud')]
    expect(current(iud, '2026-03-11', undefined, other(`device:${idOf(1)}`, '2030-01-10'))).toMatchObject({
      state: 'not-due',
      next: '2030-01-10',
    })
  })
})

test('under 19 an injection is an exception', () => {
  expect([17, 18, 19].map(isYoungForInjection)).toEqual([true, true, false])
})

describe('the strip over years', () => {
  const events = [
    started(1, '2024-01-01', 'combined-pill'),
    inserted(2, '2024-07-01', 'cu-iud'),
    started(3, '2025-01-01', 'condom'),
    removed(4, '2025-12-31', 'cu-iud'),
  ]

  test('has a segment for each episode, in lanes where they overlap', () => {
    const drawn = strip(events, '2025-12-31')
    expect(drawn).toMatchObject({ from: '2024-01-01', to: '2025-12-31', lanes: 2 })
    expect(drawn.segments.map(({ method, from, to, lane, open }) => [method, from, to, lane, open])).toEqual([
      ['combined-pill', '2024-01-01', '2024-07-01', 0, false],
      ['cu-iud', '2024-07-01', '2025-12-31', 0, false],
      ['condom', '2025-01-01', '2025-12-31', 1, true],
    ])
    expect(drawn.segments[2]?.start).toBeCloseTo(366 / 731)
    expect(drawn.segments[2]?.end).toBe(1)
    expect(drawn.years).toEqual([
      { year: 2024, at: 0 },
      { year: 2025, at: 366 / 731 },
    ])
    expect(drawn.marks).toHaveLength(4)
  })

  test('can begin later: what ended before is left out, what reaches in is cut', () => {
    const drawn = strip(events, '2026-06-01', 2025)
    expect(drawn.segments.map(({ method, from, start }) => [method, from, start])).toEqual([
      ['cu-iud', '2025-01-01', 0],
      ['condom', '2025-01-01', 0],
    ])
    expect(drawn.marks.map(({ date }) => date)).toEqual(['2025-01-01', '2025-12-31'])
  })

  test('of nothing is one empty year', () => {
    expect(strip([], '2026-06-01')).toMatchObject({ from: '2026-01-01', to: '2026-12-31', lanes: 0, segments: [], marks: [] })
  })
})
