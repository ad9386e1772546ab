import type { CalendarRules } from '../../forms/records/hours'
import type { Visit } from '../../forms/records/visit'
import { api } from '../app/api'
import { outsideHours } from './clinic'
import type { BookedTime } from '../../forms/calendar/free'
import type { WaitRow } from './waits'

/** Who on the waiting list can take the time of a booking that no longer needs it: asked about times to come, within the hours. */
export async function whoCanTake(
  visit: Visit,
  rules: CalendarRules | undefined,
  now: { readonly date: string; readonly time: string },
): Promise<{ readonly freed: BookedTime; readonly rows: readonly WaitRow[] } | undefined> {
  const { clinician, date, time, minutes } = visit
  if (clinician === null || time === null || `${date} ${time}` <= `${now.date} ${now.time}`) return undefined
  const freed = { clinician, date, time, minutes }
  if (outsideHours(rules, freed)) return undefined
  const fitting = await api.waiting.fitting({ clinician, date, minutes })
  const rows = fitting.ok ? fitting.value.filter(({ wait }) => wait.patient !== visit.patient) : []
  return rows.length > 0 ? { freed, rows } : undefined
}
