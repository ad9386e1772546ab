import { PhoneCall, Printer } from 'lucide-react'
import { useState } from 'react'
import { clockOf, minutesOf } from '../../../forms/calendar/clock'
import { hasHours } from '../../../forms/calendar/hours'
import { addDays, localDate, localTime, mondayOf, weekdayOf } from '../../../forms/core/dates'
import type { HoursException } from '../../../forms/records/hours'
import { api, useCall } from '../../app/api'
import { useClinicians, useRules } from '../../booking/clinic'
import type { CalendarProps } from '../../booking/calendar-props'
import { useWhen } from '../../booking/useWhen'
import { useFormats, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { shownName } from '../../people/PersonName'
import type { VisitRow } from '../../people/VisitNote'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Key } from '../../ui/Key'
import { Note } from '../../ui/Note'
import { Select } from '../../ui/Select'
import { useKeys } from '../../ui/useKeys'
import { Waiting } from '../../ui/Waiting'
import { AwayDialog } from './AwayDialog'
import { CallDialog } from './CallDialog'
import { GoTo } from './GoTo'
import { Grid } from './Grid'
import type { Carry } from './grid-props'
import { dayColumns, shownHours, weekColumns, type Column } from './model'
import { VisitDialog } from './VisitDialog'
import '../../styles/calendar.css'

/** The day by clinician, or the week of one. */
export function CalendarView(props: CalendarProps) {
  const { view, date, now, whose, ofWeek } = props
  const all = useWords()
  const words = all.calendar
  const formats = useFormats()
  const me = useMe()
  const today = localDate(now)
  const clinicians = useClinicians()
  const rules = useRules()
  const monday = mondayOf(date)
  const [from, until] = view === 'day' ? [date, date] : [monday, addDays(monday, 6)]
  const days = useCall(api.calendar.days, { from, until }, { keepPrevious: true })
  const [carry, setCarry] = useState<Carry>()
  const [opened, setOpened] = useState<string>()
  const [calling, setCalling] = useState<HoursException>()
  useKeys({ f: () => props.onAway(true), v: props.onWaiting, ...(view === 'day' ? { p: props.onPrint } : {}) })
  useKeys({ Escape: () => setCarry(undefined) }, { enabled: carry !== undefined })

  const mine = clinicians.find(({ id }) => id === me.user.id)
  const rows = days.data ?? []
  const openRow = rows.find(({ visit }) => visit.id === opened)
  const columns: readonly Column[] = !rules.data
    ? []
    : view === 'week'
      ? ofWeek
        ? weekColumns(rules.data, rows, ofWeek, date)
        : []
      : dayColumns(rules.data, rows, whose === 'mine' && mine ? [mine] : clinicians, date, carry ? [carry.clinician] : [])
  const hours = shownHours(columns)
  const nameOf = (column: Column) => (view === 'day' ? column.clinician.name : formats.day(column.date))
  const freed = columns.reduce((sum, column) => sum + column.freed, 0)
  const nobody =
    view === 'day' &&
    rules.data !== undefined &&
    columns.length > 0 &&
    columns.every((column) => column.open.length === 0 && !column.away && column.blocks.length === 0)

  function drop(target: Carry): void {
    setCarry(undefined)
    props.onMove(target.row, {
      clinician: target.clinician,
      date: target.date,
      time: clockOf(target.minute),
      minutes: target.row.visit.minutes,
    })
  }
  const openHours = (column: Column) =>
    column.open.length > 0
      ? column.open.map((span) => words.open(formats.time(clockOf(span.from)), formats.time(clockOf(span.until)))).join(', ')
      : column.away
        ? ''
        : rules.data && hasHours(rules.data, column.clinician.id)
          ? words.notHere
          : words.noHours

  return (
    <>
      <div className="calbar">
        {date !== today && (
          <Button size="small" keyHint="T" onPress={() => props.onDate(today)}>
            {words.today}
          </Button>
        )}
        <GoTo today={today} onDate={props.onDate} />
        {view === 'week' && ofWeek && (
          <Select
            label={words.whose}
            value={ofWeek.id}
            options={clinicians.map((user) => ({ value: user.id, label: `${user.name}, ${all.common.roles[user.role]}` }))}
            onChange={props.onClinician}
          />
        )}
        {props.queue > 0 && (
          <button type="button" className="link small" onClick={props.onQueue}>
            {words.queue(props.queue)}
          </button>
        )}
        {freed > 0 && <small className="soft">{words.freed(freed)}</small>}
        <span className="line to-right">
          <Button size="small" kind="quiet" keyHint="V" onPress={props.onWaiting}>
            {words.waiting}
          </Button>
          <Button size="small" kind="quiet" keyHint="F" onPress={() => props.onAway(true)}>
            {words.away}
          </Button>
          {view === 'day' && (
            <Button size="small" kind="quiet" icon={Printer} keyHint="P" onPress={props.onPrint}>
              {words.print}
            </Button>
          )}
        </span>
      </div>
      {[days.error, rules.error].map(
        (error) =>
          error && (
            <ErrorPanel
              key={error.failure.kind}
              failure={error.failure}
              onRetry={() => void Promise.all([days.refetch(), rules.refetch()])}
            />
          ),
      )}
      {nobody && <Note title={words.nobody}>{words.nobodyText}</Note>}
      <section className="sheet calendar" aria-label={words.grid(title(props, words, formats))}>
        {columns.length === 0 || !days.data ? (
          <Waiting rows={8} />
        ) : (
          <div className="calscroll" style={{ '--columns': columns.length } as React.CSSProperties}>
            <Grid
              key={`${view} ${ofWeek?.id ?? ''}`}
              columns={columns}
              isLoaded={!days.isPlaceholderData}
              hours={hours}
              title={title(props, words, formats)}
              today={today}
              now={now}
              nowMinute={minutesOf(localTime(now))}
              names={columns.map(nameOf)}
              heads={columns.map((column) => (
                <Head
                  key={column.key}
                  column={column}
                  title={
                    view === 'day'
                      ? column.clinician.name
                      : `${words.shortWeekdays[weekdayOf(column.date) - 1] ?? ''} ${Number(column.date.slice(8))}`
                  }
                  hours={openHours(column)}
                  today={today}
                  onCall={setCalling}
                />
              ))}
              carry={carry}
              onCarry={setCarry}
              onDrop={drop}
              onBook={(column, minute) => props.onBook({ clinician: column.clinician.id, date: column.date, time: clockOf(minute) })}
              onOpen={(row) => setOpened(row.visit.id)}
            />
          </div>
        )}
        <footer className="calfoot" role="status">
          {carry ? <Carrying carry={carry} today={today} /> : <Hint />}
        </footer>
      </section>
      {openRow && (
        <VisitDialog
          row={openRow}
          now={now}
          onStep={(status) => {
            setOpened(undefined)
            props.onStep(openRow, status)
          }}
          onOpen={() => props.onOpen(openRow)}
          onCarry={() => {
            setOpened(undefined)
            const { clinician, time } = openRow.visit
            if (clinician !== null && time !== null)
              setCarry({ row: openRow, clinician, date: openRow.visit.date, minute: minutesOf(time) })
          }}
          onNewTime={() => {
            setOpened(undefined)
            props.onNewTime(openRow)
          }}
          onClose={() => setOpened(undefined)}
        />
      )}
      {props.isAwayOpen && (
        <AwayDialog
          clinician={view === 'week' ? ofWeek?.id : mine?.id}
          today={today}
          date={date < today ? today : date}
          onCall={setCalling}
          onClose={() => props.onAway(false)}
        />
      )}
      {calling && <CallDialog exception={calling} today={today} onClose={() => setCalling(undefined)} />}
    </>
  )
}

