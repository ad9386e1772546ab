import { describe, expect, test } from 'vitest'
import { checkDigit } from '../../../forms/records/identity'
import { findHit } from '../../../renderer/people/Marked'
import { readNumber } from '../../../renderer/people/number'
import { emptyPerson, readPerson } from '../../../renderer/people/person-draft'
import { contactRule } from '../../../renderer/people/safe-contact'
import { patients as words } from '../../../renderer/i18n/sv/patients'

const today = '2026-03-11'

describe('the number of a person as it is typed', () => {
  test('a personnummer is taken with or without a hyphen', () => {
    for (const typed of ['880214-9826', '198802149826', ' 8802149826 '])
      expect(readNumber(typed, 'number', 'proved', today)).toEqual({
        kind: 'ok',
        identifier: { kind: 'personnummer', value: '198802149826' },
        birthDate: '1988-02-14',
      })
  })

  test('digits that are missing are counted', () => {
    expect(readNumber('900101-98', 'number', 'proved', today)).toEqual({ kind: 'missing', digits: 2 })
  })

  test('a wrong check digit is said as such', () => {
    expect(readNumber('880214-9825', 'number', 'proved', today)).toEqual({ kind: 'fault', reason: 'check-digit' })
  })

  test('a samordningsnummer keeps its level', () => {
    const number = `19880274982${checkDigit('880274982')}`
    expect(readNumber(number, 'number', 'uncertain', today)).toEqual({
      kind: 'ok',
      identifier: { kind: 'samordningsnummer', value: number, level: 'uncertain' },
      birthDate: '1988-02-14',
    })
  })

  test('a reserve number is taken as it is and never read as a personnummer', () => {
    expect(readNumber('R-77 12', 'reserve', 'proved', today)).toEqual({
      kind: 'ok',
      identifier: { kind: 'reserve', value: 'R-77 12' },
      birthDate: null,
    })
    expect(readNumber('880214-9826', 'reserve', 'proved', today)).toEqual({ kind: 'fault', reason: 'reserve-is-identity' })
    expect(readNumber('7', 'reserve', 'proved', today)).toEqual({ kind: 'fault', reason: 'reserve-short' })
  })
})

describe('a person being registered', () => {
  test('needs nothing but what to call her', () => {
    expect(readPerson(emptyPerson, today).faults).toEqual(['nameToUse'])
    const { input } = readPerson({ ...emptyPerson, nameToUse: ' Jasmin ' }, today)
    expect(input).toMatchObject({ nameToUse: 'Jasmin', identifier: null, birthDate: null, sex: 'other' })
  })

  test('takes the birth date from the number only when none was given, and never the sex', () => {
    const draft = { ...emptyPerson, nameToUse: 'Ira', number: '880214-9826' }
    expect(readPerson(draft, today).input).toMatchObject({ birthDate: '1988-02-14', sex: 'other' })
    expect(readPerson({ ...draft, birthDate: '1988-02-15' }, today).input).toMatchObject({ birthDate: '1988-02-15' })
  })

  test('a birth date that is no date, or in the future, is a fault', () => {
    expect(readPerson({ ...emptyPerson, nameToUse: 'Ira', birthDate: '31/2' }, today).faults).toEqual(['birthDate'])
    expect(readPerson({ ...emptyPerson, nameToUse: 'Ira', birthDate: '2026-03-12' }, today).faults).toEqual(['birthDate'])
  })
})

describe('words for what was found and what is allowed', () => {
  test('a hit is underlined where it stands, accents or not', () => {
    const text = 'Åsa Söderlund'
    const at = (hit: string) => {
      const found = findHit(text, hit)
      return found && text.slice(found.start, found.end)
    }
    expect(at('söder')).toBe('Söder')
    expect(at('asa')).toBe('Åsa')
    expect(at('xyz')).toBeUndefined()
  })

  test('safe contact says what may be done', () => {
    const none = { call: false, text: false, letter: false, when: '', mayNameClinic: false, ifOtherAnswers: '' }
    expect(contactRule(null, words.safe)).toBe('Inte frågad')
    expect(contactRule(none, words.safe)).toBe('Kontakta inte')
    expect(contactRule({ ...none, call: true }, words.safe)).toBe('Ring, aldrig sms')
    expect(contactRule({ ...none, text: true, letter: true }, words.safe)).toBe('Bara sms och brev')
    expect(contactRule({ ...none, call: true, text: true, letter: true }, words.safe)).toBe('Alla sätt')
  })
})
