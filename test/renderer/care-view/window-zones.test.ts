import { describe, expect, test } from 'vitest'
import { addDays } from '../../../forms/core/dates'
import { recall } from '../../../forms/recalls'
import { dayRange } from '../../../renderer/care-view/short-date'
import { windowZones } from '../../../renderer/care-view/window-zones'

const last = '2025-12-11'
const at = (day: number) => windowZones(last, recall('dmpa', last, addDays(last, day)), addDays(last, day))

describe('the strip of an injection', () => {
  test('the drawn screen: zones, dates and today on day 90', () => {
    const drawn = at(90)
    expect(drawn.zones.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['before', undefined, '2026-02-18'],
      ['early', '2026-02-19', '2026-03-04'],
      ['best', '2026-03-05', '2026-03-12'],
      ['late', '2026-03-13', '2026-03-19'],
      ['over', '2026-03-20', undefined],
    ])
    expect(drawn.day).toBe(90)
    expect(drawn.here).toBe('best')
    expect(drawn.weeks.map(({ week }) => week)).toEqual([10, 11, 12, 13, 14, 15])
  })

  test('the zones fill the strip without a gap, and the zone of today is the state of the rule', () => {
    const names = { 'too-early': 'before', early: 'early', due: 'best', late: 'late', overdue: 'over' } as const
    for (let day = 0; day <= 400; day += 1) {
      const drawn = at(day)
      const ends = drawn.zones.map(({ end }) => end)
      expect(drawn.zones.map(({ start }) => start)).toEqual([0, ...ends.slice(0, -1)])
      expect(ends.at(-1)).toBe(1)
      expect(drawn.here).toBe(names[recall('dmpa', last, addDays(last, day)).state])
      expect(drawn.today).toBeGreaterThanOrEqual(0)
      expect(drawn.today).toBeLessThanOrEqual(1)
    }
  })

  test('a span of days is written short', () => {
    expect(dayRange('2026-02-19', '2026-03-04')).toBe('19/2–4/3')
    expect(dayRange('2026-03-05', '2026-03-12')).toBe('5–12/3')
    expect(dayRange('2026-03-05', '2026-03-05')).toBe('5/3')
  })
})
