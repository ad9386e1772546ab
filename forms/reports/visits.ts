import type { Sex } from '../records/patient'
import type { Visit, VisitKind } from '../records/visit'
import type { Split } from './production/schema'

/**
 * All that the figures need of a visit: what the desk stores of it (forms/records/visit.ts) and the sex of the person. `patient` only
 * tells persons apart; it is in no figure. Nothing clinical is needed or accepted.
 */
export type CountedVisit = Pick<Visit, 'id' | 'patient' | 'kind' | 'profession' | 'date' | 'time' | 'dropIn' | 'status'> & {
  readonly sex: Sex
}

export type Service = 'gynaecologist' | 'midwife' | 'physician' | 'psychiatrist'

/** A visit in person. Telephone and relatives' visits are counted apart (statistics 4), as in 2008, when neither was among the 898. */
export const isInPerson = (kind: VisitKind): boolean => kind !== 'telephone' && kind !== 'relative'

/** Whether it took place. Missed and cancelled visits are never visits: the 55 missed of 2008 are not among the 898. */
export const tookPlace = ({ status }: Pick<Visit, 'status'>): boolean => status === 'completed'

/** Still to come, or going on: what is booked for the rest of the month. */
export const isComing = ({ status }: Pick<Visit, 'status'>): boolean =>
  status === 'booked' || status === 'arrived' || status === 'in-progress'

const serviceOfKind: { readonly [K in VisitKind]: Service } = {
  'routine-examination': 'midwife',
  gynaecologist: 'gynaecologist',
  physician: 'physician',
  'psychiatric-assessment': 'psychiatrist',
  talk: 'midwife',
  sampling: 'midwife',
  telephone: 'midwife',
  relative: 'midwife',
}

/** The service that a visit belongs to: that of the clinician's profession, and as long as nobody has taken it that of its kind. */
export function serviceOf({ profession, kind }: Pick<Visit, 'profession' | 'kind'>): Service {
  return profession === null || profession === 'administrator' ? serviceOfKind[kind] : profession
}

/** The visits of a row: every visit in person falls in exactly one of the first six, so that they add up to all visits. */
export type VisitRow =
  'gynaecologist' | 'midwife-examination' | 'midwife-talk' | 'midwife-other' | 'physician' | 'psychiatrist' | 'telephone' | 'relative'

export function rowOf(visit: Pick<Visit, 'profession' | 'kind'>): VisitRow {
  if (visit.kind === 'telephone' || visit.kind === 'relative') return visit.kind
  const service = serviceOf(visit)
  if (service !== 'midwife') return service
  if (visit.kind === 'routine-examination') return 'midwife-examination'
  return visit.kind === 'talk' ? 'midwife-talk' : 'midwife-other'
}

export const visitsBySex = (visits: readonly CountedVisit[]): Split => split(visits)

/** Each person once. */
export const personsBySex = (visits: readonly CountedVisit[]): Split =>
  split([...new Map(visits.map((visit) => [visit.patient, visit])).values()])

/** Each woman once; a row whose unit is women counts nobody else. */
export function womenOnly(visits: readonly CountedVisit[]): Split {
  const { women } = personsBySex(visits)
  return { women, men: 0, other: 0, all: women }
}

function split(list: readonly { readonly sex: Sex }[]): Split {
  const of = (sex: Sex) => list.filter((each) => each.sex === sex).length
  return { women: of('female'), men: of('male'), other: of('other'), all: list.length }
}

/** Visits in the order in which they took place: by day, then by booked time (a drop-in last), then by id. */
export function inOrder(visits: readonly CountedVisit[]): readonly CountedVisit[] {
  const key = ({ date, time, id }: CountedVisit) => `${date} ${time ?? '99:99'} ${id}`
  return visits.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
}

/** Ids of the visits in person that were somebody's first of a calendar year: at the unit, and at the service they belong to. */
export function firstsOfYear(visits: readonly CountedVisit[]): {
  readonly unit: ReadonlySet<string>
  readonly service: ReadonlySet<string>
} {
  const firsts = { unit: new Set<string>(), service: new Set<string>() }
  const seen = new Set<string>()
  for (const visit of inOrder(visits.filter((each) => tookPlace(each) && isInPerson(each.kind)))) {
    const atUnit = `${visit.date.slice(0, 4)} ${visit.patient}`
    const atService = `${atUnit} ${serviceOf(visit)}`
    if (!seen.has(atUnit)) firsts.unit.add(visit.id)
    if (!seen.has(atService)) firsts.service.add(visit.id)
    seen.add(atUnit).add(atService)
  }
  return firsts
}
