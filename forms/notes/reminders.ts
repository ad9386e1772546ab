import { z } from 'zod'
import { addDays } from '../core/dates'
import type { Answers } from '../core/items'
import { DateString } from '../core/ids'
import { assessment, consentsEnding } from './assessment/index'
import { conference } from './conference/index'
import { followUp, nextRatingOn } from './follow-up/index'
import { answerExpectedOn, referral } from './referral/index'

/** Days before a consent ends that its author is told: there is a visit or two in between. Our own default. */
export const consentNoticeDays = 14

/**
 * What a signed note asks of its author. `referral`: an answer should have come. `consent`: a consent ends, is to be renewed (`ask-again`)
 * or its papers purged. `rating`: the rating that was agreed has not been made. Computed from the note and today, never stored.
 */
export const Reminder = z.strictObject({
  kind: z.enum(['referral', 'consent', 'rating']),
  /** The day it is about (`YYYY-MM-DD`). */
  on: DateString,
  next: z.enum(['ask-again', 'purge']).nullable(),
})
export type Reminder = z.infer<typeof Reminder>

/** The forms that can ask for something later. */
export const remindingForms: readonly string[] = [referral.id, assessment.id, conference.id, followUp.id]

/** Instruments that the follow-up names otherwise than by their id, or that are none. */
const notInstruments: readonly string[] = ['none', 'other']

/** A signed rating and the day it is about. */
export type SignedRating = { readonly instrument: string; readonly on: string }

/**
 * The reminders of one note. `of`: the day it is about; `isLatest`: no later note in the same form by the same author, without which an
 * agreed rating is overtaken; `ratings` gives the patient's signed ratings, and is asked only by a note that hangs on them. Source: issue on
 * the consultants' room, points 6 and 8; workflows 19.
 */
export function remindersOf(
  note: { readonly form: string; readonly of: string; readonly answers: Answers; readonly isLatest: boolean },
  ratings: () => readonly SignedRating[],
  today: string,
): readonly Reminder[] {
  const { form, of, answers, isLatest } = note
  if (form === referral.id) {
    const on = answerExpectedOn(answers)
    return on !== undefined && on <= today ? [{ kind: 'referral', on, next: null }] : []
  }
  const notice = addDays(today, consentNoticeDays)
  if (form === assessment.id) return consentsEnding(answers, notice).map(({ until, next }) => ({ kind: 'consent', on: until, next }))
  if (form === conference.id) {
    const until = answers['consent-until']
    return typeof until === 'string' && until <= notice ? [{ kind: 'consent', on: until, next: 'ask-again' }] : []
  }
  if (form !== followUp.id || !isLatest) return []
  const on = nextRatingOn(answers, of)
  if (on === undefined || on > today) return []
  const which = answers['rating-which']
  const agreed = Array.isArray(which) ? which.filter((each) => !notInstruments.includes(each)) : []
  const later = ratings().filter((rating) => rating.on > of)
  const isDone = agreed.length === 0 ? later.length > 0 : agreed.every((each) => later.some(({ instrument }) => instrument === each))
  return isDone ? [] : [{ kind: 'rating', on, next: null }]
}
