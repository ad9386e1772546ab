import { useEffect, useRef, type ComponentProps } from 'react'
import { findInstrument } from '../../../forms/instruments'
import type { RecordPart } from '../../care-view/record-parts'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { AlertBox } from './AlertBox'
import { useAlerts } from './useRatings'
import '../../styles/ratings.css'

type Props = ComponentProps<NonNullable<RecordPart['EntryAlerts']>>

/** The alerts of a rating. One that comes is brought into sight, wherever one was. */
export function EntryAlerts(props: Props) {
  return findInstrument(props.form) ? <OfRating {...props} /> : null
}

function OfRating({ patient, entry, form, answers, onAlarm }: Props) {
  const alerts = useAlerts(patient)
  const box = useRef<HTMLDivElement>(null)
  const own = (alerts.data ?? []).filter((alert) => alert.entry === entry)
  const isOpen = own.some(({ acknowledged }) => acknowledged === null)
  useEffect(() => {
    onAlarm?.(isOpen)
    if (isOpen) box.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, onAlarm])
  const failed = alerts.error && <ErrorPanel failure={alerts.error.failure} onRetry={() => void alerts.refetch()} />
  if (own.length === 0) return failed
  return (
    <div className="entry-alerts" ref={box}>
      {failed}
      <AlertBox patient={patient} alerts={own} instrument={findInstrument(form)} answers={answers} previous={undefined} />
    </div>
  )
}
