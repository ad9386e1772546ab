import { personRows } from '../../../db/desk/persons'
import { staffNames } from '../../../db/desk/staff'
import { firstVisits } from '../../../db/desk/visits'
import { assert } from '../../../forms/core/assert'
import type { Visit } from '../../../forms/records/visit'
import type { Context } from '../handler'

/** Visits with the person, the clinician's name and whether they are firsts. */
export function visitRows({ desk, today }: Pick<Context, 'desk' | 'today'>, visits: readonly Visit[]) {
  const ids = [...new Set(visits.map(({ patient }) => patient))]
  const people = new Map(personRows(desk, ids, today).map((row) => [row.id, row]))
  const names = staffNames(desk)
  const firsts = firstVisits(
    desk,
    visits.map(({ id }) => id),
  )
  return visits.map((visit) => {
    const person = people.get(visit.patient)
    assert(person, 'a visit belongs to a person')
    return {
      visit,
      person,
      clinicianName: visit.clinician === null ? '' : (names.get(visit.clinician)?.name ?? ''),
      firstThisYear: firsts.thisYear.has(visit.id),
      firstEver: firsts.ever.has(visit.id),
    }
  })
}

/** The row of one visit. */
export function visitRow(context: Pick<Context, 'desk' | 'today'>, visit: Visit) {
  const [row] = visitRows(context, [visit])
  assert(row, 'one visit, one row')
  return row
}
