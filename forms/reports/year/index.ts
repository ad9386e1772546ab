import { shownCount } from '../intake/index'
import type { IntakeReport, IntakeSex } from '../intake/schema'
import {
  firstsOfYear,
  isInPerson,
  personsBySex,
  rowOf,
  serviceOf,
  tookPlace,
  visitsBySex,
  type CountedVisit,
  type Service,
} from '../visits'
import type { Split } from '../production/schema'
import { table2008, yearRowIds, type ReferenceRow, type YearRowId } from './table-2008'

/** What closes a series of talks: a tick on the last talk visit (statistics 4), so that nothing of the journal is needed. */
export type YearVisit = CountedVisit & { readonly closesTalks?: boolean }

/** Where a number comes from. `derived` rows are made of shown cells only. */
export type Source = 'desk' | 'intake' | 'desk-and-intake' | 'typed'

/** Null: hidden because it is small. Undefined: the row does not say it. */
export type YearRow<Id extends string = string> = {
  readonly id: Id
  readonly source: Source
  readonly women?: number | null
  readonly men?: number | null
  readonly other?: number | null
  readonly total?: number | null
  /** The number is about this: its parts overlap, or one of them is hidden. */
  readonly about?: true
}

type Numbers = Omit<YearRow, 'id' | 'source'>

export const extraRowIds = [
  'new-registrations',
  'first-visits-of-year',
  'relatives',
  'telephone',
  'no-show',
  'cancelled-by-patient',
  'cancelled-by-clinic',
  'talks-per-closed-series',
  'prostitution-similar',
] as const
export type ExtraRowId = (typeof extraRowIds)[number]

export type YearReport = {
  readonly year: string
  /** The rows of 2008 in their order, with what the seed's table said beside each. */
  readonly rows: readonly (YearRow<YearRowId> & { readonly reference: ReferenceRow })[]
  /** What else the administration asks for of this unit (3.2.3). */
  readonly extra: readonly YearRow<ExtraRowId>[]
}

/**
 * The year in the layout of the 2008 table. In: the visits of the desk, all of them from the unit's beginning (a new registration is a
 * person's first visit ever), and the year's intake tables as they are shown, so that a status row says no more than they do. Without
 * intake tables (cut in quarters, or not released) the status rows are empty.
 */
export function yearReport(visits: readonly YearVisit[], year: string, intake?: IntakeReport): YearReport {
  const ofYear = visits.filter(({ date }) => date.slice(0, 4) === year)
  const done = ofYear.filter(tookPlace)
  const rows = new Map<YearRowId, YearRow<YearRowId>>([...deskRows(ofYear, done), ...statusRows(done, intake)].map((row) => [row.id, row]))
  return {
    year,
    rows: yearRowIds.map((id) => ({ ...(rows.get(id) ?? { id, source: 'intake' }), reference: referenceOf(id) })),
    extra: extraRows(visits, ofYear, done, year, intake),
  }
}

const total = (split: Split) => ({ total: split.all })
const bySex = (split: Split) => ({ women: split.women, men: split.men, other: split.other, total: split.all })

function deskRows(ofYear: readonly YearVisit[], done: readonly YearVisit[]): readonly YearRow<YearRowId>[] {
  const inPerson = done.filter(({ kind }) => isInPerson(kind))
  const at = (service: Service) => inPerson.filter((visit) => serviceOf(visit) === service)
  const row = (name: ReturnType<typeof rowOf>) => done.filter((visit) => rowOf(visit) === name)
  const desk = (id: YearRowId, numbers: Numbers): YearRow<YearRowId> => ({ ...numbers, id, source: 'desk' })
  const missed = ofYear.filter(
    (visit) => serviceOf(visit) === 'midwife' && !visit.dropIn && (visit.status === 'no-show' || visit.status === 'cancelled-by-patient'),
  )
  const examinations = row('midwife-examination')
  const talks = row('midwife-talk')
  return [
    desk('visits', total(visitsBySex(inPerson))),
    desk('persons', bySex(personsBySex(inPerson))),
    desk('gynaecologist-visits', total(visitsBySex(at('gynaecologist')))),
    desk('gynaecologist-persons', bySex(personsBySex(at('gynaecologist')))),
    desk('midwife-examined', bySex(personsBySex(examinations))),
    desk('midwife-examinations', bySex(visitsBySex(examinations))),
    desk('midwife-talk-persons', bySex(personsBySex(talks))),
    desk('midwife-talk-visits', total(visitsBySex(talks))),
    desk('midwife-missed', total(visitsBySex(missed))),
    desk('physician-visits', total(visitsBySex(at('physician')))),
    desk('physician-persons', bySex(personsBySex(at('physician')))),
    desk('psychiatrist-visits', total(visitsBySex(at('psychiatrist')))),
    desk('psychiatrist-persons', bySex(personsBySex(at('psychiatrist')))),
  ]
}

const statuses: readonly (readonly [YearRowId, 'prostitution' | 'drugs' | 'treatment', string])[] = [
  ['prostitution-active', 'prostitution', 'now'],
  ['prostitution-former', 'prostitution', 'earlier'],
  ['drugs-active', 'drugs', 'now'],
  ['drugs-former', 'drugs', 'earlier'],
  ['methadone', 'treatment', 'methadone'],
  ['buprenorphine', 'treatment', 'buprenorphine'],
]

