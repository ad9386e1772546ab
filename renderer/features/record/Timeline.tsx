import { CalendarHeart, FileText, FolderLock, PenLine, Phone, Stethoscope, Syringe, TestTube, type LucideIcon } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { localTime } from '../../../forms/core/dates'
import { findForm } from '../../../forms/every-form'
import type { ContraceptionEvent } from '../../../forms/records/contraception'
import type { EntryRow } from '../../../forms/records/entry'
import { useEventWords } from '../../care-view/event-words'
import type { TestRecord } from '../../../forms/records/sample'
import { stateOf } from '../../../forms/samples/read'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useNow } from '../../people/useNow'
import { visitLook } from '../../people/visit-state'
import { sampleLine } from '../../samples/logic'
import { Button } from '../../ui/Button'
import { Chips } from '../../ui/Chips'
import { Empty } from '../../ui/Empty'
import { Icon } from '../../ui/Icon'
import { timeline, type Event, type Filter } from './events'
import type { RecordData } from './record-data'

const filters = ['all', 'visits', 'entries', 'unsigned'] as const satisfies readonly Filter[]

/** What has happened, newest first, in months: date in the ledger column, a thread, what it was. */
export function Timeline({
  record,
  contraception,
  tests,
  chosen,
  onChoose,
}: {
  readonly record: RecordData
  readonly contraception: readonly ContraceptionEvent[]
  readonly tests: readonly TestRecord[]
  readonly chosen: string | undefined
  readonly onChoose: (event: Event) => void
}) {
  const words = useWords().record
  const formats = useFormats()
  const { language } = useLanguage()
  const [filter, setFilter] = useState<Filter>('all')
  const months = timeline(record, filter, contraception, tests)

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button.item')]
    const at = items.indexOf(document.activeElement as HTMLElement)
    const next = items[at + step]
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    next.focus()
  }

  return (
    <>
      <Chips
        label={words.filter}
        values={[filter]}
        options={filters.map((value) => ({ value, label: words.filters[value] }))}
        onChange={([value]) => setFilter(value ?? 'all')}
      />
      <div className="timeline" onKeyDown={onKeyDown}>
        {months.length === 0 &&
          (filter === 'all' ? (
            <Empty title={words.nothingYet} text={words.nothingYetText} />
          ) : (
            <Empty title={words.nothingHere}>
              <Button size="small" onPress={() => setFilter('all')}>
                {words.showAll}
              </Button>
            </Empty>
          ))}
        {months.map(({ month, events }, index) => (
          <section key={month}>
            <h2 className="month">{monthName(month, months[index - 1]?.month, language, formats.date)}</h2>
            {events.map((event) => (
              <Item key={event.id} event={event} isChosen={event.id === chosen} onChoose={() => onChoose(event)} />
            ))}
          </section>
        ))}
      </div>
    </>
  )
}

/** The month in words; the year only where it changes. */
function monthName(month: string, above: string | undefined, language: 'sv' | 'en', date: (when: string) => string): string {
  const words = date(`${month}-01`).replace(/^1 /, '')
  const short = above?.slice(0, 4) === month.slice(0, 4) ? words.replace(/ \d{4}$/, '') : words
  return short.charAt(0).toLocaleUpperCase(language) + short.slice(1)
}

