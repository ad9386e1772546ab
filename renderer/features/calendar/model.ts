import { minutesADay, minutesOf, type Span } from '../../../forms/calendar/clock'
import { exceptionsOn, isAway, openOn } from '../../../forms/calendar/hours'
import { lanesOf, type Lane } from '../../../forms/calendar/lanes'
import { addDays, mondayOf, weekdayOf } from '../../../forms/core/dates'
import type { CalendarRules, HoursException } from '../../../forms/records/hours'
import { occupies } from '../../../forms/records/visit'
import type { Clinician } from '../../booking/types'
import type { VisitRow } from '../../people/visit-row'

/** A column of the calendar: a clinician on a day. */
export type Column = {
  /** The same from day to day, or week to week, so that the keys stay where they are. */
  readonly key: string
  readonly clinician: Clinician
  readonly date: string
  readonly open: readonly Span[]
  /** Away on that day, for some of it or all. */
  readonly away: HoursException | undefined
  /** Booked while she is away: they are to be called. */
  readonly toCall: number
  readonly blocks: readonly Block[]
  /** Cancelled, missed and rebooked ones: they have given their time back and stand in the list. */
  readonly freed: number
}
/** `span` is when it is; `drawn` is never lower than a row, and ends with the day. */
export type Block = { readonly row: VisitRow; readonly span: Span; readonly drawn: Span; readonly lane: Lane }

/** What the keys stand on: a time in a column, or a booking there. */
export type Cursor = { readonly column: number; readonly minute: number; readonly visit: string | undefined }

/** The grid has a row a quarter. */
export const rowMinutes = 15
export const rowOfMinute = (minute: number): number => Math.floor(minute / rowMinutes) * rowMinutes

function columnOf(rules: CalendarRules, rows: readonly VisitRow[], clinician: Clinician, date: string, key: string): Column {
  const own = rows.filter(({ visit }) => visit.clinician === clinician.id && visit.date === date && visit.time !== null)
  const taking = own.filter(({ visit }) => occupies(visit.status))
  const spans = taking.map(({ visit }) => ({ from: minutesOf(visit.time ?? ''), until: minutesOf(visit.time ?? '') + visit.minutes }))
  const drawn = spans.map(({ from, until }) => ({ from, until: Math.min(Math.max(until, from + rowMinutes), minutesADay) }))
  const lanes = lanesOf(drawn)
  const blocks = taking.flatMap((row, index) => {
    const [span, shown, lane] = [spans[index], drawn[index], lanes[index]]
    return span && shown && lane ? [{ row, span, drawn: shown, lane }] : []
  })
  return {
    key,
    clinician,
    date,
    open: openOn(rules, clinician.id, date),
    away: exceptionsOn(rules, clinician.id, date).find(({ kind }) => kind === 'away'),
    toCall: blocks.filter(
      ({ row, span }) => row.visit.status === 'booked' && row.person.diedOn === null && isAway(rules, clinician.id, date, span),
    ).length,
    blocks,
    freed: own.length - taking.length,
  }
}

/**
 * The columns of a day: who works then, is away from her hours, or has somebody booked; and `always`. If that is nobody, everybody.
 */
export function dayColumns(
  rules: CalendarRules,
  rows: readonly VisitRow[],
  clinicians: readonly Clinician[],
  date: string,
  always: readonly string[],
): readonly Column[] {
  const all = clinicians.map((clinician) => columnOf(rules, rows, clinician, date, clinician.id))
  const shown = all.filter(
    ({ clinician, open, away, blocks, freed }) =>
      open.length > 0 || away || blocks.length > 0 || freed > 0 || always.includes(clinician.id),
  )
  return shown.length > 0 ? shown : all
}

