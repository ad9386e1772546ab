import { OctagonAlert, PenLine } from 'lucide-react'
import { useState } from 'react'
import { askedAnswers, type FormDefinition } from '../../../forms/core/form'
import { localDate } from '../../../forms/core/dates'
import { findForm } from '../../../forms/every-form'
import type { EntryView } from '../../../forms/records/entry'
import { EntryText } from '../../form-view/EntryText'
import { EventTime } from '../../form-view/EventTime'
import { FormView } from '../../form-view/FormView'
import { openedOf } from '../../form-view/opened'
import { SavingFailure, SavingState } from '../../form-view/SavingState'
import { useEntryForm } from '../../form-view/useEntryForm'
import { useSigning } from '../../form-view/useSigning'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { useNow } from '../../people/useNow'
import { AtPlace } from '../../care-view/record-parts'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { State } from '../../ui/State'

/** What the record's page hands to a panel that writes an entry; `escapes`: whether Escape leaves the form now. */
type Props = {
  readonly view: EntryView
  readonly patient: string
  readonly escapes: boolean
  readonly onLeft: () => void
  readonly onSigned: (view: EntryView) => void
}

/** The form being written: saved while she types, read back in plain text, signed with one more press of the same key. */
export function WritePanel(props: Props) {
  const words = useWords().record.entry
  const form = findForm(props.view.row.form, props.view.draft?.formVersion)
  return form ? <Writing {...props} form={form} /> : <Note tone="danger">{words.unknownForm}</Note>
}

function Writing({ view, patient, escapes, form, onLeft, onSigned }: Props & { readonly form: FormDefinition }) {
  const all = useWords()
  const words = all.record.write
  const { language } = useLanguage()
  const formats = useFormats()
  const me = useMe()
  const today = localDate(useNow())
  const id = view.row.id
  const title = form.words[language].title
  const entry = useEntryForm(form, openedOf(view))
  const { answers, eventAt, stopped, saving } = entry
  const [timeOpen, setTimeOpen] = useState(false)
  const [isAlarmed, setAlarmed] = useState(false)
  const signing = useSigning({
    view,
    form,
    entry,
    isEmpty: Object.keys(askedAnswers(form, answers)).length === 0,
    isAlarmed,
    title,
    escapes,
    onEscape: () => {
      if (!timeOpen) return false
      setTimeOpen(false)
      return true
    },
    onLeft,
    onSigned,
  })
  const { isReading, message, page, failure, busy } = signing

  return (
    <section className="panel form" aria-label={title}>
      <header>
        <div className="grow">
          <h2>{isReading ? words.readBackTitle(title) : title}</h2>
          <small className="soft">
            {formats.date(eventAt)} {formats.time(eventAt)}
            {' · '}
            {form.mayStop ? words.examiner(me.user.name) : words.author(me.user.name)}
            {view.draft && view.draft.reason !== '' && ` · ${words.correctionOf(view.draft.reason)}`}
            {!isReading && (
              <button type="button" className="link change-time" onClick={() => setTimeOpen(!timeOpen)}>
                {words.changeTime}
              </button>
            )}
          </small>
        </div>
        {isAlarmed && (
          <State tone="danger" icon={OctagonAlert}>
            {all.ratings.lines.title}
          </State>
        )}
        <SavingState state={saving} />
      </header>
      <div
        className="inside scrolls"
        ref={page}
        {...(isReading ? { tabIndex: 0, role: 'region', 'aria-label': words.readBackTitle(title) } : {})}
      >
        <SavingFailure state={saving} />
        {message !== undefined && (
          <Note tone="due" announce>
            {message}
          </Note>
        )}
        <ErrorPanel failure={failure} />
        <AtPlace place="EntryAlerts" patient={patient} entry={id} form={form.id} answers={answers} onAlarm={setAlarmed} />
        {timeOpen && !isReading && (
          <EventTime eventAt={eventAt} today={today} onChange={(at) => entry.setFrame({ eventAt: at })} onDone={() => setTimeOpen(false)} />
        )}
        {stopped && (
          <Note title={words.stopped}>
            {words.stoppedText}{' '}
            {!isReading && (
              <button type="button" className="link" onClick={() => entry.setFrame({ stopped: false })}>
                {words.unstop}
              </button>
            )}
          </Note>
        )}
        {isReading && (
          <>
            <p className="msg">{words.readBackNote}</p>
            <EntryText form={form} answers={askedAnswers(form, answers)} />
          </>
        )}
        <div hidden={isReading} className="form-body">
          <AtPlace place="WriteAid" form={form.id} patient={patient} answers={answers} onAnswers={entry.setAnswers} />
          <FormView form={form} entry={entry} today={today} missing={signing.missing} isActive={!isReading} />
        </div>
      </div>
      <footer>
        {isReading ? (
          <Button keyHint="Esc" onPress={signing.backToWriting}>
            {words.goBack}
          </Button>
        ) : (
          form.mayStop && !stopped && <Button onPress={() => entry.setFrame({ stopped: true })}>{words.stop}</Button>
        )}
        <span className="right line">
          {!isReading && (
            <Button keyHint="Esc" kind="quiet" onPress={signing.leave}>
              {all.common.close}
            </Button>
          )}
          <Button
            kind={isAlarmed ? 'plain' : 'primary'}
            icon={PenLine}
            keyHint="Ctrl Enter"
            isDisabled={busy || isAlarmed}
            onPress={signing.onward}
          >
            {isReading ? words.signNow : words.sign}
          </Button>
        </span>
      </footer>
    </section>
  )
}
