import type { Role } from '../access'
import type { UsualMinutes, VisitKind } from '../records/visit'
import type { Wait } from '../records/waiting'

const consultants: { readonly [K in VisitKind]?: Role } = {
  gynaecologist: 'gynaecologist',
  physician: 'physician',
  'psychiatric-assessment': 'psychiatrist',
}

/**
 * Whether a kind of visit is something for this profession: the consultants' own kinds for them alone (they are counted by profession,
 * statistics 2), an examination for midwife and gynaecologist, all else for any clinician. Used where nobody has said with whom.
 */
export function suits(kind: VisitKind, role: Role): boolean {
  if (role === 'administrator') return false
  const own = consultants[kind]
  if (own) return role === own
  return kind === 'routine-examination' ? role === 'midwife' || role === 'gynaecologist' : true
}

/** A time that became free, with the profession of the clinician it is with. */
export type FreedTime = { readonly clinician: string; readonly role: Role; readonly date: string; readonly minutes: number }

/** Whether somebody who waits can take a time that became free: the day, the clinician and the usual length fit. */
export function fitsWait(wait: Wait, freed: FreedTime, usual: UsualMinutes): boolean {
  return (
    wait.from <= freed.date &&
    (wait.until === null || freed.date <= wait.until) &&
    (wait.clinician === null ? suits(wait.kind, freed.role) : wait.clinician === freed.clinician) &&
    usual[wait.kind] <= freed.minutes
  )
}
