import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnHeads, readCodeFile, type ImportRequest } from '../../../forms/codes/import'
import { guessSeparator, readDelimited } from '../../../forms/codes/delimited'
import { mayBeFilter, normaliseCode } from '../../../forms/codes/normalise'
import { labelOf, searchCodes } from '../../../forms/codes/search'
import { CodeRow, CodeSystem, isValidOn, systemUris } from '../../../forms/codes/shape'
import { starterCodes } from '../../../forms/codes/starter/index'

describe('normalising', () => {
  test.each([
    ['icd-10-se', 'N969', 'N96.9'],
    ['icd-10-se', 'n96.9', 'N96.9'],
    ['icd-10-se', ' N 96 9 ', 'N96.9'],
    ['icd-10-se', 'Z21', 'Z21'],
    ['icd-10-se', 'N77.1*', 'N77.1'],
    ['icd-10-se', 'S8201', 'S82.01'],
    ['icd-10-se', 'F102A', 'F10.2A'],
    ['kva', 'tlc00', 'TLC00'],
    ['kva', 'XS012', 'XS012'],
    ['atc', 'n07bc01', 'N07BC01'],
    ['atc', 'G03A', 'G03A'],
  ] as const)('%s %s is %s', (system, typed, code) => {
    expect(normaliseCode(system, typed)).toBe(code)
  })

  test.each([
    ['icd-10-se', '969'],
    ['icd-10-se', 'N9'],
    ['icd-10-se', 'N96.9876'],
    ['icd-10-se', ''],
    ['kva', 'TLC0'],
    ['atc', 'N7'],
    ['atc', 'N07BC1'],
  ] as const)('%s has no %s', (system, typed) => {
    expect(normaliseCode(system, typed)).toBeUndefined()
  })

  test('a code normalised twice is the same', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]\d{2}\.?[0-9A-Z]{0,3}$/), (typed) => {
        const once = normaliseCode('icd-10-se', typed)
        expect(once === undefined ? undefined : normaliseCode('icd-10-se', once)).toBe(once)
      }),
    )
  })

  test('social matters and sex life are never a filter', () => {
    for (const code of ['Z59.0', 'Z560', 'Z63.0', 'Z65.1', 'Z61.4', 'Z70.1', 'Z72.5', 'Z725'])
      expect(mayBeFilter('icd-10-se', code)).toBe(false)
    for (const code of ['Z72.0', 'F10.2', 'A56.0', 'Z30.1']) expect(mayBeFilter('icd-10-se', code)).toBe(true)
    expect(mayBeFilter('atc', 'N07BC01')).toBe(true)
  })
})

describe('delimited files', () => {
  test('quotes hold separators, line breaks and quotes', () => {
    expect(readDelimited('a;"b;c"\r\n"d\ne";"f ""g"""\n\n;h', ';')).toEqual({
      records: [
        { line: 1, cells: ['a', 'b;c'] },
        { line: 2, cells: ['d\ne', 'f "g"'] },
        { line: 5, cells: ['', 'h'] },
      ],
      unclosed: null,
    })
    expect(readDelimited('a\n"b\nc', ';').unclosed).toBe(2)
  })

  test('what is written comes back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'å', '"', ';', ',', '\t', '\n', ' ') })
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
        fc.constantFrom(';', ',', '\t'),
        (rows, separator) => {
          const text = rows.map((cells) => cells.map((value) => `"${value.replaceAll('"', '""')}"`).join(separator)).join('\r\n')
          const kept = rows.filter((cells) => cells.some((value) => value.trim() !== ''))
          expect(readDelimited(text, separator).records.map(({ cells }) => cells)).toEqual(kept)
        },
      ),
    )
  })

  test('the separator is guessed from the first line', () => {
    expect(guessSeparator('Kod\tText\nA;b;c;d')).toBe('\t')
    expect(guessSeparator('Kod;Text, kort')).toBe(';')
    expect(guessSeparator('code,text')).toBe(',')
  })
})

