import { useState } from 'react'
import { emergencyOptions, momentOf } from '../../../forms/contraception/emergency'
import { secondTestDays } from '../../../forms/contraception/late-injection'
import { emergencyPillIds, methodOf, type MethodId } from '../../../forms/contraception/methods'
import { addDays, localDate, localTime } from '../../../forms/core/dates'
import { DateString } from '../../../forms/core/ids'
import { useEventWords } from '../../care-view/event-words'
import { DateField } from '../../form-view/DateField'
import { instantOf, readTime } from '../../form-view/time-entry'
import { useFormats, useWords } from '../../i18n'
import { Field } from '../../ui/Field'
import { Note } from '../../ui/Note'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { useToast } from '../../ui/Toast'
import { ClockField } from './ClockField'
import { FormFrame } from './FormFrame'
import { HoursLeft } from './HoursLeft'
import { useAddEvent } from './useAddEvent'

const dateOf = (text: string | undefined): string | undefined =>
  text !== undefined && DateString.safeParse(text).success ? text : undefined

/** Emergency contraception: hours left for each method as they run, and the pill that was given. The copper IUD is recorded as inserted. */
export function EmergencyForm({
  patient,
  now,
  mayInsert,
  onIud,
  onDone,
}: {
  readonly patient: string
  readonly now: string
  /** Whether a copper IUD can be recorded: none is in place. */
  readonly mayInsert: boolean
  readonly onIud: () => void
  readonly onDone: () => void
}) {
  const words = useWords().contraception
  const emergency = words.emergency
  const formats = useFormats()
  const toast = useToast()
  const { named } = useEventWords()
  const today = localDate(now)
  const [exposed, setExposed] = useState<string>()
  const [exposedTime, setExposedTime] = useState('')
  const [method, setMethod] = useState<(typeof emergencyPillIds)[number]>()
  const [product, setProduct] = useState('')
  const [batch, setBatch] = useState('')
  const [given, setGiven] = useState<string | undefined>(today)
  const [givenTime, setGivenTime] = useState(localTime(now))
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(0)

  const exposedDate = dateOf(exposed)
  const givenDate = dateOf(given)
  const timesFine = (exposedTime.trim() === '' || readTime(exposedTime) !== undefined) && readTime(givenTime) !== undefined
  const exposedAt =
    exposedDate === undefined || exposedDate > today
      ? undefined
      : new Date(momentOf({ date: exposedDate, time: readTime(exposedTime) ?? null })).toISOString()
  const givenAt =
    givenDate === undefined || givenDate > today || readTime(givenTime) === undefined
      ? undefined
      : instantOf(givenDate, readTime(givenTime) ?? '')
  const isOrdered = exposedAt !== undefined && givenAt !== undefined && exposedAt <= givenAt
  const isFine = isOrdered && timesFine && method !== undefined
  const { save, busy, message, failure } = useAddEvent()
  const done = () => {
    toast.show(words.form.saved)
    onDone()
  }
  const submit = () => {
    setAsked((before) => before + 1)
    if (isFine && givenDate !== undefined)
      void save(
        {
          type: 'emergency-given',
          patient,
          date: givenDate,
          method,
          product: product.trim(),
          batch: batch.trim(),
          exposedAt,
          givenAt,
          note: note.trim(),
        },
        done,
      )
  }
  return (
    <FormFrame
      title={words.types['emergency-given']}
      save={words.form.save}
      busy={busy}
      isChanged={exposed !== undefined || method !== undefined || note !== ''}
      fault={asked > 0 && !isFine ? asked : undefined}
      message={message}
      failure={failure}
      onSave={submit}
      onCancel={onDone}
    >
      <div className="date-time">
        <DateField
          label={emergency.exposed}
          value={exposed}
          onChange={setExposed}
          today={today}
          prefer="past"
          autoFocus
          message={asked > 0 && exposedAt === undefined ? words.form.dateFault : undefined}
        />
        <ClockField label={emergency.time} value={exposedTime} onChange={setExposedTime} fault={words.late.timeFault} />
      </div>
      {exposedTime.trim() === '' && <p className="msg">{emergency.noTime}</p>}
      {exposedAt !== undefined && (
        <Field label={emergency.options}>
          <HoursLeft options={emergencyOptions(exposedAt, now)} />
        </Field>
      )}
      {mayInsert && (
        <Note>
          {emergency.iud}{' '}
          <button type="button" className="link" onClick={onIud}>
            {emergency.iudAct}
          </button>
        </Note>
      )}
      <div className="three">
        <div className="field">
          <Select
            label={words.form.method}
            value={method}
            options={emergencyPillIds.map((id) => ({ value: id, label: named(id as MethodId) }))}
            onChange={(chosen) => {
              setMethod(chosen)
              setProduct(methodOf(chosen).products[0] ?? '')
            }}
            required
          />
          {asked > 0 && method === undefined && <p className="msg danger">{words.form.methodNeeded}</p>}
        </div>
        <TextField label={words.form.product} value={product} onChange={setProduct} maxLength={80} />
        <TextField label={words.form.batch} value={batch} onChange={setBatch} maxLength={40} />
      </div>
      <div className="date-time">
        <DateField
          label={emergency.given}
          value={given}
          onChange={setGiven}
          today={today}
          prefer="past"
          message={asked > 0 && givenAt === undefined ? words.form.dateFault : undefined}
        />
        <ClockField label={emergency.givenTime} value={givenTime} onChange={setGivenTime} fault={words.late.timeFault} />
      </div>
      {exposedAt !== undefined && givenAt !== undefined && !isOrdered && (
        <p className="msg danger" role="alert">
          {emergency.order}
        </p>
      )}
      {exposedDate !== undefined && exposedAt !== undefined && (
        <p className="msg">{emergency.test(formats.date(addDays(exposedDate, secondTestDays)))}</p>
      )}
      <TextField label={words.form.note} value={note} onChange={setNote} maxLength={500} lines={2} />
    </FormFrame>
  )
}
