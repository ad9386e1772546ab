import type { EntryFile } from '../../../db/journal/entries'
import { localDate } from '../../../forms/core/dates'
import { remindersOf, remindingForms, type Reminder, type SignedRating } from '../../../forms/notes/reminders'

/** What a signed note asks for; `of`: the day the note is about. */
export type Reminding = { readonly file: EntryFile; readonly of: string; readonly reminder: Reminder }

/** The ratings among a patient's entries that are signed, each with its day. */
export const signedRatings = (files: readonly EntryFile[]): readonly SignedRating[] =>
  files.flatMap(({ entry, versions, wrong }) => {
    const last = versions.at(-1)
    return last?.signedAt && last.result && !wrong ? [{ instrument: entry.form, on: localDate(last.eventAt) }] : []
  })

/**
 * What signed notes ask for, of the patients and authors that are given: one whose newest version is not signed asks for nothing. `ratings`
 * is asked for a patient's only when a note hangs on them.
 */
export function remindersIn(
  files: readonly EntryFile[],
  ratings: (patient: string) => readonly SignedRating[],
  today: string,
): readonly Reminding[] {
  const signed = files.flatMap((file) => {
    const last = file.versions.at(-1)
    if (!last?.signedAt || file.wrong || !remindingForms.includes(file.entry.form)) return []
    return [{ file, last, row: [file.entry.form, file.entry.patient, last.author].join(' ') }]
  })
  const rows = Map.groupBy(signed, ({ row }) => row)
  return signed.flatMap(({ file, last, row }) => {
    const { form, patient } = file.entry
    const isLatest = !rows.get(row)?.some((other) => other.last.eventAt > last.eventAt)
    const of = localDate(last.eventAt)
    const note = { form, of, answers: last.answers, isLatest }
    return remindersOf(note, () => ratings(patient), today).map((reminder) => ({ file, of, reminder }))
  })
}
