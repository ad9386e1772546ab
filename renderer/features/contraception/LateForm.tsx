import { useState } from 'react'
import { LateAnswers, lateInjection, secondTestDue, type LateAdvice } from '../../../forms/contraception/late-injection'
import { localDate } from '../../../forms/core/dates'
import { recall } from '../../../forms/recalls/index'
import { plainDay } from '../../care-view/short-date'
import { DateField } from '../../form-view/DateField'
import { readTime } from '../../form-view/time-entry'
import { useFormats, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Field } from '../../ui/Field'
import { Note } from '../../ui/Note'
import { Seg } from '../../ui/Seg'
import { TextField } from '../../ui/TextField'
import { useToast } from '../../ui/Toast'
import { ClockField } from './ClockField'
import { FormFrame } from './FormFrame'
import { HoursLeft } from './HoursLeft'
import { useAddEvent } from './useAddEvent'

type Intercourse = LateAnswers['intercourse']

/** The talk at a late injection: her answers, what the sources say with each source named, and the second test with its date. */
export function LateForm({
  patient,
  lastInjection,
  now,
  onDone,
  onInjection,
}: {
  readonly patient: string
  readonly lastInjection: string
  readonly now: string
  readonly onDone: () => void
  /** Saved, and on to the injection. */
  readonly onInjection: () => void
}) {
  const words = useWords().contraception
  const late = words.late
  const formats = useFormats()
  const { recalls: settings } = useMe().settings
  const toast = useToast()
  const today = localDate(now)
  const [intercourse, setIntercourse] = useState<Intercourse>()
  const [first, setFirst] = useState<{ date: string | undefined; time: string }>({ date: undefined, time: '' })
  const [last, setLast] = useState<{ date: string | undefined; time: string }>({ date: undefined, time: '' })
  const [pill, setPill] = useState<'none' | 'ulipristal' | 'levonorgestrel'>('none')
  const [pillDate, setPillDate] = useState<string>()
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(0)

  const { coveredUntil } = recall('dmpa', lastInjection, today, settings)
  const exposure = ({ date, time }: typeof first) => (date === undefined ? null : { date, time: readTime(time) ?? null })
  const isExposed = intercourse === 'unprotected'
  const answers = LateAnswers.safeParse({
    intercourse,
    first: isExposed ? (exposure(first) ?? exposure(last)) : null,
    last: isExposed ? exposure(last) : null,
    emergency: pill === 'none' ? null : { pill, date: pillDate },
  })
  const isFuture =
    answers.success && [answers.data.last?.date, answers.data.emergency?.date].some((date) => date !== undefined && date > today)
  const faults = answers.success ? [] : answers.error.issues.map((issue) => issue.message)
  const timesFine = [first.time, last.time].every((time) => !isExposed || time.trim() === '' || readTime(time) !== undefined)
  const isFine = answers.success && !isFuture && timesFine
  const outcome = isFine ? lateInjection(lastInjection, answers.data, now, settings) : undefined
  const due = isFine ? secondTestDue(coveredUntil, answers.data, today) : undefined

  const { save, busy, message, failure } = useAddEvent()
  const submit = (after: () => void) => {
    setAsked((before) => before + 1)
    if (!isFine) return
    void save({ type: 'late-injection', patient, date: today, coveredUntil, answers: answers.data, note: note.trim() }, () => {
      toast.show(due === undefined ? late.saved : late.savedTest(formats.date(due)))
      after()
    })
  }
  const wrongDates = asked > 0 && isExposed && !isFine

  return (
    <FormFrame
      title={words.types['late-injection']}
      save={late.save}
      busy={busy}
      isChanged={intercourse !== undefined || note !== ''}
      fault={asked > 0 && !isFine ? asked : undefined}
      message={message}
      failure={failure}
      onSave={() => submit(onDone)}
      onCancel={onDone}
      extra={
        <Button isDisabled={busy} onPress={() => submit(onInjection)}>
          {late.giveNext}
        </Button>
      }
    >
      <p>{late.intro(plainDay(lastInjection, today, formats), plainDay(coveredUntil, today, formats))}</p>
      <Field label={late.intercourse} message={asked > 0 && intercourse === undefined ? late.intercourseNeeded : undefined}>
        <Choices
          label={late.intercourse}
          value={intercourse}
          options={(['none', 'barrier', 'unprotected', 'unknown'] as const).map((value) => ({ value, label: late.options[value] }))}
          onChoose={setIntercourse}
          keys="screen"
        />
      </Field>
      {isExposed && (
        <>
          <div className="date-time">
            <DateField label={late.last} value={last.date} onChange={(date) => setLast({ ...last, date })} today={today} prefer="past" />
            <ClockField label={late.time} value={last.time} onChange={(time) => setLast({ ...last, time })} fault={late.timeFault} />
            <DateField
              label={late.first}
              value={first.date}
              onChange={(date) => setFirst({ ...first, date })}
              today={today}
              prefer="past"
            />
            <ClockField label={late.time} value={first.time} onChange={(time) => setFirst({ ...first, time })} fault={late.timeFault} />
          </div>
          {wrongDates && (
            <p className="msg danger" role="alert">
              {faults.includes('after-last') ? late.orderFault : late.datesFault}
            </p>
          )}
        </>
      )}
      <Field label={late.emergency}>
        <Seg
          label={late.emergency}
          value={pill}
          options={(['none', 'ulipristal', 'levonorgestrel'] as const).map((value) => ({ value, label: late.pills[value] }))}
          onChange={setPill}
        />
      </Field>
      {pill !== 'none' && (
        <DateField
          label={late.emergencyDate}
          value={pillDate}
          onChange={setPillDate}
          today={today}
          prefer="past"
          message={asked > 0 && (pillDate === undefined || pillDate > today) ? words.form.dateFault : undefined}
        />
      )}
      {outcome && (
        <section aria-label={late.advice} className="advice" aria-live="polite">
          <h3>{late.advice}</h3>
          <small className="soft">{late.adviceNote}</small>
          <ol>
            {outcome.advice.map((advice) => (
              <li key={`${advice.kind}${advice.condition ?? ''}`}>
                <Advice advice={advice} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {due !== undefined && <Note tone="due">{late.secondWhy}</Note>}
      <TextField label={late.note} value={note} onChange={setNote} maxLength={500} lines={2} />
    </FormFrame>
  )
}

function Advice({ advice }: { readonly advice: LateAdvice }) {
  const words = useWords().contraception
  const { late } = words
  const formats = useFormats()
  const text = (() => {
    switch (advice.kind) {
      case 'extra-protection':
        return [late.extraDays(advice.days), advice.otherSourceDays === undefined ? '' : late.extraOther(advice.otherSourceDays)]
          .filter(Boolean)
          .join(' ')
      case 'wait-after-ulipristal':
        return late.wait(advice.days, formats.date(advice.until))
      case 'second-pregnancy-test':
        return late.secondTest(formats.date(advice.due))
      case 'consider-emergency':
        return [
          late.kinds['consider-emergency'],
          advice.surest === undefined ? '' : late.surest(words.emergency.methods[advice.surest]),
          advice.askTime ? late.askTime : '',
        ]
          .filter(Boolean)
          .join(' ')
      case 'give-now':
      case 'reason-for-early':
      case 'stricter-licence':
      case 'midwife-decides':
      case 'pregnancy-test-now':
        return late.kinds[advice.kind]
    }
  })()
  return (
    <>
      <span>
        {advice.condition !== undefined && late.conditions[advice.condition]}
        {text}
      </span>
      {advice.kind === 'consider-emergency' && <HoursLeft options={advice.options} />}
      <small className="soft">{late.source(advice.source)}</small>
    </>
  )
}
