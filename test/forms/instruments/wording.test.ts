import { describe, expect, test } from 'vitest'
import { findInstrument, instruments } from '../../../forms/instruments'
import {
  parseWording,
  wasShown,
  withShown,
  wordingFor,
  wordingLabel,
  type LoadedWording,
  type WordingFault,
} from '../../../forms/instruments/wording'
import { wordingSkeleton } from '../../../forms/instruments/wording-skeleton'
import { wordingErrorText } from '../../../forms/instruments/wording-words'

const head = ['instrument: audit-c', 'language: sv', 'name: Vår AUDIT-C', 'version: 2026', 'rights: Enheten, 2026']
const items = [1, 2, 3].flatMap((place) => [`[${place}]`, `question: Fråga ${place}`, '0: aldrig'])
const parse = (lines: readonly string[], end = '\n') => parseWording(lines.join(end))
const faults = (lines: readonly string[]) => {
  const result = parse(lines)
  return result.ok ? [] : result.error.errors.map(({ line, kind }) => [line, kind])
}

describe('a wording file', () => {
  test('is read with comments, empty lines, long lines and any line ends', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const result = parse(['\ufeff# vår text', ...head, '', ...items.with(1, 'question: Fråga 1'), '', '  som går vidare'], end)
      expect(result.ok && result.value).toEqual({
        instrument: 'audit-c',
        language: 'sv',
        name: 'Vår AUDIT-C',
        version: '2026',
        rights: 'Enheten, 2026',
        items: [
          { question: 'Fråga 1', steps: { '0': 'aldrig' } },
          { question: 'Fråga 2', steps: { '0': 'aldrig' } },
          { question: 'Fråga 3', steps: { '0': 'aldrig som går vidare' } },
        ],
      })
    }
  })

  test.each<[string, readonly string[], readonly (readonly [number, WordingFault])[]]>([
    [
      'no head',
      items,
      [
        [0, 'head-missing'],
        [0, 'head-missing'],
        [0, 'head-missing'],
        [0, 'head-missing'],
        [0, 'head-missing'],
      ],
    ],
    ['unknown instrument', [...head.with(0, 'instrument: hads'), ...items], [[1, 'unknown-instrument']]],
    ['an instrument by outcome', [...head.with(0, 'instrument: mini'), ...items], [[1, 'no-wording']]],
    ['unknown language', [...head.with(1, 'language: no'), ...items], [[2, 'unknown-language']]],
    ['an unknown head', [...head, 'author: jag', ...items], [[6, 'unknown-head']]],
    ['a head twice', [...head, 'language: en', ...items], [[6, 'twice']]],
    ['an item missing', [...head, ...items.slice(0, 6)], [[0, 'item-missing']]],
    ['an item twice', [...head, ...items, '[1]', 'question: igen'], [[15, 'twice']]],
    ['an item that is not there', [...head, ...items, '[4]', 'question: en till'], [[15, 'no-such-item']]],
    ['no question', [...head, ...items.toSpliced(1, 1)], [[6, 'question-missing']]],
    ['a question twice', [...head, ...items.toSpliced(2, 0, 'question: igen')], [[8, 'twice']]],
    ['a step that is not there', [...head, ...items.with(2, '5: alltid')], [[6, 'no-such-step']]],
    ['a step twice', [...head, ...items.toSpliced(3, 0, '0: igen')], [[9, 'twice']]],
    ['a line that means nothing', [...head, ...items.toSpliced(2, 0, 'hej')], [[8, 'not-understood']]],
    ['an unknown key in an item', [...head, ...items.toSpliced(2, 0, 'svar: x')], [[8, 'not-understood']]],
    ['no text', [...head, ...items.with(2, '0:')], [[8, 'empty']]],
    ['too long a text', [...head, ...items.with(2, `0: ${'x'.repeat(601)}`)], [[8, 'too-long']]],
    [
      'too long a name',
      [...head.with(2, `name: ${'x'.repeat(121)}`), ...items],
      [
        [0, 'head-missing'],
        [3, 'too-long'],
      ],
    ],
  ])('%s is told with its line', (_name, lines, expected) => {
    expect(faults(lines)).toEqual(expected)
  })

  test('all faults are told at once, in both languages', () => {
    const result = parse(['instrument: x', 'hej', '[1]', 'question: a', 'question: b'])
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.error.errors.length).toBe(7)
    for (const error of result.error.errors) expect(wordingErrorText(error, 'sv')).not.toBe(wordingErrorText(error, 'en'))
    expect(result.error.errors.map((error) => wordingErrorText(error, 'sv'))).toContain(
      'Rad 5: ”question” står två gånger. Ta bort den ena.',
    )
    expect(result.error.errors.map((error) => wordingErrorText(error, 'sv'))).toContain('”rights:” saknas överst i filen.')
  })
})

describe('the skeleton', () => {
  const points = instruments.filter(({ kind }) => kind === 'points')
  test.each(points.flatMap((instrument) => (['sv', 'en'] as const).map((language) => [instrument.id, language, instrument] as const)))(
    'of %s in %s reads as it is, and holds our own labels only',
    (id, language, instrument) => {
      const result = parseWording(wordingSkeleton(instrument, language))
      expect(result.ok ? [] : result.error.errors).toEqual([])
      if (!result.ok) return
      expect(result.value).toMatchObject({ instrument: id, language })
      const own = instrument.words[language].items
      expect(result.value.items.map(({ question }) => question)).toEqual(instrument.scored.map((item) => own[item.id]?.label))
    },
  )
})

describe('which wording was shown', () => {
  const loaded: LoadedWording = {
    instrument: 'audit-c',
    language: 'sv',
    name: 'Vår AUDIT-C',
    version: '2026',
    rights: 'Enheten',
    items: [],
    formVersion: 1,
    take: 1,
    loadedOn: '2026-03-11',
    loadedBy: 'Anneli Sjöqvist',
  }
  test('is told by name, edition, language and when it was loaded; each once', () => {
    const label = wordingLabel(loaded)
    expect(label).toBe('Vår AUDIT-C, 2026 (svenska), inläst 2026-03-11')
    expect(withShown('', label)).toBe(label)
    expect(withShown(label, label)).toBe(label)
    const mended = wordingLabel({ ...loaded, take: 2 })
    expect([wasShown(label, mended), wasShown(mended, label), wasShown(withShown(label, mended), label)]).toEqual([false, false, true])
    expect(withShown(label, wordingLabel({ ...loaded, language: 'en' }))).toBe(`${label}; Vår AUDIT-C, 2026 (engelska), inläst 2026-03-11`)
  })
  test('is that of the same instrument, version and language', () => {
    expect(wordingFor([loaded], { id: 'audit-c', version: 1 }, 'sv')).toBe(loaded)
    expect(wordingFor([loaded], { id: 'audit-c', version: 1 }, 'en')).toBeUndefined()
    expect(wordingFor([loaded], { id: 'audit-c', version: 2 }, 'sv')).toBeUndefined()
    expect(wordingFor([loaded], { id: 'audit', version: 1 }, 'sv')).toBeUndefined()
  })
  test('an answer about it changes neither score nor what is missing', () => {
    const madrs = findInstrument('madrs')
    expect(madrs?.answers.safeParse({ 'wording-shown': 'Vår MADRS' }).success).toBe(true)
    expect(findInstrument('mini')?.answers.safeParse({ 'wording-shown': 'x' }).success).toBe(false)
  })
})
