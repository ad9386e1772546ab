import type { Section } from '../../core/form'
import type { ChoiceItem } from '../../core/items'
import { upTo6 } from '../options'

/** The nine items of the self-rating, 0-6 each: the observed item is gone, so the numbers are not those of MADRS. Labels are ours. */
export const scored = [
  { id: 'mood', kind: 'choice', options: upTo6 },
  { id: 'unease', kind: 'choice', options: upTo6 },
  { id: 'sleep', kind: 'choice', options: upTo6 },
  { id: 'appetite', kind: 'choice', options: upTo6 },
  { id: 'concentration', kind: 'choice', options: upTo6 },
  { id: 'initiative', kind: 'choice', options: upTo6 },
  { id: 'emotional-involvement', kind: 'choice', options: upTo6 },
  { id: 'pessimism', kind: 'choice', options: upTo6 },
  { id: 'zest-for-life', kind: 'choice', options: upTo6 },
] as const satisfies readonly ChoiceItem[]

export const sections = [{ id: 'items', items: scored }] as const satisfies readonly Section[]
