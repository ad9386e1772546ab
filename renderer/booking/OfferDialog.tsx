import { useFormats, useWords } from '../i18n'
import { PersonName, shownName } from '../people/PersonName'
import { Button } from '../ui/Button'
import { Dialog, DialogActions } from '../ui/Dialog'
import type { BookStart } from './BookDialog'
import { useClinicians } from './clinic'
import type { Place } from './types'
import { bookFrom, type WaitRow } from './waits'

/** A time became free: who on the waiting list can take it. */
export function OfferDialog({
  freed,
  rows,
  today,
  onBook,
  onClose,
}: {
  readonly freed: Place
  readonly rows: readonly WaitRow[]
  readonly today: string
  readonly onBook: (start: BookStart) => void
  readonly onClose: () => void
}) {
  const all = useWords()
  const words = all.calendar.waits
  const formats = useFormats()
  const clinician = useClinicians().find(({ id }) => id === freed.clinician)
  return (
    <Dialog title={words.offerTitle} onClose={onClose}>
      <p className="strong">
        {words.offer(`${formats.relative(freed.date, today)} ${formats.time(freed.time)}`, clinician?.name ?? '', freed.minutes)}
      </p>
      <p className="soft">{words.offerText}</p>
      <ul className="offer">
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
            </span>
            <Button size="small" label={words.bookLabel(shownName(row.person))} onPress={() => onBook({ ...bookFrom(row), ...freed })}>
              {words.book}
            </Button>
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc" autoFocus>
          {words.notNow}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
