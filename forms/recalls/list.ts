import { addDays, daysBetween } from '../core/dates'
import type { Id } from '../core/ids'
import type { VisitKind, VisitStatus } from '../records/visit'
import { bloodPressureOnOestrogen, injectionsAndDevices, secondPregnancyTests, threadChecks } from './contraception'
import { latestFor, recallKinds, type DoNotCall, type PatientFacts, type Postponement, type RecallKind, type Try } from './facts'
import { defaultRecallSettings, type RecallSettings } from './settings'
import type { Recall, RecallSource } from './sources'
import { cervicalSamples, repeatAndCureTests, untoldAnswers } from './tests'

/** Everything that can call a patient back. The next source is one more line. */
export const recallSources: readonly RecallSource[] = [
  injectionsAndDevices,
  secondPregnancyTests,
  untoldAnswers,
  repeatAndCureTests,
  cervicalSamples,
  bloodPressureOnOestrogen,
  threadChecks,
]

export type Urgency = 'urgent' | 'this-week' | 'later'

export type RecallRow = Recall & {
  readonly patient: Id
  readonly urgency: Urgency
  /** So far, for this recall, oldest first. */
  readonly tries: readonly Try[]
  /** The first coming booking that can answer it, and whether that is in time. */
  readonly booked: { readonly date: string; readonly inTime: boolean } | undefined
  /** Snoozed: back on its `until`. */
  readonly postponed: Postponement | undefined
  readonly doNotCall: DoNotCall | undefined
  /** Not to be called today. The row is there all the same: nobody is hidden by a decision, a booking or a no-show. */
  readonly held: 'postponed' | 'do-not-call' | 'booked' | undefined
}

/** Bookings at which something can be done about a recall; a telephone call or a talk gives no injection, a physician measures blood pressure. */
const answeringKinds: readonly VisitKind[] = ['routine-examination', 'gynaecologist', 'sampling']
const answers = (kind: VisitKind, recall: RecallKind) =>
  answeringKinds.includes(kind) || (kind === 'physician' && recall === 'blood-pressure')
const comingStatuses: readonly VisitStatus[] = ['booked', 'arrived', 'in-progress']

/** Tasks that can be settled by a decision; everything else ends only by a fact of its own. */
const settledKinds: readonly RecallKind[] = ['pregnancy-test', 'repeat-test', 'cure-test', 'thread-check']

/**
 * The list that calls people back, computed from facts and today and never stored (workflows 15). In: the facts of patients, the Stockholm
 * date of today, the unit's settings. Out: one row for each thing that somebody is due or overdue for (or will be within `aheadDays`), those
 * to call first, the urgent before the rest. Whoever has died is called for nothing: her family would answer.
 */
export function recallList(
  patients: readonly PatientFacts[],
  today: string,
  settings: RecallSettings = defaultRecallSettings,
  sources: readonly RecallSource[] = recallSources,
): readonly RecallRow[] {
  const horizon = addDays(today, settings.aheadDays)
  return patients
    .filter(({ diedOn }) => diedOn === null)
    .flatMap((facts) =>
      sources
        .flatMap((source) => source(facts, today, settings))
        .filter((found) => found.listedFrom <= horizon && !isSettled(found, facts))
        .map((found) => rowOf(found, facts, today, settings)),
    )
    .toSorted(compareRows)
}

/** The rows to call today: without those that are postponed, booked or not to be called. */
export const toCall = (rows: readonly RecallRow[]): readonly RecallRow[] => rows.filter((row) => row.held === undefined)

function rowOf(found: Recall, facts: PatientFacts, today: string, settings: RecallSettings): RecallRow {
  const postponement = latestFor(facts.postponements, found.key)
  const postponed = postponement && today < postponement.until ? postponement : undefined
  const doNotCall = facts.doNotCall.findLast(({ about }) => about === found.kind || about === 'everything')
  const booked = comingBooking(found, facts, today, settings)
  return {
    ...found,
    patient: facts.patient,
    urgency: urgencyOf(found, today),
    tries: facts.tries.filter(({ recalls }) => recalls.includes(found.key)).toSorted((one, other) => (one.at < other.at ? -1 : 1)),
    booked,
    postponed,
    doNotCall,
    held: heldBy(found, { postponed, doNotCall, booked }),
  }
}

/** An answer is to be told whatever is booked or wished: `do not call` only says how not to. */
function heldBy(found: Recall, row: Pick<RecallRow, 'postponed' | 'doNotCall' | 'booked'>): RecallRow['held'] {
  if (row.postponed) return 'postponed'
  if (found.kind === 'untold-answer') return undefined
  if (row.doNotCall) return 'do-not-call'
  return row.booked?.inTime ? 'booked' : undefined
}

/** In time is before the date to hold; for what is already overdue, soon. No-shows and cancellations are no bookings. */
function comingBooking(found: Recall, facts: PatientFacts, today: string, settings: RecallSettings): RecallRow['booked'] {
  const limit = found.dueBy < today ? addDays(today, settings.bookingWithinDays) : found.dueBy
  const [date] = facts.bookings
    .filter((booking) => answers(booking.kind, found.kind) && comingStatuses.includes(booking.status) && booking.date >= today)
    .map((booking) => booking.date)
    .toSorted()
  return date === undefined ? undefined : { date, inTime: date <= limit }
}

const isSettled = (found: Recall, facts: PatientFacts): boolean =>
  settledKinds.includes(found.kind) && facts.settled.some(({ recall }) => recall === found.key)

/** What loses time by the day (an injection, an answer) is never later than this week. */
function urgencyOf(found: Recall, today: string): Urgency {
  if (today >= found.urgentFrom) return 'urgent'
  const due = found.state === 'due' && (found.kind === 'injection' || found.kind === 'untold-answer')
  return due || found.dueBy <= lastDayOfWeek(today) ? 'this-week' : 'later'
}

/** Sunday of the week. */
const lastDayOfWeek = (today: string): string => addDays(today, (7 - new Date(`${today}T00:00Z`).getUTCDay()) % 7)

const urgencies: readonly Urgency[] = ['urgent', 'this-week', 'later']

/** To call before held; then by urgency. Among the urgent what presses most comes first, among the others the nearest date. */
function compareRows(one: RecallRow, other: RecallRow): number {
  const byKind = recallKinds.indexOf(one.kind) - recallKinds.indexOf(other.kind)
  const byDate = daysBetween(other.dueBy, one.dueBy)
  return (
    Number(one.held !== undefined) - Number(other.held !== undefined) ||
    urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency) ||
    (one.urgency === 'urgent' ? byKind || byDate : byDate || byKind) ||
    (one.patient + one.key < other.patient + other.key ? -1 : 1)
  )
}
