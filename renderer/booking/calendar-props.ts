import type { VisitStatus } from '../../forms/records/visit'
import type { VisitRow } from '../people/VisitNote'
import type { BookStart } from './BookDialog'
import type { BookedTime } from '../../forms/calendar/free'
import type { Clinician } from './types'

export type View = 'list' | 'day' | 'week'

/** What Idag hands the calendar: where one is, and what the page does with what is asked there. */
export type CalendarProps = {
  readonly view: Exclude<View, 'list'>
  readonly date: string
  readonly now: string
  /** In the day view: one's own column only. */
  readonly whose: 'mine' | 'all'
  /** In the week view: whose week. */
  readonly ofWeek: Clinician | undefined
  readonly onClinician: (id: string) => void
  /** How many wait in the drop-in queue, today. */
  readonly queue: number
  readonly onQueue: () => void
  readonly onDate: (date: string) => void
  readonly onBook: (start: BookStart) => void
  readonly onOpen: (row: VisitRow) => void
  readonly onStep: (row: VisitRow, status: VisitStatus) => void
  /** Asks for another time in a form. */
  readonly onNewTime: (row: VisitRow) => void
  /** A booking was dropped on another time. */
  readonly onMove: (row: VisitRow, place: BookedTime) => void
  readonly onWaiting: () => void
  /** Whether somebody's time away is being put in. */
  readonly isAwayOpen: boolean
  readonly onAway: (isOpen: boolean) => void
  readonly onPrint: () => void
}
