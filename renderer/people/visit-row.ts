import type { PersonRow } from '../../forms/records/patient'
import type { Visit } from '../../forms/records/visit'

/** A visit in a list: with the person, the clinician's name and whether it is a first. */
export type VisitRow = {
  readonly visit: Visit
  readonly person: PersonRow
  readonly clinicianName: string
  readonly firstThisYear: boolean
  readonly firstEver: boolean
}
