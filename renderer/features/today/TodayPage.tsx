import { ChevronLeft, ChevronRight, Plus, Printer, type LucideIcon } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { addDays, localDate, localTime, mondayOf, weekOf } from '../../../forms/core/dates'
import type { VisitStatus } from '../../../forms/records/visit'
import { api, readAgainMs, useCall } from '../../app/api'
import { BackDialog } from '../../booking/BackDialog'
import { BookDialog, type BookStart } from '../../booking/BookDialog'
import type { CalendarProps, View } from '../../booking/calendar-props'
import { useRules } from '../../booking/clinic'
import type { BookedTime } from '../../../forms/calendar/free'
import { MoveDialog } from '../../booking/MoveDialog'
import { whoCanTake } from '../../booking/offer'
import { OfferDialog } from '../../booking/OfferDialog'
import { useMove } from '../../booking/useMove'
import { WaitingDialog } from '../../booking/WaitingDialog'
import type { WaitRow } from '../../booking/waits'
import { plainDay } from '../../care-view/short-date'
import { useFormats, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { setIntent, useIntent } from '../../people/intent'
import { shownName } from '../../people/PersonName'
import { StepFailure } from '../../people/StepFailure'
import { useNow } from '../../people/useNow'
import { useStep } from '../../people/useStep'
import type { VisitRow } from '../../people/VisitNote'
import { go } from '../../app/route'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Icon } from '../../ui/Icon'
import { Seg } from '../../ui/Seg'
import { useKeys } from '../../ui/useKeys'
import { Booked } from './Booked'
import { DropInDialog } from './DropInDialog'
import { DropIns } from './DropIns'
import { Reminders } from './Reminders'
import { ToCancel } from './ToCancel'
import { Unsigned, useUnsigned } from './Unsigned'
import { useDayView } from './useDayView'
import { Waits } from './Waits'
import '../../styles/features.css'

type Open =
  | { readonly kind: 'drop-in' | 'waiting' | 'away' | 'print' }
  | { readonly kind: 'book'; readonly start: BookStart }
  | { readonly kind: 'move'; readonly row: VisitRow }
  | { readonly kind: 'offer'; readonly freed: BookedTime; readonly rows: readonly WaitRow[] }

const views: readonly View[] = ['list', 'day', 'week']

