import { clockOf } from '../../../forms/calendar/clock'
import { localDate } from '../../../forms/core/dates'
import type { VisitStatus } from '../../../forms/records/visit'
import { spanOf } from '../../booking/clinic'
import { useWhen } from '../../booking/useWhen'
import { useFormats, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { PersonName } from '../../people/PersonName'
import { contactText } from '../../people/safe-contact'
import { isToCancel, rowLook, visitSteps } from '../../people/visit-state'
import { VisitNote, type VisitRow } from '../../people/VisitNote'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { State } from '../../ui/State'
import { useKeys } from '../../ui/useKeys'

type Props = {
  readonly row: VisitRow
  readonly now: string
  readonly onStep: (status: VisitStatus) => void
  readonly onOpen: () => void
  readonly onCarry: () => void
  readonly onNewTime: () => void
  readonly onClose: () => void
}

/** A booking: what it is, every step it can take, and its ways to another time. */
export function VisitDialog(props: Props) {
  const words = useWords().calendar.visit
  return (
    <Dialog title={words.title} width="wide" onClose={props.onClose}>
      <Visit {...props} />
    </Dialog>
  )
}

function Visit({ row, now, onStep, onOpen, onCarry, onNewTime, onClose }: Props) {
  const all = useWords()
  const words = all.calendar.visit
  const formats = useFormats()
  const me = useMe()
  const when = useWhen(localDate(now))
  const { visit, person } = row
  const today = localDate(now)
  const look = rowLook(row, now, all.today.status, formats.time)
  const { from, until } = spanOf({ time: visit.time ?? '00:00', minutes: visit.minutes })
  const times = `${formats.time(clockOf(from))}–${formats.time(clockOf(until))}`
  const steps = visitSteps(visit, all.today, today).filter(
    ({ status }) => status !== 'rebooked' && (status !== 'in-progress' || me.group === 'clinical'),
  )
  const isMovable = visit.status === 'booked' && !isToCancel(row)
  useKeys({
    ...(isMovable ? { m: onCarry, k: onNewTime } : {}),
    j: onOpen,
  })
  return (
    <div className="stack">
      <dl className="visit-facts">
        <dt>{all.today.columns.patient}</dt>
        <dd className="strong">
          <PersonName person={person} />
        </dd>
        <dt>{words.time}</dt>
        <dd>{`${when({ date: visit.date, time: null })} ${times}`}</dd>
        <dt>{words.kind}</dt>
        <dd>{all.today.kinds[visit.kind]}</dd>
        <dt>{words.clinician}</dt>
        <dd>{row.clinicianName}</dd>
        <dt>{words.state}</dt>
        <dd>
          <State tone={look.tone} icon={look.icon}>
            {look.text}
          </State>
        </dd>
        {(person.interpreter !== '' || row.firstEver || visit.reason !== '') && (
          <>
            <dt>{words.note}</dt>
            <dd>
              <VisitNote row={row} withClinician={false} />
            </dd>
          </>
        )}
        <dt>{words.contact}</dt>
        <dd>{contactText(person.safeContact, all.patients.safe)}</dd>
      </dl>
      {visit.movedFrom !== null && <small className="soft">{words.movedFrom}</small>}
      {steps.length > 0 && (
        <Choices
          label={all.today.columns.act}
          value={undefined}
          keys="screen"
          options={steps.map(({ status, label }) => ({ value: status, label }))}
          onChoose={onStep}
        />
      )}
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc" autoFocus>
          {all.common.close}
        </Button>
        {isMovable && (
          <>
            <Button keyHint="M" onPress={onCarry}>
              {words.move}
            </Button>
            <Button keyHint="K" onPress={onNewTime}>
              {words.moveTo}
            </Button>
          </>
        )}
        <Button keyHint="J" onPress={onOpen}>
          {me.group === 'clinical' ? words.record : words.person}
        </Button>
      </DialogActions>
    </div>
  )
}
