import { describe, expect, test } from 'vitest'
import { ageOf, isDayOfDeath, noContactYet, reachOf } from '../../../forms/records/patient'

const today = '2026-03-11'

test.each<[string, string | null, boolean]>([
  [today, null, true],
  ['2026-03-12', null, false], // not before it has been
  ['1980-04-10', '1980-04-10', true],
  ['1980-04-09', '1980-04-10', false], // nor before she was born
  ['2026-02-28', '1980-04-10', true],
])('%s, born %s, can be the day: %s', (day, birthDate, expected) => expect(isDayOfDeath(day, birthDate, today)).toBe(expected))

describe('somebody who has died', () => {
  test('does not grow older', () => {
    expect(ageOf({ birthDate: '1980-04-10', diedOn: null }, today)).toBe(45)
    expect(ageOf({ birthDate: '1980-04-10', diedOn: '2020-04-09' }, today)).toBe(39)
    expect(ageOf({ birthDate: null, diedOn: '2020-04-09' }, today)).toBeNull()
  })

  test('may be reached in no way, whatever she has said', () => {
    const safeContact = { ...noContactYet, call: true, text: true, letter: true, when: 'före 15', ifOtherAnswers: 'Fel nummer.' }
    expect(reachOf({ safeContact, diedOn: null })).toBe(safeContact)
    expect(reachOf({ safeContact: null, diedOn: null })).toBeNull()
    for (const said of [safeContact, null]) expect(reachOf({ safeContact: said, diedOn: today })).toEqual(noContactYet)
  })
})
