import { addDays } from '../core/dates'
import type { Id } from '../core/ids'
import { otherDateFor, recallKey, type PatientFacts, type RecallKind } from './facts'
import { dueState, type DueState, type InjectionState } from './index'
import type { RecallSettings } from './settings'

/** Why somebody is to come, as one source computes it. */
export type Recall = {
  readonly key: string
  readonly kind: RecallKind
  /** The method, the test or the reason, in machine words. */
  readonly about: string
  readonly state: InjectionState | DueState
  /** The dates of the rule under their own names. */
  readonly dates: Readonly<Record<string, string>>
  /** The day of what it is counted from. */
  readonly last: string
  /** The first day on the list. */
  readonly listedFrom: string
  /** The date to hold now: the last day on which it is in time. */
  readonly dueBy: string
  /** From this day it is urgent. */
  readonly urgentFrom: string
  /** The unit's own routine, without a source: shown as such beside the row. */
  readonly localRoutine: boolean
}

/** One source of recalls: what a patient's facts ask for on a day, due or not. Another source is one function in the list. */
export type RecallSource = (facts: PatientFacts, today: string, settings: RecallSettings) => readonly Recall[]

/**
 * A recall that is due on one date: listed with the usual notice (or from `from`), overdue and urgent the day after. Another date that a
 * clinician has set takes the place of the rule's.
 */
export function dueOn(
  what: {
    readonly kind: RecallKind
    /** The fact it follows from. */
    readonly fact: Id
    readonly about: string
    readonly last: string
    readonly due: string
    readonly from?: string
    readonly localRoutine?: boolean
  },
  facts: PatientFacts,
  today: string,
  settings: RecallSettings,
): Recall {
  const key = recallKey(what.kind, what.fact)
  const due = otherDateFor(facts.otherDates, key) ?? what.due
  const listedFrom = what.from ?? addDays(due, -settings.noticeDays)
  return {
    key,
    kind: what.kind,
    about: what.about,
    state: dueState(listedFrom, due, today),
    dates: { due },
    last: what.last,
    listedFrom,
    dueBy: due,
    urgentFrom: addDays(due, 1),
    localRoutine: what.localRoutine ?? false,
  }
}
