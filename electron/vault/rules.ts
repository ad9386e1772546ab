import { hasReason, type ReasonFor } from '../../db/desk/reasons'
import { hasVisitWith } from '../../db/desk/visits'
import { getPerson } from '../../db/desk/persons'
import { hasWritten } from '../../db/journal/entries'
import { openTestsOf } from '../../db/journal/samples'
import type { ReadableDb } from '../../db/types'
import { permission } from '../../forms/access'
import { addMonths } from '../../forms/core/dates'
import type { Person } from '../../forms/records/patient'
import { doctorOf } from '../../forms/samples/read'
import type { Who } from './session'
import { Stop } from './stop'

/**
 * The record rules on top of the access table (security design 4). Each either passes or stops the call with what is missing.
 */

/** Who asks, when, and what the rules read. */
export type Asking = { readonly who: Who; readonly now: string; readonly today: string; readonly desk: ReadableDb }
export type AskingRecords = Asking & { readonly journal: ReadableDb }

/** Visits this far back, and any ahead, make a care relation. */
const careMonths = 12

/** Whether she takes part in this patient's care: a visit or booking with her, an entry of her own, or an open test that is hers to see through. */
export function hasCareRelation({ who, today, desk, journal }: AskingRecords, patient: string): boolean {
  return (
    hasVisitWith(desk, who.id, patient, addMonths(today, -careMonths)) ||
    hasWritten(journal, who.id, patient) ||
    openTestsOf(journal, patient).some((record) => record.order.by.id === who.id || doctorOf(record).id === who.id)
  )
}

/** Whether the patient stands on the list of tests that something is still to be done about: then a clinician may do it. */
export const isOnWorkList = ({ journal }: AskingRecords, patient: string): boolean => openTestsOf(journal, patient).length > 0

/** Whether she has stated a reason for this patient's record within the last half hour. */
export const hasReasonFor = ({ who, now, journal }: AskingRecords, patient: string, what: Exclude<ReasonFor, 'contact'>): boolean =>
  hasReason(journal, who.id, patient, what, now)

/** A record is opened in a care relation, or with a reason stated for it within the last half hour. */
export function requireRecord(asking: AskingRecords, patient: string): void {
  const { role, manager } = asking.who
  if (hasCareRelation(asking, patient)) return
  if (permission('record.open-unrelated', role, manager) !== 'reason') throw new Stop({ kind: 'refused' })
  if (!hasReasonFor(asking, patient, 'record')) throw new Stop({ kind: 'needs-reason', why: 'no-care-relation' })
}

/** Contact details of a protected identity stand behind a reason, for everybody. */
export function requireContact({ who, now, desk }: Asking, person: Person): void {
  if (person.protection !== 'none' && !hasReason(desk, who.id, person.id, 'contact', now))
    throw new Stop({ kind: 'needs-reason', why: 'protected-identity' })
}

/** Whether psychiatric notes of this patient are open to her: by role, or by a stated reason. */
export function readsPsychiatric(asking: AskingRecords, patient: string): boolean {
  const { role, manager } = asking.who
  const allowed = permission('psychiatric.read', role, manager)
  return allowed === 'yes' || (allowed === 'reason' && hasReasonFor(asking, patient, 'psychiatric'))
}

/** The failure of whatever would book her or put her on a list, when she has died. */
export function hasDied(person: Person) {
  return person.diedOn === null ? undefined : { kind: 'died' as const, on: person.diedOn }
}

/** The person, or an end of the call: an id that does not exist is not told apart from one that may not be seen. */
export function personOf({ desk }: Pick<Asking, 'desk'>, id: string): Person {
  const person = getPerson(desk, id)
  if (!person) throw new Stop({ kind: 'refused' })
  return person
}
