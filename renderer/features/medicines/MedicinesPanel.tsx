import { Plus, Printer } from 'lucide-react'
import { useState } from 'react'
import { localDate } from '../../../forms/core/dates'
import { courses, current, nextEvents, type Course } from '../../../forms/medicines/courses'
import { amountText } from '../../../forms/medicines/marks'
import { medicineText } from '../../../forms/medicines/text'
import type { MedicineEvent, MedicineEventType } from '../../../forms/records/medicine'
import type { Person } from '../../../forms/records/patient'
import { api, useCall } from '../../app/api'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useNow } from '../../people/useNow'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { PanelHead } from '../../ui/PanelHead'
import { Waiting } from '../../ui/Waiting'
import { MedicineForm } from './MedicineForm'
import { MedicinePrint } from './MedicinePrint'
import { EventTable } from '../../care-view/EventTable'
import '../../styles/medicines.css'

type Stored = { readonly event: MedicineEvent; readonly mistake: string | null }
type Open = { readonly type: MedicineEventType; readonly course?: Course }

/** What the patient takes, here or from elsewhere, and how it goes. Interactions are not judged: that is said where the list stands. */
export function MedicinesPanel({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const patient = person.id
  const words = useWords().medicines
  const stored = useCall(api.medicines.ofPatient, { patient }, { keepPrevious: true })
  return (
    <section className="panel medicines" aria-label={words.title}>
      <PanelHead title={words.title} onClose={onClose} />
      <div className="inside scrolls" tabIndex={0} role="region" aria-label={words.title}>
        {stored.error && <ErrorPanel failure={stored.error.failure} onRetry={() => void stored.refetch()} />}
        {!stored.data && !stored.error && <Waiting rows={5} />}
        {stored.data && <Whole person={person} stored={stored.data} />}
      </div>
    </section>
  )
}

function Whole({ person, stored }: { readonly person: Person; readonly stored: readonly Stored[] }) {
  const patient = person.id
  const { medicines: words, papers: allPapers } = useWords()
  const papers = allPapers.medicines
  const { language } = useLanguage()
  const texts = medicineText[language]
  const today = localDate(useNow())
  const [open, setOpen] = useState<Open>()
  const [isPrinting, setPrinting] = useState(false)
  const events = stored.flatMap(({ event, mistake }) => (mistake === null ? [event] : []))
  const taken = current(events, today)
  const ended = courses(events).filter(({ to }) => to !== undefined)

  const done = () => setOpen(undefined)
  if (open) return <MedicineForm type={open.type} course={open.course} patient={patient} stored={stored} today={today} onDone={done} />
  return (
    <>
      <Note>{texts.notJudged}</Note>
      <div className="line">
        <Button icon={Plus} onPress={() => setOpen({ type: 'started' })}>
          {words.add}
        </Button>
        {taken.length > 0 && (
          <Button icon={Printer} onPress={() => setPrinting(true)}>
            {papers.open}
          </Button>
        )}
      </div>
      {isPrinting && <MedicinePrint person={person} taken={taken} onClose={() => setPrinting(false)} />}
      {stored.length === 0 && <Empty title={words.none} text={words.noneText} />}
      {taken.length > 0 && (
        <section aria-label={words.now}>
          <h3>{words.now}</h3>
          <ul className="medicine-list">
            {taken.map((course) => (
              <Taken key={course.id} course={course} today={today} onOpen={(type) => setOpen({ type, course })} />
            ))}
          </ul>
        </section>
      )}
      {ended.length > 0 && (
        <section aria-label={words.ended}>
          <h3>{words.ended}</h3>
          <ul className="medicine-list">
            {ended.toReversed().map((course) => (
              <Ended key={course.id} course={course} today={today} />
            ))}
          </ul>
        </section>
      )}
      {stored.length > 0 && <History patient={patient} stored={stored} events={events} today={today} />}
    </>
  )
}

function Taken({
  course,
  today,
  onOpen,
}: {
  readonly course: Course
  readonly today: string
  readonly onOpen: (type: MedicineEventType) => void
}) {
  const words = useWords().medicines
  const { language } = useLanguage()
  const texts = medicineText[language]
  const formats = useFormats()
  const since = formats.relative(course.from, today)
  const effect = course.events.findLast((event) => event.type === 'effect')
  const sideEffects = course.events.filter((event) => event.type === 'side-effect')
  return (
    <li>
      <div className="line">
        <strong className="grow">
          {course.name} <span className="amount">{amountText(course)}</span>
        </strong>
        {nextEvents(course).map(
          (type) =>
            type !== 'started' && (
              <Button
                key={type}
                kind="quiet"
                size="small"
                label={words.actLabel(words.acts[type], course.name)}
                onPress={() => onOpen(type)}
              >
                {words.acts[type]}
              </Button>
            ),
        )}
      </div>
      <small className="soft">
        {[
          course.approximate ? words.about(since) : words.since(since),
          texts.prescribed[course.prescribed].toLocaleLowerCase(language) +
            (course.prescriber === '' ? '' : ` ${words.by(course.prescriber)}`),
          course.reason,
          course.atc,
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </small>
      {course.substitution && <small>{words.substitution(course.substitution.responsible, course.substitution.handedOut)}</small>}
      {(effect || sideEffects.length > 0) && (
        <small>
          {[
            ...(effect
              ? [
                  `${texts.types.effect}: ${texts.effects[effect.effect].toLocaleLowerCase(language)} (${formats.relative(effect.date, today)})`,
                ]
              : []),
            ...sideEffects.map(
              (event) => `${texts.types['side-effect']}: ${event.what}, ${texts.degrees[event.degree].toLocaleLowerCase(language)}`,
            ),
          ].join(' · ')}
        </small>
      )}
    </li>
  )
}

function Ended({ course, today }: { readonly course: Course; readonly today: string }) {
  const words = useWords().medicines
  const { language } = useLanguage()
  const formats = useFormats()
  return (
    <li>
      <span>
        {course.name} <span className="amount">{amountText(course)}</span>
      </span>
      <small className="soft">
        {words.period(formats.relative(course.from, today), formats.relative(course.to ?? today, today))}
        {course.why && ` · ${medicineText[language].stopReasons[course.why]}`}
      </small>
    </li>
  )
}

function History({
  patient,
  stored,
  events,
  today,
}: {
  readonly patient: string
  readonly stored: readonly Stored[]
  readonly events: readonly MedicineEvent[]
  readonly today: string
}) {
  const words = useWords().medicines
  const { language } = useLanguage()
  const texts = medicineText[language]
  const formats = useFormats()
  const names = new Map(stored.flatMap(({ event }) => (event.type === 'started' ? [[event.id, event.name] as const] : [])))
  const title = (event: MedicineEvent) =>
    `${texts.types[event.type]}: ${event.type === 'started' ? event.name : (names.get(event.course) ?? '')}`
  const line = (event: MedicineEvent): string => {
    const own =
      event.type === 'started' || event.type === 'dose-changed'
        ? [amountText(event), event.reason]
        : event.type === 'stopped'
          ? [texts.stopReasons[event.reason]]
          : event.type === 'effect'
            ? [texts.effects[event.effect]]
            : [event.what, texts.degrees[event.degree].toLocaleLowerCase(language)]
    return [...own, event.note].filter((part) => part !== '').join(' · ')
  }
  // what began a course can be taken back only while nothing hangs on it
  const mayBeMistaken = (event: MedicineEvent) =>
    event.type !== 'started' || !events.some((other) => other.type !== 'started' && other.course === event.id)
  return (
    <section aria-label={words.history}>
      <h3>{words.history}</h3>
      <EventTable
        patient={patient}
        stored={stored}
        words={words}
        caption={words.history}
        day={(date) => formats.relative(date, today)}
        title={title}
        line={line}
        mayBeMistaken={mayBeMistaken}
        mark={(input) => api.medicines.mistake(input, stored)}
      />
    </section>
  )
}
