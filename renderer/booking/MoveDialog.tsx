import { useState } from 'react'
import { DateString } from '../../forms/core/ids'
import { DateField } from '../form-view/DateField'
import { readTime } from '../form-view/time-entry'
import { useFormats, useWords } from '../i18n'
import { shownName } from '../people/PersonName'
import type { VisitRow } from '../people/VisitNote'
import { Button } from '../ui/Button'
import { Dialog, DialogActions } from '../ui/Dialog'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { useKeys } from '../ui/useKeys'
import { useClinicians } from './clinic'
import type { BookedTime } from '../../forms/calendar/free'
import { PlaceNote } from './PlaceNote'
import { useWhen } from './useWhen'
import { FreeTimes } from './FreeTimes'
import type { FreeTime } from '../../forms/calendar/free'

type Props = {
  readonly row: VisitRow
  readonly today: string
  readonly onMove: (place: BookedTime) => void
  readonly onClose: () => void
}

/** Another time for a booking, typed or taken from the next free ones. */
export function MoveDialog(props: Props) {
  const words = useWords().calendar.move
  return (
    <Dialog title={words.title(shownName(props.row.person))} onClose={props.onClose}>
      <MoveForm {...props} />
    </Dialog>
  )
}

function MoveForm({ row, today, onMove, onClose }: Props) {
  const all = useWords()
  const words = all.calendar.move
  const fields = all.today.bookDialog
  const formats = useFormats()
  const when = useWhen(today)
  const clinicians = useClinicians()
  const { visit } = row
  const [clinician, setClinician] = useState(visit.clinician ?? undefined)
  const [date, setDate] = useState<string | undefined>(visit.date < today ? today : visit.date)
  const [time, setTime] = useState('')
  const [minutes, setMinutes] = useState(String(visit.minutes))
  const [asked, setAsked] = useState(false)
  const at = readTime(time)
  const length = /^\d{1,3}$/.test(minutes.trim()) ? Number(minutes) : 0
  const lengthOk = length >= 5 && length <= 480
  const dateOk = date !== undefined && DateString.safeParse(date).success
  const place =
    clinician !== undefined && dateOk && at !== undefined && lengthOk ? { clinician, date, time: at, minutes: length } : undefined

  function save(): void {
    setAsked(true)
    if (place) onMove(place)
  }
  function take(slot: FreeTime): void {
    setClinician(slot.clinician)
    setDate(slot.date)
    setTime(formats.time(slot.time))
  }
  useKeys({ 'Ctrl+Enter': save })

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <p className="soft">
        {visit.time !== null && words.now(when(visit), row.clinicianName)} {words.counts}
      </p>
      <FreeTimes
        clinician={clinician}
        kind={visit.kind}
        minutes={lengthOk ? length : visit.minutes}
        from={dateOk && date > today ? date : today}
        today={today}
        atOnce
        onTake={take}
      />
      <Select
        label={fields.clinician}
        value={clinician}
        options={clinicians.map((user) => ({ value: user.id, label: `${user.name}, ${all.common.roles[user.role]}` }))}
        onChange={setClinician}
      />
      <div className="three">
        <DateField
          label={fields.date}
          value={date}
          onChange={setDate}
          today={today}
          prefer="future"
          message={asked && !dateOk ? fields.dateNeeded : undefined}
        />
        <TextField
          label={fields.time}
          value={time}
          onChange={setTime}
          maxLength={5}
          autoFocus
          invalid={asked && at === undefined}
          message={asked && at === undefined ? fields.timeFault : undefined}
        />
        <TextField
          label={fields.minutes}
          value={minutes}
          onChange={setMinutes}
          maxLength={3}
          invalid={asked && !lengthOk}
          message={asked && !lengthOk ? fields.minutesFault : undefined}
        />
      </div>
      <PlaceNote place={place} />
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc">
          {all.common.cancel}
        </Button>
        <Button kind="primary" type="submit" keyHint="Ctrl Enter">
          {words.save}
        </Button>
      </DialogActions>
    </form>
  )
}
