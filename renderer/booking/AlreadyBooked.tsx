import { CalendarClock } from 'lucide-react'
import { localDate } from '../../forms/core/dates'
import { api, useCall } from '../app/api'
import { useWords } from '../i18n'
import { useNow } from '../people/useNow'
import { Icon } from '../ui/Icon'
import { useWhen } from './useWhen'

const shownAtMost = 3

/** The times she has ahead, so that nobody gets two by mistake. Nothing while there are none. */
export function AlreadyBooked({ patient }: { readonly patient: string }) {
  const all = useWords()
  const today = localDate(useNow())
  const when = useWhen(today)
  const read = useCall(api.visits.ofPatient, { patient })
  const ahead = (read.data ?? []).filter(({ visit }) => visit.status === 'booked' && visit.date >= today).toReversed()
  if (ahead.length === 0) return null
  return (
    <div className="already small" role="status">
      <Icon of={CalendarClock} small />
      <span>
        {all.calendar.booking.already(
          ahead
            .slice(0, shownAtMost)
            .map(({ visit, clinicianName }) =>
              all.calendar.booking.alreadyAt(when(visit, 'short'), clinicianName, all.today.kinds[visit.kind]),
            ),
          Math.max(0, ahead.length - shownAtMost),
        )}
      </span>
    </div>
  )
}
