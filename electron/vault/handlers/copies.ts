import { readSettings } from '../../../db/desk/settings'
import { visitsOf } from '../../../db/desk/visits'
import { contraceptionOf } from '../../../db/journal/contraception'
import { entriesOf, type EntryFile } from '../../../db/journal/entries'
import { testsOf } from '../../../db/journal/samples'
import { entryText, passages, type Language } from '../../../forms/core/form'
import { ok } from '../../../forms/core/result'
import { disclosureAnswers } from '../../../forms/notes/disclosure/index'
import { listName, writtenNumber } from '../../../forms/records/patient'
import type { ContraceptionEvent } from '../../../forms/records/contraception'
import { answerVersions, lastStep, stateOf } from '../../../forms/samples/read'
import type { HandlersOf, JournalContext } from '../handler'
import { formOf, viewOf } from '../views/entry-views'
import { enterRelease } from '../release-entry'
import { visitRows } from '../views/visit-rows'

/** Without what somebody else told (PSL 6 kap. 13 §). */
function withoutOthers(text: string): { readonly text: string; readonly left: number } {
  const parts = passages(text)
  return {
    text: parts
      .filter((part) => !part.fromOther)
      .map((part) => part.text)
      .join('')
      .replaceAll(/[ \t]{2,}/g, ' ')
      .trim(),
    left: parts.filter((part) => part.fromOther).length,
  }
}

/** An event without what somebody else told in its note. */
const cleaned = (event: ContraceptionEvent): ContraceptionEvent =>
  'note' in event ? { ...event, note: withoutOthers(event.note).text } : event

/** The texts of one entry that stand: its last version, and an unsigned text beside it. `undefined` while a colleague is still writing the first. */
function copied(context: JournalContext, file: EntryFile, language: Language) {
  const view = viewOf(context, file) // stops the call where a stated reason is missing
  const last = view.versions.at(-1)
  const standing = last ? [last] : []
  const unsigned = view.draft ? [{ ...view.draft, author: view.row.author, enteredAt: view.draft.startedAt, signedAt: null }] : []
  if (standing.length === 0 && unsigned.length === 0) return undefined
  let left = 0
  const entries = [...standing, ...unsigned].map((text) => {
    const form = formOf(file, text.formVersion)
    const sections = entryText(form, text.answers, language)
      .map((section) => ({
        title: section.title,
        lines: section.lines.flatMap((line) => {
          const kept = withoutOthers(line.text)
          left += kept.left
          return kept.text === '' ? [] : [{ label: line.label, text: kept.text }]
        }),
      }))
      .filter((section) => section.lines.length > 0)
    return {
      id: file.entry.id,
      title: form.words[language].title,
      author: text.author,
      eventAt: text.eventAt,
      enteredAt: text.enteredAt,
      signedAt: text.signedAt,
      correction: text.reason,
      stopped: text.stopped,
      sections,
    }
  })
  return { entries, left }
}

export const copies: HandlersOf<'copies'> = {
  make: ({ patient, recipient, why, language }, context) => {
    const { desk, person, journal, today } = context
    const files = entriesOf(journal, patient)
    const hers = files.filter((file) => !file.wrong).map((file) => copied(context, file, language))
    const entries = hers.flatMap((one) => one?.entries ?? []).toSorted((one, other) => (one.eventAt < other.eventAt ? -1 : 1))
    const leftOut = {
      fromOthers: hers.reduce((sum, one) => sum + (one?.left ?? 0), 0),
      wrongPatient: files.length - hers.length,
      begun: hers.filter((one) => one === undefined).length,
    }
    const tests = testsOf(journal, patient).filter((record) => !['cancelled', 'declined'].includes(stateOf(record)))
    const identifier = person.identifiers[0]
    const release = enterRelease(
      context,
      patient,
      disclosureAnswers(
        { recipient, why, on: today },
        { ...leftOut, entries: entries.length, unsigned: entries.filter(({ signedAt }) => signedAt === null).length },
      ),
    )
    context.note({ record: release })
    return ok({
      name: listName(person),
      number: identifier && person.protection === 'none' ? writtenNumber(identifier) : '',
      birthDate: person.birthDate,
      clinic: person.safeContact?.mayNameClinic ? readSettings(desk).clinicName : '',
      entries,
      visits: visitRows(context, visitsOf(desk, patient)).map(({ visit, clinicianName }) => ({
        date: visit.date,
        kind: visit.kind,
        status: visit.status,
        clinician: clinicianName,
      })),
      tests: tests.map((record) => {
        const answer = answerVersions(record).at(-1)
        return {
          test: record.order.test,
          sampledOn: lastStep(record, 'sampled')?.on ?? null,
          answeredOn: answer?.step.on ?? null,
          answer: answer ? { ...answer.answer, note: withoutOthers(answer.answer.note).text } : null,
        }
      }),
      contraception: contraceptionOf(journal, patient).flatMap(({ event, mistake }) => (mistake === null ? [cleaned(event)] : [])),
      leftOut,
      untold: tests.filter((record) => ['answered', 'seen', 'unreachable'].includes(stateOf(record))).length,
      disclosure: release,
    })
  },
}