function Item({ event, isChosen, onChoose }: { readonly event: Event; readonly isChosen: boolean; readonly onChoose: () => void }) {
  const all = useWords()
  const words = all.record
  const { language } = useLanguage()
  const formats = useFormats()
  const now = useNow()
  const day = String(Number(event.date.slice(8)))
  if (event.kind === 'visit') {
    const { visit, clinicianName } = event
    const look = visitLook(visit, now, all.today.status, formats.time)
    const facts = [look.text, clinicianName === '' ? '' : words.visitWith(clinicianName), visit.dropIn ? words.dropIn : ''].filter(
      (fact) => fact !== '',
    )
    return (
      <article className="item" data-kind="visit">
        <time dateTime={event.date}>{day}</time>
        <Icon of={visit.kind === 'telephone' ? Phone : Stethoscope} />
        <div>
          <h3>{all.today.kinds[visit.kind]}</h3>
          <p>{facts.join(' · ')}</p>
        </div>
      </article>
    )
  }
  if (event.kind === 'tests') return <TestsItem date={event.date} tests={event.tests} day={day} isChosen={isChosen} onChoose={onChoose} />
  if (event.kind === 'contraception') return <ContraceptionItem event={event.event} day={day} />
  const { entry } = event
  const title = findForm(entry.form)?.words[language].title ?? entry.form
  return (
    <button type="button" className="item" data-selected={isChosen || undefined} aria-current={isChosen || undefined} onClick={onChoose}>
      <time dateTime={event.date}>{day}</time>
      <Icon of={shape(entry)} />
      <span className="what">
        <span className="strong">{title}</span>
        <span className="second">
          {entry.closed ? (
            <>
              {words.closedForRole} · <span className="link">{words.openWithReason}</span>
            </>
          ) : (
            entryLine(entry, words, formats.time(localTime(entry.enteredAt)))
          )}
        </span>
      </span>
    </button>
  )
}

function ContraceptionItem({ event, day }: { readonly event: ContraceptionEvent; readonly day: string }) {
  const { eventTitle, eventLine } = useEventWords()
  return (
    <article className="item" data-kind="contraception">
      <time dateTime={event.date}>{day}</time>
      <Icon of={event.type === 'injection' ? Syringe : CalendarHeart} />
      <div>
        <h3>{eventTitle(event)}</h3>
        <p>{[eventLine(event), event.by.name].filter((part) => part !== '').join(' · ')}</p>
      </div>
    </article>
  )
}

/** Tests that were ordered together: the samples and where they stand. Never a result on the line. */
function TestsItem({
  date,
  tests,
  day,
  isChosen,
  onChoose,
}: {
  readonly date: string
  readonly tests: readonly TestRecord[]
  readonly day: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}) {
  const words = useWords()
  const { language } = useLanguage()
  const states = [...new Set(tests.map((record) => words.samples.states[stateOf(record)].toLowerCase()))]
  return (
    <button type="button" className="item" data-selected={isChosen || undefined} aria-current={isChosen || undefined} onClick={onChoose}>
      <time dateTime={date}>{day}</time>
      <Icon of={TestTube} />
      <span className="what">
        <span className="strong">{words.results.record.title}</span>
        <span className="second">{[sampleLine(tests, words.samples, language), ...states].join(' · ')}</span>
      </span>
    </button>
  )
}

/** The stored line may be the title alone, in the language it was written in. */
const isOnlyTitle = (entry: EntryRow): boolean =>
  Object.values(findForm(entry.form)?.words ?? {}).some((words) => words.title === entry.summary)

const shape = (entry: EntryRow): LucideIcon =>
  entry.closed ? FolderLock : entry.status === 'signed' || entry.status === 'corrected' ? FileText : PenLine

type RecordWords = ReturnType<typeof useWords>['record']

function entryLine(entry: EntryRow, words: RecordWords, begunAt: string): string {
  const state =
    entry.status === 'mine'
      ? entry.locked
        ? words.lockedWord
        : `${words.mine} ${begunAt}`
      : entry.status === 'begun'
        ? `${words.begun} ${entry.author.name}`
        : entry.status === 'unsigned'
          ? words.unsignedWord
          : entry.status === 'corrected'
            ? words.correctedWord
            : ''
  return [
    entry.wrongPatient ? words.wrongPatientWord : '',
    isOnlyTitle(entry) ? '' : entry.summary.replace(/(?<!u\.a)\.$/, ''),
    entry.status === 'begun' ? '' : entry.author.name,
    state,
    entry.stopped ? words.stoppedWord : '',
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
