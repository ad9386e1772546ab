import { OctagonAlert } from 'lucide-react'
import { Fragment, useEffect, useId, useRef, type Ref } from 'react'
import type { InstrumentDefinition } from '../../../forms/core/instrument'
import type { Answers, ChoiceItem } from '../../../forms/core/items'
import type { LoadedWording } from '../../../forms/instruments/wording'
import { useLanguage, useFormats, useWords } from '../../i18n'
import { Icon } from '../../ui/Icon'
import { Key } from '../../ui/Key'
import { alertItems, isLeftOut, isNumbersOnly } from './score-steps'
import type { RatingRow } from './useRatings'
import { WordingText } from './Wording'

/** Words this short stand on the keys themselves. */
const shortWord = 9

/** One row of keys per item. The current row is marked; digits that are typed go to it. */
export function ScoreRows({
  instrument,
  answers,
  previous,
  wording,
  at,
  ref,
  onAnswer,
  onPlace,
  message,
}: {
  readonly instrument: InstrumentDefinition
  readonly answers: Answers
  readonly previous: RatingRow | undefined
  /** The unit's own wording: the item one stands at is read out of it. */
  readonly wording: LoadedWording | undefined
  readonly at: number
  readonly ref: Ref<HTMLDivElement>
  readonly onAnswer: (place: number, value: string) => void
  readonly onPlace: (place: number) => void
  readonly message: string | undefined
}) {
  const words = useWords().ratings
  const formats = useFormats()
  const { language } = useLanguage()
  const raising = alertItems(instrument)
  const [first] = instrument.scored
  const isAlike = instrument.scored.every((item) => item.options.length === first?.options.length)
  const widest = Math.max(...instrument.scored.map((item) => Math.max(...item.options.map(Number)) + 1))
  const current = useRef<HTMLDivElement>(null)

  useEffect(() => {
    // the row that the next digit goes to has the focus, unless somebody is writing beside
    if (!(document.activeElement instanceof HTMLTextAreaElement || document.activeElement instanceof HTMLInputElement))
      current.current?.focus()
  }, [at])

  return (
    <div
      className="sheet score-rows"
      data-many={instrument.sections.flatMap(({ items }) => items).filter(({ kind }) => kind === 'choice').length > 11 || undefined}
      ref={ref}
      tabIndex={-1}
      role="group"
      aria-label={instrument.words[language].title}
    >
      <div className="qh">
        <span className="grow" role="status">
          {message ?? (
            <>
              {isAlike && first ? words.press(first.options[0] ?? '', first.options.at(-1) ?? '') : words.pressOwn} <Key>Backspace</Key>{' '}
              {words.goesBack}
            </>
          )}
        </span>
        {widest === 7 && (
          <span className="ends" aria-hidden>
            <span>{words.least}</span>
            <span>{words.most}</span>
          </span>
        )}
        {previous && <span className="prev">{shortDay(formats.date(previous.eventAt))}</span>}
      </div>
      {instrument.scored.map((item, place) => (
        <Fragment key={item.id}>
          <Row
            instrument={instrument}
            item={item}
            place={place}
            answer={answers[item.id]}
            before={previous === undefined ? undefined : (previous.answers[item.id] ?? '')}
            isCurrent={place === at}
            isLeftOut={isLeftOut(instrument, answers, place)}
            isAlarming={
              raising.includes(item) &&
              answers[item.id] !== undefined &&
              instrument.score(instrument.scored.map((each) => (each === item ? Number(answers[item.id]) : null))).alerts.length > 0
            }
            columns={widest}
            ref={place === at ? current : undefined}
            onAnswer={(value) => onAnswer(place, value)}
            onPlace={() => onPlace(place)}
          />
          {place === at && <WordingText wording={wording} place={place} />}
        </Fragment>
      ))}
    </div>
  )
}

/** 11 feb: without the year, the month in its first letters. */
const shortDay = (date: string): string =>
  date
    .split(' ')
    .slice(0, 2)
    .map((word, index) => (index === 0 ? word : word.slice(0, 3)))
    .join(' ')

function Row({
  instrument,
  item,
  place,
  answer,
  before,
  isCurrent,
  isLeftOut: leftOut,
  isAlarming,
  columns,
  ref,
  onAnswer,
  onPlace,
}: {
  readonly instrument: InstrumentDefinition
  readonly item: ChoiceItem
  readonly place: number
  readonly answer: unknown
  readonly before: unknown
  readonly isCurrent: boolean
  readonly isLeftOut: boolean
  readonly isAlarming: boolean
  readonly columns: number
  readonly ref: Ref<HTMLDivElement> | undefined
  readonly onAnswer: (value: string) => void
  readonly onPlace: () => void
}) {
  const id = useId()
  const words = useWords().ratings
  const { language } = useLanguage()
  const own = instrument.words[language].items[item.id]
  const word = (option: string) => own?.options?.[option] ?? option
  const inWords = !isNumbersOnly(item, own?.options)
  const onKeys = inWords && item.options.every((option) => word(option).length <= shortWord)
  const stop = item.options.findIndex((option) => option === answer)

  return (
    <div
      className="q"
      role="radiogroup"
      aria-labelledby={id}
      tabIndex={-1}
      ref={ref}
      data-current={isCurrent || undefined}
      data-alarm={isAlarming || undefined}
      data-off={leftOut || undefined}
      onClick={onPlace}
    >
      <b aria-hidden>{place + 1}</b>
      <span className="grow" id={id}>
        <span className="unseen">{place + 1}. </span>
        {own?.label ?? item.id}
        {inWords && !onKeys && (
          <small className="soft steps-in-words">
            {item.options.map((option) => `${option} ${word(option).toLocaleLowerCase(language)}`).join(' · ')}
          </small>
        )}
      </span>
      {leftOut && <small className="soft">{words.leftOut}</small>}
      {isAlarming && <Icon of={OctagonAlert} small label={words.alert.label} />}
      <span
        className="ks"
        data-words={onKeys || undefined}
        style={onKeys ? undefined : { gridTemplateColumns: `repeat(${columns}, 36px)` }}
      >
        {item.options.map((option, index) => (
          <button
            key={option}
            type="button"
            className="k"
            role="radio"
            aria-checked={option === answer}
            aria-label={inWords ? `${option} ${word(option)}` : option}
            data-selected={option === answer || undefined}
            tabIndex={isCurrent && index === Math.max(stop, 0) ? 0 : -1}
            style={onKeys ? undefined : { gridColumn: Number(option) + 1 }}
            onClick={(event) => {
              event.stopPropagation()
              onAnswer(option)
            }}
          >
            {onKeys ? (
              <>
                <Key decorative>{option}</Key>
                {word(option)}
              </>
            ) : (
              option
            )}
          </button>
        ))}
      </span>
      {before !== undefined && <span className="prev fig">{typeof before === 'string' && before !== '' ? before : '–'}</span>}
    </div>
  )
}
