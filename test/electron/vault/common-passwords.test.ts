import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commonPasswords, isCommonPassword } from '../../../electron/vault/keyring/common-passwords'
import { passphraseWords } from '../../../electron/vault/keyring/words.sv'

const own = ['Anneli Sjöqvist', 'anneli', 'Spiralen', 'Li']

describe('a password that would be guessed early is refused', () => {
  test.each([
    ['a word of the list', 'lösenord'],
    ['in capitals', 'LÖSENORD'],
    ['without its dots', 'losenord'],
    ['with combining dots', 'lo\u0308senord'],
    ['in full-width letters', 'ｐａｓｓｗｏｒｄ'],
    ['with look-alikes', 'P@$$w0rd'],
    ['with look-alikes and a year', 'l0s3n0rd2024'],
    ['followed by a year', 'Sommaren2026'],
    ['followed by a year and a sign', 'Vintern-2026!'],
    ['between digits', '2026sommar2026'],
    ['repeated', 'sommarsommarsommar'],
    ['repeated with a hyphen', 'Hejsan-Hejsan'],
    ['two of them', 'sommarkatten26'],
    ['two with digits between', 'sommar26vinter27'],
    ['a club', 'Djurgården1891'],
    ['a football team', 'malmöff malmöff'],
    ['a phrase', 'Jag älskar dig'.replaceAll(' ', '')],
    ['the one from the comic', 'correct horse battery staple'.replaceAll(' ', '')],
    ['one sign', 'aaaaaaaaaaaa'],
    ['two signs', 'abababababab'],
    ['two signs unevenly', 'aabbbabbabaa'],
    ['a short block', 'xk7xk7xk7xk7'],
    ['a block that ends half-way', 'bluffebluffeblu'],
    ['a keyboard row', 'qwertyuiopå'],
    ['two rows', 'asdfghjklzxcvbnm'],
    ['a row backwards', 'poiuytrewqlkj'],
    ['columns', '1qaz2wsx3edc4rfv'],
    ['zigzag', '1q2w3e4r5t6y'],
    ['the alphabet', 'abcdefghijklm'],
    ['the alphabet and digits', 'abcdef123456'],
    ['digits alone', '198802149826'],
    ['running digits', '123456789012'],
    ['signs alone', '!!!???!!!???'],
    ['her name', 'AnneliSjöqvist'],
    ['her name and a year', 'Anneli.Sjöqvist.1988'],
    ['her surname and a little more', 'sjoqvist-hem'],
    ['the clinic', 'Spiralen2026!'],
    ['the clinic and a season', 'spiralen sommaren'],
    ['nothing', ''],
  ])('%s: %s', (_what, password) => {
    expect(isCommonPassword(password, own)).toBe(true)
  })
})

describe('other passwords are not', () => {
  test.each([
    'grävling trappa nejlika kompass',
    'Grävling-trappa-7-nejlika',
    'sommar trappa nejlika kompass vinter kotte',
    'vT9#kf2Lq0!zPm',
    '83-71x29-44k17-p',
    'tre katter åt min blå stege',
    'anneli hittade tolv murkna plankor',
    'lilla huset vid sjökanten rostar',
    'зелёный чайник на окне',
  ])('%s', (password) => {
    expect(isCommonPassword(password, own)).toBe(false)
  })

  test('own words under three letters do not count', () => {
    expect(isCommonPassword('lilililotusgrod', ['Li'])).toBe(false)
  })

  test('six drawn words pass', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...passphraseWords), { minLength: 6, maxLength: 6 }), (drawn) => {
        expect(isCommonPassword(drawn.join(' '), own)).toBe(false)
      }),
      { numRuns: 200 },
    )
  })

  test('any text is answered, soon', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.array(fc.string()),
        (password, names) => void isCommonPassword(password, names),
      ),
    )
    const started = performance.now()
    for (const word of ['sommar', 'hej', 'a', 'abc', 'sol']) isCommonPassword(`${word.repeat(300)}x`, own)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('the lists', () => {
  test('common words are folded and refuse themselves', () => {
    expect(commonPasswords.size).toBeGreaterThanOrEqual(400)
    for (const word of commonPasswords) {
      expect(word).toMatch(/^[a-z0-9]+$/)
      expect(isCommonPassword(word, []), word).toBe(true)
    }
  })

  test('there are 1024 passphrase words, ten bits each, of three to eight Swedish letters', () => {
    expect(passphraseWords).toHaveLength(1024)
    for (const word of passphraseWords) expect(word).toMatch(/^[a-zåäö]{3,8}$/)
  })

  test('no two passphrase words are the same, not even without dots and rings', () => {
    const bare = passphraseWords.map((word) => word.replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o'))
    expect(bare.filter((word, at) => bare.indexOf(word) !== at)).toEqual([])
  })
})
