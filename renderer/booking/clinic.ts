import { minutesOf, type Span } from '../../forms/calendar/clock'
import { isAway, isWithinHours } from '../../forms/calendar/hours'
import { groupOf } from '../../forms/access'
import type { CalendarRules } from '../../forms/records/hours'
import { api, useCall } from '../app/api'
import type { BookedTime } from '../../forms/calendar/free'
import type { Clinician } from './types'

/** Everybody who can be booked. */
export function useClinicians(): readonly Clinician[] {
  const users = useCall(api.users.list, null)
  return (users.data ?? []).filter((user) => groupOf(user.role) === 'clinical')
}

/** When everybody can be booked. */
export const useRules = () => useCall(api.calendar.rules, null, { keepPrevious: true })

export const spanOf = ({ time, minutes }: Pick<BookedTime, 'time' | 'minutes'>): Span => ({
  from: minutesOf(time),
  until: minutesOf(time) + minutes,
})

/** Whether a time lies outside the hours of its clinician, or in a time away. */
export function outsideHours(rules: CalendarRules | undefined, place: BookedTime): 'outside' | 'away' | undefined {
  if (!rules || isWithinHours(rules, place.clinician, place.date, spanOf(place))) return undefined
  return isAway(rules, place.clinician, place.date, spanOf(place)) ? 'away' : 'outside'
}
