import { OctagonAlert } from 'lucide-react'
import { api, readAgainMs, useCall } from '../../app/api'
import { useFormats, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { PersonName, shownName } from '../../people/PersonName'
import { go } from '../../app/route'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Icon } from '../../ui/Icon'
import '../../styles/ratings.css'

export const useOpenAlerts = (enabled: boolean) => useCall(api.alerts.open, null, { enabled, keepPrevious: true, everyMs: readAgainMs })

/** On the start page: alerts of patients in one's care that nobody has acknowledged. Nothing when there are none. */
export function AlertLines() {
  const words = useWords().ratings
  const me = useMe()
  const formats = useFormats()
  const isClinician = me.group === 'clinical'
  const alerts = useOpenAlerts(isClinician)
  if (alerts.error) return <ErrorPanel failure={alerts.error.failure} onRetry={() => void alerts.refetch()} />
  if (!alerts.data || alerts.data.length === 0) return null
  return (
    <section className="alert-lines" aria-label={words.lines.title}>
      {alerts.data.map(({ alert, person }) => (
        <div key={alert.id}>
          <Icon of={OctagonAlert} />
          <span className="grow">
            <strong>
              <PersonName person={person} />
            </strong>{' '}
            {words.lines.line(words.alert.titles[alert.kind], formats.relative(alert.raisedAt, me.today))}
          </span>
          <Button
            size="small"
            label={words.lines.openFor(shownName(person))}
            onPress={() => go({ screen: 'record', patient: person.id, entry: alert.entry })}
          >
            {words.lines.open}
          </Button>
        </div>
      ))}
    </section>
  )
}