describe('reading an official file', () => {
  const request: ImportRequest = {
    system: 'icd-10-se',
    version: '2026',
    separator: ';',
    hasHeader: true,
    columns: { code: 0, text: 2, validFrom: 1, validUntil: 3 },
  }

  test('rows by column mapping, with the code normalised', () => {
    const text = '\uFEFFKod;Från;Benämning;Till\nN969;20260101;"Habituell abort, ospecificerad";\nZ21;2020-01-01 00:00:00;Hiv;2025-12-31'
    expect(columnHeads(text, ';')).toEqual(['Kod', 'Från', 'Benämning', 'Till'])
    const { rows, faults } = readCodeFile(text, request)
    expect(faults).toEqual([])
    expect(rows).toEqual([
      {
        system: 'icd-10-se',
        code: 'N96.9',
        version: '2026',
        text: 'Habituell abort, ospecificerad',
        english: '',
        validFrom: '2026-01-01',
        validUntil: null,
      },
      { system: 'icd-10-se', code: 'Z21', version: '2026', text: 'Hiv', english: '', validFrom: '2020-01-01', validUntil: '2025-12-31' },
    ])
    for (const row of rows) expect(CodeRow.safeParse(row).success).toBe(true)
  })

  test('every fault is told with its line, and the other rows are read', () => {
    const lines = [
      'Kod;Från;Text;Till',
      ';;utan kod;',
      'X;;ingen kod;',
      'A56.0;;;',
      'A560;2026-13-01;datum;',
      'A561;2026-02-01;baklänges;2026-01-01',
      'A562',
      'A563;;bra;',
      'A56.3;;igen;',
      'A564;;bra;',
    ]
    const { rows, faults } = readCodeFile(lines.join('\n'), request)
    expect(rows.map(({ code }) => code)).toEqual(['A56.3', 'A56.4'])
    expect(faults.map(({ line, why }) => [line, why])).toEqual([
      [2, 'no-code'],
      [3, 'not-a-code'],
      [4, 'no-text'],
      [5, 'not-a-date'],
      [6, 'dates-reversed'],
      [7, 'too-few-columns'],
      [9, 'twice'],
    ])
  })

  test('any text at all gives rows and faults, never an error', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.constantFrom('\t', ';', ','), (text, separator) => {
        const { rows } = readCodeFile(text, { ...request, separator })
        for (const row of rows) expect(CodeRow.safeParse(row).success).toBe(true)
      }),
    )
  })
})

describe('the starting table', () => {
  test('rows are whole and each code stands once', () => {
    const keys = starterCodes.map(({ system, code }) => `${system} ${code}`)
    expect(new Set(keys).size).toBe(keys.length)
    for (const row of starterCodes) {
      expect(CodeRow.parse(row)).toEqual(row)
      expect(row.english).not.toBe('')
    }
  })

  test.each([
    ['icd-10-se', 'A56.0'],
    ['icd-10-se', 'Z21'],
    ['icd-10-se', 'F15.2'],
    ['icd-10-se', 'Z30.1'],
    ['icd-10-se', 'T74.2'],
    ['kva', 'TLC00'],
    ['atc', 'N07BC01'],
    ['atc', 'J01AA02'],
  ])('%s has %s', (system, code) => {
    expect(starterCodes.some((row) => row.system === system && row.code === code)).toBe(true)
  })

  test('American codes, and codes nobody has checked, are not in it', () => {
    for (const code of ['T74.5', 'T74.6', 'Z79', 'F11.22', 'R45.8', 'A49.3', 'B96.0', 'XS012', 'N02AE01'])
      expect(starterCodes.some((row) => row.code === code)).toBe(false)
  })
})

test('every system has its name for an export', () => {
  expect(Object.keys(systemUris).toSorted()).toEqual(CodeSystem.options.toSorted())
  expect(systemUris.atc).toBe('http://www.whocc.no/atc')
})

describe('searching', () => {
  const find = (text: string, system: 'icd-10-se' | 'kva' | 'atc' = 'icd-10-se', limit = 5) =>
    searchCodes(starterCodes, { system, text, on: '2026-03-01', limit }).map(({ code }) => code)

  test('by code with or without the point, whole codes first', () => {
    expect(find('A56')).toEqual(['A56.0', 'A56.1', 'A56.2', 'A56.3', 'A56.4'])
    expect(find('a560')).toEqual(['A56.0'])
    expect(find('Z21')[0]).toBe('Z21')
  })

  test('by words in any order, forgiving of accents', () => {
    expect(find('sömnlöshet')).toEqual(['F51.0', 'G47.0'])
    expect(find('somnloshet')).toEqual(['F51.0', 'G47.0'])
    expect(find('ändtarm klamydia')).toEqual(['A56.3'])
    expect(find('chlamydia throat')).toEqual(['A56.4'])
    expect(find('bupren', 'atc')).toEqual(['N07BC01', 'N07BC51'])
    expect(find('')).toEqual([])
    expect(find('finns inte')).toEqual([])
  })

  test('codes that are not valid on the day are left out', () => {
    const row: CodeRow = {
      system: 'kva',
      code: 'XX001',
      version: '2026',
      text: 'Prov',
      english: '',
      validFrom: '2026-01-01',
      validUntil: '2026-12-31',
    }
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((date) => isValidOn(row, date))).toEqual([false, true, true, false])
    expect(searchCodes([row], { system: 'kva', text: 'prov', on: '2027-01-01', limit: 5 })).toEqual([])
    expect(labelOf(row, 'en')).toBe('Prov')
  })
})
