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
import { assert } from '../../../forms/core/assert'
import { canonical } from '../../../forms/core/canonical'
import { askedAnswers, missingItems } from '../../../forms/core/form'
import { isAnswered, type Answers } from '../../../forms/core/items'
import { err, ok } from '../../../forms/core/result'
import { findForm } from '../../../forms/every-form'
import { remindingForms, type SignedRating } from '../../../forms/notes/reminders'
import type { HandlersOf, JournalContext } from '../handler'
import { hasOpenAlert, raiseAlerts, resultOf } from '../ratings'
import { Stop } from '../stop'
import { remindersIn, signedRatings } from '../views/reminding'
import { formOf, isLate, isMine, rowsOf, viewOf } from '../views/entry-views'

/** The page's clock and this one are the same; a call only takes a moment. */
const clockSlackMs = 60_000

const isEmpty = (answers: Answers) => Object.values(answers).every((answer) => !isAnswered(answer))

/** The entry as it stands after what was written. */
function again(context: JournalContext, id: string) {
  const file = getEntry(context.journal, id)
  assert(file, 'an entry that was just written')
  return ok(viewOf(context, file))
}

/** Her own draft of this entry, or what hinders her. */
function ownDraft(
  context: JournalContext,
  file: EntryFile,
): { ok: true; draft: StoredDraft } | { ok: false; error: { kind: 'not-mine' } | { kind: 'late' } } {
  if (!file.draft || !isMine(context, file)) return err({ kind: 'not-mine' })
  if (isLate(file, context.today)) return err({ kind: 'late' })
  return { ok: true, draft: file.draft }
}

/** An unsigned text that is too old to go on with becomes the first version as it stands, so that a correction has something to correct. */
function keepUnsigned(context: JournalContext, file: EntryFile, draft: StoredDraft): void {
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
  insertVersion(context.journal, file.entry, version, undefined)
  removeDraft(context.journal, file.entry.id)
}

export const entries: HandlersOf<'entries'> = {
  open: (_input, context) => ok(viewOf(context, context.file)),
  start: ({ patient, form: formId, visit, linkedTo }, context) => {
    const { desk, journal, who, now } = context
    const form = findForm(formId)
    if (!form) return err({ kind: 'unknown-form' })
    const files = entriesOf(journal, patient)
    if (form.linked !== (linkedTo !== null) || (linkedTo !== null && !files.some(({ entry }) => entry.id === linkedTo)))
      return err({ kind: 'needs-link' })
    if (visit !== null && getVisit(desk, visit)?.patient !== patient) throw new Stop({ kind: 'refused' })
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
    context.note({ record: id })
    if (!begun) {
      insertEntry(journal, { id, patient, form: form.id, visit, author: who.id, linkedTo, startedAt: now })
      saveDraft(journal, {
        entry: id,
        author: who.id,
        role: who.role,
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
  save: ({ answers, eventAt, stopped }, context) => {
    const { file } = context
    const own = ownDraft(context, file)
    if (!own.ok) return own
    const form = formOf(file, own.draft.formVersion)
    const parsed = form.answers.safeParse(answers)
    if (!parsed.success || (stopped && !form.mayStop) || Date.parse(eventAt) > Date.parse(context.now) + clockSlackMs)
      throw new Stop({ kind: 'invalid' })
    saveDraft(context.journal, {
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
    const { file, journal } = context
    const { draft } = file
    if (!draft || !isMine(context, file)) return err({ kind: 'not-mine' })
    const last = file.versions.at(-1)
    if (!last && isEmpty(draft.answers) && !draft.stopped) removeEmptyEntry(journal, entry)
    else if (last && canonical(last.answers) === canonical(draft.answers) && last.stopped === draft.stopped) removeDraft(journal, entry)
    else saveDraft(journal, { ...draft, leftAt: context.now })
    return ok(null)
  },
  sign: ({ entry }, context) => {
    const { file, journal, who, now } = context
    const own = ownDraft(context, file)
    if (!own.ok) return own
    const { draft } = own
    const form = formOf(file, draft.formVersion)
    const answers = askedAnswers(form, draft.answers)
    const missing = missingItems(form, answers)
    if (missing.length > 0 && !draft.stopped) return err({ kind: 'missing', items: [...missing] })
    if (isEmpty(answers) && !draft.stopped) return err({ kind: 'empty' })
    if (hasOpenAlert(context, file.entry.patient, entry)) return err({ kind: 'alert-open' })
    const version = {
      id: context.newId(),
      entry,
      number: (file.versions.at(-1)?.number ?? 0) + 1,
      author: who.id,
      role: who.role,
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
    insertVersion(journal, file.entry, version, context.signer())
    removeDraft(journal, entry)
    return again(context, entry)
  },
  correct: ({ entry, reason }, context) => {
    const { file, journal, who, now } = context
    if (file.draft) {
      if (file.versions.length > 0) return isMine(context, file) ? again(context, entry) : err({ kind: 'not-mine' })
      if (!isLate(file, context.today)) return isMine(context, file) ? err({ kind: 'not-signed' }) : err({ kind: 'not-mine' })
      keepUnsigned(context, file, file.draft)
    }
    const last = file.versions.at(-1) ?? file.draft
    assert(last, 'an entry has a draft or a version')
    saveDraft(journal, {
      entry,
      author: who.id,
      role: who.role,
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
    const { file, journal, who, now } = context
    if (file.versions.length === 0) return err({ kind: 'not-signed' })
    if (!file.wrong) markWrongPatient(journal, { entry, by: who.id, role: who.role, at: now, reason })
    return again(context, entry)
  },
  reminders: (_input, context) => {
    const { desk, journal, who, today } = context
    const own = remindingForms.flatMap((form) => entriesInForm(journal, form)).filter((file) => file.versions.at(-1)?.author === who.id)
    const read = new Map<string, readonly SignedRating[]>()
    const ratings = (patient: string) => {
      const known = read.get(patient) ?? signedRatings(entriesOf(journal, patient))
      read.set(patient, known)
      return known
    }
    const found = remindersIn(own, ratings, today)
    const patients = found.map(({ file }) => file.entry.patient)
    context.note({ ids: [...new Set(patients)] })
    const people = new Map(personRows(desk, patients, today).map((row) => [row.id, row]))
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
    const { desk, journal, who, today } = context
    const files = unsignedOf(journal, who.id)
    context.note({ ids: [...new Set(files.map(({ entry }) => entry.patient))] })
    const people = new Map(
      personRows(
        desk,
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