const title = (
  { view, date }: CalendarProps,
  words: ReturnType<typeof useWords>['calendar'],
  formats: ReturnType<typeof useFormats>,
): string => (view === 'day' ? formats.day(date) : `${words.views.week} ${formats.date(mondayOf(date))}`)

/** Who or which day, from when to when, and whether she is away. */
function Head({
  column,
  title: text,
  hours,
  today,
  onCall,
}: {
  readonly column: Column
  readonly title: string
  readonly hours: string
  readonly today: string
  readonly onCall: (exception: HoursException) => void
}) {
  const words = useWords()
  const { away, clinician } = column
  return (
    <>
      <span className="strong clip" title={`${clinician.name}, ${words.common.roles[clinician.role]}`}>
        {text}
      </span>
      {hours !== '' && <small className="soft clip">{hours}</small>}
      {away && (
        <Button size="small" kind="quiet" icon={PhoneCall} label={words.calendar.callLabel(clinician.name)} onPress={() => onCall(away)}>
          <span className="clip">{words.calendar.isAway(away.note, column.date < today ? 0 : column.toCall)}</span>
        </Button>
      )}
    </>
  )
}

function Hint() {
  const words = useWords().calendar
  return (
    <>
      <span>{words.keysHint}</span>
      <span className="line">
        <Key>Enter</Key> {words.keyBook}
      </span>
      <span className="line">
        <Key>M</Key> {words.keyMove}
      </span>
    </>
  )
}

function Carrying({ carry, today }: { readonly carry: Carry; readonly today: string }) {
  const words = useWords().calendar
  const clinicians = useClinicians()
  const { visit, person }: VisitRow = carry.row
  const when = useWhen(today)
  const who = carry.clinician === visit.clinician ? '' : `, ${clinicians.find(({ id }) => id === carry.clinician)?.name ?? ''}`
  return (
    <>
      <strong>
        {words.carrying(shownName(person), when(visit, 'short'), when({ date: carry.date, time: clockOf(carry.minute) }, 'short') + who)}
      </strong>
      <span className="line">
        <Key>↑ ↓ ← →</Key> {words.carryingKeys.arrows}
      </span>
      <span className="line">
        <Key>Shift</Key> {words.carryingKeys.fine}
      </span>
      <span className="line">
        <Key>Enter</Key> {words.carryingKeys.drop}
      </span>
      <span className="line">
        <Key>Esc</Key> {words.carryingKeys.leave}
      </span>
    </>
  )
}
