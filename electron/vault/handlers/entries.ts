import { randomBytes } from 'node:crypto'
import { personRows } from '../../../db/desk/persons'
import { getVisit } from '../../../db/desk/visits'
import {
  getEntry,
  insertEntry,
  insertVersion,
  markWrongPatient,
  entriesInForm,
  entriesOf,
  removeDraft,
  removeEmptyEntry,
  saveDraft,
  unsignedOf,
  type EntryFile,
  type StoredDraft,
} from '../../../db/journal/entries'
import { signingKeyOf } from '../../../db/journal/signing-keys'
import { assert } from '../../../forms/core/assert'
import { canonical } from '../../../forms/core/canonical'
import { askedAnswers, missingItems } from '../../../forms/core/form'
import { isAnswered, type Answers } from '../../../forms/core/items'
import { err, ok } from '../../../forms/core/result'
import { findForm } from '../../../forms/every-form'
import { remindingForms, type SignedRating } from '../../../forms/notes/reminders'
import { Stop, type Context, type HandlersOf } from '../handler'
import { signBytes } from '../keyring/primitives'
import { openRecord, requireRecord } from '../rules'
import { hasOpenAlert, raiseAlerts, resultOf } from './ratings'
import { remindersIn, signedRatings } from './reminding'
import { formOf, isLate, isMine, rowsOf, viewOf } from './entry-views'

/** The page's clock and this one are the same; a call only takes a moment. */
const clockSlackMs = 60_000

const isEmpty = (answers: Answers) => Object.values(answers).every((answer) => !isAnswered(answer))

/** The entry, once the record rules of its patient are passed. */
function fileOf(context: Context, id: string): EntryFile {
  const file = getEntry(context.session.drawer('journal'), id)
  if (!file) throw new Stop({ kind: 'refused' })
  context.note({ patient: file.entry.patient, record: id })
  requireRecord(context, file.entry.patient)
  return file
}

const again = (context: Context, id: string) => ok(viewOf(context, fileOf(context, id)))

/** Her own draft of this entry, or what hinders her. */
function ownDraft(
  context: Context,
  file: EntryFile,
): { ok: true; draft: StoredDraft } | { ok: false; error: { kind: 'not-mine' } | { kind: 'late' } } {
  if (!file.draft || !isMine(context, file)) return err({ kind: 'not-mine' })
  if (isLate(file, context.today)) return err({ kind: 'late' })
  return { ok: true, draft: file.draft }
}

/** An unsigned text that is too old to go on with becomes the first version as it stands, so that a correction has something to correct. */
function keepUnsigned(context: Context, file: EntryFile, draft: StoredDraft): void {
  const version = {
    id: context.newId(),
    entry: file.entry.id,
    number: 1,
    author: draft.author,
    role: draft.role,
    formVersion: draft.formVersion,
    eventAt: draft.eventAt,
    enteredAt: draft.startedAt,
    signedAt: null,
    stopped: draft.stopped,
    reason: '',
    answers: draft.answers,
    result: null,
    salt: randomBytes(16),
  }
  const journal = context.session.drawer('journal')
  insertVersion(journal, file.entry, version, undefined)
  removeDraft(journal, file.entry.id)
}

