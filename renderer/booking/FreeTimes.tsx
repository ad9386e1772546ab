import { CalendarSearch } from 'lucide-react'
import { useState } from 'react'
import type { VisitKind } from '../../forms/records/visit'
import type { FreeTime } from '../../forms/calendar/free'
import { api, useCall } from '../app/api'
import { useWords } from '../i18n'
import { Button } from '../ui/Button'
import { ErrorPanel } from '../ui/ErrorPanel'
import { useKeys } from '../ui/useKeys'
import { useClinicians } from './clinic'
import { useWhen } from './useWhen'
import '../styles/calendar.css'

const offered = 4

/** The next free times, looked for at a press (or at once), each a button that takes it. */
export function FreeTimes({
  clinician,
  kind,
  minutes,
  from,
  today,
  atOnce = false,
  onTake,
}: {
  /** Nobody in particular: with anybody whose profession the kind fits. */
  readonly clinician: string | undefined
  readonly kind: VisitKind
  readonly minutes: number
  readonly from: string
  readonly today: string
  readonly atOnce?: boolean
  readonly onTake: (slot: FreeTime) => void
}) {
  const words = useWords().calendar.booking
  const when = useWhen(today)
  const clinicians = useClinicians()
  const [isAsked, setAsked] = useState(atOnce)
  const input = { clinician: clinician ?? null, kind, minutes, from, count: offered }
  const free = useCall(api.calendar.nextFree, input, { enabled: isAsked && minutes >= 5 })
  useKeys({ 'Alt+N': () => setAsked(true) }, { enabled: !isAsked })
  const nameOf = (id: string) => clinicians.find((each) => each.id === id)?.name ?? ''

  if (!isAsked)
    return (
      <span>
        <Button size="small" icon={CalendarSearch} keyHint="Alt N" onPress={() => setAsked(true)}>
          {words.next}
        </Button>
      </span>
    )
  return (
    <div className="free-times" role="group" aria-label={words.free}>
      <span className="small soft">{words.next}</span>
      <ErrorPanel failure={free.error?.failure} onRetry={() => void free.refetch()} />
      {!free.data && !free.error && <small className="soft">{words.looking}</small>}
      {free.data?.length === 0 && (
        <small className="soft" role="status">
          {words.noneFree}
        </small>
      )}
      {free.data?.map((slot) => (
        <Button key={`${slot.date} ${slot.time} ${slot.clinician}`} size="small" onPress={() => onTake(slot)}>
          {when(slot, 'short')}
          {clinician === undefined && <small className="soft">{nameOf(slot.clinician)}</small>}
        </Button>
      ))}
    </div>
  )
}
