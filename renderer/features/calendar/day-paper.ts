import { clockOf, minutesOf } from '../../../forms/calendar/clock'
import { occupies } from '../../../forms/records/visit'
import { isToCancel } from '../../people/visit-state'
import type { VisitRow } from '../../people/visit-row'
import { contactText } from '../../people/safe-contact'
import { spoken } from '../../people/spoken'
import type { calendar } from '../../i18n/sv/calendar'
import type { patients } from '../../i18n/sv/patients'
import type { today } from '../../i18n/sv/today'
import type { PrintPaper } from '../../print/model'

type DayWords = { readonly calendar: typeof calendar; readonly today: typeof today; readonly patients: typeof patients }

/**
 * The day on paper, by clinician, for when the computer is away. A protected identity is initials, and neither her reason nor how she is
 * reached stands beside them. No number stands on it; how anybody may be reached is as she has said (WORKFLOWS 4, 5). Cancelled and
 * rebooked visits are left out.
 */
export function dayPaper(
  rows: readonly VisitRow[],
  date: string,
  words: DayWords,
  formats: { readonly time: (clock: string) => string; readonly day: (date: string) => string },
  nameOf: (person: VisitRow['person']) => string,
): PrintPaper {
  const paper = words.calendar.paper
  const shown = rows.filter(({ visit }) => visit.date === date && visit.time !== null && occupies(visit.status))
  const clinicians = [...new Set(shown.map(({ clinicianName }) => clinicianName))].toSorted((one, other) => one.localeCompare(other, 'sv'))
  const columns = [
    { label: paper.columns.time, share: 1.25 },
    { label: paper.columns.patient, share: 1.7 },
    { label: paper.columns.kind, share: 1.6 },
    { label: paper.columns.know, share: 1.6 },
    { label: paper.columns.contact, share: 2 },
  ]
  const cells = (row: VisitRow): readonly string[] => {
    const { visit, person } = row
    const know = [
      isToCancel(row) ? words.today.status.toCancel : '',
      person.interpreter === '' ? '' : words.today.interpreter(spoken(person.interpreter)),
      row.firstEver ? words.today.firstVisit : '',
      person.isProtected ? '' : visit.reason,
    ]
    const reach = person.isProtected ? paper.protectedContact : contactText(person.safeContact, words.patients.safe)
    return [
      visit.time === null ? '' : `${formats.time(visit.time)}–${formats.time(clockOf(minutesOf(visit.time) + visit.minutes))}`,
      nameOf(person),
      words.today.kinds[visit.kind],
      know.filter((part) => part !== '').join(', '),
      reach,
    ]
  }
  return {
    title: paper.title(formats.day(date)),
    blocks: [
      { kind: 'paragraph', text: paper.internal },
      ...(shown.length === 0 ? [{ kind: 'paragraph' as const, text: paper.none }] : []),
      ...clinicians.flatMap((name) => [
        { kind: 'heading' as const, text: name },
        { kind: 'table' as const, columns, rows: shown.filter(({ clinicianName }) => clinicianName === name).map(cells) },
      ]),
    ],
  }
}
