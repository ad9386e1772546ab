import { Printer } from 'lucide-react'
import { useState } from 'react'
import { findInstrument, instruments } from '../../../forms/instruments'
import { trend as trendOf } from '../../../forms/instruments/trend'
import { marks, markText } from '../../../forms/medicines/marks'
import type { Sex } from '../../../forms/records/patient'
import { api, useCall } from '../../app/api'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Select } from '../../ui/Select'
import { Waiting } from '../../ui/Waiting'
import { lanes as lanesOf, signedRatings } from './course'
import { MedicineLanes } from './MedicineLanes'
import { timeAxis } from './time-axis'
import { plot, TrendFigure } from './TrendFigure'
import { TrendPrint } from './TrendPrint'
import { shortDate, TrendTable } from './TrendTable'
import '../../styles/trends.css'

/** How one instrument has gone over time, and what was taken meanwhile. Never two instruments on one axis: one is chosen. */
export function TrendsView({
  patient,
  sex,
  onClose,
  onEntry,
}: {
  readonly patient: string
  readonly sex: Sex
  readonly onClose: () => void
  readonly onEntry: (entry: string) => void
}) {
  const all = useWords()
  const words = all.trends
  const me = useMe()
  const formats = useFormats()
  const { language } = useLanguage()
  const ratings = useCall(api.ratings.ofPatient, { patient }, { keepPrevious: true })
  const medicines = useCall(api.medicines.ofPatient, { patient }, { keepPrevious: true })
  const [wanted, setWanted] = useState<string>()
  const [baseline, setBaseline] = useState<string>()
  const [chosen, setChosen] = useState<string>()
  const [printing, setPrinting] = useState(false)

  const limits = me.settings.ratings
  const signed = signedRatings(ratings.data ?? [], limits)
  const rated = instruments.filter(
    (instrument) =>
      instrument === findInstrument(instrument.id) &&
      instrument.max !== null &&
      signed.some((rating) => rating.instrument === instrument.id),
  )
  const instrument = rated.find(({ id }) => id === wanted) ?? rated[0]
  const events = (medicines.data ?? []).flatMap(({ event, mistake }) => (mistake === null ? [event] : []))
  const found = instrument && trendOf(instrument, signed, { limits, ...(baseline === undefined ? {} : { baseline }) })
  const failure = ratings.error?.failure ?? medicines.error?.failure

  return (
    <div className="body trends">
      <div className="fig-col head-col">
        <div className="head">
          <h2 className="as-title">{instrument ? words.title(instrument.words[language].short) : words.short}</h2>
          {rated.length > 0 && (
            <div className="tabs" role="group" aria-label={words.instruments}>
              {rated.map((each) => (
                <button
                  key={each.id}
                  type="button"
                  aria-pressed={each === instrument}
                  data-selected={each === instrument || undefined}
                  onClick={() => {
                    setWanted(each.id)
                    setBaseline(undefined)
                  }}
                >
                  {each.words[language].short}
                  <b>{signed.filter((rating) => rating.instrument === each.id).length}</b>
                </button>
              ))}
            </div>
          )}
          <span className="line to-right">
            {found?.baseline && (
              <Select
                label={words.baseline}
                value={found.baseline.entry}
                options={found.table
                  .filter((row) => row.point !== undefined)
                  .map((row) => ({ value: row.entry, label: formats.date(row.date) }))
                  .toReversed()}
                onChange={setBaseline}
              />
            )}
          </span>
        </div>
      </div>
      <span className="line trend-acts">
        {found && (
          <Button icon={Printer} size="small" onPress={() => setPrinting(true)}>
            {words.print}
          </Button>
        )}
        <Button kind="quiet" size="small" keyHint="Esc" onPress={onClose}>
          {words.close}
        </Button>
      </span>
      {failure && (
        <ErrorPanel
          failure={failure}
          onRetry={() => {
            void ratings.refetch()
            void medicines.refetch()
          }}
        />
      )}
      {!ratings.data && !failure && <Waiting rows={6} />}
      {ratings.data && rated.length === 0 && (
        <div className="sheet">
          <Empty title={words.none} text={words.noneText} />
        </div>
      )}
      {instrument && found && ratings.data && (
        <Drawn
          instrument={instrument}
          found={found}
          rows={ratings.data}
          sex={sex}
          events={events}
          chosen={chosen}
          onChoose={setChosen}
          onEntry={onEntry}
          printing={printing}
          onPrinted={() => setPrinting(false)}
          patient={patient}
        />
      )}
    </div>
  )
}

type Drawing = {
  readonly instrument: NonNullable<ReturnType<typeof findInstrument>>
  readonly found: NonNullable<ReturnType<typeof trendOf>>
  readonly rows: NonNullable<Parameters<typeof TrendTable>[0]['rows']>
  readonly sex: Sex
  readonly events: Parameters<typeof lanesOf>[0]
  readonly chosen: string | undefined
  readonly onChoose: (entry: string | undefined) => void
  readonly onEntry: (entry: string) => void
  readonly printing: boolean
  readonly onPrinted: () => void
  readonly patient: string
}

