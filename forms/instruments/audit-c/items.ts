import type { Section } from '../../core/form'
import type { ChoiceItem } from '../../core/items'
import { sexes, upTo4 } from '../options'

/** Items 1-3 of AUDIT under the same ids, so that a full AUDIT answers them. Labels are ours. */
export const scored = [
  { id: 'frequency', kind: 'choice', options: upTo4 },
  { id: 'quantity', kind: 'choice', options: upTo4 },
  { id: 'heavy-occasions', kind: 'choice', options: upTo4 },
] as const satisfies readonly ChoiceItem[]

export const sections = [
  { id: 'items', items: scored },
  {
    id: 'about',
    items: [
      { id: 'stated-sex', kind: 'choice', options: sexes },
      { id: 'rater-type', kind: 'choice', options: ['self', 'interview'] },
      { id: 'time-frame', kind: 'choice', options: ['year', 'six-months'] },
      { id: 'glasses-item-3', kind: 'choice', options: ['six', 'four-five'] },
    ],
  },
] as const satisfies readonly Section[]
