import { useState } from 'react'
import { DateString } from '../../../forms/core/ids'
import type { HoursException } from '../../../forms/records/hours'
import { api, useAction } from '../../app/api'
import { useClinicians } from '../../booking/clinic'
import { DateField } from '../../form-view/DateField'
import { readTime } from '../../form-view/time-entry'
import { useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Field } from '../../ui/Field'
import { Seg } from '../../ui/Seg'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { useToast } from '../../ui/Toast'
import { useKeys } from '../../ui/useKeys'

type Props = {
  /** Of whom one thinks first. */
  readonly clinician: string | undefined
  readonly today: string
  readonly date: string
  /** Whoever is away has people booked, perhaps: whom to call. */
  readonly onCall: (exception: HoursException) => void
  readonly onClose: () => void
}

/** Somebody is away for days or hours, or here for extra hours. */
export function AwayDialog(props: Props) {
  const words = useWords().calendar.awayDialog
  return (
    <Dialog title={words.title} onClose={props.onClose}>
      <AwayForm {...props} />
    </Dialog>
  )
}

const isDate = (value: string | undefined): value is string => DateString.safeParse(value).success

function AwayForm({ clinician: first, today, date, onCall, onClose }: Props) {
  const all = useWords()
  const words = all.calendar.awayDialog
  const toast = useToast()
  const clinicians = useClinicians()
  const add = useAction(api.calendar.addException)
  const [clinician, setClinician] = useState(first)
  const [kind, setKind] = useState<'away' | 'extra'>('away')
  const [firstDay, setFirstDay] = useState<string | undefined>(date)
  const [lastDay, setLastDay] = useState<string | undefined>(date)
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)

  const times = { from: readTime(from), until: readTime(until) }
  const isWholeDay = from.trim() === '' && until.trim() === ''
  const timesOk = isWholeDay ? kind === 'away' : times.from !== undefined && times.until !== undefined && times.from < times.until
  const daysOk = isDate(firstDay) && isDate(lastDay) && firstDay <= lastDay
  const name = clinicians.find(({ id }) => id === clinician)?.name ?? ''

  async function save(): Promise<void> {
    setAsked(true)
    if (clinician === undefined || !isDate(firstDay) || !isDate(lastDay) || !daysOk || !timesOk || add.busy) return
    const span = isWholeDay ? { from: null, until: null } : { from: times.from ?? null, until: times.until ?? null }
    const reply = await add.run({ clinician, kind, firstDay, lastDay, ...span, note: note.trim() })
    if (!reply.ok) return
    toast.show(words.saved(name))
    onClose()
    if (kind === 'away' && lastDay >= today) onCall(reply.value)
  }
  useKeys({ 'Ctrl+Enter': () => void save() })

  const timesMessage = asked && !timesOk ? (kind === 'away' ? words.timesFault : words.extraFault) : undefined
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className="two">
        <Select
          label={words.who}
          value={clinician}
          options={clinicians.map((user) => ({ value: user.id, label: `${user.name}, ${all.common.roles[user.role]}` }))}
          onChange={setClinician}
          required
          autoFocus
        />
        <Field label={words.kind}>
          <span>
            <Seg
              label={words.kind}
              value={kind}
              options={(['away', 'extra'] as const).map((value) => ({ value, label: words.kinds[value] }))}
              onChange={setKind}
            />
          </span>
        </Field>
      </div>
      {asked && clinician === undefined && <p className="msg danger">{words.whoNeeded}</p>}
      <div className="two">
        <DateField
          label={words.first}
          value={firstDay}
          onChange={(day) => {
            setFirstDay(day)
            if (isDate(day) && (!isDate(lastDay) || lastDay < day)) setLastDay(day)
          }}
          today={today}
          prefer="future"
        />
        <DateField
          label={words.last}
          value={lastDay}
          onChange={setLastDay}
          today={today}
          prefer="future"
          message={asked && !daysOk ? words.daysFault : undefined}
        />
      </div>
      <div className="two">
        <TextField
          label={words.from}
          value={from}
          onChange={setFrom}
          maxLength={5}
          note={timesMessage ? undefined : kind === 'away' ? words.wholeDay : words.extraTimes}
          invalid={timesMessage !== undefined}
          message={timesMessage}
        />
        <TextField label={words.until} value={until} onChange={setUntil} maxLength={5} invalid={timesMessage !== undefined} />
      </div>
      <TextField label={words.note} value={note} onChange={setNote} maxLength={60} note={words.noteHelp} />
      <ErrorPanel failure={add.failure} />
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc">
          {all.common.cancel}
        </Button>
        <Button kind="primary" type="submit" keyHint="Ctrl Enter" isDisabled={add.busy}>
          {words.save}
        </Button>
      </DialogActions>
    </form>
  )
}
