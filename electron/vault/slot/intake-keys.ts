import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { addToMonth } from '../../../forms/core/dates'
import { canonical } from '../../../forms/core/canonical'
import { err, ok, type Result } from '../../../forms/core/result'
import { Sex } from '../../../forms/records/patient'
import { replaceFile } from '../files'
import { newPair, publicOf, seal, unseal, type Pair } from '../keyring/primitives'

/**
 * `intake-keys.bin`: the private halves of the intake keys, one for each month and sex, under K_intake. They are in no backup, and each is
 * destroyed when its batch is opened: old copies of the pending file then stay shut even with today's passwords.
 */
const Content = z.strictObject({
  format: z.literal('journal-intake-keys'),
  counter: z.number().int(),
  pairs: z.record(z.string(), z.base64()),
})
export type IntakePrivateKeys = z.infer<typeof Content>

export const monthsAhead = 24
const padding = 16 * 1024

export const pairName = (month: string, sex: Sex): string => `${month} ${sex}`
export const noIntakeKeys: IntakePrivateKeys = { format: 'journal-intake-keys', counter: 0, pairs: {} }

const about = (vaultId: string) => ({ what: 'intake-keys/v1', vault: vaultId })

export function readIntakeKeys(file: string, key: Uint8Array, vaultId: string): Result<IntakePrivateKeys, { kind: 'missing' | 'damaged' }> {
  if (!existsSync(file)) return err({ kind: 'missing' })
  const bytes = unseal(key, readFileSync(file), about(vaultId))
  if (!bytes) return err({ kind: 'damaged' })
  const content = Content.parse(JSON.parse(bytes.toString('utf8').trimEnd()))
  bytes.fill(0)
  return ok(content)
}

export function writeIntakeKeys(file: string, key: Uint8Array, vaultId: string, content: IntakePrivateKeys): void {
  const text = canonical(content)
  const size = Math.ceil(text.length / padding) * padding
  const bytes = Buffer.from(text.padEnd(size))
  replaceFile(file, seal(key, bytes, about(vaultId)))
  bytes.fill(0)
}

/** What `work` makes of the pair of a month and sex; undefined when its private half is gone. That half is wiped when `work` has ended. */
export function withPair<T>(content: IntakePrivateKeys, month: string, sex: Sex, work: (pair: Pair) => T): T | undefined {
  const stored = content.pairs[pairName(month, sex)]
  if (stored === undefined) return undefined
  const privateKey = Buffer.from(stored, 'base64')
  try {
    return work({ privateKey, publicKey: publicOf('x25519', privateKey) })
  } finally {
    privateKey.fill(0)
  }
}

/** Pairs for `from` (a month) and the 24 after it, where one is missing: the content with them, and the new public halves. */
export function topUp(
  content: IntakePrivateKeys,
  from: string,
): { content: IntakePrivateKeys; made: { month: string; sex: Sex; publicKey: Buffer }[] } {
  const made = Array.from({ length: monthsAhead + 1 }, (_, index) => addToMonth(from, index))
    .flatMap((month) => Sex.options.map((sex) => ({ month, sex })))
    .filter(({ month, sex }) => content.pairs[pairName(month, sex)] === undefined)
    .map((which) => {
      const { privateKey, publicKey } = newPair('x25519')
      const stored = privateKey.toString('base64')
      privateKey.fill(0)
      return { ...which, publicKey, stored }
    })
  const pairs = Object.fromEntries(made.map(({ month, sex, stored }) => [pairName(month, sex), stored]))
  return { content: { ...content, pairs: { ...content.pairs, ...pairs } }, made }
}

/** Without the private halves of a batch's months: of its sex, or of all. */
export function destroyed(content: IntakePrivateKeys, label: string, sex: Sex | 'all'): IntakePrivateKeys {
  const last = label.slice(-7)
  const gone = (name: string) => name.slice(0, 7) <= last && (sex === 'all' || name.slice(8) === sex)
  return { ...content, pairs: Object.fromEntries(Object.entries(content.pairs).filter(([name]) => !gone(name))) }
}
