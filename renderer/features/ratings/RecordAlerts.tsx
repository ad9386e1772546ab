import { OctagonAlert } from 'lucide-react'
import { useState } from 'react'
import { useFormats, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Icon } from '../../ui/Icon'
import { AlertBox } from './AlertBox'
import { useAlerts } from './useRatings'
import '../../styles/ratings.css'

/** Alerts that nobody has acknowledged, over everything else of the record. */
export function RecordAlerts({ patient, onEntry }: { readonly patient: string; readonly onEntry: (entry: string) => void }) {
  const words = useWords().ratings.alert
  const formats = useFormats()
  const me = useMe()
  const [entry, setEntry] = useState<string>()
  const alerts = useAlerts(patient)
  const open = (alerts.data ?? []).filter((alert) => alert.acknowledged === null)
  if (alerts.error) return <ErrorPanel failure={alerts.error.failure} onRetry={() => void alerts.refetch()} />
  if (open.length === 0) return null
  return (
    <section className="alert-strip" role="alert" aria-label={words.label}>
      {open.map((alert) => (
        <p key={alert.id}>
          <Icon of={OctagonAlert} />
          <strong>{words.titles[alert.kind]}.</strong>
          <span>{words.raised(alert.raisedBy, formats.relative(alert.raisedAt, me.today))}</span>
          <button type="button" className="link" onClick={() => onEntry(alert.entry)}>
            {words.open}
          </button>
          <span className="to-right">
            <Button size="small" onPress={() => setEntry(alert.entry)}>
              {words.acknowledge}
            </Button>
          </span>
        </p>
      ))}
      {entry !== undefined && (
        <Dialog title={words.label} onClose={() => setEntry(undefined)}>
          <AlertBox
            patient={patient}
            alerts={open.filter((alert) => alert.entry === entry)}
            instrument={undefined}
            answers={{}}
            previous={undefined}
            onAcknowledged={() => setEntry(undefined)}
          />
        </Dialog>
      )}
    </section>
  )
}
