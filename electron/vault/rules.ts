import { hasReason, type ReasonFor } from '../../db/desk/reasons'
import { hasVisitWith } from '../../db/desk/visits'
import { getPerson } from '../../db/desk/persons'
import { hasWritten } from '../../db/journal/entries'
import { openTestsOf } from '../../db/journal/samples'
import { permission } from '../../forms/access'
import { addMonths } from '../../forms/core/dates'
import type { Person } from '../../forms/records/patient'
import { doctorOf } from '../../forms/samples/read'
import type { Drawer } from '../../db/open'
import { Stop, type Context } from './handler'
import type { Session } from './session'

/**
 * The record rules on top of the access table (security design 4). Each either passes or stops the call with what is missing.
 */

/** Visits this far back, and any ahead, make a care relation. */
const careMonths = 12

/** Whether she takes part in this patient's care: a visit or booking with her, an entry of her own, or an open test that is hers to see through. */
export function hasCareRelation({ session, today }: Context, patient: string): boolean {
  const journal = session.drawer('journal')
  const me = session.who.id
  return (
    hasVisitWith(session.desk, me, patient, addMonths(today, -careMonths)) ||
    hasWritten(journal, me, patient) ||
    openTestsOf(journal, patient).some((record) => record.order.by.id === me || doctorOf(record).id === me)
  )
}

/** Whether the patient stands on the list of tests that something is still to be done about: then a clinician may do it. */
export const isOnWorkList = ({ session }: Context, patient: string): boolean => openTestsOf(session.drawer('journal'), patient).length > 0

/** Whether she has stated a reason for this patient within the last half hour. */
export const hasReasonFor = ({ session, now }: Context, patient: string, what: ReasonFor): boolean =>
  hasReason(reasonsDrawer(session, what), session.who.id, patient, what, now)

/** Where a reason lies: those for contact details in the desk, all others are clinical text and lie in the journal. */
export const reasonsDrawer = (session: Session, what: ReasonFor): Drawer => (what === 'contact' ? session.desk : session.drawer('journal'))

/** A record is opened in a care relation, or with a reason stated for it within the last half hour. */
export function requireRecord(context: Context, patient: string): void {
  const { role, manager } = context.session.who
  if (hasCareRelation(context, patient)) return
  if (permission('record.open-unrelated', role, manager) !== 'reason') throw new Stop({ kind: 'refused' })
  if (!hasReasonFor(context, patient, 'record')) throw new Stop({ kind: 'needs-reason', why: 'no-care-relation' })
}

/** Opens a patient's record: the log row of the call names her, she exists, and the record rules are passed. The person, and the journal. */
export function openRecord(context: Context, patient: string): { readonly person: Person; readonly journal: Drawer } {
  context.note({ patient })
  const person = personOf(context, patient)
  requireRecord(context, patient)
  return { person, journal: context.session.drawer('journal') }
}

/** Contact details of a protected identity stand behind a reason, for everybody. */
export function requireContact(context: Context, person: Person): void {
  if (person.protection !== 'none' && !hasReasonFor(context, person.id, 'contact'))
    throw new Stop({ kind: 'needs-reason', why: 'protected-identity' })
}

/** Whether psychiatric notes of this patient are open to her: by role, or by a stated reason. */
export function readsPsychiatric(context: Context, patient: string): boolean {
  const { role, manager } = context.session.who
  const allowed = permission('psychiatric.read', role, manager)
  return allowed === 'yes' || (allowed === 'reason' && hasReasonFor(context, patient, 'psychiatric'))
}

/** The failure of whatever would book her or put her on a list, when she has died. */
export function hasDied(person: Person) {
  return person.diedOn === null ? undefined : { kind: 'died' as const, on: person.diedOn }
}

/** The person, or an end of the call: an id that does not exist is not told apart from one that may not be seen. */
export function personOf(context: Context, id: string): Person {
  const person = getPerson(context.session.desk, id)
  if (!person) throw new Stop({ kind: 'refused' })
  return person
}