/** The status rows (statistics 1): what the intake tables show, sex by sex. `similar-*` is a row of its own and in neither of the two. */
function statusRows(done: readonly YearVisit[], intake: IntakeReport | undefined): readonly YearRow<YearRowId>[] {
  if (!intake) return []
  return [
    ...statuses.map(([id, item, category]): YearRow<YearRowId> => ({
      id,
      source: 'intake',
      ...numbersOf(intake, (sex) => shownCount(intake, item, category, sex)),
    })),
    missingRow(done, intake),
  ]
}

const columns = { women: 'female', men: 'male', other: 'other' } as const

/** The three sexes and the sum of a row; a sex that is not in the tables is left out. */
function numbersOf(intake: IntakeReport, value: (sex: IntakeSex | 'total') => number | null): Numbers {
  const has = (sex: IntakeSex) => intake.bySex && intake.entries.some((column) => column.sex === sex)
  const parts = Object.entries(columns).filter(([, sex]) => has(sex))
  return { ...Object.fromEntries(parts.map(([name, sex]) => [name, value(sex)])), total: value('total') }
}

/**
 * Data missing: persons of the year (desk) without an entry, and those who declined on either item. About so many: the tables do not say who
 * declined on both, and an entry counts in the year in which its batch ended. A sex has a number of its own only where all of its entries are
 * among its own.
 */
function missingRow(done: readonly YearVisit[], intake: IntakeReport): YearRow<YearRowId> {
  const persons = personsBySex(done.filter(({ kind }) => isInPerson(kind)))
  const declinedBy = (sex: IntakeSex | 'total') =>
    Math.max(0, ...(['prostitution', 'drugs'] as const).map((item) => shownCount(intake, item, 'declined', sex) ?? 0))
  const own = intake.entries.map(({ sex }) => sex)
  const declined = intake.bySex
    ? Math.max(
        declinedBy('total'),
        own.reduce((sum, sex) => sum + declinedBy(sex), 0),
      )
    : declinedBy('all')
  const lacking = (count: number, entries: number) => Math.max(0, count - entries)
  const total = lacking(persons.all, intake.total) + declined
  const id = 'data-missing'
  if (!intake.bySex || own.includes('all')) return { id, source: 'desk-and-intake', total, about: true }
  const counts = { female: persons.women, male: persons.men, other: persons.other, all: 0 } as const
  const numbers = numbersOf(intake, (sex) =>
    sex === 'total' ? total : lacking(counts[sex], intake.entries.find((column) => column.sex === sex)?.n ?? 0) + declinedBy(sex),
  )
  return { id, source: 'desk-and-intake', ...numbers, about: true }
}

function extraRows(
  visits: readonly YearVisit[],
  ofYear: readonly YearVisit[],
  done: readonly YearVisit[],
  year: string,
  intake: IntakeReport | undefined,
): readonly YearRow<ExtraRowId>[] {
  const before = new Set(
    visits.filter((visit) => tookPlace(visit) && isInPerson(visit.kind) && visit.date.slice(0, 4) < year).map(({ patient }) => patient),
  )
  const inPerson = done.filter(({ kind }) => isInPerson(kind))
  const firsts = firstsOfYear(ofYear)
  const booked = (status: CountedVisit['status']) => ofYear.filter((visit) => visit.status === status && !visit.dropIn)
  const desk = (id: ExtraRowId, split: Split): YearRow<ExtraRowId> => ({ id, source: 'desk', ...bySex(split) })
  const average = talksPerClosedSeries(visits, year)
  const similar = (sex: IntakeSex | 'total') => {
    const parts = ['similar-earlier', 'similar-now'].map((category) => (intake ? shownCount(intake, 'prostitution', category, sex) : null))
    return parts.includes(null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
  }
  return [
    desk('new-registrations', personsBySex(inPerson.filter(({ patient }) => !before.has(patient)))),
    desk('first-visits-of-year', visitsBySex(inPerson.filter(({ id }) => firsts.unit.has(id)))),
    desk('relatives', visitsBySex(done.filter(({ kind }) => kind === 'relative'))),
    desk('telephone', visitsBySex(done.filter(({ kind }) => kind === 'telephone'))),
    desk('no-show', visitsBySex(booked('no-show'))),
    desk('cancelled-by-patient', visitsBySex(booked('cancelled-by-patient'))),
    desk('cancelled-by-clinic', visitsBySex(booked('cancelled-by-clinic'))),
    { id: 'talks-per-closed-series', source: 'desk', ...(average === undefined ? {} : { total: average }) },
    ...(intake ? [{ id: 'prostitution-similar', source: 'intake', ...numbersOf(intake, similar) } as const] : []),
  ]
}

/**
 * How many talks a series had on average, of those closed in the year: the talk visits of the person since the one that closed her series
 * before. Undefined when none was closed.
 */
export function talksPerClosedSeries(visits: readonly YearVisit[], year: string): number | undefined {
  const talks = visits
    .filter((visit) => tookPlace(visit) && visit.kind === 'talk')
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
  const open = new Map<string, number>()
  const closed: number[] = []
  for (const talk of talks) {
    const count = (open.get(talk.patient) ?? 0) + 1
    open.set(talk.patient, talk.closesTalks ? 0 : count)
    if (talk.closesTalks && talk.date.slice(0, 4) === year) closed.push(count)
  }
  return closed.length === 0 ? undefined : closed.reduce((sum, count) => sum + count, 0) / closed.length
}

const orderOf = ({ date, time, id }: YearVisit): string => `${date} ${time ?? '99:99'} ${id}`

function referenceOf(id: YearRowId): ReferenceRow {
  return table2008.find((row) => row.id === id) ?? { id, women: null, men: null, total: null }
}
