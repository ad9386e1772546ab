import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../../forms/core/dates'
import { checkDigit, readIdentity, readReserveNumber, rikskod } from '../../../forms/records/identity'

const today = '2026-11-21'
const outcome = (input: string, on = today) => {
  const reading = readIdentity(input, on)
  return reading.valid ? 'valid' : reading.reason
}
const complete = (nine: string) => `${nine}${checkDigit(nine)}`

describe('the check digit', () => {
  // Worked by hand: the digits times 2 1 2 1 2 1 2 1 2, digit sums added, then what is missing to the next ten.
  test.each([
    ['900118981', 1], // 9+0+0+1+2+8+9+8+2 = 39
    ['880214982', 6], // 7+8+0+2+2+4+9+8+4 = 44
    ['000229980', 8], // 0+0+0+2+4+9+9+8+0 = 32
    ['900178981', 8], // 9+0+0+1+5+8+9+8+2 = 42
    ['270101980', 0], // 4+7+0+1+0+1+9+8+0 = 30: a whole ten gives 0
    ['851291984', 9], // 7+5+2+2+9+1+9+8+8 = 51
  ])('of %s is %i', (nine, digit) => {
    expect(checkDigit(nine)).toBe(digit)
  })

  test.each(['', '12345678', '1234567890', '12345678a', '１２３４５６７８９'])('of %o is a bug of the caller', (nine) => {
    expect(() => checkDigit(nine)).toThrow('bug')
  })
})

describe('a number that is right', () => {
  test.each([
    ['900118-9811', '1990-01-18', 'male', '199001189811', '900118-9811'],
    ['9001189811', '1990-01-18', 'male', '199001189811', '900118-9811'],
    ['199001189811', '1990-01-18', 'male', '199001189811', '900118-9811'],
    ['19900118-9811', '1990-01-18', 'male', '199001189811', '900118-9811'],
    ['  19880214-9826\t', '1988-02-14', 'female', '198802149826', '880214-9826'],
    ['\u00a0880214-9826\n', '1988-02-14', 'female', '198802149826', '880214-9826'],
    ['270101-9800', '1927-01-01', 'female', '192701019800', '270101-9800'],
    ['270101+9800', '1827-01-01', 'female', '182701019800', '270101+9800'],
    ['260101+9900', '1926-01-01', 'female', '192601019900', '260101+9900'],
    ['260101-9900', '2026-01-01', 'female', '202601019900', '260101-9900'],
    ['19260101+9900', '1926-01-01', 'female', '192601019900', '260101+9900'],
    ['192601019900', '1926-01-01', 'female', '192601019900', '260101+9900'],
    ['261121-9805', '2026-11-21', 'female', '202611219805', '261121-9805'],
    ['261201+9808', '1926-12-01', 'female', '192612019808', '261201+9808'],
    ['000229-9808', '2000-02-29', 'female', '200002299808', '000229-9808'],
    ['20240229-9818', '2024-02-29', 'male', '202402299818', '240229-9818'],
  ])('%j', (input, birthDate, sex, long, short) => {
    expect(readIdentity(input, today)).toEqual({ valid: true, kind: 'personnummer', birthDate, sex, long, short })
  })

  test.each([
    ['900178-9818', '1990-01-18', 'male', '199001789818', '900178-9818'],
    ['19851291-9849', '1985-12-31', 'female', '198512919849', '851291-9849'],
  ])('is a samordningsnummer with 60 added to the day: %s', (input, birthDate, sex, long, short) => {
    expect(readIdentity(input, today)).toEqual({ valid: true, kind: 'samordningsnummer', birthDate, sex, long, short })
  })
})

describe('a number that is wrong says the first fault', () => {
  test.each([
    ['', 'format'],
    ['900118 9811', 'format'],
    ['90 01 18-9811', 'format'],
    ['900118--9811', 'format'],
    ['900118–9811', 'format'],
    ['90-0118-9811', 'format'],
    ['900118-981', 'format'],
    ['19900118-98110', 'format'],
    ['900118-98T1', 'format'],
    ['900118-T981', 'format'],
    ['９００１１８-９８１１', 'format'],
    ['٩٠٠١١٨٩٨١١', 'format'],
    ['901318-9811', 'date'],
    ['900018-9811', 'date'],
    ['900132-9811', 'date'],
    ['900100-9811', 'date'],
    ['900160-9811', 'date'],
    ['900192-9811', 'date'],
    ['900291-9811', 'date'],
    ['18261231-9801', 'date'],
    ['20271332-0000', 'date'],
    ['261122-9804', 'future'],
    ['261201-9808', 'future'],
    ['2612019808', 'future'],
    ['20270101+0001', 'future'],
    ['900118-0000', 'birth-number'],
    ['19260101-0000', 'birth-number'],
    ['19260101-9900', 'separator'],
    ['19260101-9901', 'separator'],
    ['19270101+9800', 'separator'],
    ['19900118+9812', 'separator'],
    ['900118-9812', 'check-digit'],
    ['199001189810', 'check-digit'],
    ['260101+9901', 'check-digit'],
  ])('%j: %s', (input, expected) => {
    expect(outcome(input)).toBe(expected)
  })
})

describe('the day must exist in the year that is meant', () => {
  test.each([
    ['000229-9808', 'valid'], // 2000
    ['000229+9808', 'date'], // 1900
    ['19000229+9808', 'date'],
    ['20240229-9818', 'valid'],
    ['20230229-9818', 'date'],
    ['000289-9808', 'check-digit'], // samordningsnummer, day 29 of February 2000
    ['000289+9808', 'date'], // the same in 1900
  ])('%s: %s', (input, expected) => {
    expect(outcome(input)).toBe(expected)
  })
})

