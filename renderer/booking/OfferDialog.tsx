import { useFormats, useWords } from '../i18n'
import { setIntent } from '../people/intent'
import { PersonName, shownName } from '../people/PersonName'
import { contactText } from '../people/safe-contact'
import { go } from '../app/route'
import { Button } from '../ui/Button'
import { Dialog, DialogActions } from '../ui/Dialog'
import { ErrorPanel } from '../ui/ErrorPanel'
import type { BookStart } from './BookDialog'
import { useClinicians } from './clinic'
import { Phone, usePhones } from './Phones'
import type { BookedTime } from '../../forms/calendar/free'
import { useWhen } from './useWhen'
import { bookFrom, type WaitRow } from './waits'

/** A time became free: who on the waiting list can take it. */
export function OfferDialog({
  freed,
  rows,
  today,
  onBook,
  onClose,
}: {
  readonly freed: BookedTime
  readonly rows: readonly WaitRow[]
  readonly today: string
  readonly onBook: (start: BookStart) => void
  readonly onClose: () => void
}) {
  const all = useWords()
  const words = all.calendar.waits
  const formats = useFormats()
  const when = useWhen(today)
  const numbers = usePhones(rows.map(({ person }) => person))
  const clinician = useClinicians().find(({ id }) => id === freed.clinician)
  function open({ person }: WaitRow): void {
    onClose()
    setIntent({ kind: 'person', patient: person.id })
    go({ screen: 'patients' })
  }
  return (
    <Dialog title={words.offerTitle} onClose={onClose}>
      <p className="strong">{words.offer(when(freed), clinician?.name ?? '', freed.minutes)}</p>
      <p className="soft">{words.offerText}</p>
      <ul className="offered">
        {rows.map((row) => (
          <li key={row.wait.id}>
            <span className="grow">
              <span className="strong">
                <PersonName person={row.person} />
              </span>{' '}
              <small className="soft">
                {[all.today.kinds[row.wait.kind], formats.shortDay(row.wait.since, today), row.wait.note]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </small>
              <small className="reach">
                <span>{contactText(row.person.safeContact, all.patients.safe)}</span>
                <Phone person={row.person} numbers={numbers.data} onOpen={() => open(row)} />
              </small>
            </span>
            <Button size="small" label={words.bookLabel(shownName(row.person))} onPress={() => onBook({ ...bookFrom(row), ...freed })}>
              {words.book}
            </Button>
          </li>
        ))}
      </ul>
      {numbers.error && <ErrorPanel failure={numbers.error.failure} onRetry={() => void numbers.refetch()} />}
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc" autoFocus>
          {words.notNow}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
