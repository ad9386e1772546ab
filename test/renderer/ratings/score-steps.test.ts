import { describe, expect, test } from 'vitest'
import { findInstrument, instruments } from '../../../forms/instruments'
import {
  alertItems,
  firstOpen,
  isLeftOut,
  isNumbersOnly,
  nextPlace,
  placesInWords,
  previousPlace,
} from '../../../renderer/features/ratings/score-steps'

const instrument = (id: string) => {
  const found = findInstrument(id)
  if (!found) throw new Error(`bug: no ${id}`)
  return found
}
const madrs = instrument('madrs')
const audit = instrument('audit')
const mdq = instrument('mdq')
const answersOf = (id: string, values: readonly (string | null)[]) =>
  Object.fromEntries(instrument(id).scored.flatMap((item, at) => (typeof values[at] === 'string' ? [[item.id, values[at]] as const] : [])))

describe('digits answer and advance', () => {
  test('ten answers go through a MADRS to its end, and Backspace back to its beginning', () => {
    let answers = {}
    let at = firstOpen(madrs, answers)
    expect(at).toBe(0)
    for (const item of madrs.scored) {
      answers = { ...answers, [item.id]: '3' }
      at = nextPlace(madrs, answers, at)
    }
    expect(at).toBe(10)
    expect(previousPlace(madrs, answers, at)).toBe(9)
    expect(previousPlace(madrs, answers, 0)).toBe(0)
  })

  test('AUDIT: who never drinks goes from item 1 to item 9, and back again', () => {
    const answers = answersOf('audit', ['0'])
    expect(nextPlace(audit, answers, 0)).toBe(8)
    expect(previousPlace(audit, answers, 8)).toBe(0)
    expect(audit.scored.map((_, at) => isLeftOut(audit, answers, at))).toEqual([
      false,
      ...Array.from({ length: 7 }, () => true),
      false,
      false,
    ])
  })

  test('AUDIT: items 2 and 3 both 0 leave out 4 to 8', () => {
    expect(nextPlace(audit, answersOf('audit', ['2', '0', '0']), 2)).toBe(8)
    expect(nextPlace(audit, answersOf('audit', ['2', '0', '1']), 2)).toBe(3)
  })

  test('what is answered in spite of the skip rule is not passed over', () => {
    const answers = answersOf('audit', ['0', null, null, '2'])
    expect(nextPlace(audit, answers, 0)).toBe(3)
  })

  test('MDQ asks items 14 and 15 only as far as they decide', () => {
    const yes = (count: number) => Array.from({ length: 13 }, (_, at) => (at < count ? '1' : '0'))
    expect(nextPlace(mdq, answersOf('mdq', yes(6)), 12)).toBe(15)
    expect(nextPlace(mdq, answersOf('mdq', yes(7)), 12)).toBe(13)
    expect(nextPlace(mdq, answersOf('mdq', [...yes(7), '0']), 13)).toBe(15)
    expect(nextPlace(mdq, answersOf('mdq', [...yes(7), '1']), 13)).toBe(14)
  })

  test('a half-done rating goes on where it was left', () => {
    expect(firstOpen(madrs, answersOf('madrs', ['1', '2', null, '4']))).toBe(2)
  })
})

test('in an instrument that asks about suicide, that item alone raises alerts', () => {
  const raising = instruments.flatMap((each) => {
    const places = alertItems(each).map((item) => each.scored.indexOf(item) + 1)
    return places.length === 0 ? [] : [[each.id, places]]
  })
  expect(Object.fromEntries(raising)).toEqual({ madrs: [10], 'madrs-s': [9], mini: [1] })
})

test('missing places in words', () => {
  expect(placesInWords([], 'och')).toBe('')
  expect(placesInWords([3], 'och')).toBe('3')
  expect(placesInWords([3, 4], 'och')).toBe('3 och 4')
  expect(placesInWords([3, 4, 5, 9], 'och')).toBe('3–5 och 9')
  expect(placesInWords([1, 3, 5], 'and')).toBe('1, 3 and 5')
})

test('numbers are told from words', () => {
  const [first] = madrs.scored
  const injury = audit.scored[8]
  if (!first || !injury) throw new Error('bug: items')
  expect(isNumbersOnly(first, madrs.words.sv.items[first.id]?.options)).toBe(true)
  expect(isNumbersOnly(injury, audit.words.sv.items[injury.id]?.options)).toBe(false)
})
