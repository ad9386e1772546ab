import { plainDay } from '../../care-view/short-date'
import type { RecallRow } from '../../../forms/recalls/list'
import type { Contact, PersonRow } from '../../../forms/records/patient'
import type { PrintPaper } from '../../print/model'
import { allowedWays } from './contact-rule'
import { groups, groupOf, reachOf, whatOf, whenOf, type Formats, type RowWords } from './row-words'

/** Who is to be called today. */
type Calling = { readonly calling: readonly RecallRow[]; readonly people: ReadonlyMap<string, PersonRow> }

/**
 * The call list on paper, for when the computer is away. It obeys the rule of safe contact: a way that she has not allowed stands nowhere, a
 * number stands only where she may be called or texted, and a protected identity is initials without a number, to be looked up in the journal.
 */
export function callListPaper(
  data: Calling,
  phones: ReadonlyMap<string, readonly Contact[]>,
  today: string,
  all: RowWords,
  formats: Formats & { readonly date: (when: string) => string },
  nameOf: (person: PersonRow) => string,
): PrintPaper {
  const words = all.recalls
  const columns = [
    { label: words.paper.columns.what, share: 1.1 },
    { label: words.paper.columns.patient, share: 1.4 },
    { label: words.paper.columns.when, share: 1.1 },
    { label: words.paper.columns.contact, share: 2.2 },
    { label: words.paper.columns.phone, share: 1.2 },
    { label: words.paper.columns.done, share: 1 },
  ]
  const rowsOf = (group: (typeof groups)[number]) =>
    data.calling.flatMap((row) => {
      const person = data.people.get(row.patient)
      if (!person || groupOf(row) !== group) return []
      const safe = person.safeContact
      const ways = allowedWays(safe, row.doNotCall !== undefined)
      const numbers = (phones.get(row.patient) ?? []).filter((contact) => contact.kind === 'phone' && contact.until === null)
      const mayCall = ways.includes('call') || ways.includes('text')
      const phone = !mayCall
        ? words.paper.noCall
        : person.isProtected
          ? words.paper.byJournal
          : numbers.map(({ value }) => value).join(', ')
      const rule = [
        reachOf(row, safe, all),
        ways.length > 0 && safe && !safe.mayNameClinic ? all.patients.safe.mayNotName : '',
        ways.includes('call') && safe && safe.ifOtherAnswers !== '' ? `${words.safe.other} ${safe.ifOtherAnswers}` : '',
      ]
      return [
        [
          row.localRoutine ? `${whatOf(row, words)} (${words.localShort})` : whatOf(row, words),
          nameOf(person),
          whenOf(row, today, words, formats),
          rule
            .filter((part) => part !== '')
            .map((part) => part.replace(/\.$/, ''))
            .join('. '),
          phone,
          row.tries.length === 0 ? '' : String(row.tries.length),
        ],
      ]
    })
  return {
    title: words.paper.title,
    blocks: [
      { kind: 'paragraph', text: words.paper.made(plainDay(today, today, formats)) },
      { kind: 'paragraph', text: words.paper.obey },
      ...groups.flatMap((group) => {
        const rows = rowsOf(group)
        return rows.length === 0
          ? []
          : [
              { kind: 'heading' as const, text: `${words.groups[group]} (${rows.length})` },
              { kind: 'table' as const, columns, rows },
            ]
      }),
    ],
  }
}

/** Whose numbers may stand on the paper at all: those alone are read. */
export const mayPrintNumber = (data: Calling, patient: string): boolean => {
  const person = data.people.get(patient)
  const rows = data.calling.filter((row) => row.patient === patient && row.doNotCall === undefined)
  const ways = person && rows.length > 0 ? allowedWays(person.safeContact, false) : []
  return person !== undefined && !person.isProtected && ways.some((way) => way !== 'letter')
}
