import { CircleMinus } from 'lucide-react'
import { useState } from 'react'
import type { HoursException } from '../../../forms/records/hours'
import { api, useCall } from '../../app/api'
import { useClinicians } from '../../booking/clinic'
import { MoveDialog } from '../../booking/MoveDialog'
import { Phone, usePhones } from '../../booking/Phones'
import { useMove } from '../../booking/useMove'
import { useWhen } from '../../booking/useWhen'
import { useWords } from '../../i18n'
import { setIntent } from '../../people/intent'
import { PersonName, shownName } from '../../people/PersonName'
import { contactText } from '../../people/safe-contact'
import { StepFailure } from '../../people/StepFailure'
import { useStep } from '../../people/useStep'
import type { VisitRow } from '../../people/VisitNote'
import { go } from '../../app/route'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { Empty } from '../../ui/Empty'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { State } from '../../ui/State'
import { Waiting } from '../../ui/Waiting'

type Props = { readonly exception: HoursException; readonly today: string; readonly onClose: () => void }

/** Whoever is booked while somebody is away: whom to call, how she may be reached, and what becomes of the booking. */
export function CallDialog(props: Props) {
  const words = useWords().calendar.call
  const name = useClinicians().find(({ id }) => id === props.exception.clinician)?.name ?? ''
  const [moving, setMoving] = useState<VisitRow>()
  const { move, question } = useMove(() => undefined) // her time does not become free: she is away
  if (moving)
    return (
      <MoveDialog
        row={moving}
        today={props.today}
        onMove={(place) => {
          setMoving(undefined)
          move(moving, place)
        }}
        onClose={() => setMoving(undefined)}
      />
    )
  return (
    question ?? (
      <Dialog title={words.title(name)} width="wide" onClose={props.onClose}>
        <List {...props} onNewTime={setMoving} />
      </Dialog>
    )
  )
}

function List({ exception, today, onNewTime, onClose }: Props & { readonly onNewTime: (row: VisitRow) => void }) {
  const all = useWords()
  const words = all.calendar.call
  const when = useWhen(today)
  const [isSure, setSure] = useState(false)
  const list = useCall(api.calendar.toCall, { exception: exception.id }, { keepPrevious: true })
  const rows = list.data ?? []
  const numbers = usePhones(rows.map(({ person }) => person))
  const booked = rows.filter(({ visit }) => visit.status === 'booked')
  const { step, failure, busy } = useStep()
  const cancel = (row: VisitRow) => step(row.visit, 'cancelled-by-clinic', shownName(row.person))

  function openPerson({ person }: VisitRow): void {
    onClose()
    setIntent({ kind: 'person', patient: person.id })
    go({ screen: 'patients' })
  }
  async function cancelAll(): Promise<void> {
    setSure(false)
    for (const row of booked) if (!(await cancel(row))) return
  }

  return (
    <>
      {list.error && <ErrorPanel failure={list.error.failure} onRetry={() => void list.refetch()} />}
      {numbers.error && <ErrorPanel failure={numbers.error.failure} onRetry={() => void numbers.refetch()} />}
      {!list.data && !list.error && <Waiting rows={3} />}
      {list.data?.length === 0 && <Empty title={words.none} />}
      {rows.length > 0 && (
        <>
          <p className="soft">{words.text}</p>
          <div className="scrolls-inside" tabIndex={0} role="region" aria-label={words.text}>
            <table className="table to-call">
              <thead>
                <tr>
                  {(['when', 'patient', 'contact', 'phone'] as const).map((column) => (
                    <th key={column}>{words.columns[column]}</th>
                  ))}
                  <th>
                    <span className="unseen">{words.columns.act}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => {
                  const { visit, person } = row
                  const name = shownName(person)
                  return (
                    <tr key={visit.id}>
                      <td className="when">{when(visit, 'short')}</td>
                      <td className="strong">
                        <PersonName person={person} />
                      </td>
                      <td className="wraps small">{contactText(person.safeContact, all.patients.safe)}</td>
                      <td>
                        <Phone person={person} numbers={numbers.data} onOpen={() => openPerson(row)} />
                      </td>
                      <td className="num">
                        {visit.status === 'booked' ? (
                          <span className="line row-acts">
                            <Button size="small" label={words.newTimeLabel(name)} onPress={() => onNewTime(row)}>
                              {words.newTime}
                            </Button>
                            <Button
                              size="small"
                              kind="quiet"
                              label={words.cancelLabel(name)}
                              isDisabled={busy}
                              onPress={() => void cancel(row)}
                            >
                              {words.cancel}
                            </Button>
                          </span>
                        ) : (
                          <State tone="off" icon={CircleMinus}>
                            {words.cancelled}
                          </State>
                        )}
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        </>
      )}
      <StepFailure failure={failure} />
      {isSure && booked.length > 0 && (
        <Note tone="due" announce>
          {words.allAsk(booked.length)}
          <p className="line choices-below">
            <Button size="small" autoFocus onPress={() => void cancelAll()}>
              {words.allGo}
            </Button>
            <Button size="small" kind="quiet" onPress={() => setSure(false)}>
              {all.common.no}
            </Button>
          </p>
        </Note>
      )}
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc" autoFocus>
          {all.common.close}
        </Button>
        {booked.length > 1 && !isSure && <Button onPress={() => setSure(true)}>{words.all(booked.length)}</Button>}
      </DialogActions>
    </>
  )
}
