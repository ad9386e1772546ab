import { useState } from 'react'
import { bmi, checkOestrogen } from '../../../forms/contraception/oestrogen'
import { DateString } from '../../../forms/core/ids'
import { DateField } from '../../form-view/DateField'
import { readNumber } from '../../form-view/number-entry'
import { useLanguage, useWords } from '../../i18n'
import { Field } from '../../ui/Field'
import { Note } from '../../ui/Note'
import { Seg } from '../../ui/Seg'
import { TextField } from '../../ui/TextField'
import { Tick } from '../../ui/Tick'
import { useToast } from '../../ui/Toast'
import { FormFrame } from './FormFrame'
import { useAddEvent } from './useAddEvent'

/** What is accepted; the same limits as where it is stored (forms/records/contraception.ts). */
const limits = {
  systolic: { from: 50, to: 300, whole: true },
  diastolic: { from: 20, to: 200, whole: true },
  height: { from: 100, to: 230, whole: true },
  weight: { from: 25, to: 300, whole: false },
  age: { from: 10, to: 110, whole: true },
} as const
type Measure = keyof typeof limits
const measures = ['systolic', 'diastolic', 'height', 'weight', 'age'] as const satisfies readonly Measure[]

/** The questions before oestrogen. Nothing is blocked: what speaks against it asks for a doctor's decision, which is recorded. */
export function OestrogenForm({
  patient,
  today,
  age,
  onDone,
}: {
  readonly patient: string
  readonly today: string
  readonly age: number | null
  readonly onDone: () => void
}) {
  const words = useWords().contraception
  const own = words.oestrogen
  const { language } = useLanguage()
  const toast = useToast()
  const [date, setDate] = useState<string | undefined>(today)
  const [typed, setTyped] = useState<Readonly<Record<Measure, string>>>({
    systolic: '',
    diastolic: '',
    height: '',
    weight: '',
    age: age === null ? '' : String(age),
  })
  const [smokes, setSmokes] = useState<'yes' | 'no' | 'unknown'>('unknown')
  const [decides, setDecides] = useState(false)
  const [doctor, setDoctor] = useState('')
  const [outcome, setOutcome] = useState<'may-start' | 'may-not-start'>()
  const [reason, setReason] = useState('')
  const [decidedOn, setDecidedOn] = useState<string | undefined>(today)
  const [asked, setAsked] = useState(0)

  const read = (measure: Measure): number | null => {
    const value = readNumber(typed[measure])
    return typeof value === 'number' ? value : null
  }
  const isWrong = (measure: Measure): boolean => {
    const value = readNumber(typed[measure])
    if (value === undefined) return false
    const { from, to, whole } = limits[measure]
    return typeof value !== 'number' || value < from || value > to || (whole && !Number.isInteger(value))
  }
  const [systolic, diastolic, heightCm, weightKg, ageYears] = measures.map((measure) => (isWrong(measure) ? null : read(measure)))
  const values = {
    systolic: systolic ?? null,
    diastolic: diastolic ?? null,
    heightCm: heightCm ?? null,
    weightKg: weightKg ?? null,
    ageYears: ageYears ?? null,
    smokes: smokes === 'unknown' ? null : smokes === 'yes',
  }
  const check = checkOestrogen(values)
  const found = check.findings.map((finding) => own.findings[finding]).join(', ')
  const when = date !== undefined && DateString.safeParse(date).success && date <= today ? date : undefined
  const decidedDate = decidedOn !== undefined && DateString.safeParse(decidedOn).success && decidedOn <= today ? decidedOn : undefined
  const decision =
    decides && doctor.trim() !== '' && outcome !== undefined && reason.trim() !== '' && decidedDate !== undefined
      ? { doctor: doctor.trim(), outcome, reason: reason.trim(), date: decidedDate }
      : null
  const isFine = when !== undefined && !measures.some(isWrong) && (!decides || decision !== null)
  const { save, busy, message, failure } = useAddEvent()
  const done = () => {
    toast.show(words.form.saved)
    onDone()
  }
  const submit = () => {
    setAsked((before) => before + 1)
    if (isFine) void save({ type: 'oestrogen-check', patient, date: when, ...values, decision }, done)
  }
  const measure = (name: Measure, label: string) => (
    <TextField
      label={label}
      value={typed[name]}
      onChange={(text) => setTyped({ ...typed, [name]: text })}
      maxLength={6}
      invalid={isWrong(name)}
      message={isWrong(name) ? own.fault(limits[name].from, limits[name].to) : undefined}
    />
  )

  return (
    <FormFrame
      title={words.types['oestrogen-check']}
      save={words.form.save}
      busy={busy}
      isChanged={measures.some((name) => typed[name] !== '' && name !== 'age') || smokes !== 'unknown' || decides}
      fault={asked > 0 && !isFine ? asked : undefined}
      message={message}
      failure={failure}
      onSave={submit}
      onCancel={onDone}
    >
      <div className="two">
        <DateField
          label={words.form.date}
          value={date}
          onChange={setDate}
          today={today}
          prefer="past"
          autoFocus
          message={asked > 0 && when === undefined ? words.form.dateFault : undefined}
        />
        {measure('age', own.age)}
        {measure('systolic', own.systolic)}
        {measure('diastolic', own.diastolic)}
        {measure('height', own.height)}
        {measure('weight', own.weight)}
      </div>
      {values.heightCm !== null && values.weightKg !== null && (
        <p className="msg">
          {own.bmi((Math.floor(bmi(values.weightKg, values.heightCm) * 10) / 10).toFixed(1).replace('.', language === 'sv' ? ',' : '.'))}
        </p>
      )}
      <Field label={own.smokes}>
        <Seg
          label={own.smokes}
          value={smokes}
          options={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: own.smokesOptions[value] }))}
          onChange={setSmokes}
        />
      </Field>
      {check.needsDoctor ? (
        <Note tone="due" announce>
          {own.needsDoctor(found.charAt(0).toLocaleUpperCase(language) + found.slice(1))} {own.source}
        </Note>
      ) : check.open.length > 0 ? (
        <Note>{own.open(check.open.map((question) => own.questions[question]).join(', '))}</Note>
      ) : (
        <Note tone="done">
          {own.fine} {own.source}
        </Note>
      )}
      <Tick value={decides} onChange={setDecides}>
        {own.hasDecision}
      </Tick>
      {decides && (
        <fieldset className="within-form">
          <legend className="unseen">{own.decision}</legend>
          <small className="soft">{own.decisionNote}</small>
          <div className="two">
            <TextField label={own.doctor} value={doctor} onChange={setDoctor} maxLength={80} required />
            <DateField label={words.form.date} value={decidedOn} onChange={setDecidedOn} today={today} prefer="past" />
          </div>
          <Field label={own.outcome}>
            <Seg
              label={own.outcome}
              value={outcome}
              options={(['may-start', 'may-not-start'] as const).map((value) => ({ value, label: own.outcomes[value] }))}
              onChange={setOutcome}
            />
          </Field>
          <TextField label={own.reason} value={reason} onChange={setReason} maxLength={500} lines={2} required />
          {asked > 0 && decision === null && (
            <p className="msg danger" role="alert">
              {own.decisionFault}
            </p>
          )}
        </fieldset>
      )}
    </FormFrame>
  )
}
