import { useState } from 'react'
import { DateString } from '../../forms/core/ids'
import type { VisitKind } from '../../forms/records/visit'
import type { PersonRow } from '../../forms/records/patient'
import { api, useAction } from '../app/api'
import { DateField } from '../form-view/DateField'
import { readTime } from '../form-view/time-entry'
import { useFormats, useWords } from '../i18n'
import { useMe } from '../app/me'
import { DiedNote } from '../people/DiedNote'
import { shownName } from '../people/PersonName'
import { Button } from '../ui/Button'
import { Dialog, DialogActions } from '../ui/Dialog'
import { ErrorPanel } from '../ui/ErrorPanel'
import { Note } from '../ui/Note'
import { TextField } from '../ui/TextField'
import { useToast } from '../ui/Toast'
import { useKeys } from '../ui/useKeys'
import { ClashNote } from './ClashNote'
import { FreeTimes } from './FreeTimes'
import type { FreeTime } from '../../forms/calendar/free'
import { PlaceNote } from './PlaceNote'
import { useWhen } from './useWhen'
import { VisitFields } from './VisitFields'

/** What is known when somebody is to be booked: from a record, an empty time in the calendar, the waiting list or a list of recalls. */
export type BookStart = {
  readonly person?: PersonRow
  readonly kind?: VisitKind
  readonly clinician?: string
  readonly date?: string
  readonly time?: string
  /** The next free times are looked for at once. */
  readonly free?: boolean
  /** Her place on the waiting list, which the booking ends. */
  readonly waiting?: string
}

/** Books a visit: who, what, with whom, when. */
export function BookDialog({ start, today, onClose }: { readonly start: BookStart; readonly today: string; readonly onClose: () => void }) {
  const words = useWords().today.bookDialog
  return (
    <Dialog title={words.title} onClose={onClose}>
      <BookForm start={start} today={today} onClose={onClose} />
    </Dialog>
  )
}

function BookForm({ start, today, onClose }: Parameters<typeof BookDialog>[0]) {
  const all = useWords()
  const words = all.today.bookDialog
  const formats = useFormats()
  const me = useMe()
  const when = useWhen(today)
  const toast = useToast()
  const [patient, setPatient] = useState(start.person)
  const [kind, setKind] = useState<VisitKind>(start.kind ?? 'routine-examination')
  const [clinician, setClinician] = useState<string | undefined>(
    start.clinician ?? (me.group === 'clinical' && !start.waiting ? me.user.id : undefined),
  )
  const [date, setDate] = useState<string | undefined>(
    start.date === undefined || (start.waiting !== undefined && start.date < today) ? today : start.date,
  )
  const [time, setTime] = useState(start.time === undefined ? '' : formats.time(start.time))
  const [minutes, setMinutes] = useState<string>()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const book = useAction(api.visits.book)

  const typedMinutes = minutes ?? String(me.settings.visitMinutes[kind])
  const length = /^\d{1,3}$/.test(typedMinutes.trim()) ? Number(typedMinutes) : 0
  const at = readTime(time)
  const dateOk = date !== undefined && DateString.safeParse(date).success
  const lengthOk = length >= 5 && length <= 480
  const timeFault = asked && at === undefined

  const place =
    clinician !== undefined && dateOk && at !== undefined && lengthOk ? { clinician, date, time: at, minutes: length } : undefined

  async function save(beside = false): Promise<void> {
    setAsked(true)
    if (!patient || !place || book.busy) return
    const reply = await book.run({ patient: patient.id, kind, ...place, reason: reason.trim(), beside, waiting: start.waiting ?? null })
    if (!reply.ok) return
    toast.show(words.booked(shownName(patient), when(place)))
    onClose()
  }
  function take(slot: FreeTime): void {
    setClinician(slot.clinician)
    setDate(slot.date)
    setTime(formats.time(slot.time))
    book.reset()
  }
  useKeys({ 'Ctrl+Enter': () => void save() })

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <VisitFields
        patient={patient}
        onPatient={setPatient}
        kind={kind}
        onKind={setKind}
        clinician={clinician}
        onClinician={setClinician}
        autoFocus={start.person === undefined}
        asked={asked}
      />
      <div className="three">
        <DateField
          label={words.date}
          value={date}
          onChange={setDate}
          today={today}
          prefer="future"
          message={asked && date === undefined ? words.dateNeeded : undefined}
        />
        <TextField
          label={words.time}
          value={time}
          onChange={setTime}
          maxLength={5}
          note={timeFault ? undefined : words.timeNote}
          invalid={timeFault}
          message={timeFault ? words.timeFault : undefined}
        />
        <TextField
          label={words.minutes}
          value={typedMinutes}
          onChange={setMinutes}
          maxLength={3}
          invalid={asked && !lengthOk}
          message={asked && !lengthOk ? words.minutesFault : undefined}
        />
      </div>
      <FreeTimes
        clinician={clinician}
        kind={kind}
        minutes={lengthOk ? length : me.settings.visitMinutes[kind]}
        from={dateOk && date > today ? date : today}
        today={today}
        atOnce={start.free === true || (start.waiting !== undefined && start.time === undefined)}
        onTake={take}
      />
      <PlaceNote place={place} />
      {start.waiting !== undefined && <small className="soft">{all.calendar.booking.fromWaiting}</small>}
      <TextField label={words.reason} value={reason} onChange={setReason} maxLength={60} note={words.reasonNote} />
      {book.failure?.kind === 'double-booked' ? (
        <ClashNote
          failure={book.failure}
          today={today}
          onTake={take}
          beside={all.calendar.booking.beside}
          onBeside={() => void save(true)}
        />
      ) : book.failure?.kind === 'died' ? (
        <DiedNote on={book.failure.on} />
      ) : book.failure?.kind === 'past' ? (
        <Note tone="danger" announce>
          {words.past}
        </Note>
      ) : (
        <ErrorPanel failure={book.failure} />
      )}
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc">
          {all.common.cancel}
        </Button>
        <Button kind="primary" type="submit" keyHint="Ctrl Enter" isDisabled={book.busy}>
          {words.save}
        </Button>
      </DialogActions>
    </form>
  )
}
