import type { VisitStatus } from '../../../forms/records/visit'
import { api, useCall } from '../../app/api'
import { useWhen } from '../../booking/useWhen'
import { useWords } from '../../i18n'
import { PersonName, shownName } from '../../people/PersonName'
import type { VisitRow } from '../../people/VisitNote'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Sheet } from '../../ui/Sheet'

/** The times of those who have died: somebody cancels them, the program does not. Nothing when there are none. */
export function ToCancel({
  today,
  onOpen,
  onStep,
}: {
  readonly today: string
  readonly onOpen: (row: VisitRow) => void
  readonly onStep: (row: VisitRow, status: VisitStatus) => void
}) {
  const all = useWords()
  const words = all.today.toCancel
  const when = useWhen(today)
  // read again with the day: what changes a booking changes this
  const read = useCall(api.visits.toCancel, null, { keepPrevious: true })
  const rows = read.data ?? []
  if (rows.length === 0 && !read.error) return null
  return (
    <Sheet title={words.title} count={rows.length}>
      <ErrorPanel failure={read.error?.failure} />
      <ul className="to-cancel">
        {rows.map((row) => {
          const name = shownName(row.person)
          return (
            <li key={row.visit.id}>
              <span className="grow">
                <button type="button" className="link" onClick={() => onOpen(row)}>
                  <PersonName person={row.person} />
                </button>
                <small className="soft">
                  {[when(row.visit, 'short'), all.today.kinds[row.visit.kind], row.clinicianName].filter((part) => part !== '').join(' · ')}
                </small>
              </span>
              <Button size="small" label={words.cancelLabel(name)} onPress={() => onStep(row, 'cancelled-by-clinic')}>
                {words.cancel}
              </Button>
            </li>
          )
        })}
      </ul>
      <p className="small soft inset">{words.help}</p>
    </Sheet>
  )
}
