import { PenLine } from 'lucide-react'
import { useRef, useState } from 'react'
import { askedAnswers } from '../../../forms/core/form'
import { raterTypeOf, scoreAnswers, startAnswers, type InstrumentDefinition } from '../../../forms/core/instrument'
import type { Answers } from '../../../forms/core/items'
import { localDate } from '../../../forms/core/dates'
import { findInstrument } from '../../../forms/instruments'
import type { EntryView } from '../../../forms/records/entry'
import { EntryText } from '../../form-view/EntryText'
import { EventTime } from '../../form-view/EventTime'
import { openedOf } from '../../form-view/opened'
import { SavingFailure, SavingState } from '../../form-view/SavingState'
import { useEntryForm } from '../../form-view/useEntryForm'
import { useSigning } from '../../form-view/useSigning'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { useNow } from '../../people/useNow'
import type { WritingProps } from '../../care-view/record-parts'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { useKeys } from '../../ui/useKeys'
import { useWording } from '../../care-view/wordings'
import { AboutSegs } from './AboutSegs'
import { AlertBox } from './AlertBox'
import { FromAudit } from './FromAudit'
import { HandOver } from './HandOver'
import { ScoreResult } from './ScoreResult'
import { ScoreRows } from './ScoreRows'
import { firstOpen, nextPlace, previousPlace } from './score-steps'
import { TimeFrame } from './TimeFrame'
import { previousRating, useAlerts, useRatings } from './useRatings'
import { WordingSource, wordingShown } from './Wording'
import '../../styles/ratings.css'

/** Whether an entry is rated in points: then it is written here, over the whole width. */
export const isPointRating = (view: EntryView): boolean => findInstrument(view.row.form, view.draft?.formVersion)?.kind === 'points'

/** A rating with points being written. */
export function ScorePanel(props: WritingProps) {
  const words = useWords().record.entry
  const instrument = findInstrument(props.view.row.form, props.view.draft?.formVersion)
  if (!instrument) return <Note tone="danger">{words.unknownForm}</Note>
  return <Scoring {...props} instrument={instrument} />
}

/**
 * Rows that digits answer, total and band growing beside them. All of it is in sight, so a complete rating is signed at once; one without a
 * total is read back first and signed with the same key pressed again.
 */
