import { entriesOf, type EntryFile } from '../../../db/journal/entries'
import { localDate } from '../../../forms/core/dates'
import { remindersOf, type Reminder } from '../../../forms/notes/reminders'
import type { Context } from '../handler'

/** The ratings of a patient that are signed, each with its day. */
const signedRatings = (context: Context, patient: string) =>
  entriesOf(context.session.drawer('journal'), patient).flatMap(({ entry, versions, wrong }) => {
    const last = versions.at(-1)
    return last?.signedAt && last.result && !wrong ? [{ instrument: entry.form, on: localDate(last.eventAt) }] : []
  })

/** What signed notes ask for, of the patients and authors that are given: one whose newest version is not signed asks for nothing. */
export function remindersIn(
  context: Context,
  files: readonly EntryFile[],
): readonly { readonly file: EntryFile; readonly reminder: Reminder }[] {
  const signed = files.flatMap((file) => {
    const last = file.versions.at(-1)
    return last?.signedAt && !file.wrong ? [{ file, last }] : []
  })
  return signed.flatMap(({ file, last }) => {
    const { form, patient } = file.entry
    const isLatest = !signed.some(
      (other) =>
        other.file.entry.form === form &&
        other.file.entry.patient === patient &&
        other.last.author === last.author &&
        other.last.eventAt > last.eventAt,
    )
    const note = { form, of: localDate(last.eventAt), answers: last.answers, isLatest }
    return remindersOf(note, signedRatings(context, patient), context.today).map((reminder) => ({ file, reminder }))
  })
}
