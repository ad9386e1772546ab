import { describe, expect, test } from 'vitest'
import { emergencyOption, emergencyOptions, momentOf } from '../../../forms/contraception/emergency'

const exposed = '2026-11-18T22:00:00.000Z'
const after = (hours: number, seconds = 0) => new Date(Date.parse(exposed) + hours * 3_600_000 + seconds * 1000).toISOString()

describe('hours left', () => {
  test.each([
    ['emergency-levonorgestrel', 0, 0, true, 72],
    ['emergency-levonorgestrel', 0, 1, true, 71],
    ['emergency-levonorgestrel', 62, 0, true, 10],
    ['emergency-levonorgestrel', 71, 1, true, 0],
    ['emergency-levonorgestrel', 72, 0, true, 0],
    ['emergency-levonorgestrel', 72, 1, false, 0],
    ['emergency-ulipristal', 72, 1, true, 47],
    ['emergency-ulipristal', 120, 0, true, 0],
    ['emergency-ulipristal', 120, 1, false, 0],
    ['emergency-cu-iud', 96, 0, true, 24],
    ['emergency-cu-iud', 120, 0, true, 0],
    ['emergency-cu-iud', 120, 1, false, 0],
    ['emergency-cu-iud', -2, 0, true, 120],
  ] as const)('%s after %i h %i s: possible %s, %i h', (method, hours, seconds, possible, hoursLeft) => {
    expect(emergencyOption(method, exposed, after(hours, seconds))).toMatchObject({ possible, hoursLeft })
  })

  test('the surest comes first, each with its last moment', () => {
    expect(emergencyOptions(exposed, after(1)).map(({ method, until }) => [method, until])).toEqual([
      ['emergency-cu-iud', '2026-11-23T22:00:00.000Z'],
      ['emergency-ulipristal', '2026-11-23T22:00:00.000Z'],
      ['emergency-levonorgestrel', '2026-11-21T22:00:00.000Z'],
    ])
  })
})

test.each([
  [{ date: '2026-11-18', time: '23:00' }, '2026-11-18T22:00:00.000Z'],
  [{ date: '2026-07-01', time: '00:30' }, '2026-06-30T22:30:00.000Z'],
  [{ date: '2026-11-18', time: null }, '2026-11-17T23:00:00.000Z'],
  [{ date: '2026-03-29', time: '02:30' }, '2026-03-29T01:30:00.000Z'], // the hour that does not exist: 03.30 summer time
  [{ date: '2026-10-25', time: '02:30' }, '2026-10-25T00:30:00.000Z'], // the hour that comes twice: the first
])('%j in Stockholm is %s', (exposure, moment) => {
  expect(momentOf(exposure)).toBe(moment)
})
