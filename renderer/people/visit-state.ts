import {
  CalendarClock,
  Circle,
  CircleCheck,
  CircleDot,
  CircleMinus,
  CircleSlash,
  Contrast,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react'
import { minutesOf } from '../../forms/calendar/clock'
import { localDate, localTime } from '../../forms/core/dates'
import { correctOutcomes, isTooEarly, nextStatuses, type Visit, type VisitStatus } from '../../forms/records/visit'
import type { VisitRow } from './visit-row'
import type { today } from '../i18n/sv/today'

export type VisitLook = { readonly tone: 'due' | 'done' | 'act' | 'off'; readonly icon: LucideIcon; readonly text: string }

/** Whole minutes from one moment to another, never below zero. */
export const minutesBetween = (from: string, to: string): number => Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000))

/** How many minutes a booked visit is late: nobody has come, and its time has been for more than five minutes. */
export function lateMinutes(visit: Visit, now: string): number {
  if (visit.status !== 'booked' || visit.time === null || visit.date !== localDate(now)) return 0
  const late = minutesOf(localTime(now)) - minutesOf(visit.time)
  return late > graceMinutes ? late : 0
}
const graceMinutes = 5

/** A visit's state as a shape and a word. */
export function visitLook(visit: Visit, now: string, words: (typeof today)['status'], time: (instant: string) => string): VisitLook {
  const late = lateMinutes(visit, now)
  if (late > 0) return { tone: 'due', icon: TriangleAlert, text: words.late(late) }
  switch (visit.status) {
    case 'booked':
      return { tone: 'off', icon: Circle, text: words.booked }
    case 'arrived':
      return { tone: 'act', icon: CircleDot, text: visit.arrivedAt ? words.hereSince(time(visit.arrivedAt)) : words.here }
    case 'in-progress':
      return { tone: 'act', icon: Contrast, text: visit.startedAt ? words.inProgressSince(time(visit.startedAt)) : words.inProgress }
    case 'completed':
      return { tone: 'done', icon: CircleCheck, text: visit.endedAt ? words.completedAt(time(visit.endedAt)) : words.completed }
    case 'no-show':
      return { tone: 'due', icon: CircleSlash, text: words['no-show'] }
    case 'cancelled-by-patient':
    case 'cancelled-by-clinic':
      return { tone: 'off', icon: CircleMinus, text: words[visit.status] }
    case 'rebooked':
      return { tone: 'off', icon: CalendarClock, text: words.rebooked }
  }
}

/** How a row stands: a time that is left of somebody who has died is to be cancelled, and nobody is late for it. */
export const rowLook = (
  { visit, person }: VisitRow,
  now: string,
  words: (typeof today)['status'],
  time: (instant: string) => string,
): VisitLook =>
  isToCancel({ visit, person }) ? { tone: 'due', icon: TriangleAlert, text: words.toCancel } : visitLook(visit, now, words, time)

/** Whether a booking is left of somebody who has died. */
export const isToCancel = ({ visit, person }: Pick<VisitRow, 'visit' | 'person'>): boolean =>
  person.diedOn !== null && visit.status === 'booked'

/**
 * The steps that can be taken now, in the words of the desk. A drop-in was never booked: its way back is to the queue. The day after nobody
 * arrives any more: what became of the visit can be said, and that it had been moved.
 */
export function visitSteps(
  visit: Visit,
  words: typeof today,
  on: string,
): readonly { readonly status: VisitStatus; readonly label: string }[] {
  if (visit.date < on) {
    const outcomes = correctOutcomes(visit).map((status) => ({
      status,
      label: status === 'completed' ? words.tookPlace : words.steps[status],
    }))
    return visit.status === 'booked' ? [...outcomes, { status: 'rebooked', label: words.steps.rebooked }] : outcomes
  }
  return nextStatuses[visit.status]
    .filter((status) => !isTooEarly(visit, status, on))
    .filter((status) => !(visit.dropIn && (status === 'booked' || status === 'rebooked' || status === 'no-show')))
    .map((status) => ({
      status,
      label:
        status === 'in-progress' && visit.status === 'completed'
          ? words.reopen
          : status === 'arrived' && visit.status === 'in-progress'
            ? words.backToQueue
            : words.steps[status],
    }))
}

/** Those who are counted as here or on their way; the rest of the day's list is history. */
export const isOver = (status: VisitStatus): boolean => !['booked', 'arrived', 'in-progress'].includes(status)