function Scoring({ view, patient, sex, instrument, onLeft, onSigned }: WritingProps & { readonly instrument: InstrumentDefinition }) {
  const all = useWords()
  const words = all.ratings
  const write = all.record.write
  const { language } = useLanguage()
  const formats = useFormats()
  const me = useMe()
  const now = useNow()
  const id = view.row.id
  const entry = useEntryForm(instrument, openedOf(view))
  const { eventAt, flush, saving } = entry
  // what a rating begins with is stored with its first answer, so that looking at it leaves nothing behind
  const answers: Answers = Object.keys(entry.answers).length === 0 ? startAnswers(instrument, sex) : entry.answers
  const [at, setAt] = useState(() => firstOpen(instrument, answers))
  const [timeOpen, setTimeOpen] = useState(false)
  const wording = useWording(instrument)
  const ratings = useRatings(patient)
  const alerts = useAlerts(patient)
  const rows = useRef<HTMLDivElement>(null)

  const score = scoreAnswers(instrument, answers, me.settings.ratings)
  const previous = previousRating(ratings.data ?? [], instrument, { entry: id, eventAt, answers })
  const ownAlerts = (alerts.data ?? []).filter((alert) => alert.entry === id)
  const isAlarmed = ownAlerts.some((alert) => alert.acknowledged === null)
  const title = instrument.words[language].short
  const signing = useSigning({
    view,
    form: instrument,
    entry,
    isEmpty: !instrument.scored.some((item) => answers[item.id] !== undefined),
    isAlarmed,
    signsAtOnce: score.status === 'complete',
    title,
    onEscape: () => {
      if (!timeOpen) return false
      setTimeOpen(false)
      return true
    },
    onLeft,
    onSigned,
  })
  const { isReading, message, setMessage, page, failure, busy } = signing

  function set(item: string, value: string | undefined, then: number): void {
    const shown = wording && instrument.scored.some((scored) => scored.id === item) ? wordingShown(answers, wording) : {}
    const next = Object.fromEntries(Object.entries({ ...answers, ...shown, [item]: value ?? '' }).filter(([, answer]) => answer !== ''))
    entry.setAnswers(next)
    setMessage(undefined)
    setAt(then)
    const raises = scoreAnswers(instrument, next, me.settings.ratings).alerts.join(' ')
    if (raises !== '' && raises !== score.alerts.join(' ')) void flush()
  }
  function answer(place: number, value: string): void {
    const item = instrument.scored[place]
    if (!item) return
    if (!item.options.includes(value)) setMessage(words.noSuchStep(item.options.join(', ')))
    else set(item.id, value, nextPlace(instrument, { ...answers, [item.id]: value }, place))
  }
  function clear(): void {
    const item = instrument.scored[at]
    if (item) set(item.id, undefined, at)
  }
  const digits = Object.fromEntries([...'0123456789'].map((digit) => [digit, () => answer(at, digit)]))
  useKeys(
    {
      ...digits,
      Backspace: () => setAt(previousPlace(instrument, answers, at)),
      Delete: clear,
      ArrowUp: () => setAt(Math.max(0, at - 1)),
      ArrowDown: () => setAt(Math.min(instrument.scored.length - 1, at + 1)),
    },
    { enabled: !isReading },
  )

  return (
    <div className="body scoring">
      <section className="score-left" aria-label={isReading ? write.readBackTitle(title) : instrument.words[language].title}>
        <div className="head">
          <h2 className="as-title">{isReading ? write.readBackTitle(title) : title}</h2>
          <span className="soft">
            {formats.date(eventAt)}
            {raterTypeOf(instrument, answers) === 'clinician' && ` · ${words.rated(me.user.name)}`}
            {view.draft && view.draft.reason !== '' && ` · ${write.correctionOf(view.draft.reason)}`}{' '}
            {!isReading && (
              <button type="button" className="link" onClick={() => setTimeOpen(!timeOpen)}>
                {write.changeTime}
              </button>
            )}
          </span>
          {!isReading && (
            <span className="line to-right">
              <TimeFrame instrument={instrument} answers={answers} language={language} onChange={(item, value) => set(item, value, at)} />
            </span>
          )}
        </div>
        {timeOpen && !isReading && (
          <EventTime
            eventAt={eventAt}
            today={localDate(now)}
            onChange={(next) => entry.setFrame({ eventAt: next })}
            onDone={() => setTimeOpen(false)}
          />
        )}
        {isReading ? (
          <div className="sheet score-text" ref={page} tabIndex={0} role="region" aria-label={write.readBackTitle(title)}>
            <p className="msg">{write.readBackNote}</p>
            <EntryText form={instrument} answers={askedAnswers(instrument, answers)} />
          </div>
        ) : (
          <>
            <FromAudit
              instrument={instrument}
              ratings={ratings.data ?? []}
              answers={answers}
              onFill={(found) => {
                entry.setAnswers(found)
                setAt(instrument.scored.length)
              }}
            />
            <ScoreRows
              instrument={instrument}
              answers={answers}
              previous={previous}
              wording={wording}
              at={at}
              ref={rows}
              onAnswer={answer}
              onPlace={setAt}
              message={message === undefined || isAlarmed ? undefined : message}
            />
            <AboutSegs instrument={instrument} answers={answers} language={language} onChange={(item, value) => set(item, value, at)} />
            <WordingSource wording={wording} />
          </>
        )}
      </section>
      <aside className="panel" aria-label={words.result}>
        <div className="inside scrolls" tabIndex={0} role="region" aria-label={words.result}>
          <SavingFailure state={saving} />
          <div aria-live="polite">
            <ScoreResult instrument={instrument} answers={answers} score={score} previous={previous} />
          </div>
          {isReading && <Note tone="due">{words.incompleteSigns}</Note>}
          {message !== undefined && isAlarmed && (
            <Note tone="due" announce>
              {message}
            </Note>
          )}
          <ErrorPanel failure={failure} />
          {alerts.error && <ErrorPanel failure={alerts.error.failure} onRetry={() => void alerts.refetch()} />}
          <AlertBox
            patient={patient}
            alerts={ownAlerts}
            instrument={instrument}
            answers={answers}
            previous={previous}
            onAcknowledged={() => rows.current?.focus()}
          />
          {!isReading && instrument.selfRated && (
            <HandOver
              instrument={instrument}
              patient={patient}
              entry={id}
              eventAt={eventAt}
              answers={answers}
              onBegin={async (own) => {
                entry.setAnswers(own)
                return (await flush()) ? entry.text() : undefined
              }}
              onBegun={signing.finish}
              onMessage={setMessage}
            />
          )}
        </div>
        <footer>
          {isReading ? (
            <Button keyHint="Esc" onPress={signing.backToWriting}>
              {write.goBack}
            </Button>
          ) : isAlarmed ? (
            <small className="soft">{words.acknowledgeFirst}</small>
          ) : (
            <SavingState state={saving} />
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
              {isReading ? write.signNow : words.sign}
            </Button>
          </span>
        </footer>
      </aside>
    </div>
  )
}
