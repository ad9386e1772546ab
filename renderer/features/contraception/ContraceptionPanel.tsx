import { useState } from 'react'
import { current } from '../../../forms/contraception/card'
import { inOrder, nextEvents, running } from '../../../forms/contraception/episodes'
import { isDevice } from '../../../forms/contraception/methods'
import { addDays, localDate } from '../../../forms/core/dates'
import type { ContraceptionEvent, ContraceptionEventType } from '../../../forms/records/contraception'
import { api, useCall } from '../../app/api'
import { cardLook } from '../../care-view/card-words'
import { useEventWords } from '../../care-view/event-words'
import { EventTable } from '../../care-view/EventTable'
import { InjectionWindow } from '../../care-view/InjectionWindow'
import { monthYear, plainDay } from '../../care-view/short-date'
import { useFormats, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { useNow } from '../../people/useNow'
import { Choices } from '../../ui/Choices'
import { Empty } from '../../ui/Empty'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { PanelHead } from '../../ui/PanelHead'
import { State } from '../../ui/State'
import { Waiting } from '../../ui/Waiting'
import { EmergencyForm } from './EmergencyForm'
import { EventForm } from './EventForm'
import { HistoryStrip } from './HistoryStrip'
import { LateForm } from './LateForm'
import { OestrogenForm } from './OestrogenForm'
import { StoredContext, type Stored } from './useAddEvent'
import '../../styles/care.css'

type Open = { readonly type: ContraceptionEventType; readonly asEmergency?: boolean }

/** What she uses now, what has happened with it, and one form for each thing that can happen next (WORKFLOWS 12). */
export function ContraceptionPanel({
  patient,
  age,
  onClose,
}: {
  readonly patient: string
  readonly age: number | null
  readonly onClose: () => void
}) {
  const words = useWords().contraception
  const events = useCall(api.contraception.ofPatient, { patient }, { keepPrevious: true })
  const facts = useCall(api.recalls.ofPatient, { patient }, { keepPrevious: true })
  return (
    <section className="panel contraception" aria-label={words.title}>
      <PanelHead title={words.title} onClose={onClose} />
      <div className="inside scrolls" tabIndex={0} role="region" aria-label={words.title}>
        {events.error && <ErrorPanel failure={events.error.failure} onRetry={() => void events.refetch()} />}
        {!events.data && !events.error && <Waiting rows={5} />}
        {events.data && (
          <StoredContext value={events.data}>
            <Whole patient={patient} age={age} stored={events.data} otherDates={facts.data?.otherDates ?? []} />
          </StoredContext>
        )}
      </div>
    </section>
  )
}

function Whole({
  patient,
  age,
  stored,
  otherDates,
}: {
  readonly patient: string
  readonly age: number | null
  readonly stored: readonly Stored[]
  readonly otherDates: Parameters<typeof current>[3]
}) {
  const words = useWords().contraception
  const formats = useFormats()
  const { recalls: settings } = useMe().settings
  const { named, inText } = useEventWords()
  const now = useNow()
  const today = localDate(now)
  const [open, setOpen] = useState<Open>()
  const events = stored.flatMap(({ event, mistake }) => (mistake === null ? [event] : []))
  const card = current(events, today, settings, otherDates)
  const offers = nextEvents(events)
  const day = (date: string) => plainDay(date, today, formats)
  const look = card && cardLook(card, words.state, day)
  const lastInjection = inOrder(events).findLast((event) => event.type === 'injection' && event.date <= today)?.date
  const own = running(events, today).find(({ method }) => !isDevice(method) && method !== 'sterilisation')?.method
  const isOver = card?.recall?.kind === 'injection' && card.recall.window.state === 'overdue'
  // what is most likely next comes first
  const order = (type: ContraceptionEventType) =>
    isOver && type === 'late-injection' ? 0 : card?.method === 'dmpa' && type === 'injection' ? 1 : 2
  const sorted = offers
    .filter(({ type }) => type !== 'late-injection' || isOver)
    .toSorted((one, other) => order(one.type) - order(other.type))

  if (open) {
    const done = () => setOpen(undefined)
    const offer = offers.find(({ type }) => type === open.type)
    if (open.type === 'late-injection' && lastInjection !== undefined)
      return (
        <LateForm
          patient={patient}
          lastInjection={lastInjection}
          now={now}
          onDone={done}
          onInjection={() => setOpen({ type: 'injection' })}
        />
      )
    if (open.type === 'emergency-given')
      return (
        <EmergencyForm
          patient={patient}
          now={now}
          mayInsert={offers.some(({ type, methods }) => type === 'inserted' && methods.includes('cu-iud'))}
          onIud={() => setOpen({ type: 'inserted', asEmergency: true })}
          onDone={done}
        />
      )
    if (open.type === 'oestrogen-check') return <OestrogenForm patient={patient} today={today} age={age} onDone={done} />
    if (open.type !== 'late-injection')
      return (
        <EventForm
          key={`${open.type}${open.asEmergency ?? false}`}
          type={open.type}
          methods={offer?.methods ?? []}
          switchFrom={own}
          patient={patient}
          today={today}
          events={events}
          asEmergency={open.asEmergency ?? false}
          onTalk={() => setOpen({ type: 'late-injection' })}
          onDone={done}
        />
      )
  }

  return (
    <>
      {card && look ? (
        <section className="care-card" aria-label={words.now}>
          <div className="top">
            <strong>{named(card.method, card.name)}</strong>
            <span className="soft small">
              {words.since(monthYear(card.since, formats))}
              {card.alongside.length > 0 && `, ${words.alongside(card.alongside.map((method) => inText(method)).join(', '))}`}
            </span>
            <State tone={look.tone} icon={look.icon}>
              {look.text}
            </State>
          </div>
          {card.recall?.kind === 'injection' && <InjectionWindow last={card.recall.given.date} window={card.recall.window} today={today} />}
          {card.reviewOn !== undefined && card.reviewOn <= addDays(today, reviewNoticeDays) && (
            <Note tone="due">{words.review(monthYear(card.reviewOn, formats))}</Note>
          )}
        </section>
      ) : (
        <Empty title={words.none} text={words.noneText} />
      )}
      <h3>{words.add}</h3>
      <Choices
        label={words.add}
        value={undefined}
        options={sorted.map(({ type }) => ({ value: type, label: words.types[type] }))}
        onChoose={(type) => setOpen({ type })}
        keys="screen"
      />
      {stored.length > 0 && <History patient={patient} stored={stored} events={events} today={today} />}
    </>
  )
}

/** The talk after two years is said from three months before. */
const reviewNoticeDays = 92

function History({
  patient,
  stored,
  events,
  today,
}: {
  readonly patient: string
  readonly stored: readonly Stored[]
  readonly events: readonly ContraceptionEvent[]
  readonly today: string
}) {
  const words = useWords().contraception
  const formats = useFormats()
  const { eventTitle, eventLine } = useEventWords()
  return (
    <section aria-label={words.history}>
      <h3>{words.history}</h3>
      <HistoryStrip events={events} today={today} />
      <EventTable
        patient={patient}
        stored={stored}
        words={words}
        caption={words.historyTable}
        day={(date) => plainDay(date, today, formats)}
        title={eventTitle}
        line={eventLine}
        mark={(input) => api.contraception.mistake(input, stored)}
      />
    </section>
  )
}