/** The columns of a clinician's week: Monday to Friday, and the weekend up to the last day on which there is something or that was asked for. */
export function weekColumns(rules: CalendarRules, rows: readonly VisitRow[], clinician: Clinician, date: string): readonly Column[] {
  const monday = mondayOf(date)
  const days = Array.from({ length: 7 }, (_, index) => columnOf(rules, rows, clinician, addDays(monday, index), String(index)))
  const last = days.findLastIndex(
    (column) => weekdayOf(column.date) < 6 || column.open.length > 0 || column.blocks.length > 0 || column.date === date,
  )
  return days.slice(0, last + 1)
}

/** From when to when the grid shows, in whole hours: eight to five, and all that is open or booked beyond. */
export function shownHours(columns: readonly Column[]): Span {
  const spans = columns.flatMap(({ open, blocks }) => [...open, ...blocks.map(({ span }) => span)])
  const from = Math.min(8 * 60, ...spans.map((span) => span.from))
  const until = Math.max(17 * 60, ...spans.map((span) => span.until))
  return { from: Math.floor(from / 60) * 60, until: Math.min(minutesADay, Math.ceil(until / 60) * 60) }
}

/** What stands at a minute of a column: the block that begins first of those that cover it. */
const blockAt = (column: Column, minute: number): Block | undefined =>
  column.blocks.find(({ span }) => span.from < minute + rowMinutes && minute < span.until)

const at = (columns: readonly Column[], column: number, minute: number): Cursor => {
  const block = columns[column] && blockAt(columns[column], minute)
  return { column, minute: rowOfMinute(minute), visit: block?.row.visit.id }
}

/** Where an arrow leads: to the next booking or quarter up or down, to the one beside it or the next column. */
export function moved(
  columns: readonly Column[],
  hours: Span,
  cursor: Cursor,
  key: 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight',
): Cursor {
  const column = columns[cursor.column]
  const block = column?.blocks.find(({ row }) => row.visit.id === cursor.visit)
  const last = rowOfMinute(hours.until - 1)
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp': {
      const next =
        key === 'ArrowDown'
          ? block
            ? Math.ceil(block.span.until / rowMinutes) * rowMinutes
            : cursor.minute + rowMinutes
          : (block ? rowOfMinute(block.span.from) : cursor.minute) - rowMinutes
      if (!column || next < hours.from || next > last) return cursor
      // a booking that begins within the row of another one is not passed by
      const within =
        block && key === 'ArrowDown' ? column.blocks.find(({ span }) => span.from >= block.span.until && span.from < next) : undefined
      return within
        ? { column: cursor.column, minute: rowOfMinute(within.span.from), visit: within.row.visit.id }
        : at(columns, cursor.column, next)
    }
    case 'ArrowLeft':
    case 'ArrowRight': {
      const step = key === 'ArrowRight' ? 1 : -1
      const beside = column?.blocks
        .filter(({ span }) => block && span.from < block.span.until && block.span.from < span.until)
        .toSorted((one, other) => one.lane.at - other.lane.at)
      const neighbour = beside?.[beside.findIndex((each) => each === block) + step]
      if (block && neighbour)
        return { column: cursor.column, minute: rowOfMinute(Math.max(neighbour.span.from, hours.from)), visit: neighbour.row.visit.id }
      const next = cursor.column + step
      return columns[next] ? at(columns, next, cursor.minute) : cursor
    }
  }
}

/** Where the keys begin: what is next today, else the first free time or booking of the first column that has one. */
export function firstCursor(columns: readonly Column[], hours: Span, today: string, minute: number): Cursor {
  const ofToday = columns.findIndex(({ date }) => date === today)
  const column =
    ofToday >= 0
      ? ofToday
      : Math.max(
          0,
          columns.findIndex(({ open, blocks }) => open.length + blocks.length > 0),
        )
  const here = columns[column]
  const isToday = here?.date === today
  const wanted = isToday ? minute : Math.min(here?.open[0]?.from ?? hours.from, here?.blocks[0]?.span.from ?? minutesADay)
  return at(columns, column, Math.max(hours.from, Math.min(wanted, rowOfMinute(hours.until - 1))))
}
