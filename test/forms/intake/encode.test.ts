import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allDeclined, IntakeAnswers, IntakeInput, intakeItems, type IntakeAnswers as Answers } from '../../../forms/intake'
import { decodeIntake, encodeIntake, intakeBytes } from '../../../forms/intake/encode'
import { anyAnswers } from '../../support/attack-answers'

const answers: Answers = {
  contact: 'outreach',
  citizenship: 'asia',
  income: ['social-allowance', 'study'],
  drugs: 'now',
  'drug-kinds': ['opioids', 'other'],
  treatment: 'methadone',
  prostitution: 'similar-now',
}

describe('the sealed bytes of one person', () => {
  test('are 64, whatever was answered, and give the same answers back', () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const bytes = encodeIntake(given)
        expect(bytes.length).toBe(64)
        expect(decodeIntake(bytes)).toEqual(given)
      }),
      { numRuns: 500 },
    )
  })

  test('are the same for the same answers in another order', () => {
    expect(encodeIntake({ ...answers, income: ['study', 'social-allowance'] })).toEqual(encodeIntake(answers))
  })

  test('have the codes of version 1: an answer that waits is read right by the next version of the program', () => {
    expect([...encodeIntake(answers).subarray(0, 9)]).toEqual([1, 2, 3, 0b101, 2, 0b1000_0010, 1, 4, 0])
  })

  test('have room for every list: no code or bit set is larger than a byte', () => {
    for (const item of ['income', 'drug-kinds'] as const) expect(intakeItems[item].length).toBeLessThanOrEqual(8)
    for (const list of Object.values(intakeItems)) expect(list.length).toBeLessThanOrEqual(256)
  })

  test('anything that is not what is written is refused: every 64 bytes mean themselves or nothing', () => {
    const nearly = fc.tuple(
      fc.constantFrom(0, 1, 1, 1, 2),
      fc.uint8Array({ minLength: 7, maxLength: 7, max: 13 }),
      fc.constantFrom(0, 0, 0, 1),
    )
    let read = 0
    fc.assert(
      fc.property(nearly, ([first, seven, tail]) => {
        const bytes = new Uint8Array(intakeBytes)
        bytes.set([first, ...seven])
        bytes[63] = tail
        const found = decodeIntake(bytes)
        if (!found) return
        read += 1
        expect(encodeIntake(found)).toEqual(bytes)
      }),
      { numRuns: 5000, seed: 7 },
    )
    expect(read).toBeGreaterThan(10)
  })

  const changed = (place: number, value: number) => {
    const bytes = encodeIntake(answers)
    bytes[place] = value
    return bytes
  }
  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['63 bytes', encodeIntake(answers).subarray(0, 63)],
    ['65 bytes', new Uint8Array([...encodeIntake(answers), 0])],
    ['another version', changed(0, 2)],
    ['a contact that is not in the list', changed(1, 12)],
    ['a citizenship that is not in the list', changed(2, 255)],
    ['no income at all', changed(3, 0)],
    ['income declined and another', changed(3, 0b1000_0001)],
    ['no income of her own and another', changed(3, 0b10_0001)],
    ['kinds of drug without use', changed(4, 0)],
    ['a treatment that is not in the list', changed(6, 3)],
    ['something after the last item', changed(8, 1)],
    ['something in the last byte', changed(63, 255)],
    ['zeros', new Uint8Array(64)],
  ])('%s is refused', (_what, bytes) => expect(decodeIntake(bytes)).toBeUndefined())
})

describe('what crosses to the vault', () => {
  const input = { month: 'this', sex: 'female', answers }
  test('is month choice, sex and the items', () => expect(IntakeInput.parse(input)).toEqual(input))
  test('every answer declined is as good as any', () => expect(IntakeAnswers.safeParse(allDeclined).success).toBe(true))

  test.each<[string, unknown]>([
    ['a patient', { ...input, patient: '0'.repeat(32) }],
    ['a date', { ...input, date: '2026-03-11' }],
    ['a user', { ...input, user: '0'.repeat(32) }],
    ['a month of its own', { ...input, month: '2026-03' }],
    ['a sex that is not in the list', { ...input, sex: 'woman' }],
    ['free text', { ...input, answers: { ...answers, note: 'Ira' } }],
    ['a country', { ...input, answers: { ...answers, citizenship: 'rumänien' } }],
    ['an item missing', { ...input, answers: { ...answers, treatment: undefined } }],
    ['income twice', { ...input, answers: { ...answers, income: ['work', 'work'] } }],
    ['a text instead of a list', { ...input, answers: { ...answers, income: 'work' } }],
    ['null', null],
    ['a list', [input]],
  ])('%s is refused', (_what, value) => expect(IntakeInput.safeParse(value).success).toBe(false))
})