describe('the century turns with the calendar year', () => {
  test.each([
    ['260101-9900', '2025-12-31', '1926-01-01'],
    ['260101+9900', '2025-12-31', '1826-01-01'],
    ['260101-9900', '2026-01-01', '2026-01-01'],
    ['260101+9900', '2026-01-01', '1926-01-01'],
    ['270101-9800', '2026-12-31', '1927-01-01'],
    ['270101-9800', '2027-01-01', '2027-01-01'],
  ])('%s on %s', (input, on, birthDate) => {
    expect(readIdentity(input, on)).toMatchObject({ valid: true, birthDate })
  })

  test('someone born on 31 December has a plus from 1 January of the year of the hundredth birthday', () => {
    const long = `19${complete('261231981')}`
    expect(readIdentity(long, '2025-12-31')).toMatchObject({ short: `${long.slice(2, 8)}-${long.slice(8)}` })
    expect(readIdentity(long, '2026-01-01')).toMatchObject({ short: `${long.slice(2, 8)}+${long.slice(8)}` })
  })
})

const person = fc.record({
  today: fc.integer({ min: 0, max: daysBetween('2000-01-01', '2099-12-31') }).map((days) => addDays('2000-01-01', days)),
  ageDays: fc.integer({ min: 0, max: 72_000 }),
  birthNumber: fc.integer({ min: 980, max: 999 }),
  coordination: fc.boolean(),
})
const made = ({ today, ageDays, birthNumber, coordination }: typeof person extends fc.Arbitrary<infer T> ? T : never) => {
  const birthDate = addDays(today, -ageDays)
  const [year = '', month = '', day = ''] = birthDate.split('-')
  const writtenDay = coordination ? String(Number(day) + 60) : day
  const ten = complete(`${year.slice(2)}${month}${writtenDay}${birthNumber}`)
  const separator = Number(today.slice(0, 4)) - Number(year) >= 100 ? '+' : '-'
  return {
    birthDate,
    ten,
    century: year.slice(0, 2),
    separator,
    short: `${ten.slice(0, 6)}${separator}${ten.slice(6)}`,
    today,
    coordination,
    birthNumber,
  }
}

describe('every number of the test series', () => {
  test('is read back from each way of writing it', () => {
    fc.assert(
      fc.property(person, (values) => {
        const { birthDate, ten, century, separator, short, today, coordination, birthNumber } = made(values)
        const expected = {
          valid: true,
          kind: coordination ? 'samordningsnummer' : 'personnummer',
          birthDate,
          sex: birthNumber % 2 === 0 ? 'female' : 'male',
          long: century + ten,
          short,
        }
        for (const input of [short, century + ten, century + short]) expect(readIdentity(input, today)).toEqual(expected)
        if (separator === '-') expect(readIdentity(ten, today)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  test('is refused when one of its ten digits is another', () => {
    fc.assert(
      fc.property(person, fc.nat(9), fc.integer({ min: 1, max: 9 }), (values, place, step) => {
        const { ten, today, separator } = made(values)
        const changed = [...ten].map((digit, at) => (at === place ? String((Number(digit) + step) % 10) : digit)).join('')
        expect(readIdentity(`${changed.slice(0, 6)}${separator}${changed.slice(6)}`, today).valid).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('is refused with the other separator and its century, and never leads to a birth date after today', () => {
    fc.assert(
      fc.property(person, (values) => {
        const { ten, century, today, separator } = made(values)
        const other = separator === '-' ? '+' : '-'
        expect(outcome(`${century}${ten.slice(0, 6)}${other}${ten.slice(6)}`, today)).toBe('separator')
        const reading = readIdentity(`${ten.slice(0, 6)}${other}${ten.slice(6)}`, today)
        if (reading.valid) expect(reading.birthDate <= today).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('any text at all is answered, never thrown on', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9]{6,12}[-+]?[0-9]{4}$/)),
        (input) => void readIdentity(input, today),
      ),
    )
  })
})

describe('rikskod', () => {
  test('is the birth year and the last four digits', () => {
    expect(rikskod('198802149826', 'two-digit')).toBe('88-9826')
    expect(rikskod('198802149826', 'four-digit')).toBe('1988-9826')
    expect(rikskod('199001789818', 'four-digit')).toBe('1990-9818')
  })

  test.each(['880214-9826', '8802149826', '19880214-9826', '990000000000'])('is not made from %s', (input) => {
    expect(() => rikskod(input, 'two-digit')).toThrow('bug')
  })
})

describe('a reserve number', () => {
  // Worked by hand over the last ten: 880214982 gives 6, 900118981 gives 1.
  test.each(['998802149826', ' 999001189811 '])('%j is accepted', (input) => {
    expect(readReserveNumber(input)).toEqual({ valid: true, value: input.trim() })
  })

  test.each([
    ['', 'format'],
    ['198802149826', 'format'],
    ['99880214-9826', 'format'],
    ['9988021498', 'format'],
    ['99880214982R', 'format'],
    ['９９8802149826', 'format'],
    ['998802149827', 'check-digit'],
  ])('%j is refused: %s', (input, expected) => {
    expect(readReserveNumber(input)).toEqual({ valid: false, reason: expected })
  })

  test('is never a personnummer, and a personnummer never a reserve number', () => {
    fc.assert(
      fc.property(person, (values) => {
        const { ten, century, today } = made(values)
        expect(readReserveNumber(`99${ten}`).valid).toBe(true)
        expect(readIdentity(`99${ten}`, today).valid).toBe(false)
        expect(readReserveNumber(century + ten).valid).toBe(false)
      }),
    )
  })
})
