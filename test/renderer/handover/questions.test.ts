import { expect, test } from 'vitest'
import { findInstrument } from '../../../forms/instruments'
import { answersOf, beginAt, step } from '../../../renderer/features/handover/questions'

const instrument = (id: string) => {
  const found = findInstrument(id)
  if (!found) throw new Error(`bug: no ${id}`)
  return found
}

test('she begins at the first question without an answer, or at the end', () => {
  const madrsS = instrument('madrs-s')
  expect(beginAt(madrsS, {})).toBe(0)
  expect(beginAt(madrsS, { mood: '2', unease: '1' })).toBe(2)
  expect(beginAt(madrsS, Object.fromEntries(madrsS.scored.map((item) => [item.id, '1'])))).toBe(9)
})

test('a question that a skip rule leaves out is not asked', () => {
  const audit = instrument('audit')
  const [first] = audit.scored
  const answers = { [first?.id ?? '']: '0' }
  expect(step(audit, answers, 0, 1)).toBe(8)
  expect(step(audit, answers, 8, -1)).toBe(0)
})

test('one may skip a question and come back to it; from the first one there is no way back', () => {
  const madrsS = instrument('madrs-s')
  expect(step(madrsS, {}, 0, 1)).toBe(1)
  expect(step(madrsS, {}, 1, -1)).toBe(0)
  expect(step(madrsS, {}, 0, -1)).toBe(0)
  expect(step(madrsS, {}, 8, 1)).toBe(9)
  expect(step(madrsS, {}, 9, -1)).toBe(8)
})

test('where a wording has words for some steps only, every step keeps its number as key', () => {
  const [mood] = instrument('madrs-s').scored
  if (!mood) throw new Error('bug: items')
  expect(answersOf(mood, { '0': 'inte alls', '6': 'hela tiden' }).map(({ key, label }) => [key, label])).toEqual([
    ['0', 'inte alls'],
    ['1', '1'],
    ['2', '2'],
    ['3', '3'],
    ['4', '4'],
    ['5', '5'],
    ['6', 'hela tiden'],
  ])
})

test('numbers are their own keys, words get 1, 2, 3', () => {
  const audit = instrument('audit')
  const [first] = audit.scored
  const injury = audit.scored[8]
  if (!first || !injury) throw new Error('bug: items')
  expect(answersOf(first, audit.words.sv.items[first.id]?.options).map(({ key }) => key)).toEqual(['0', '1', '2', '3', '4'])
  expect(answersOf(injury, audit.words.sv.items[injury.id]?.options).map(({ key, value }) => [key, value])).toEqual([
    ['1', '0'],
    ['2', '2'],
    ['3', '4'],
  ])
})
