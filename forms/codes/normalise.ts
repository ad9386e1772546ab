import type { CodeSystem } from './shape'

const shapes = {
  /** A letter, two digits and up to three more; the decimal point is optional in files, and a dagger or an asterisk may follow. */
  'icd-10-se': /^([A-Z]\d{2})\.?([0-9A-Z]{0,3})[*+†]?$/,
  kva: /^([A-Z]{2}[A-Z0-9]\d{2})()$/,
  /** One to seven characters: all five levels. */
  atc: /^([A-Z](?:\d{2}(?:[A-Z](?:[A-Z](?:\d{2})?)?)?)?)()$/,
} as const satisfies { readonly [S in CodeSystem]: RegExp }

/**
 * A code as it is stored: capitals, no white space, for ICD a point after the third character (N969 = N96.9).
 * Undefined when it is no code of the system. Whether the code exists is for the table to say.
 */
export function normaliseCode(system: CodeSystem, typed: string): string | undefined {
  const found = shapes[system].exec(typed.replaceAll(/\s+/g, '').toUpperCase())
  if (!found) return undefined
  const [, stem = '', rest = ''] = found
  return rest === '' ? stem : `${stem}.${rest}`
}

/**
 * Social matters and sex life: codes that may be written and read, but never be a search word, filter or count in the journal.
 * Source: PDL 2 kap. 8 §, journal law D10; coding text.
 */
export function mayBeFilter(system: CodeSystem, code: string): boolean {
  if (system !== 'icd-10-se') return true
  return !/^(Z5[5-9]|Z6[0-5]|Z70|Z72\.5)/.test(normaliseCode(system, code) ?? '')
}
