import { useEffect, useRef } from 'react'
import { findInstrument } from '../../../forms/instruments'
import type { EntryAlertsProps } from '../../record-slots'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { AlertBox } from './AlertBox'
import { useAlerts } from './useRatings'
import '../../styles/ratings.css'

/** The alerts of one entry. One that comes is brought into sight, wherever one was. */
export function EntryAlerts({ patient, entry, form, answers, onOpen }: EntryAlertsProps) {
  const alerts = useAlerts(patient)
  const box = useRef<HTMLDivElement>(null)
  const own = (alerts.data ?? []).filter((alert) => alert.entry === entry)
  const isOpen = own.some(({ acknowledged }) => acknowledged === null)
  useEffect(() => {
    onOpen?.(isOpen)
    if (isOpen) box.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, onOpen])
  const failed = alerts.error && <ErrorPanel failure={alerts.error.failure} onRetry={() => void alerts.refetch()} />
  if (own.length === 0) return failed
  return (
    <div className="entry-alerts" ref={box}>
      {failed}
      <AlertBox patient={patient} alerts={own} instrument={findInstrument(form)} answers={answers} previous={undefined} />
    </div>
  )
}
