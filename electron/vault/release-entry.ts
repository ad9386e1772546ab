import { randomBytes } from 'node:crypto'
import { insertEntry, insertVersion } from '../../db/journal/entries'
import type { Answers } from '../../forms/core/items'
import { disclosure } from '../../forms/notes/disclosure/index'
import type { JournalContext, Signer } from './handler'

/** Enters and signs that something of the record was given out: one entry, written for good at once. Gives its id. */
export function enterRelease(context: JournalContext & { readonly signer: () => Signer }, patient: string, answers: Answers): string {
  const { journal, who, now } = context
  const entry = {
    id: context.newId(),
    patient,
    form: disclosure.id,
    visit: null,
    author: who.id,
    linkedTo: null,
    startedAt: now,
  }
  insertEntry(journal, entry)
  const version = {
    id: context.newId(),
    entry: entry.id,
    number: 1,
    author: who.id,
    role: who.role,
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
  insertVersion(journal, entry, version, context.signer())
  return entry.id
}
