import fc from 'fast-check'
import type { Role } from '../../../forms/access'
import type { VisitKind, VisitStatus } from '../../../forms/records/visit'
import type { YearVisit } from '../../../forms/reports/year/index'
import type { QuarterVisit } from '../../../forms/reports/quarter/index'

export type AnyVisit = YearVisit & QuarterVisit

const kinds: readonly VisitKind[] = [
  'routine-examination',
  'gynaecologist',
  'physician',
  'psychiatric-assessment',
  'talk',
  'sampling',
  'telephone',
  'relative',
]
const statuses: readonly VisitStatus[] = [
  'completed',
  'completed',
  'completed',
  'booked',
  'arrived',
  'in-progress',
  'no-show',
  'cancelled-by-patient',
  'cancelled-by-clinic',
  'rebooked',
]
const professions: readonly (Role | null)[] = ['midwife', 'gynaecologist', 'physician', 'psychiatrist', null]

/** Random histories of a few persons over three years; each person has one sex. */
export const histories = fc
  .array(
    fc.record({
      person: fc.integer({ min: 0, max: 11 }),
      kind: fc.constantFrom(...kinds),
      profession: fc.constantFrom(...professions),
      year: fc.constantFrom('2024', '2025', '2025', '2026'),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      time: fc.constantFrom(null, '08:00', '09:00', '13:30'),
      status: fc.constantFrom(...statuses),
      closesTalks: fc.boolean(),
      linkedWithin: fc.boolean(),
      linkedOutside: fc.boolean(),
    }),
    { maxLength: 120 },
  )
  .map((list) =>
    list.map(({ person, year, month, day, ...visit }, at): AnyVisit => ({
      ...visit,
      id: `v${String(at).padStart(4, '0')}`,
      patient: `p${person}`,
      sex: person % 5 === 4 ? 'male' : person % 11 === 10 ? 'other' : 'female',
      date: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      dropIn: visit.time === null,
    })),
  )

/** A day of 2008 for the n-th of something, spread over the year. */
const dayOf2008 = (n: number) => `2008-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 27) + 1).padStart(2, '0')}`

/**
 * A year of visits that gives the numbers of the 2008 table: 260 women and 17 men, 198 + 149 + 146 + 332 + 73 = 898 visits, 55 missed.
 */
export function year2008(): readonly AnyVisit[] {
  const visits: AnyVisit[] = []
  const woman = (n: number) => ({ patient: `w${n}`, sex: 'female' as const })
  const man = (n: number) => ({ patient: `m${n}`, sex: 'male' as const })
  const add = (who: { patient: string; sex: 'female' | 'male' }, kind: VisitKind, profession: Role, status: VisitStatus = 'completed') => {
    const n = visits.length
    visits.push({
      ...who,
      id: `v${String(n).padStart(4, '0')}`,
      kind,
      profession,
      date: dayOf2008(n),
      time: '10:00',
      dropIn: false,
      status,
    })
  }
  /** `count` visits shared by these persons in turn. */
  const share = (who: readonly { patient: string; sex: 'female' | 'male' }[], count: number, kind: VisitKind, profession: Role) => {
    for (let n = 0; n < count; n++) {
      const person = who[n % who.length]
      if (person) add(person, kind, profession)
    }
  }
  const women = (from: number, count: number) => Array.from({ length: count }, (_, at) => woman(from + at))
  const men = (from: number, count: number) => Array.from({ length: count }, (_, at) => man(from + at))
  share([...women(0, 149), man(0)], 198, 'gynaecologist', 'gynaecologist')
  share(women(149, 100), 149, 'routine-examination', 'midwife')
  share(women(238, 15), 146, 'talk', 'midwife')
  share([...women(203, 50), ...men(1, 16)], 332, 'physician', 'physician')
  share(women(238, 22), 73, 'psychiatric-assessment', 'psychiatrist')
  for (let n = 0; n < 40; n++) add(woman(n), 'routine-examination', 'midwife', 'cancelled-by-patient')
  for (let n = 0; n < 15; n++) add(woman(n), 'talk', 'midwife', 'no-show')
  return visits
}
