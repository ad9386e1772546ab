import { useEffect } from 'react'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { AlertBox } from './AlertBox'
import { useAlerts } from './useRatings'
import '../../styles/ratings.css'

/** The alerts of one entry, read again each time the entry has been saved. */
export function EntryAlerts({
  patient,
  entry,
  savedAt,
}: {
  readonly patient: string
  readonly entry: string
  readonly savedAt: string | undefined
}) {
  const alerts = useAlerts(patient)
  const { refetch } = alerts
  useEffect(() => {
    if (savedAt !== undefined) void refetch()
  }, [savedAt, refetch])
  if (alerts.error) return <ErrorPanel failure={alerts.error.failure} onRetry={() => void refetch()} />
  const own = (alerts.data ?? []).filter((alert) => alert.entry === entry)
  if (own.length === 0) return null
  return (
    <div className="entry-alerts">
      <AlertBox patient={patient} alerts={own} instrument={undefined} answers={{}} previous={undefined} />
    </div>
  )
}
