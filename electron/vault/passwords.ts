import { randomInt } from 'node:crypto'
import { isCommonPassword } from './keyring/common-passwords'
import { passphraseWords } from './keyring/words.sv'

const shortest = 12

/** What is wrong with a new password, if anything: at least 12 characters, not a common one, not made of the person's or clinic's name. */
export function passwordFault(password: Uint8Array, own: readonly string[]): 'password-short' | 'password-common' | undefined {
  const text = Buffer.from(password).toString('utf8')
  if ([...text].length < shortest) return 'password-short'
  return isCommonPassword(text, own) ? 'password-common' : undefined
}

/** Six Swedish words (60 bits) as an offer. */
export const newPassphrase = (): string => Array.from({ length: 6 }, () => passphraseWords[randomInt(passphraseWords.length)]).join(' ')

/** A secret that came in, as a buffer over the same bytes: wiping it wipes them. */
export const asBuffer = (secret: Uint8Array): Buffer => Buffer.from(secret.buffer, secret.byteOffset, secret.byteLength)
