import { localDate, localTime } from '../../forms/core/dates'
import { useWords } from '../i18n'
import { useNow } from '../people/useNow'
import { Note } from '../ui/Note'
import { outsideHours, useClinicians, useRules } from './clinic'
import type { BookedTime } from '../../forms/calendar/free'

/** What one should know of a time before it is taken: it has been already, or nobody works then. It can be taken all the same. */
export function PlaceNote({ place }: { readonly place: BookedTime | undefined }) {
  const words = useWords().calendar.booking
  const rules = useRules().data
  const clinicians = useClinicians()
  const now = useNow()
  if (!place) return null
  if (place.date === localDate(now) && place.time < localTime(now)) return <Note tone="due">{words.earlier}</Note>
  const outside = outsideHours(rules, place)
  if (!outside) return null
  const who = clinicians.find(({ id }) => id === place.clinician)?.name ?? ''
  return <Note tone="due">{outside === 'away' ? words.isAway(who) : words.outside(who)}</Note>
}
