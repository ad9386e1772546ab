import { describe, expect, test } from 'vitest'
import { fromOther, languages } from '../../../forms/core/form'
import { findForm } from '../../../forms/notes'
import { certificateKinds } from '../../../forms/notes/certificate/items'
import { piecesOf, Sensitivity, withPieces, type Source } from '../../../forms/notes/certificate/pieces'
import { headingOf, headingsOf, parts, startText } from '../../../forms/notes/certificate/templates'

const form = (id: string) => {
  const found = findForm(id)
  if (!found) throw new Error(`bug: no ${id}`)
  return found
}
const nothing: Source = { notes: [], ratings: [], medicines: [], tests: [], visits: [] }
const note = (id: string, answers: Readonly<Record<string, string | number>>) => ({ id, on: '2026-03-01', form: form(id), answers })
const medicine = (atc: string, isSubstitution = false) => ({ id: 'm', on: '2026-01-01', atc, text: 'Namn 1 x 1', isSubstitution })
const everything = Sensitivity.options

const source: Source = {
  notes: [
    note('assessment', {
      diagnosis: 'Medelsvår depression',
      'diagnosis-code': 'F32.1',
      substances: 'Heroin tidigare',
      'social-function': `Kommer inte upp. ${fromOther.open}Systern säger att hon dricker.${fromOther.close} Äter dåligt.`,
      'life-story': 'Sålde sex i två år',
      heredity: 'Mor deprimerad',
    }),
    note('certificate', { kind: 'sick-leave', extent: 'half', 'from-on': '2026-02-01', 'until-on': '2026-02-28', wording: 'Hemligt' }),
  ],
  ratings: [
    { id: 'r', on: '2026-03-02', instrument: 'madrs', short: 'MADRS', line: '31 av 60, måttlig, Snaith' },
    { id: 'a', on: '2026-03-02', instrument: 'dudit', short: 'DUDIT', line: '26 av 44' },
  ],
  medicines: [medicine('N06AB06')],
  tests: [{ id: 't', on: '2026-03-03', name: 'Klamydia', answer: 'påvisad' }],
  visits: [
    { id: 'v1', on: '2026-01-05' },
    { id: 'v2', on: '2026-03-01' },
  ],
}

