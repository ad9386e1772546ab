import { useState } from 'react'
import { groupOf } from '../../../forms/access'
import { DateString } from '../../../forms/core/ids'
import { VisitKind } from '../../../forms/records/visit'
import type { PersonRow } from '../../../forms/records/patient'
import { api, useAction, useCall } from '../../api'
import { DateField } from '../../form-view/DateField'
import { readTime } from '../../form-view/time-entry'
import { useFormats, useWords } from '../../i18n'
import { useMe } from '../../me'
import { shownName } from '../../people/PersonName'
import { PersonPick } from '../../people/PersonPick'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { useToast } from '../../ui/Toast'
import { useKeys } from '../../ui/useKeys'

/** How long a visit usually takes; each booking can say otherwise. Product default. */
const usualMinutes: Record<VisitKind, number> = {
  'routine-examination': 45,
  gynaecologist: 30,
  physician: 30,
  'psychiatric-assessment': 60,
  talk: 45,
  sampling: 20,
  telephone: 15,
  relative: 45,
}

/** Books a visit: who, what, with whom, when. */
export function BookDialog({
  person,
  today,
  onClose,
}: {
  readonly person: PersonRow | undefined
  readonly today: string
  readonly onClose: () => void
}) {
  const words = useWords().today.bookDialog
  return (
    <Dialog title={words.title} onClose={onClose}>
      <BookForm person={person} today={today} onClose={onClose} />
    </Dialog>
  )
}

function BookForm({ person, today, onClose }: Parameters<typeof BookDialog>[0]) {
  const all = useWords()
  const words = all.today.bookDialog
  const formats = useFormats()
  const me = useMe()
  const toast = useToast()
  const users = useCall(['users'], () => api.users.list(null))
  const clinicians = (users.data ?? []).filter((user) => groupOf(user.role) === 'clinical')
  const [patient, setPatient] = useState(person)
  const [kind, setKind] = useState<VisitKind>('routine-examination')
  const [clinician, setClinician] = useState<string | undefined>(me.group === 'clinical' ? me.user.id : undefined)
  const [date, setDate] = useState<string | undefined>(today)
  const [time, setTime] = useState('')
  const [minutes, setMinutes] = useState<string>()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const book = useAction(api.visits.book, [['day'], ['record']])

  const typedMinutes = minutes ?? String(usualMinutes[kind])
  const length = /^\d{1,3}$/.test(typedMinutes.trim()) ? Number(typedMinutes) : 0
  const at = readTime(time)
  const dateOk = date !== undefined && DateString.safeParse(date).success
  const lengthOk = length >= 5 && length <= 480
  const timeFault = asked && at === undefined

  async function save(): Promise<void> {
    setAsked(true)
    if (!patient || clinician === undefined || !dateOk || at === undefined || !lengthOk || book.busy) return
    const reply = await book.run({ patient: patient.id, kind, clinician, date, time: at, minutes: length, reason: reason.trim() })
    if (!reply.ok) return
    toast.show(words.booked(shownName(patient), `${formats.relative(date, today)} ${formats.time(at)}`))
    onClose()
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
      <PersonPick
        label={words.patient}
        chosen={patient}
        onChoose={setPatient}
        autoFocus
        message={asked && !patient ? words.patientNeeded : undefined}
      />
      <div className="two">
        <Select
          label={words.kind}
          value={kind}
          options={VisitKind.options.map((value) => ({ value, label: all.today.kinds[value] }))}
          onChange={setKind}
        />
        <Select
          label={words.clinician}
          value={clinician}
          options={clinicians.map((user) => ({ value: user.id, label: `${user.name}, ${all.common.roles[user.role]}` }))}
          onChange={setClinician}
          required
        />
      </div>
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
      <TextField label={words.reason} value={reason} onChange={setReason} maxLength={60} note={words.reasonNote} />
      {asked && clinician === undefined && <p className="msg danger">{words.clinicianNeeded}</p>}
      {book.failure?.kind === 'double-booked' ? (
        <Note tone="danger" announce>
          {words.doubleBooked(book.failure.with, formats.time(book.failure.time))}
        </Note>
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
