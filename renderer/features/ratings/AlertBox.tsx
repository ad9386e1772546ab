import { CircleCheck, OctagonAlert } from 'lucide-react'
import { useState } from 'react'
import type { Answers } from '../../../forms/core/items'
import type { InstrumentDefinition } from '../../../forms/core/instrument'
import { localDate } from '../../../forms/core/dates'
import { api, useAction } from '../../app/api'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { useNow } from '../../people/useNow'
import { Choices } from '../../ui/Choices'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Icon } from '../../ui/Icon'
import { TextField } from '../../ui/TextField'
import { useToast } from '../../ui/Toast'
import { useKeys } from '../../ui/useKeys'
import { alertItems } from './score-steps'
import { type AlertRow, type RatingRow } from './useRatings'

const deeds = ['assessed', 'emergency', 'plan'] as const
type Deed = (typeof deeds)[number]
const shortest = 3

/** Alerts of one entry. An answer about suicide: what it was, what was done, who acknowledges. What has been acknowledged stands as a line. */
export function AlertBox({
  patient,
  alerts,
  instrument,
  answers,
  previous,
  onAcknowledged,
}: {
  readonly patient: string
  readonly alerts: readonly AlertRow[]
  readonly instrument: InstrumentDefinition | undefined
  readonly answers: Answers
  readonly previous: RatingRow | undefined
  readonly onAcknowledged?: () => void
}) {
  const words = useWords().ratings.alert
  const formats = useFormats()
  const open = alerts.filter((alert) => alert.acknowledged === null)
  const [first] = open
  return (
    <>
      {first && (
        <Open
          key={first.entry} // a graver alert of the same rating takes nothing that has been typed
          patient={patient}
          open={open}
          instrument={instrument}
          answers={answers}
          previous={previous}
          onAcknowledged={onAcknowledged}
        />
      )}
      {alerts.map(
        ({ id, acknowledged }) =>
          acknowledged && (
            <p className="msg done" key={id}>
              <Icon of={CircleCheck} small />
              <span>
                {words.acknowledged(
                  acknowledged.by,
                  `${formats.date(acknowledged.at)} ${formats.time(acknowledged.at)}`,
                  acknowledged.done,
                )}
              </span>
            </p>
          ),
      )}
    </>
  )
}

function Open({
  patient,
  open,
  instrument,
  answers,
  previous,
  onAcknowledged,
}: {
  readonly patient: string
  readonly open: readonly AlertRow[]
  readonly instrument: InstrumentDefinition | undefined
  readonly answers: Answers
  readonly previous: RatingRow | undefined
  readonly onAcknowledged: (() => void) | undefined
}) {
  const words = useWords().ratings.alert
  const me = useMe()
  const now = useNow()
  const toast = useToast()
  const formats = useFormats()
  const { language } = useLanguage()
  const [deed, setDeed] = useState<Deed>()
  const [text, setText] = useState('')
  const [asked, setAsked] = useState(false)
  const acknowledge = useAction(api.alerts.acknowledge)
  const kind = open.some((alert) => alert.kind === 'suicide-urgent') ? 'suicide-urgent' : 'suicide-attention'
  const done = [...(deed === undefined ? [] : [words.done[deed]]), text.trim()].filter((part) => part !== '').join('. ')
  const isShort = done.length < shortest

  async function go(): Promise<void> {
    setAsked(true)
    if (isShort || acknowledge.busy) return
    for (const alert of open) if (!(await acknowledge.run({ patient, alert: alert.id, done })).ok) return
    toast.show(words.doneToast)
    onAcknowledged?.()
  }
  useKeys({ ...Object.fromEntries(deeds.map((value, index) => ['abc'.charAt(index), () => setDeed(value)])), k: () => void go() })

  return (
    <section className="alert" role="alert" aria-label={words.label}>
      <div className="alert-head">
        <Icon of={OctagonAlert} />
        <div>
          <strong>{words.titles[kind]}</strong>
          <small>
            {[
              ...(instrument ? answerLines(instrument, answers, previous, language, words) : []),
              ...(instrument?.kind === 'points' ? [words.always] : []),
            ].join(' ')}
          </small>
        </div>
      </div>
      <div className="alert-in">
        <span className="small strong">{words.whatWasDone}</span>
        <Choices
          label={words.whatWasDone}
          value={deed}
          options={deeds.map((value, index) => ({ value, label: words.done[value], keyHint: 'ABC'.charAt(index) }))}
          onChoose={setDeed}
        />
        <TextField
          label={words.ownWords}
          value={text}
          onChange={setText}
          maxLength={400}
          invalid={asked && isShort}
          message={asked && isShort ? words.needed : undefined}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey) return
            event.preventDefault()
            void go()
          }}
        />
        <ErrorPanel failure={acknowledge.failure} />
        <div className="line">
          <small className="soft grow">{words.now(me.user.name, formats.relative(now, localDate(now)))}</small>
          <Button kind="danger" size="small" keyHint="K" isDisabled={acknowledge.busy} onPress={() => void go()}>
            {words.acknowledge}
          </Button>
        </div>
      </div>
    </section>
  )
}

type AlertWords = ReturnType<typeof useWords>['ratings']['alert']

/** The answers that raise alerts, each with the one before. */
function answerLines(
  instrument: InstrumentDefinition,
  answers: Answers,
  previous: RatingRow | undefined,
  language: 'sv' | 'en',
  words: AlertWords,
): readonly string[] {
  return alertItems(instrument).flatMap((item) => {
    const own = instrument.words[language].items[item.id]
    const say = (answer: unknown) => (typeof answer === 'string' ? (own?.options?.[answer] ?? answer) : undefined)
    const now = say(answers[item.id])
    const before = say(previous?.answers[item.id])
    if (now === undefined) return []
    return [`${words.answer(own?.label ?? item.id, now)}${before === undefined ? '' : `, ${words.before(before)}`}.`]
  })
}
