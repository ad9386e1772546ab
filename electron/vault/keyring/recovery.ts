import { createHash, randomBytes } from 'node:crypto'
import { err, ok, type Result } from '../../../forms/core/result'
import { assert } from '../../../forms/core/assert'

/**
 * Recovery codes: 140 bits in Crockford's base 32 = 4 bits version, 128 random bits, 8 bits of SHA-256 over both and the vault's id.
 * Written as seven groups of four symbols and a check symbol; the check is a sum over GF(32) (x^5 + x^2 + 1) with weights 2, 3, 4, 5, so
 * that every single wrong symbol and every swap of neighbours in a group is caught and the group is named (security design 2.4).
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeVersion = 1
const groups = 7

/** Product in GF(2^5) modulo x^5 + x^2 + 1. */
function times(a: number, b: number): number {
  let product = 0
  for (let bit = 0; bit < 5; bit += 1) if ((b >> bit) & 1) product ^= a << bit
  for (let bit = 8; bit >= 5; bit -= 1) if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5)
  return product
}

const checkOf = (data: readonly number[]) => data.reduce((sum, symbol, index) => sum ^ times(symbol, index + 2), 0)

const digest = (head: bigint, vaultId: string) =>
  BigInt(
    createHash('sha256')
      .update(`recovery/v1|${head.toString(16)}|${vaultId}`)
      .digest()[0] ?? 0,
  )

/** A new code for this vault, as it is shown: `XXXXX-XXXXX-…`. */
export function newCode(vaultId: string, random: (length: number) => Buffer = randomBytes): string {
  const head = (BigInt(codeVersion) << 128n) | BigInt(`0x${random(16).toString('hex')}`)
  const bits = (head << 8n) | digest(head, vaultId)
  const symbols = Array.from({ length: groups * 4 }, (_, index) => Number((bits >> BigInt((groups * 4 - 1 - index) * 5)) & 31n))
  return Array.from({ length: groups }, (_, index) => {
    const data = symbols.slice(index * 4, index * 4 + 4)
    return [...data, checkOf(data)].map((symbol) => alphabet[symbol]).join('')
  }).join('-')
}

/**
 * Reads a typed code: any spacing, small letters, O for 0, I and L for 1. Gives it in its one written form, or the number (1-7) of the first
 * group that does not fit; null when the length is wrong or it belongs to another vault.
 */
export function readCode(typed: string, vaultId: string): Result<string, { kind: 'code-form'; group: number | null }> {
  const text = typed
    .toUpperCase()
    .replaceAll(/[\s\-–.]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const symbols = [...text].map((letter) => alphabet.indexOf(letter))
  for (let group = 0; group < groups; group += 1) {
    const part = symbols.slice(group * 5, group * 5 + 5)
    if (part.length < 5) return err({ kind: 'code-form', group: part.length === 0 ? null : group + 1 })
    if (part.includes(-1) || checkOf(part.slice(0, 4)) !== part[4]) return err({ kind: 'code-form', group: group + 1 })
  }
  if (symbols.length !== groups * 5) return err({ kind: 'code-form', group: null })
  const bits = symbols.filter((_, index) => index % 5 !== 4).reduce((sum, symbol) => (sum << 5n) | BigInt(symbol), 0n)
  const head = bits >> 8n
  if (head >> 128n !== BigInt(codeVersion) || (bits & 255n) !== digest(head, vaultId)) return err({ kind: 'code-form', group: null })
  const written = text.match(/.{5}/g)
  assert(written, 'seven groups')
  return ok(written.join('-'))
}