/** The day: who is here, who waits, what is not signed; as a list, or as the calendar that `routes.tsx` hands in. */
export function TodayPage({
  alerts,
  calendar,
  print,
}: {
  readonly alerts?: ReactNode
  readonly calendar: (props: CalendarProps) => ReactNode
  readonly print: (date: string, onClose: () => void) => ReactNode
}) {
  const me = useMe()
  const all = useWords()
  const words = all.today
  const formats = useFormats()
  const now = useNow()
  const today = localDate(now)
  const isClinician = me.group === 'clinical'
  const { view, date, whose, ofWeek, show, goTo, turn, setWhose, setClinician } = useDayView(today)
  const [dialog, setDialog] = useState<Open>()
  const day = useCall(
    api.visits.day,
    { date, whose },
    {
      keepPrevious: true,
      everyMs: readAgainMs,
      enabled: view === 'list' || date === today,
    },
  )
  const rules = useRules().data
  const unsigned = useUnsigned(isClinician)
  const { step, failure, clash } = useStep()
  /** A time is free: offered to whoever waits for one. */
  const offer = async ({ visit }: VisitRow): Promise<void> => {
    const found = await whoCanTake(visit, rules, { date: today, time: localTime(now) })
    if (found) setDialog({ kind: 'offer', ...found })
  }
  const { move, question } = useMove((before) => void offer(before))

  useIntent(['drop-in', 'book', 'free', 'waiting', 'away', 'calendar'], (intent) => {
    if (intent.kind === 'drop-in' || intent.kind === 'waiting') setDialog(intent)
    if (intent.kind === 'book') setDialog({ kind: 'book', start: intent.person ? { person: intent.person } : {} })
    if (intent.kind === 'free') setDialog({ kind: 'book', start: { free: true } })
    if (intent.kind === 'calendar') show(intent.view)
    if (intent.kind === 'away') {
      if (view === 'list') show('day')
      setDialog(intent)
    }
  })

  const book = (start: BookStart = {}) =>
    setDialog({
      kind: 'book',
      start: { ...(date > today ? { date } : {}), ...(view === 'week' && ofWeek ? { clinician: ofWeek.id } : {}), ...start },
    })
  const oldest = unsigned.data?.[0]
  useKeys({
    n: () => setDialog({ kind: 'drop-in' }),
    b: () => book(),
    1: () => show('list'),
    2: () => show('day'),
    3: () => show('week'),
    PageUp: () => turn(-1),
    PageDown: () => turn(1),
    ...(view === 'list' ? { p: () => setDialog({ kind: 'print' }) } : {}),
    ...(date !== today ? { t: () => goTo(today) } : {}),
    ...(oldest ? { g: () => go({ screen: 'record', patient: oldest.person.id, entry: oldest.row.id }) } : {}),
  })

  function open(row: VisitRow): void {
    if (isClinician) go({ screen: 'record', patient: row.person.id })
    else {
      setIntent({ kind: 'person', patient: row.person.id })
      go({ screen: 'patients' })
    }
  }
  function take(row: VisitRow, status: VisitStatus): void {
    if (status === 'rebooked') return setDialog({ kind: 'move', row })
    void step(row.visit, status, shownName(row.person)).then((done) => {
      if (!done) return
      if (status === 'in-progress' && isClinician) open(row)
      if (status === 'cancelled-by-patient' || status === 'cancelled-by-clinic') void offer(row)
    })
  }

  const booked = day.data?.booked ?? []
  const dropIns = day.data?.dropIns ?? []
  const heading = view === 'week' ? all.calendar.weekTitle(weekOf(date)) : formats.day(date)
  const monday = mondayOf(date)
  const beside =
    view === 'week' ? `${plainDay(monday, today, formats)} – ${plainDay(addDays(monday, 6), today, formats)}` : words.week(weekOf(date))
  const shared = { now, isClinician, whose, onOpen: open, onStep: take, loading: day.data === undefined && !day.error }
  const close = () => setDialog(undefined)

  return (
    <div className="page today">
      <div className="head">
        <h1>{heading.charAt(0).toLocaleUpperCase('sv') + heading.slice(1)}</h1>
        <span className="line turn">
          <TurnButton icon={ChevronLeft} label={all.calendar.earlier[view]} hint="PgUp" onPress={() => turn(-1)} />
          <TurnButton icon={ChevronRight} label={all.calendar.later[view]} hint="PgDn" onPress={() => turn(1)} />
          <span className="soft">{beside}</span>
        </span>
        <Seg
          label={all.calendar.view}
          value={view}
          options={views.map((value, index) => ({ value, label: all.calendar.views[value], keyHint: String(index + 1) }))}
          onChange={show}
        />
        {isClinician && view !== 'week' && (
          <Seg
            label={words.whose}
            value={whose}
            options={(['mine', 'all'] as const).map((value) => ({ value, label: words[value] }))}
            onChange={setWhose}
          />
        )}
        <span className="line to-right">
          <Button icon={Plus} keyHint="B" onPress={() => book()}>
            {words.book}
          </Button>
          <Button kind="primary" icon={Plus} keyHint="N" onPress={() => setDialog({ kind: 'drop-in' })}>
            {words.dropIn}
          </Button>
        </span>
      </div>
      {alerts}
      <StepFailure failure={failure} />
      {day.error && <ErrorPanel failure={day.error.failure} onRetry={() => void day.refetch()} />}
      {view === 'list' ? (
        <div className="cols">
          <div className="left">
            <Booked
              rows={booked}
              {...shared}
              isToday={date === today}
              right={
                <>
                  {date !== today && (
                    <Button kind="quiet" size="small" keyHint="T" onPress={() => goTo(today)}>
                      {all.calendar.today}
                    </Button>
                  )}
                  <Button kind="quiet" size="small" icon={Printer} keyHint="P" onPress={() => setDialog({ kind: 'print' })}>
                    {all.calendar.print}
                  </Button>
                </>
              }
            />
            {(date === today || dropIns.length > 0) && <DropIns rows={dropIns} {...shared} />}
          </div>
          <div className="right-col">
            <Waits
              booked={date === today ? booked : []}
              dropIns={date === today ? dropIns : []}
              now={now}
              unsigned={unsigned.data}
              onWaiting={() => setDialog({ kind: 'waiting' })}
            />
            <ToCancel today={today} onOpen={open} onStep={take} />
            {isClinician && <Reminders today={today} />}
            {isClinician && <Unsigned rows={unsigned.data} failure={unsigned.error?.failure} today={today} />}
          </div>
        </div>
      ) : (
        calendar({
          view,
          date,
          now,
          whose,
          ofWeek,
          onClinician: setClinician,
          queue: date === today ? dropIns.filter(({ visit }) => visit.status === 'arrived').length : 0,
          onQueue: () => show('list'),
          onDate: goTo,
          onBook: book,
          onOpen: open,
          onStep: take,
          onNewTime: (row) => setDialog({ kind: 'move', row }),
          onMove: move,
          onWaiting: () => setDialog({ kind: 'waiting' }),
          isAwayOpen: dialog?.kind === 'away',
          onAway: (isOpen) => setDialog(isOpen ? { kind: 'away' } : undefined),
          onPrint: () => setDialog({ kind: 'print' }),
        })
      )}
      {dialog?.kind === 'drop-in' && <DropInDialog onClose={close} />}
      {dialog?.kind === 'book' && <BookDialog start={dialog.start} today={today} onClose={close} />}
      {dialog?.kind === 'waiting' && <WaitingDialog today={today} onBook={(start) => setDialog({ kind: 'book', start })} onClose={close} />}
      {dialog?.kind === 'offer' && (
        <OfferDialog
          freed={dialog.freed}
          rows={dialog.rows}
          today={today}
          onBook={(start) => setDialog({ kind: 'book', start })}
          onClose={close}
        />
      )}
      {dialog?.kind === 'move' && (
        <MoveDialog
          row={dialog.row}
          today={today}
          onMove={(place) => {
            close()
            move(dialog.row, place)
          }}
          onClose={close}
        />
      )}
      {dialog?.kind === 'print' && print(date, close)}
      {question}
      {clash && <BackDialog clash={clash} />}
    </div>
  )
}

/** A day or week back or on. */
function TurnButton({
  icon,
  label,
  hint,
  onPress,
}: {
  readonly icon: LucideIcon
  readonly label: string
  readonly hint: string
  readonly onPress: () => void
}) {
  return (
    <button type="button" className="btn quiet small turn-button" aria-label={label} title={`${label} (${hint})`} onClick={onPress}>
      <Icon of={icon} />
    </button>
  )
}
