import { assert } from '../core/assert'
import { DateString } from '../core/ids'

/** Why a typed number is not a personnummer or samordningsnummer; the first that applies, in this order. */
export const identityFaults = ['format', 'date', 'future', 'birth-number', 'separator', 'check-digit'] as const
export type IdentityFault = (typeof identityFaults)[number]

export type Identity = {
  readonly valid: true
  readonly kind: 'personnummer' | 'samordningsnummer'
  /** `YYYY-MM-DD`, for a samordningsnummer with 60 taken from the day; may differ by days from the true one (G4). */
  readonly birthDate: string
  /** What the number says; never put against the patient's own word (G9). */
  readonly sex: 'female' | 'male'
  /** Twelve digits, as stored. */
  readonly long: string
  /** `YYMMDD-NNNN`, with `+` from the calendar year the person turns 100. */
  readonly short: string
}
export type IdentityReading = Identity | { readonly valid: false; readonly reason: IdentityFault }

const oldAge = 100
const coordinationDays = 60

/**
 * Reads a typed personnummer or samordningsnummer. In: ten or twelve digits with one `-`, `+` or nothing before the last four, white
 * space around it allowed; `today` as a Stockholm date. Out: the number in its parts, or the first fault.
 * Ten digits with `-` or nothing mean a birth year from 99 years ago to this year, with `+` the hundred years before those. A twelve-digit
 * number older than that has no ten-digit form and is refused as a date. Source: journal law G1, G1b, G2 (folkbokföringslagen 18 §).
 */
export function readIdentity(input: string, today: string): IdentityReading {
  const parts = /^([0-9]{2})?([0-9]{2})([0-9]{2})([0-9]{2})([-+]?)([0-9]{3})([0-9])$/.exec(input.trim())
  if (!parts) return fault('format')
  const [, century, twoDigitYear = '', month = '', writtenDay = '', separator = '', birthNumber = '', lastDigit = ''] = parts
  const thisYear = Number(today.slice(0, 4))
  const latest = century === undefined && separator === '+' ? thisYear - oldAge : thisYear
  const year = century === undefined ? latest - ((latest - Number(twoDigitYear)) % 100) : Number(century + twoDigitYear)

  const coordination = Number(writtenDay) > coordinationDays
  const day = coordination ? String(Number(writtenDay) - coordinationDays).padStart(2, '0') : writtenDay
  const birthDate = `${String(year).padStart(4, '0')}-${month}-${day}`
  if (!DateString.safeParse(birthDate).success || year <= thisYear - 2 * oldAge) return fault('date')
  if (birthDate > today) return fault('future')
  if (birthNumber === '000') return fault('birth-number')

  const rightSeparator = thisYear - year >= oldAge ? '+' : '-'
  if (separator !== '' && separator !== rightSeparator) return fault('separator')
  const nine = twoDigitYear + month + writtenDay + birthNumber
  if (checkDigit(nine) !== Number(lastDigit)) return fault('check-digit')
  return {
    valid: true,
    kind: coordination ? 'samordningsnummer' : 'personnummer',
    birthDate,
    sex: Number(birthNumber) % 2 === 0 ? 'female' : 'male',
    long: `${birthDate.slice(0, 4)}${month}${writtenDay}${birthNumber}${lastDigit}`,
    short: `${twoDigitYear}${month}${writtenDay}${rightSeparator}${birthNumber}${lastDigit}`,
  }
}

/** The check digit (0 to 9) of nine digits by the Luhn rule: weights 2 and 1 by turns, digit sums, up to the next ten. Source: journal law G1. */
export function checkDigit(nineDigits: string): number {
  assert(/^[0-9]{9}$/.test(nineDigits), 'a check digit is worked from nine digits')
  const sum = [...nineDigits].reduce((total, digit, place) => {
    const product = Number(digit) * (place % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/**
 * The code that stands for a person in a notification of a coded disease: birth year in two or four digits, a hyphen, the last four digits.
 * In: the twelve digits of a personnummer or samordningsnummer. A reserve number cannot be made into one and stops here.
 * Source: SmF 4 §; which year is asked for differs between guides, hence a setting.
 */
export function rikskod(long: string, year: 'two-digit' | 'four-digit'): string {
  assert(/^[0-9]{12}$/.test(long) && !long.startsWith(reserveStart), 'a rikskod is made from a personnummer or samordningsnummer')
  return `${long.slice(year === 'two-digit' ? 2 : 0, 4)}-${long.slice(8)}`
}

const reserveStart = '99'

export type ReserveReading =
  { readonly valid: true; readonly value: string } | { readonly valid: false; readonly reason: 'format' | 'check-digit' }

/**
 * Reads a regional reserve number as Region Stockholm makes them: twelve digits beginning with 99, the last one a check digit by the Luhn
 * rule over the last ten (U: which digits it covers). In: what was typed, white space around it allowed. Out: the twelve digits, or the fault.
 * No number is both this and a personnummer: read as a date it lies in the hundredth century. Source: journal law G5.
 */
export function readReserveNumber(input: string): ReserveReading {
  const value = input.trim()
  if (!value.startsWith(reserveStart) || !/^[0-9]{12}$/.test(value)) return { valid: false, reason: 'format' }
  if (checkDigit(value.slice(2, 11)) !== Number(value.slice(11))) return { valid: false, reason: 'check-digit' }
  return { valid: true, value }
}

const fault = (reason: IdentityFault): IdentityReading => ({ valid: false, reason })
