import { OctagonAlert, PenLine } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { askedAnswers, missingItems } from '../../../forms/core/form'
import { localDate } from '../../../forms/core/dates'
import { findForm } from '../../../forms/every-form'
import { findInstrument } from '../../../forms/instruments'
import type { EntryView } from '../../../forms/records/entry'
import { api, useAction } from '../../app/api'
import { EntryText } from '../../form-view/EntryText'
import { EventTime } from '../../form-view/EventTime'
import { FormView } from '../../form-view/FormView'
import { SavingFailure, SavingState } from '../../form-view/SavingState'
import { useDraft } from '../../form-view/useDraft'
import { useLeave } from '../../form-view/useLeave'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { useNow } from '../../people/useNow'
import { useRecordSlots } from '../../record-slots'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { State } from '../../ui/State'
import { useToast } from '../../ui/Toast'
import { useKeys } from '../../ui/useKeys'

const nothingMissing: readonly string[] = []

/** The form being written: saved while she types, read back in plain text, signed with one more press of the same key. */
export function WritePanel({
  view,
  patient,
  escapes,
  onLeft,
  onSigned,
}: {
  readonly view: EntryView
  readonly patient: string
  /** Whether Escape leaves the form now. */
  readonly escapes: boolean
  readonly onLeft: () => void
  readonly onSigned: (view: EntryView) => void
}) {
  const all = useWords()
  const words = all.record.write
  const { language } = useLanguage()
  const formats = useFormats()
  const me = useMe()
  const today = localDate(useNow())
  const toast = useToast()
  const entry = view.row.id
  const form = findForm(view.row.form, view.draft?.formVersion)
  const draft = useDraft(view)
  const { content, change, flush, saving } = draft
  const [step, setStep] = useState<'write' | 'read'>('write')
  const [missing, setMissing] = useState(nothingMissing)
  const [message, setMessage] = useState<string>()
  const [timeOpen, setTimeOpen] = useState(false)
  const sign = useAction(api.entries.sign)
  const { leave: leaveEntry, finish } = useLeave(entry, flush)
  const { EntryAlerts, WriteAid } = useRecordSlots()
  const [isAlarmed, setAlarmed] = useState(false)
  // what was filled in from beside: the form is drawn anew with it
  const [filled, setFilled] = useState(0)

  async function leave(): Promise<void> {
    if (await leaveEntry()) onLeft()
    else setMessage(words.notSavedYet)
  }

  async function readBack(): Promise<void> {
    if (!form) return
    setMessage(undefined)
    const answers = askedAnswers(form, content.answers)
    const lacking = missingItems(form, answers)
    if (Object.keys(answers).length === 0 && !content.stopped) setMessage(words.empty)
    else if (lacking.length > 0) {
      setMissing([...lacking])
      setMessage(words.missing(lacking.length))
    } else if (!(await flush())) setMessage(words.notSavedYet)
    else if (isAlarmed) setMessage(all.ratings.alertOpen)
    else setStep('read')
  }

  async function signNow(): Promise<void> {
    if (sign.busy) return
    const reply = await sign.run({ entry }, draft.text())
    if (reply.ok) {
      finish()
      toast.show(words.signed(form?.words[language].title ?? ''))
      onSigned(reply.value)
      return
    }
    const { error } = reply
    if (error.kind === 'missing') {
      setStep('write')
      setMissing(error.items)
      setMessage(words.missing(error.items.length))
    } else if (error.kind === 'empty') {
      setStep('write')
      setMessage(words.empty)
    } else if (error.kind === 'alert-open') setMessage(all.ratings.alertOpen)
    else if (error.kind === 'late') setMessage(words.late)
    else if (error.kind === 'not-mine') setMessage(words.notMine)
  }

  const isReading = step === 'read'
  const page = useRef<HTMLDivElement>(null)
  // what is read back is scrolled by keys as well; who goes back stands where she was
  useEffect(() => {
    if (!isReading) return
    const before = document.activeElement
    page.current?.focus({ preventScroll: true })
    page.current?.scrollTo({ top: 0 })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) setTimeout(() => before.focus(), 0)
    }
  }, [isReading])
  useKeys({
    'Ctrl+Enter': () => void (isReading ? signNow() : readBack()),
    'Ctrl+S': () => void flush().then((saved) => saved && toast.show(words.saved)),
  })
  useKeys({ Escape: () => (isReading ? setStep('write') : timeOpen ? setTimeOpen(false) : void leave()) }, { enabled: escapes })

  if (!form) return <Note tone="danger">{all.record.entry.unknownForm}</Note>
  const title = form.words[language].title
  const own = sign.failure && ['missing', 'empty', 'late', 'not-mine', 'alert-open'].includes(sign.failure.kind)

  return (
    <section className="panel form" aria-label={title}>
      <header>
        <div className="grow">
          <h2>{isReading ? words.readBackTitle(title) : title}</h2>
          <small className="soft">
            {formats.date(content.eventAt)} {formats.time(content.eventAt)}
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
        {sign.failure && !own && <ErrorPanel failure={sign.failure} />}
        {findInstrument(form.id) && (
          <EntryAlerts
            patient={patient}
            entry={entry}
            form={form.id}
            answers={content.answers}
            onOpen={setAlarmed}
          />
        )}
        {timeOpen && !isReading && (
          <EventTime
            eventAt={content.eventAt}
            today={today}
            onChange={(eventAt) => change({ eventAt })}
            onDone={() => setTimeOpen(false)}
          />
        )}
        {content.stopped && (
          <Note title={words.stopped}>
            {words.stoppedText}{' '}
            {!isReading && (
              <button type="button" className="link" onClick={() => change({ stopped: false })}>
                {words.unstop}
              </button>
            )}
          </Note>
        )}
        {isReading && (
          <>
            <p className="msg">{words.readBackNote}</p>
            <EntryText form={form} answers={askedAnswers(form, content.answers)} />
          </>
        )}
        <div hidden={isReading} className="form-body">
          <WriteAid
            form={form.id}
            patient={patient}
            answers={content.answers}
            onAnswers={(answers) => {
              change({ answers })
              setFilled(filled + 1)
            }}
          />
          <FormView
            key={filled}
            form={form}
            initial={content.answers}
            onChange={(answers) => change({ answers })}
            onBlur={() => void flush()}
            today={today}
            missing={missing}
            isActive={!isReading}
          />
        </div>
      </div>
      <footer>
        {isReading ? (
          <Button keyHint="Esc" onPress={() => setStep('write')}>
            {words.goBack}
          </Button>
        ) : (
          form.mayStop && !content.stopped && <Button onPress={() => change({ stopped: true })}>{words.stop}</Button>
        )}
        <span className="right line">
          {!isReading && (
            <Button keyHint="Esc" kind="quiet" onPress={() => void leave()}>
              {all.common.close}
            </Button>
          )}
          <Button
            kind={isAlarmed ? 'plain' : 'primary'}
            icon={PenLine}
            keyHint="Ctrl Enter"
            isDisabled={sign.busy || isAlarmed}
            onPress={() => void (isReading ? signNow() : readBack())}
          >
            {isReading ? words.signNow : words.sign}
          </Button>
        </span>
      </footer>
    </section>
  )
}
