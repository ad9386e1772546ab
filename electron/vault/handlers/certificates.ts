import { readSettings } from '../../../db/desk/settings'
import { staffNames } from '../../../db/desk/staff'
import { visitsOf } from '../../../db/desk/visits'
import { entriesOf } from '../../../db/journal/entries'
import { medicinesOf } from '../../../db/journal/medicines'
import { testsOf } from '../../../db/journal/samples'
import { assert } from '../../../forms/core/assert'
import { localDate } from '../../../forms/core/dates'
import { statedSex } from '../../../forms/core/instrument'
import { bandsShown } from '../../../forms/core/score'
import { err, ok } from '../../../forms/core/result'
import { findInstrument } from '../../../forms/instruments/index'
import { current } from '../../../forms/medicines/courses'
import { amountText } from '../../../forms/medicines/marks'
import { certificate } from '../../../forms/notes/certificate/index'
import { piecesOf, type Source } from '../../../forms/notes/certificate/pieces'
import { certificateRelease } from '../../../forms/notes/disclosure/index'
import { listName, writtenNumber } from '../../../forms/records/patient'
import { findTest } from '../../../forms/samples/catalogue/index'
import { answerWords, testName } from '../../../forms/samples/catalogue/words'
import { answerVersions, toldStep } from '../../../forms/samples/read'
import type { Language } from '../../../forms/core/form'
import type { HandlersOf, JournalContext } from '../handler'
import { formOf, rowsOf } from '../views/entry-views'
import { enterRelease } from '../release-entry'

/** Signed entries of the right patient that are open to who asks, with the answers that hold. */
function signedNotes(context: JournalContext, patient: string) {
  const files = entriesOf(context.journal, patient)
  const rows = rowsOf(context, files)
  return files.flatMap((file, index) => {
    const last = file.versions.at(-1)
    const row = rows[index]
    if (!row || row.closed || row.wrongPatient || !last?.signedAt) return []
    return [{ id: file.entry.id, on: localDate(last.eventAt), form: formOf(file, last.formVersion), answers: last.answers, last }]
  })
}

/** Total and band as they were signed; only what is complete has them. */
function ratingsOf(notes: ReturnType<typeof signedNotes>, language: Language): Source['ratings'] {
  return notes.flatMap(({ id, on, form, answers, last }) => {
    const instrument = findInstrument(form.id, form.version)
    const { result } = last
    if (!instrument || !result || result.total === null || instrument.max === null) return []
    const own = instrument.words[language]
    const bands = bandsShown(result.band, statedSex(answers)).map((word) => own.bands[word] ?? word)
    const of = { sv: 'av', en: 'of' }[language]
    const level = { sv: 'nivå', en: 'level' }[language]
    const line = `${result.total} ${of} ${instrument.max}${bands.length === 0 ? '' : `, ${level} ${bands.join(' / ')}`}`
    return [{ id, on, instrument: instrument.id, short: own.short, line }]
  })
}

export const certificates: HandlersOf<'certificates'> = {
  pieces: ({ patient, agreed, language }, context) => {
    context.note({ reason: agreed.join(' ') })
    const { desk, journal, today } = context
    const notes = signedNotes(context, patient)
    const medicines = medicinesOf(journal, patient).flatMap(({ event, mistake }) => (mistake === null ? [event] : []))
    const source: Source = {
      notes,
      ratings: ratingsOf(notes, language),
      medicines: current(medicines, today).map((course) => ({
        id: course.id,
        on: course.from,
        atc: course.atc,
        text: [course.name, amountText(course)].filter((part) => part !== '').join(' '),
        isSubstitution: course.substitution !== null,
      })),
      // only what she has been told herself
      tests: testsOf(journal, patient).flatMap((record) => {
        const definition = findTest(record.order.test)
        const answer = answerVersions(record).at(-1)
        if (!definition || !answer || !toldStep(record)) return []
        const results = Object.fromEntries(
          Object.entries(answer.answer.results).map(([analyte, { value, amount }]) => [
            analyte,
            amount === undefined ? { value } : { value, amount },
          ]),
        )
        const text = answerWords(definition, results, language).join(', ').toLocaleLowerCase(language)
        return [{ id: record.id, on: answer.step.on, name: testName(record.order.test, language), answer: text }]
      }),
      visits: visitsOf(desk, patient).flatMap(({ id, date, status }) => (status === 'completed' ? [{ id, on: date }] : [])),
    }
    return ok([...piecesOf(source, agreed, language)])
  },
  release: ({ recipient, how }, context) => {
    const { desk, file, person, today } = context
    if (file.entry.form !== certificate.id) return err({ kind: 'not-a-certificate' })
    const last = file.versions.at(-1)
    if (!last?.signedAt || file.wrong) return err({ kind: 'not-signed' })
    const { answers } = last
    const { kind, 'asked-by': asked } = answers
    assert(typeof kind === 'string', 'a signed certificate says its kind')
    const words = certificate.words.sv.items
    const disclosure = enterRelease(
      context,
      person.id,
      certificateRelease({
        recipient,
        how,
        on: today,
        kind: words['kind']?.options?.[kind] ?? kind,
        of: localDate(last.eventAt),
        why: typeof asked === 'string' ? asked : '',
      }),
    )
    const author = staffNames(desk).get(last.author)
    assert(author, 'who has signed is or was staff')
    const identifier = person.identifiers[0]
    return ok({
      name: listName(person),
      number: identifier && person.protection === 'none' ? writtenNumber(identifier) : '',
      clinic: readSettings(desk).clinicName,
      answers,
      author,
      signedAt: last.signedAt,
      disclosure,
    })
  },
}
