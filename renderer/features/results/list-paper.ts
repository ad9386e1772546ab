import type { Language } from '../../../forms/core/form'
import type { PersonRow } from '../../../forms/records/patient'
import { doctorOf } from '../../../forms/samples/read'
import type { WorkGroup, WorkRow } from '../../../forms/samples/work-list'
import type { Words } from '../../i18n'
import { formatDate, formatShortDay, formatTime } from '../../i18n/format'
import { contactRule } from '../../people/safe-contact'
import type { PrintPaper } from '../../print/model'
import { sampleLine } from '../../samples/logic'
import { nextText } from './next-text'

/** The work list on paper: what the screen shows and no more. Protected people by their initials, no test and no answer. */
export function listPaper(
  rows: readonly WorkRow[],
  people: ReadonlyMap<string, PersonRow>,
  today: string,
  words: Words,
  language: Language,
  groups: readonly WorkGroup[],
): PrintPaper {
  const { results, samples, patients } = words
  const columns = [
    { label: results.columns.since, share: 1.1 },
    { label: results.columns.patient, share: 2 },
    { label: results.columns.sample, share: 1.8 },
    { label: results.columns.state, share: 1 },
    { label: results.columns.next, share: 1.7 },
    { label: results.columns.ways, share: 2 },
  ]
  const cells = (row: WorkRow): readonly string[] => {
    const person = row.patient === undefined ? undefined : people.get(row.patient)
    const doctor = row.tests[0] ? doctorOf(row.tests[0]).name : ''
    const next = nextText(
      row,
      { mine: false, doctor, today },
      {
        words: results.next,
        relative: (date) => formatShortDay(date, today, language),
        time: (at) => formatTime(at, language),
      },
    )
    return [
      formatShortDay(row.since, today, language),
      person
        ? `${person.name}${person.isProtected ? ` (${patients.protectedWord})` : ''}${person.diedOn === null ? '' : `, ${patients.died.word}`}`
        : row.slip === undefined
          ? ''
          : samples.slip(row.slip),
      sampleLine(row.tests, samples, language),
      samples.states[row.state],
      next.text,
      person ? contactRule(person.safeContact, patients.safe) : results.anonymousWord,
    ]
  }
  return {
    title: `${results.title}, ${formatDate(today, language)}`,
    blocks: groups.flatMap((group) => {
      const members = rows.filter((row) => row.group === group)
      return members.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: results.groups[group] },
            { kind: 'table' as const, columns, rows: members.map(cells) },
          ]
    }),
  }
}