export const entries: HandlersOf<'entries'> = {
  open: ({ entry }, context) => again(context, entry),
  start: ({ patient, form: formId, visit, linkedTo }, context) => {
    const { session, now } = context
    const { journal } = openRecord(context, patient)
    const form = findForm(formId)
    if (!form) return err({ kind: 'unknown-form' })
    const files = entriesOf(journal, patient)
    if (form.linked !== (linkedTo !== null) || (linkedTo !== null && !files.some(({ entry }) => entry.id === linkedTo)))
      return err({ kind: 'needs-link' })
    if (visit !== null && getVisit(session.desk, visit)?.patient !== patient) throw new Stop({ kind: 'refused' })
    const begun = files.find(
      (file) =>
        file.entry.form === form.id &&
        file.entry.visit === visit &&
        file.entry.linkedTo === linkedTo &&
        file.versions.length === 0 &&
        isMine(context, file) &&
        !isLate(file, context.today),
    )
    const id = begun?.entry.id ?? context.newId()
    if (!begun) {
      insertEntry(journal, { id, patient, form: form.id, visit, author: session.who.id, linkedTo, startedAt: now })
      saveDraft(journal, {
        entry: id,
        author: session.who.id,
        role: session.who.role,
        formVersion: form.version,
        answers: {},
        eventAt: now,
        startedAt: now,
        savedAt: now,
        leftAt: null,
        stopped: false,
        reason: '',
      })
    } else if (begun.draft) saveDraft(journal, { ...begun.draft, leftAt: null })
    return again(context, id)
  },
  save: ({ entry, answers, eventAt, stopped }, context) => {
    const file = fileOf(context, entry)
    const own = ownDraft(context, file)
    if (!own.ok) return own
    const form = formOf(file, own.draft.formVersion)
    const parsed = form.answers.safeParse(answers)
    if (!parsed.success || (stopped && !form.mayStop) || Date.parse(eventAt) > Date.parse(context.now) + clockSlackMs)
      throw new Stop({ kind: 'invalid' })
    saveDraft(context.session.drawer('journal'), {
      ...own.draft,
      answers: parsed.data,
      eventAt: new Date(eventAt).toISOString(),
      stopped,
      savedAt: context.now,
      leftAt: null,
    })
    raiseAlerts(context, file.entry, own.draft.formVersion, parsed.data)
    return ok({ savedAt: context.now })
  },
  leave: ({ entry }, context) => {
    const file = fileOf(context, entry)
    const { draft } = file
    if (!draft || !isMine(context, file)) return err({ kind: 'not-mine' })
    const journal = context.session.drawer('journal')
    const last = file.versions.at(-1)
    if (!last && isEmpty(draft.answers) && !draft.stopped) removeEmptyEntry(journal, entry)
    else if (last && canonical(last.answers) === canonical(draft.answers) && last.stopped === draft.stopped) removeDraft(journal, entry)
    else saveDraft(journal, { ...draft, leftAt: context.now })
    return ok(null)
  },
  sign: ({ entry }, context) => {
    const { session, now } = context
    const file = fileOf(context, entry)
    const own = ownDraft(context, file)
    if (!own.ok) return own
    const { draft } = own
    const form = formOf(file, draft.formVersion)
    const answers = askedAnswers(form, draft.answers)
    const missing = missingItems(form, answers)
    if (missing.length > 0 && !draft.stopped) return err({ kind: 'missing', items: [...missing] })
    if (isEmpty(answers) && !draft.stopped) return err({ kind: 'empty' })
    if (hasOpenAlert(context, file.entry.patient, entry)) return err({ kind: 'alert-open' })
    const journal = session.drawer('journal')
    const key = signingKeyOf(journal, session.who.id, session.unlocked.signing.publicKey)
    assert(key, 'every clinical user has a signing key in the journal')
    const version = {
      id: context.newId(),
      entry,
      number: (file.versions.at(-1)?.number ?? 0) + 1,
      author: session.who.id,
      role: session.who.role,
      formVersion: draft.formVersion,
      eventAt: draft.eventAt,
      enteredAt: draft.startedAt,
      signedAt: now,
      stopped: draft.stopped,
      reason: draft.reason,
      answers,
      result: resultOf(context, file.entry.form, draft.formVersion, answers) ?? null,
      salt: randomBytes(16),
    }
    insertVersion(journal, file.entry, version, { key, sign: (bytes) => signBytes(session.unlocked.signing.privateKey, bytes) })
    removeDraft(journal, entry)
    return again(context, entry)
  },
  correct: ({ entry, reason }, context) => {
    const { session, now } = context
    const file = fileOf(context, entry)
    viewOf(context, file) // what she may not read she does not correct
    if (file.draft) {
      if (file.versions.length > 0) return isMine(context, file) ? again(context, entry) : err({ kind: 'not-mine' })
      if (!isLate(file, context.today)) return isMine(context, file) ? err({ kind: 'not-signed' }) : err({ kind: 'not-mine' })
      keepUnsigned(context, file, file.draft)
    }
    const last = file.versions.at(-1) ?? file.draft
    assert(last, 'an entry has a draft or a version')
    saveDraft(session.drawer('journal'), {
      entry,
      author: session.who.id,
      role: session.who.role,
      formVersion: last.formVersion,
      answers: last.answers,
      eventAt: last.eventAt,
      startedAt: now,
      savedAt: now,
      leftAt: null,
      stopped: last.stopped,
      reason,
    })
    return again(context, entry)
  },
  markWrongPatient: ({ entry, reason }, context) => {
    const file = fileOf(context, entry)
    if (file.versions.length === 0) return err({ kind: 'not-signed' })
    if (!file.wrong)
      markWrongPatient(context.session.drawer('journal'), {
        entry,
        by: context.session.who.id,
        role: context.session.who.role,
        at: context.now,
        reason,
      })
    return again(context, entry)
  },
  reminders: (_input, context) => {
    const { session, today } = context
    const journal = session.drawer('journal')
    const own = remindingForms
      .flatMap((form) => entriesInForm(journal, form))
      .filter((file) => file.versions.at(-1)?.author === session.who.id)
    const read = new Map<string, readonly SignedRating[]>()
    const ratings = (patient: string) => {
      const known = read.get(patient) ?? signedRatings(entriesOf(journal, patient))
      read.set(patient, known)
      return known
    }
    const found = remindersIn(own, ratings, today)
    const patients = found.map(({ file }) => file.entry.patient)
    context.note({ ids: [...new Set(patients)] })
    const people = new Map(personRows(session.desk, patients, today).map((row) => [row.id, row]))
    const rows = rowsOf(
      context,
      found.map(({ file }) => file),
    )
    return ok(
      found
        .flatMap(({ file, reminder }, index) => {
          const [row, person] = [rows[index], people.get(file.entry.patient)]
          return row && person ? [{ row, person, reminder }] : []
        })
        .toSorted((one, other) => (one.reminder.on < other.reminder.on ? -1 : 1)),
    )
  },
  unsigned: (_input, context) => {
    const { session, today } = context
    const files = unsignedOf(session.drawer('journal'), session.who.id)
    context.note({ ids: [...new Set(files.map(({ entry }) => entry.patient))] })
    const people = new Map(
      personRows(
        session.desk,
        files.map(({ entry }) => entry.patient),
        today,
      ).map((row) => [row.id, row]),
    )
    const rows = rowsOf(context, files)
    return ok(
      files.flatMap((file, index) => {
        const [row, person] = [rows[index], people.get(file.entry.patient)]
        return row && person ? [{ row, person, correction: file.versions.length > 0 }] : []
      }),
    )
  },
}
