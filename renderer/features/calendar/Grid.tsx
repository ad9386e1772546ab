import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { clockOf, type Span } from '../../../forms/calendar/clock'
import { useFormats, useWords } from '../../i18n'
import type { VisitRow } from '../../people/VisitNote'
import { openLayers } from '../../ui/Layer'
import { BlockButton, Ghost } from './BlockButton'
import type { GridProps } from './grid-props'
import { firstCursor, moved, rowMinutes, rowOfMinute, type Column, type Cursor } from './model'
import { useDrag } from './useDrag'
import { usePointing } from './usePointing'

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const
type Arrow = (typeof arrows)[number]
const isArrow = (key: string): key is Arrow => (arrows as readonly string[]).includes(key)

/** Quarters down, columns across; bookings stand where they are. One place has the focus, the arrows move it. */
export function Grid(props: GridProps) {
  const { columns, hours, carry, onCarry, today, nowMinute } = props
  const words = useWords().calendar
  const formats = useFormats()
  const body = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const [kept, setKept] = useState<Cursor>(() => firstCursor(columns, hours, today, nowMinute))
  const drag = useDrag(props, body)
  const { isPointing, onPointerMove } = usePointing()
  const cursor = placed(kept, columns, hours)
  const carried = carry && columns.findIndex((column) => column.clinician.id === carry.clinician && column.date === carry.date)

  // the view opens at the time that matters, with the keys there unless they are somewhere else (below)
  const isOpened = useRef(false)
  const days = columns.map(({ key, date }) => `${key} ${date}`).join()
  useEffect(() => {
    if (!props.isLoaded) return
    const here = body.current?.querySelector<HTMLElement>('[data-cursor]')
    here?.scrollIntoView({ block: isOpened.current ? 'nearest' : 'center' })
    isOpened.current = true
  }, [days, props.isLoaded])
  useEffect(() => {
    const isNowhere = document.activeElement === document.body && openLayers() === 0 // what had the focus is gone: another day, a moved booking
    // a booking has come to stand where the keys were, or has gone from there
    const hasSlipped =
      !carry && body.current?.contains(document.activeElement) === true && !document.activeElement?.matches('[data-cursor]')
    if (!wantsFocus.current && !isNowhere && !hasSlipped) return
    wantsFocus.current = false
    const target = body.current?.querySelector<HTMLElement>(carry ? '[data-carried]' : '[data-cursor]')
    target?.focus({ preventScroll: true })
    if (!isNowhere && !hasSlipped) target?.scrollIntoView({ block: 'nearest' })
  })

  function go(next: Cursor): void {
    wantsFocus.current = true
    setKept(next)
  }
  function carryBy(key: Arrow, isFine: boolean): void {
    if (!carry) return
    wantsFocus.current = true
    const step = isFine ? 5 : rowMinutes
    const across = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0
    const down = key === 'ArrowUp' ? -step : key === 'ArrowDown' ? step : 0
    const column = columns[(carried ?? -1) + across] ?? columns[carried ?? 0]
    const last = hours.until - Math.min(carry.row.visit.minutes, hours.until - hours.from)
    const minute = Math.max(hours.from, Math.min(last, carry.minute + down))
    if (column) onCarry({ row: carry.row, clinician: column.clinician.id, date: column.date, minute })
  }
  function pickUp(row: VisitRow): void {
    const column = columns[cursor.column]
    const block = column?.blocks.find((each) => each.row === row)
    if (!column || !block || row.visit.status !== 'booked') return
    wantsFocus.current = true
    onCarry({ row, clinician: column.clinician.id, date: column.date, minute: block.span.from })
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const column = columns[cursor.column]
    const row = column?.blocks.find((each) => each.row.visit.id === cursor.visit)?.row
    if (carry && isArrow(event.key)) carryBy(event.key, event.shiftKey)
    else if (carry && event.key === 'Enter') {
      wantsFocus.current = true
      setKept({ column: carried ?? 0, minute: rowOfMinute(carry.minute), visit: undefined })
      props.onDrop(carry)
    } else if (!carry && isArrow(event.key)) go(moved(columns, hours, cursor, event.key))
    else if (!carry && event.key === 'Enter' && column && !row) props.onBook(column, cursor.minute)
    else if (!carry && event.key.toLowerCase() === 'm' && row) pickUp(row)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const rows = Array.from({ length: (hours.until - hours.from) / rowMinutes }, (_, index) => hours.from + index * rowMinutes)
  const stateOf = (column: Column, minute: number) =>
    column.open.some(({ from, until }) => from <= minute && minute < until) ? 'open' : column.away ? 'away' : 'shut'
  const isPast = (column: Column, minute: number) => column.date < today || (column.date === today && minute + rowMinutes <= nowMinute)

  return (
    <div
      className="calgrid"
      role="grid"
      aria-label={words.grid(props.title)}
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      data-pointing={isPointing || undefined}
      data-carrying={carry !== undefined || undefined}
    >
      <div role="row" className="calrow calheads">
        <span role="columnheader" className="caltime">
          <span className="unseen">{words.time}</span>
        </span>
        {columns.map((column, index) => (
          <div role="columnheader" key={column.key} className="calhead" data-today={column.date === today || undefined}>
            {props.heads[index]}
          </div>
        ))}
      </div>
      <div ref={body} role="rowgroup" className="calbody">
        {rows.map((minute) => (
          <div role="row" key={minute} className="calrow" data-hour={minute % 60 === 0 || undefined}>
            <span role="rowheader" className="caltime">
              {minute % 60 === 0 ? formats.time(clockOf(minute)) : <span className="unseen">{formats.time(clockOf(minute))}</span>}
            </span>
            {columns.map((column, index) => {
              const blocks = column.blocks.filter(({ span }) => rowOfMinute(span.from) === minute)
              const isHere = cursor.column === index && cursor.minute === minute && cursor.visit === undefined
              const holds = carry !== undefined && carried === index && rowOfMinute(carry.minute) === minute
              const state = stateOf(column, minute)
              return (
                <div
                  role="gridcell"
                  key={column.key}
                  className={`calcell ${state}`}
                  tabIndex={isHere && !carry ? 0 : -1}
                  data-cursor={isHere || undefined}
                  data-carried={holds || undefined}
                  data-past={isPast(column, minute) || undefined}
                  data-time={formats.time(clockOf(minute))}
                  data-slot={`${column.date} ${clockOf(minute)} ${column.clinician.id}`}
                  {...(blocks.length > 0
                    ? {}
                    : { 'aria-label': words.cell(formats.time(clockOf(minute)), props.names[index] ?? '', state) })}
                  onClick={(event) => {
                    if (event.target !== event.currentTarget || drag.justDropped()) return
                    setKept({ column: index, minute, visit: undefined })
                    props.onBook(column, minute)
                  }}
                >
                  {blocks.map((block) => (
                    <BlockButton
                      key={block.row.visit.id}
                      block={block}
                      now={props.now}
                      isCursor={cursor.visit === block.row.visit.id}
                      isCarried={carry?.row.visit.id === block.row.visit.id}
                      onFocus={() => setKept({ column: index, minute, visit: block.row.visit.id })}
                      onPress={() => !drag.justDropped() && props.onOpen(block.row)}
                      onGrab={(event) => drag.begin(event, block, column)}
                    />
                  ))}
                  {holds && <Ghost carry={carry} />}
                  {column.date === today && rowOfMinute(nowMinute) === minute && (
                    <i className="calnow" style={{ top: `${((nowMinute - minute) / rowMinutes) * 100}%` }} aria-hidden />
                  )}
                </div>
              )
            })}
          </div>
        ))}
      </div>
    </div>
  )
}

/** The cursor where it still can be: the columns or the booking may be others than before. */
function placed(cursor: Cursor, columns: readonly Column[], hours: Span): Cursor {
  const column = Math.min(cursor.column, columns.length - 1)
  const minute = Math.max(hours.from, Math.min(rowOfMinute(hours.until - 1), cursor.minute))
  const blocks = columns[column]?.blocks ?? []
  const block =
    blocks.find(({ row }) => row.visit.id === cursor.visit) ??
    blocks.find(({ span }) => span.from < minute + rowMinutes && minute < span.until)
  return { column, minute, visit: block?.row.visit.id }
}
