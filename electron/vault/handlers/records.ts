import { visitsOf } from '../../../db/desk/visits'
import { entriesOf, type EntryFile } from '../../../db/journal/entries'
import { ok } from '../../../forms/core/result'
import { ageOf } from '../../../forms/records/patient'
import type { HandlersOf, JournalContext } from '../handler'
import { isLeft, isMine, rowsOf } from '../views/entry-views'
import { visitRows } from '../views/visit-rows'

/**
 * The texts of a record that count for its banner: the last version of each entry, else its unsigned text as far as she may read it (it is
 * part of the record at once: journal law B2); not those of another patient.
 */
function standing(context: JournalContext, files: readonly EntryFile[]) {
  return files
    .filter((file) => !file.wrong)
    .flatMap((file) => {
      const { draft } = file
      const last = file.versions.at(-1) ?? (draft && (isMine(context, file) || isLeft(draft, context.today)) ? draft : undefined)
      return last ? [{ form: file.entry.form, ...last }] : []
    })
    .toSorted((a, b) => (a.eventAt < b.eventAt ? 1 : -1))
}

/** What the newest history says of hypersensitivity. */
function hypersensitivity(texts: ReturnType<typeof standing>) {
  for (const text of texts) {
    const answer = text.form === 'anamnes' ? text.answers['hypersensitivity'] : undefined
    if (
      typeof answer === 'object' &&
      !Array.isArray(answer) &&
      (answer.state === 'yes' || answer.state === 'no' || answer.state === 'unknown')
    )
      return { state: answer.state, note: answer.note ?? '' }
  }
  return null
}

export const records: HandlersOf<'records'> = {
  open: ({ patient }, context) => {
    const { desk, journal, person, today } = context
    const files = entriesOf(journal, patient)
    const texts = standing(context, files)
    const visits = visitRows(context, visitsOf(desk, patient))
    const current = visits.find(({ visit }) => visit.date === today && (visit.status === 'in-progress' || visit.status === 'arrived'))
    return ok({
      person,
      age: ageOf(person, today),
      hypersensitivity: hypersensitivity(texts),
      stoppedExaminationAt: texts.find((text) => text.form === 'gyn-exam' && text.stopped)?.eventAt ?? null,
      entries: rowsOf(context, files).toSorted((a, b) => (a.eventAt < b.eventAt ? 1 : -1)),
      currentVisit: current ?? null,
      visits: visits.map(({ visit, clinicianName }) => ({ visit, clinicianName })),
    })
  },
}