describe('what can be picked', () => {
  test('unasked, nothing sensitive has its text: only visits and earlier sick leave', () => {
    const pieces = piecesOf(source, [], 'sv')
    expect(pieces.filter(({ text }) => text !== '').map(({ text }) => text)).toEqual([
      'Besök 2026-03-01',
      'Besök 2026-01-05',
      'Från och med: 2026-02-01. Till och med: 2026-02-28. Nedsatt arbetsförmåga: Hälften',
    ])
    for (const secret of ['Depression', 'F32', 'Heroin', 'sex', 'MADRS 2', 'påvisad', 'Namn'])
      expect(JSON.stringify(pieces)).not.toContain(secret)
  })

  test.each<[readonly Sensitivity[], readonly string[], readonly string[]]>([
    [
      ['psychiatric'],
      ['Medelsvår depression. F32.1', 'MADRS 2026-03-02: 31 av 60, måttlig, Snaith', 'Namn 1 x 1'],
      ['Heroin', 'sex', 'påvisad'],
    ],
    [['substances'], ['DUDIT 2026-03-02: 26 av 44'], ['Heroin', 'depression', 'påvisad']],
    [['infections'], ['Klamydia 2026-03-03: påvisad'], ['Heroin', 'depression', 'sex']],
    [['prostitution'], [], ['Sålde', 'Heroin', 'depression', 'påvisad']],
    [['prostitution', 'psychiatric'], ['Sålde sex i två år'], ['Heroin', 'påvisad']],
    [['substances', 'psychiatric'], ['Heroin tidigare'], ['Sålde', 'påvisad']],
  ])('with %j ticked it has just that, and nothing that is of another kind too', (agreed, there, absent) => {
    const texts = piecesOf(source, agreed, 'sv').map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining([...there]))
    for (const word of absent) expect(texts.join('\n')).not.toContain(word)
  })

  test('a number is told with what it is of, also outside its form', () => {
    const pain: Source = { ...nothing, notes: [note('pain', { now: 8 })] }
    expect(piecesOf(pain, [], 'sv').map(({ text }) => text)).toEqual(['Smärta, 0 till 10: 8'])
  })

  test('two visits on one day are one day', () => {
    const visits = ['2026-03-01', '2026-03-01', '2026-01-05'].map((on, at) => ({ id: `v${at}`, on }))
    expect(piecesOf({ ...nothing, visits }, [], 'sv').map(({ text }) => text)).toEqual(['Besök 2026-03-01', 'Besök 2026-01-05'])
  })

  test('what somebody else told never comes along, nor what is in no list', () => {
    const texts = piecesOf(source, everything, 'sv')
      .map(({ text }) => text)
      .join('\n')
    expect(texts).toContain('Kommer inte upp. Äter dåligt.')
    for (const word of ['Systern', 'Mor deprimerad', 'Hemligt']) expect(texts).not.toContain(word)
  })

  test.each<[string, boolean, readonly Sensitivity[]]>([
    ['N06AB06', false, ['psychiatric']],
    ['N05AH04', false, ['psychiatric']],
    ['N07BC02', false, ['substances']],
    ['N02AA01', false, ['substances']],
    ['', true, ['substances']],
    ['J05AR20', false, ['infections']],
    ['J01AA02', false, ['infections']],
    ['C07AB02', false, []],
    ['', false, ['infections', 'substances', 'psychiatric']],
  ])('a medicine %j (substitution: %s) tells of %j', (atc, isSubstitution, expected) => {
    expect(piecesOf({ ...nothing, medicines: [medicine(atc, isSubstitution)] }, [], 'sv')[0]?.sensitive).toEqual(expected)
  })

  test('the place a piece is from says nothing of what stands there', () => {
    const pieces = piecesOf(source, [], 'sv')
    expect(new Set(pieces.map(({ id }) => id)).size).toBe(pieces.length)
    expect(new Set(pieces.map(({ from }) => from))).toEqual(
      new Set(['Besök', 'Psykiatrisk bedömning', 'Intyg eller utlåtande', 'MADRS', 'DUDIT', 'Läkemedelslistan', 'Provsvar']),
    )
  })
})

describe('into the text', () => {
  test.each(languages)('every part of every kind has a heading of that kind (%s)', (language) => {
    for (const kind of certificateKinds)
      for (const part of parts) expect(headingsOf(kind, language)).toContain(headingOf(kind, part, language))
  })

  test('an empty text begins with its headings; each piece stands below its own', () => {
    const picked = [
      { part: 'diagnosis', text: 'F32.1' },
      { part: 'visit-dates', text: 'Besök 2026-03-01' },
      { part: 'visit-dates', text: 'Besök 2026-01-05' },
    ] as const
    expect(withPieces('', 'sick-leave', picked, 'sv').split('\n').slice(0, 6)).toEqual([
      'Vad bedömningen bygger på:',
      'Besök 2026-03-01',
      'Besök 2026-01-05',
      '',
      'Diagnos:',
      'F32.1',
    ])
    expect(withPieces('', 'sick-leave', [], 'sv')).toBe(startText('sick-leave', 'sv'))
  })

  test('what was written stays, word for word; without its heading a piece stands last', () => {
    const written = 'Frågan:\nKan hon arbeta?\n\nEgen rubrik\nMin text'
    const next = withPieces(written, 'other', [{ part: 'plan', text: 'Samtal varje vecka' }], 'sv')
    expect(next).toBe(`${written}\nSamtal varje vecka`)
    const below = withPieces(
      'Intygas:\nHar varit här.\n\nFrågan:\nNär?',
      'other',
      [{ part: 'visit-dates', text: 'Besök 2026-03-01' }],
      'sv',
    )
    expect(below).toBe('Intygas:\nHar varit här.\nBesök 2026-03-01\n\nFrågan:\nNär?')
  })
})
