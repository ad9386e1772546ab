import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../../forms/core/dates'
import { catalogue } from '../../../forms/samples/catalogue/index'
import { windowOf } from '../../../forms/samples/windows'

test.each([
  ['chlamydia', '2026-03-07', 'too-early'],
  ['chlamydia', '2026-03-08', 'may-be-false'],
  ['chlamydia', '2026-03-14', 'may-be-false'],
  ['chlamydia', '2026-03-15', 'conclusive'],
  ['gonorrhoea', '2026-03-07', 'too-early'],
  ['gonorrhoea', '2026-03-08', 'conclusive'],
  ['hiv', '2026-04-11', 'may-be-false'],
  ['hiv', '2026-04-12', 'conclusive'],
  ['hiv-rapid', '2026-04-25', 'may-be-false'],
  ['hiv-rapid', '2026-04-26', 'conclusive'],
  ['syphilis', '2026-05-23', 'may-be-false'],
  ['syphilis', '2026-05-24', 'conclusive'],
  ['hepatitis-b', '2026-08-31', 'may-be-false'],
  ['hepatitis-b', '2026-09-01', 'conclusive'],
  ['hepatitis-c', '2026-06-01', 'conclusive'],
  ['pregnancy', '2026-03-21', 'may-be-false'],
  ['pregnancy', '2026-03-22', 'conclusive'],
])('exposed on 1 March, %s on %s is %s', (id, sampleOn, state) => {
  const reading = windowOf(id, '2026-03-01', sampleOn)
  expect(reading?.state).toBe(state)
  expect(reading?.repeatOn).toBe(state === 'conclusive' ? null : reading?.conclusiveFrom)
})

test('the drawn case: hiv after an exposure on 11 February is taken again on 25 March', () => {
  expect(windowOf('hiv', '2026-02-11', '2026-02-20')?.repeatOn).toBe('2026-03-25')
})

test('no window, an unknown test and a sample before the exposure give nothing', () => {
  expect(windowOf('herpes', '2026-03-01', '2026-03-05')).toBeNull()
  expect(windowOf('no-such-test', '2026-03-01', '2026-03-05')).toBeNull()
  expect(windowOf('hiv', '2026-03-01', '2026-02-28')).toBeNull()
})

describe('all days of 2024-2032', () => {
  const withWindow = catalogue.filter(({ window }) => window !== null)
  test.each(withWindow.map(({ id }) => [id]))('%s: dates in order, the state turns once and never back', (id) => {
    const last = daysBetween('2024-01-01', '2032-12-31')
    for (let day = 0; day <= last; day += 1) {
      const exposed = addDays('2024-01-01', day)
      const reading = windowOf(id, exposed, exposed)
      if (!reading) throw new Error(id)
      expect(reading.state === 'conclusive').toBe(false)
      expect(reading.conclusiveFrom >= (reading.earliest ?? exposed)).toBe(true)
      expect(windowOf(id, exposed, reading.conclusiveFrom)?.state).toBe('conclusive')
      expect(windowOf(id, exposed, addDays(reading.conclusiveFrom, -1))?.state).not.toBe('conclusive')
    }
  })

  test('a later sample is never worth less', () => {
    const worth = { 'too-early': 0, 'may-be-false': 1, conclusive: 2 } as const
    fc.assert(
      fc.property(fc.constantFrom(...withWindow), fc.integer({ min: 0, max: 3287 }), fc.nat(300), fc.nat(60), ({ id }, day, gap, more) => {
        const exposed = addDays('2024-01-01', day)
        const [early, late] = [windowOf(id, exposed, addDays(exposed, gap)), windowOf(id, exposed, addDays(exposed, gap + more))]
        expect(worth[late?.state ?? 'too-early']).toBeGreaterThanOrEqual(worth[early?.state ?? 'too-early'])
      }),
    )
  })
})
