import { staffNames } from '../../../db/desk/staff'
import { isGenuine, opinionsOn, type EntryFile, type StoredDraft } from '../../../db/journal/entries'
import { assert } from '../../../forms/core/assert'
import type { FormDefinition } from '../../../forms/core/form'
import { localDate } from '../../../forms/core/dates'
import { findForm } from '../../../forms/every-form'
import { mayStillWrite, type Author, type EntryRow, type EntryView } from '../../../forms/records/entry'
import { isSignedBy } from '../keyring/primitives'
import { readsPsychiatric, type AskingRecords } from '../rules'
import { Stop } from '../stop'

/** How entries look to the one who asks: what she may read, whose they are, whether they are what was written. */

export function formOf(file: EntryFile, version?: number): FormDefinition {
  const form = findForm(file.entry.form, version)
  assert(form, 'every form that was written in is in the list')
  return form
}

const nobody = (id: string): Author => ({ id, name: '', role: 'midwife' })

/** Whether the author has left the form: she did, or it is from an earlier day. */
export const isLeft = (draft: StoredDraft, today: string) => draft.leftAt !== null || localDate(draft.savedAt) < today

export const isMine = ({ who }: Pick<AskingRecords, 'who'>, file: EntryFile): boolean => file.draft?.author === who.id

/** Whether an unsigned first text may no longer be written on (journal law B3). */
export const isLate = (file: EntryFile, today: string): boolean =>
  file.versions.length === 0 && file.draft !== undefined && !mayStillWrite(localDate(file.draft.startedAt), today)

/** Whether the entry is a psychiatric note that this role has not opened with a reason; its author always reads it. */
export function isClosed(asking: AskingRecords, file: EntryFile): boolean {
  if (!formOf(file).psychiatric || file.entry.author === asking.who.id) return false
  return !readsPsychiatric(asking, file.entry.patient)
}

export function rowsOf(context: AskingRecords, files: readonly EntryFile[]): EntryRow[] {
  const names = staffNames(context.desk)
  return files.map((file) => rowOf(context, file, names))
}

function rowOf(context: AskingRecords, file: EntryFile, names: ReadonlyMap<string, Author>): EntryRow {
  const { today } = context
  const { entry, draft, versions } = file
  const last = versions.at(-1)
  const mine = isMine(context, file)
  const closed = isClosed(context, file)
  const late = isLate(file, today)
  const status = ((): EntryRow['status'] => {
    if (draft && mine && !late) return 'mine'
    if (!last) return draft && (mine || isLeft(draft, today)) ? 'unsigned' : 'begun'
    if (last.signedAt === null) return 'unsigned'
    return last.number > 1 ? 'corrected' : 'signed'
  })()
  const content = last && status !== 'mine' ? last : (draft ?? last)
  assert(content, 'an entry has a draft or a version')
  const author = status === 'mine' || !last ? (draft?.author ?? entry.author) : last.author
  return {
    id: entry.id,
    form: entry.form,
    status,
    summary: closed || status === 'begun' ? '' : formOf(file, content.formVersion).summary(content.answers, 'sv'),
    author: names.get(author) ?? nobody(author),
    eventAt: content.eventAt,
    enteredAt: versions[0]?.enteredAt ?? entry.startedAt,
    stopped: content.stopped,
    wrongPatient: file.wrong !== undefined,
    closed,
    locked: late || last?.signedAt === null,
    linkedTo: entry.linkedTo,
  }
}

/** The unsigned text as far as she may read it: her own, or a first one that its author has left. */
export function readableDraft(context: Pick<AskingRecords, 'who' | 'today'>, file: EntryFile): StoredDraft | undefined {
  const { draft } = file
  return draft && (isMine(context, file) || (file.versions.length === 0 && isLeft(draft, context.today))) ? draft : undefined
}

/** The whole entry, as far as she may read it. */
export function viewOf(context: AskingRecords, file: EntryFile): EntryView {
  const { journal } = context
  if (isClosed(context, file)) throw new Stop({ kind: 'needs-reason', why: 'psychiatric' })
  const names = staffNames(context.desk)
  const readable = readableDraft(context, file)
  return {
    row: rowOf(context, file, names),
    versions: file.versions.map((version) => ({
      number: version.number,
      author: names.get(version.author) ?? nobody(version.author),
      eventAt: version.eventAt,
      enteredAt: version.enteredAt,
      signedAt: version.signedAt,
      reason: version.reason,
      answers: version.answers,
      formVersion: version.formVersion,
      stopped: version.stopped,
      result: version.result,
      genuine: isGenuine(journal, file.entry, version, isSignedBy),
    })),
    draft: readable
      ? {
          answers: readable.answers,
          formVersion: readable.formVersion,
          eventAt: readable.eventAt,
          startedAt: readable.startedAt,
          savedAt: readable.savedAt,
          stopped: readable.stopped,
          reason: readable.reason,
        }
      : null,
    wrongPatient: file.wrong
      ? { by: names.get(file.wrong.by) ?? nobody(file.wrong.by), at: file.wrong.at, reason: file.wrong.reason }
      : null,
    opinions: opinionsOn(journal, file.entry.id),
  }
}
