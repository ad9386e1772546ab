import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differences, withDifferences } from '../../../forms/reports/production/differences'
import { figureOf, production, series } from '../../../forms/reports/production/index'
import { figureIds } from '../../../forms/reports/production/schema'
import { histories } from './histories'

test('24 months of a figure are what the months themselves say, whatever the history', () => {
  fc.assert(
    fc.property(histories, (visits) => {
      for (const { month, values } of series(visits, '2026-06', 24)) {
        const report = production(visits, { month })
        for (const id of figureIds) expect(values[id], `${month} ${id}`).toBe(figureOf(report, id).month.all)
      }
    }),
    { numRuns: 25, seed: 21 },
  )
})

describe('a closed month', () => {
  const month = '2025-06'
  test('with its differences is what is counted today, whatever has changed and in how many steps', () => {
    fc.assert(
      fc.property(histories, histories, histories, (before, between, now) => {
        const closed = production(before, { month })
        const first = differences(closed, production(between, { month }))
        const second = differences(withDifferences(closed, first), production(now, { month }))
        const counted = withDifferences(closed, [...first, ...second])
        for (const id of figureIds) expect(figureOf(counted, id).month).toEqual(figureOf(production(now, { month }), id).month)
      }),
      { numRuns: 60, seed: 22 },
    )
  })

  test('has no difference as long as nothing has changed', () => {
    fc.assert(
      fc.property(histories, (visits) => {
        expect(differences(production(visits, { month }), production(visits.toReversed(), { month }))).toEqual([])
      }),
      { numRuns: 30, seed: 23 },
    )
  })
})
