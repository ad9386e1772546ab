import { consentNoticeDays, type Reminder } from '../notes/reminders'
import type { EntryRow } from '../records/entry'
import type { MedicineEvent } from '../records/medicine'
import type { TestRecord } from '../records/sample'
import type { Visit } from '../records/visit'
import { addDays, localDate } from '../core/dates'
import { dutiesOf } from '../samples/duties'
import type { TestRules } from '../samples/rules'
import { factKey, type Fact } from './fact'

/** A visit as a fact. One that is only booked or has been rebooked has not happened; what became of it is told by its status. */
export function visitFacts({ id, date, kind, clinician, status, arrivedAt, startedAt, endedAt }: Visit): readonly Fact[] {
  if (status === 'booked' || status === 'rebooked') return []
  const tookPlace = status === 'completed' || status === 'in-progress'
  const at = status === 'completed' ? (endedAt ?? startedAt ?? arrivedAt) : (startedAt ?? arrivedAt)
  return [
    {
      kind: 'visit',
      id,
      at: tookPlace || status === 'arrived' ? at : null,
      on: date,
      by: tookPlace ? clinician : null,
      open: false,
      what: status,
      visit: kind,
    },
  ]
}

/** An entry as a fact: that it was written, by whom and when. One in the wrong patient's record, or still being written, is none. */
export function entryFacts({ id, form, status, author, eventAt, enteredAt, wrongPatient }: EntryRow): readonly Fact[] {
  if (wrongPatient || status === 'mine' || status === 'begun') return []
  const what = status === 'unsigned' ? 'written' : status
  return [{ kind: 'entry', id, at: enteredAt, on: localDate(eventAt), by: author.id, open: false, what, form }]
}

/** Answers to a test, and whether she has been told: the last answer stays open until told or documented unreachable. */
export function testFacts({ id, order, steps }: TestRecord): readonly Fact[] {
  const settled = steps.findLastIndex(({ kind }) => kind === 'told' || kind === 'unreachable' || kind === 'closed')
  const last = steps.findLastIndex(({ kind }) => kind === 'answered' || kind === 'answer-revised')
  return steps.flatMap((step, place): readonly Fact[] => {
    const what = answerSteps[step.kind]
    if (!what) return []
    const open = what === 'answered' && place === last && settled < last
    return [{ kind: 'answer', id, at: step.at, on: step.on, by: step.by.id, open, what, test: order.test }]
  })
}

const answerSteps: { readonly [K in TestRecord['steps'][number]['kind']]?: 'answered' | 'told' | 'unreachable' } = {
  answered: 'answered',
  'answer-revised': 'answered',
  told: 'told',
  unreachable: 'unreachable',
}

/** A patient's medicine events. `recordedAt` gives the moment at which an event was entered; null when only its day is known. */
export function medicineFacts(events: readonly MedicineEvent[], recordedAt: (event: MedicineEvent) => string | null): readonly Fact[] {
  const names = new Map(events.flatMap((event) => (event.type === 'started' ? [[event.id, event.name] as const] : [])))
  return events.map((event) => ({
    kind: 'medicine',
    id: event.id,
    at: recordedAt(event),
    on: event.date,
    by: event.by.id,
    open: false,
    what: event.type,
    name: names.get(event.type === 'started' ? event.id : event.course) ?? '',
  }))
}

/**
 * What follows from a test's answers as facts, one a day and no more: due, or done and by whom. Which duty it is would tell the answer, so
 * no fact says it.
 */
export function dutyFacts(record: TestRecord, rules: TestRules): readonly Fact[] {
  const base = { kind: 'task', id: record.id, at: null, task: 'after-answer' } as const
  const all = dutiesOf(record, rules).flatMap(({ due, settlement }): readonly Fact[] => {
    if (settlement) return [{ ...base, on: settlement.on, by: settlement.by.id, open: false, what: 'done', dueOn: settlement.on }]
    return due === null ? [] : [{ ...base, on: due, by: null, open: true, what: 'due', dueOn: due }]
  })
  return once(all)
}

/**
 * What signed notes ask for, from the day it is told: of a consent that ends, some days before it does, but not before the day that its note
 * is about (`of`). Two that say the same (two consents of one note that end together) are one.
 */
export const reminderFacts = (
  asked: readonly { readonly entry: string; readonly of: string; readonly reminder: Reminder }[],
): readonly Fact[] =>
  once(
    asked.map(({ entry, of, reminder: { kind, on } }): Fact => {
      const notice = addDays(on, -consentNoticeDays)
      const told = kind === 'consent' ? (notice < of ? of : notice) : on
      return { kind: 'task', id: entry, at: null, on: told, by: null, open: true, what: 'due', task: kind, dueOn: on }
    }),
  )

/** The facts without those that say the same as one before. */
const once = (facts: readonly Fact[]): readonly Fact[] => [...new Map(facts.map((fact) => [factKey(fact), fact])).values()]
