import { addDays } from '../../core/dates'
import { defineForm } from '../../core/form'
import type { Answers } from '../../core/items'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }

/** A follow-up in the consultants' room. Source: issue on the consultants' room, point 6; workflows 19. */
export const followUp = defineForm({
  id: 'follow-up',
  version: 1,
  psychiatric: true,
  mayStop: true,
  sections,
  words,
  summary: (_answers, language) => words[language].title,
})

/** A repeat rating is proposed every second week. */
export const ratingEveryDays = 14

/** The day of the next rating that was agreed at a follow-up on `date`; undefined when none was. */
export function nextRatingOn(answers: Answers, date: string): string | undefined {
  if (answers['rating-again'] === 'two-weeks') return addDays(date, ratingEveryDays)
  const other = answers['rating-on']
  return answers['rating-again'] === 'other-day' && typeof other === 'string' ? other : undefined
}
