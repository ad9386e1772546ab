import { readIdentity, readReserveNumber, type IdentityFault } from '../../forms/records/identity'
import { writtenNumber, type Identifier } from '../../forms/records/patient'

export type NumberKind = 'number' | 'reserve'
export type Level = 'proved' | 'probable' | 'uncertain'

export type NumberReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'ok'; readonly identifier: Identifier; readonly birthDate: string | null; readonly hint?: 'reserve-check' }
  | { readonly kind: 'fault'; readonly reason: IdentityFault | 'reserve-short' | 'reserve-is-identity' }
  | { readonly kind: 'missing'; readonly digits: number }

/** Reads the number of a person as it is typed into a form: a personnummer or samordningsnummer, or a reserve number. */
export function readNumber(typed: string, kind: NumberKind, level: Level, today: string): NumberReading {
  const text = typed.trim()
  if (text === '') return { kind: 'empty' }
  if (kind === 'reserve') {
    if (text.length < 2) return { kind: 'fault', reason: 'reserve-short' }
    if (readIdentity(text, today).valid) return { kind: 'fault', reason: 'reserve-is-identity' }
    const reserve = readReserveNumber(text)
    const identifier: Identifier = { kind: 'reserve', value: reserve.valid ? reserve.value : text }
    return {
      kind: 'ok',
      identifier,
      birthDate: null,
      ...(!reserve.valid && reserve.reason === 'check-digit' ? { hint: 'reserve-check' as const } : {}),
    }
  }
  const read = readIdentity(text, today)
  if (!read.valid) {
    const digits = text.replaceAll(/\D/g, '').length
    if (read.reason === 'format' && /^[\d\s+-]+$/.test(text) && digits < 10) return { kind: 'missing', digits: 10 - digits }
    return { kind: 'fault', reason: read.reason }
  }
  const identifier: Identifier =
    read.kind === 'personnummer' ? { kind: 'personnummer', value: read.long } : { kind: 'samordningsnummer', value: read.long, level }
  return { kind: 'ok', identifier, birthDate: read.birthDate }
}

/** How a stored number stands in the field when a person is edited. */
export const typedNumber = (identifier: Identifier | undefined): string => (identifier ? writtenNumber(identifier) : '')
