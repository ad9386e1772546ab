import { describe, expect, test } from 'vitest'
import { parseWording, wordingErrorText, type WordingFault } from '../../../forms/instruments/wording'

const head = ['instrument: audit-c', 'language: sv', 'rights: Enheten, 2026']
const items = [1, 2, 3].flatMap((place) => [`[${place}]`, `question: Fråga ${place}`, '0: aldrig'])
const parse = (lines: readonly string[], end = '\n') => parseWording(lines.join(end))
const faults = (lines: readonly string[]) => {
  const result = parse(lines)
  return result.ok ? [] : result.error.errors.map(({ line, fault }) => [line, fault.kind])
}

describe('a wording file', () => {
  test('is read with comments, empty lines, long lines and any line ends', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const result = parse(['\ufeff# vår text', ...head, '', ...items.with(1, 'question: Fråga 1'), '', '  som går vidare'], end)
      expect(result.ok && result.value).toEqual({
        instrument: 'audit-c',
        language: 'sv',
        rights: 'Enheten, 2026',
        items: [
          { question: 'Fråga 1', steps: { '0': 'aldrig' } },
          { question: 'Fråga 2', steps: { '0': 'aldrig' } },
          { question: 'Fråga 3', steps: { '0': 'aldrig som går vidare' } },
        ],
      })
    }
  })

  test.each<[string, readonly string[], readonly (readonly [number, WordingFault['kind']])[]]>([
    [
      'no head',
      items,
      [
        [0, 'head-missing'],
        [0, 'head-missing'],
        [0, 'head-missing'],
      ],
    ],
    ['unknown instrument', [...head.with(0, 'instrument: hads'), ...items], [[1, 'unknown-instrument']]],
    ['an instrument by outcome', [...head.with(0, 'instrument: mini'), ...items], [[1, 'no-wording']]],
    ['unknown language', [...head.with(1, 'language: no'), ...items], [[2, 'unknown-language']]],
    ['an unknown head', [...head, 'version: 2', ...items], [[4, 'unknown-head']]],
    ['a head twice', [...head, 'language: en', ...items], [[4, 'twice']]],
    ['an item missing', [...head, ...items.slice(0, 6)], [[0, 'item-missing']]],
    ['an item twice', [...head, ...items, '[1]', 'question: igen'], [[13, 'twice']]],
    ['an item that is not there', [...head, ...items, '[4]', 'question: en till'], [[13, 'no-such-item']]],
    ['no question', [...head, ...items.toSpliced(1, 1)], [[4, 'question-missing']]],
    ['a question twice', [...head, ...items.toSpliced(2, 0, 'question: igen')], [[6, 'twice']]],
    ['a step that is not there', [...head, ...items.with(2, '5: alltid')], [[4, 'no-such-step']]],
    ['a step twice', [...head, ...items.toSpliced(3, 0, '0: igen')], [[7, 'twice']]],
    ['a line that means nothing', [...head, ...items.toSpliced(2, 0, 'hej')], [[6, 'not-understood']]],
    ['an unknown key in an item', [...head, ...items.toSpliced(2, 0, 'svar: x')], [[6, 'not-understood']]],
    ['no text', [...head, ...items.with(2, '0:')], [[6, 'empty']]],
    ['too long a text', [...head, ...items.with(2, `0: ${'x'.repeat(601)}`)], [[6, 'too-long']]],
  ])('%s is told with its line', (_name, lines, expected) => {
    expect(faults(lines)).toEqual(expected)
  })

  test('all faults are told at once, in both languages', () => {
    const result = parse(['instrument: x', 'hej', '[1]', 'question: a', 'question: b'])
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.error.errors.length).toBe(5)
    for (const error of result.error.errors) expect(wordingErrorText(error, 'sv')).not.toBe(wordingErrorText(error, 'en'))
    expect(result.error.errors.map((error) => wordingErrorText(error, 'sv'))).toContain(
      'Rad 5: ”question” står två gånger. Ta bort den ena.',
    )
    expect(result.error.errors.map((error) => wordingErrorText(error, 'sv'))).toContain('”rights:” saknas överst i filen.')
  })
})
