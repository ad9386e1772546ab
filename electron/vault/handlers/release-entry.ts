import { randomBytes } from 'node:crypto'
import { insertEntry, insertVersion } from '../../../db/journal/entries'
import { signingKeyOf } from '../../../db/journal/signing-keys'
import { assert } from '../../../forms/core/assert'
import type { Answers } from '../../../forms/core/items'
import { disclosure } from '../../../forms/notes/disclosure/index'
import type { Context } from '../handler'
import { signBytes } from '../keyring/primitives'

/** Enters and signs that something of the record was given out: one entry, written for good at once. Gives its id. */
export function enterRelease(context: Context, patient: string, answers: Answers): string {
  const { session, now } = context
  const journal = session.drawer('journal')
  const key = signingKeyOf(journal, session.who.id, session.unlocked.signing.publicKey)
  assert(key, 'every clinical user has a signing key in the journal')
  const entry = {
    id: context.newId(),
    patient,
    form: disclosure.id,
    visit: null,
    author: session.who.id,
    linkedTo: null,
    startedAt: now,
  }
  insertEntry(journal, entry)
  const version = {
    id: context.newId(),
    entry: entry.id,
    number: 1,
    author: session.who.id,
    role: session.who.role,
    formVersion: disclosure.version,
    eventAt: now,
    enteredAt: now,
    signedAt: now,
    stopped: false,
    reason: '',
    answers: disclosure.answers.parse(answers),
    salt: randomBytes(16),
    result: null,
  }
  insertVersion(journal, entry, version, { key, sign: (bytes) => signBytes(session.unlocked.signing.privateKey, bytes) })
  return entry.id
}
