import { ArrowLeft, ArrowRight, LogOut } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { timeFrameOf, type InstrumentDefinition } from '../../../forms/core/instrument'
import { findInstrument } from '../../../forms/instruments'
import { wordingFor, wordingLabel } from '../../../forms/instruments/wording'
import { instrumentWords } from '../../../forms/instruments/words'
import { useLanguage, type Language } from '../../i18n'
import { useEntryForm } from '../../form-view/useEntryForm'
import { useMe } from '../../app/me'
import { go, type Route } from '../../app/route'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { DemoBanner } from '../../ui/DemoBanner'
import { Note } from '../../ui/Note'
import { Seg } from '../../ui/Seg'
import { useKeys } from '../../ui/useKeys'
import { answered, answersOf, beginAt, step } from './questions'
import { TakeBack } from './TakeBack'
import { useIdle } from './useIdle'
import { handoverWords } from './words'
import '../../styles/handover.css'

const idleMs = 60_000

type Handed = Extract<Route, { screen: 'handover' }>

/**
 * A patient answers by herself: one question at a time, nothing else. Nothing of the record stands here, no name and no score. The vault
 * answers nothing but the saving of this entry until the password is typed, so there is nowhere to go.
 */
export function HandoverPage({ handed }: { readonly handed: Handed }) {
  const instrument = findInstrument(handed.instrument, handed.version)
  return instrument ? <Questions handed={handed} instrument={instrument} /> : null
}

function Questions({ handed, instrument }: { readonly handed: Handed; readonly instrument: InstrumentDefinition }) {
  const me = useMe()
  const device = useLanguage().language
  const [language, setLanguage] = useState<Language>(device)
  const words = handoverWords(language)
  const entry = useEntryForm(instrument, { ...handed, stopped: false })
  const { answers, flush } = entry
  const failed = entry.saving.kind === 'failed'
  const [at, setAt] = useState(() => beginAt(instrument, handed.answers))
  const [staff, setStaff] = useState(false)
  const isIdle = useIdle(idleMs)
  const heading = useRef<HTMLHeadingElement>(null)
  const item = instrument.scored[at]
  const wording = wordingFor(handed.wordings, instrument, language)

  useEffect(() => heading.current?.focus(), [at, staff, isIdle])

  const next = (given = answers): void => setAt(step(instrument, given, at, 1))
  const back = (): void => setAt(step(instrument, answers, at, -1))
  /** Each answer is saved at once, with the name of the wording that was shown. */
  function answer(value: string): void {
    if (!item) return
    const given = answered(answers, item.id, value, wording && wordingLabel(wording))
    entry.setAnswers(given)
    void flush()
    next(given)
  }
  function taken(): void {
    void flush().then(() => go({ screen: 'record', patient: handed.patient, entry: handed.entry }))
  }
  const isAsking = item !== undefined && !staff && !isIdle
  useKeys({ Backspace: back, Enter: () => next() }, { enabled: isAsking })

  const own = instrument.words[language].items[item?.id ?? '']
  const whole = wording?.items[at]
  const label = whole?.question ?? own?.label ?? item?.id ?? ''
  const choices = item ? answersOf(item, whole ? whole.steps : own?.options) : []
  const isNumbers = item !== undefined && choices.every(({ value, label }) => value === label)
  const frame = timeFrameOf(instrument, answers)
  const count = instrument.scored.length
  const given = item ? answers[item.id] : undefined

  return (
    <div className="shell" lang={language}>
      {me.demo && <DemoBanner low />}
      {isIdle ? (
        <main className="hand-idle">
          <p>{words.idle}</p>
        </main>
      ) : (
        <div className="hand">
          <header className="top">
            {isAsking && (
              <>
                <span className="soft">{words.question(at + 1, count)}</span>
                <span className="steps" aria-hidden>
                  {instrument.scored.map((each, place) => (
                    <i key={each.id} className={place < at ? 'done' : place === at ? 'now' : ''} />
                  ))}
                </span>
              </>
            )}
            <span className="to-right">
              <Seg
                label={words.language}
                value={language}
                options={(['sv', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
                onChange={setLanguage}
              />
            </span>
          </header>
          <main className="ask-one">
            {failed && (
              <Note tone="due" announce>
                {words.notSaved}
              </Note>
            )}
            {staff ? (
              <TakeBack name={me.user.name} language={language} onBack={taken} onStay={() => setStaff(false)} />
            ) : item ? (
              <>
                <div>
                  <h1 ref={heading} tabIndex={-1} data-long={label.length > 120 || undefined}>
                    {label}
                  </h1>
                  <p className="hint">
                    {whole ? '' : words.onPaper}
                    {isNumbers && ` ${words.scale(item.options[0] ?? '', item.options.at(-1) ?? '')}`}
                    {frame && ` ${capital(instrumentWords[language].timeFrames[frame])}.`}
                  </p>
                </div>
                <div
                  data-numbers={isNumbers || undefined}
                  data-many={(!isNumbers && choices.length > 5) || undefined}
                  className="hand-answers"
                  key={item.id}
                >
                  {isNumbers && <span aria-hidden>{words.least}</span>}
                  <Choices
                    label={label}
                    value={typeof given === 'string' ? given : undefined}
                    options={choices.map(({ value, label, key }) => ({ value, label, keyHint: key }))}
                    onChoose={answer}
                    keys="screen"
                  />
                  {isNumbers && <span aria-hidden>{words.most}</span>}
                </div>
                {wording && <p className="small soft">{words.wording(wording.name, wording.version, wording.rights)}</p>}
              </>
            ) : (
              <div className="thanks">
                <h1 ref={heading} tabIndex={-1}>
                  {words.thanks}
                </h1>
                <p>{words.thanksText}</p>
              </div>
            )}
          </main>
          <footer className="bottom">
            <span>
              {!staff && (at > 0 || !item) && (
                <Button size="big" icon={ArrowLeft} onPress={back}>
                  {item ? words.back : words.change}
                </Button>
              )}
            </span>
            <span className="line">
              {isAsking && (
                <>
                  {given === undefined && (
                    <Button size="big" kind="quiet" onPress={() => next()}>
                      {words.skip}
                    </Button>
                  )}
                  {given !== undefined && (
                    <Button size="big" kind="primary" icon={ArrowRight} onPress={() => next()}>
                      {at === count - 1 ? words.finish : words.next}
                    </Button>
                  )}
                </>
              )}
            </span>
            <span className="end">
              {!staff && (
                <Button size="big" kind="quiet" icon={LogOut} onPress={() => setStaff(true)}>
                  {words.giveBack}
                </Button>
              )}
            </span>
          </footer>
        </div>
      )}
    </div>
  )
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