function Drawn({ instrument, found, rows, sex, events, chosen, onChoose, onEntry, printing, onPrinted, patient }: Drawing) {
  const words = useWords().trends
  const me = useMe()
  const formats = useFormats()
  const { language } = useLanguage()
  const own = instrument.words[language]
  const bands = found.bands[sex === 'male' ? 'male' : 'female']
  const axis = timeAxis(
    found.table.map(({ date }) => date),
    plot.left,
    plot.right,
  )
  const lanes = lanesOf(events, axis.from, axis.to)
  const alertPlace = alertPlaceOf(instrument)
  const hasSexes = JSON.stringify(found.bands.female) !== JSON.stringify(found.bands.male)

  const newest = found.table.find((row) => row.point !== undefined)?.point
  const oldestFirst = found.table.flatMap(({ point }) => (point ? [point] : [])).toReversed()
  const responded = oldestFirst.find((point) => point.responded)
  const remitted = oldestFirst.find((point) => point.remitted && point.entry !== found.baseline?.entry)
  const lastMark = marks(events)
    .filter(({ date }) => axis.from <= date && date <= axis.to)
    .at(-1)
  const on = (date: string) => formats.relative(date, me.today)
  const say = newest && sayNewest(words.say, newest.total, on(newest.date), newest.change)
  const more = [
    ...(responded ? [words.say.responded(on(responded.date), responded.total)] : []),
    ...(remitted ? [words.say.remitted(on(remitted.date), remitted.total)] : []),
    ...(lastMark ? [words.say.medicine(markText(lastMark, language), on(lastMark.date))] : []),
  ]
  const notes = [
    ...(own.bandSource === '' || bands.length === 0 ? [] : [words.notes.source(own.bandSource)]),
    ...(found.remissionAt === undefined ? [] : [words.notes.remission(found.remissionAt)]),
    ...(alertPlace === undefined
      ? []
      : [words.notes.item(alertPlace, (own.items[instrument.scored[alertPlace - 1]?.id ?? '']?.label ?? '').toLocaleLowerCase())]),
    ...(hasSexes && sex === 'other' ? [words.notes.cautious] : []),
    ...(instrument.id === 'audit-c' && rows.some((row) => row.instrument === 'audit') ? [words.notes.derived] : []),
    ...(found.series.length > 1 ? [words.notes.apart] : []),
  ]
  const figure = (
    <>
      <figure className="sheet">
        <figcaption className="small soft">{words.points(found.max)}</figcaption>
        <TrendFigure instrument={instrument} trend={found} bands={bands} axis={axis} chosen={chosen} onChoose={onChoose} />
      </figure>
      <figure className="sheet">
        <figcaption className="small soft">{lanes.length === 0 ? words.noMedicines : words.medicines}</figcaption>
        {lanes.length > 0 && <MedicineLanes lanes={lanes} axis={axis} />}
      </figure>
    </>
  )
  return (
    <>
      <div className="fig-col">{figure}</div>
      <div className="fig-col side-col">
        <TrendTable instrument={instrument} trend={found} rows={rows} sex={sex} alertPlace={alertPlace} chosen={chosen} onEntry={onEntry} />
        {say !== undefined && (
          <p className="small">
            <strong>{say}</strong> {more.join(' ')}
          </p>
        )}
        <p className="small soft">{notes.join(' ')}</p>
      </div>
      {printing && (
        <TrendPrint
          patient={patient}
          title={words.title(own.short)}
          figure={<div className="trend-paper">{figure}</div>}
          columns={[words.columns.day, words.columns.points, words.columns.band, words.columns.change]}
          rows={found.table.map((row) => [
            shortDate(formats.date(row.date)),
            row.point ? String(row.point.total) : '–',
            row.point ? bandText(row.point.band[sex === 'male' ? 'male' : 'female'], own.bands) : words.incomplete,
            row.entry === found.baseline?.entry ? words.start : row.point?.change === undefined ? '' : words.percent(row.point.change),
          ])}
          texts={[...(say === undefined ? [] : [[say, ...more].join(' ')]), notes.join(' ')]}
          onClose={onPrinted}
        />
      )}
    </>
  )
}

const bandText = (word: string | null, words: Readonly<Record<string, string>>): string => (word === null ? '' : (words[word] ?? word))

type SayWords = ReturnType<typeof useWords>['trends']['say']

/** The newest value in a sentence, beside the baseline where there is one to compare with. */
function sayNewest(words: SayWords, total: number, when: string, change: number | undefined): string {
  if (change === undefined) return words.alone(total, when)
  if (change === 0) return words.same(total, when)
  return change < 0 ? words.under(total, when, -change) : words.over(total, when, change)
}

/** The place from 1 of the one item whose highest answer alone raises an alert. */
function alertPlaceOf(instrument: Drawing['instrument']): number | undefined {
  const at = instrument.scored.findIndex(
    (item, place) =>
      instrument.score(instrument.scored.map((_, each) => (each === place ? Number(item.options.at(-1)) : null))).alerts.length > 0,
  )
  return at === -1 ? undefined : at + 1
}
