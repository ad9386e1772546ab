import type { Section } from '../../core/form'
import type { ChoiceItem } from '../../core/items'
import { sexes, upTo4, zeroTwoFour } from '../options'

/** The ten items: 0-4, the last two 0, 2 or 4. Labels are ours. */
export const scored = [
  { id: 'frequency', kind: 'choice', options: upTo4 },
  { id: 'quantity', kind: 'choice', options: upTo4 },
  { id: 'heavy-occasions', kind: 'choice', options: upTo4 },
  { id: 'loss-of-control', kind: 'choice', options: upTo4 },
  { id: 'neglected-duties', kind: 'choice', options: upTo4 },
  { id: 'morning-need', kind: 'choice', options: upTo4 },
  { id: 'guilt', kind: 'choice', options: upTo4 },
  { id: 'blackout', kind: 'choice', options: upTo4 },
  { id: 'injury', kind: 'choice', options: zeroTwoFour },
  { id: 'others-concern', kind: 'choice', options: zeroTwoFour },
] as const satisfies readonly ChoiceItem[]

export const sections = [
  { id: 'items', items: scored },
  {
    id: 'about',
    items: [
      { id: 'stated-sex', kind: 'choice', options: sexes },
      { id: 'rater-type', kind: 'choice', options: ['self', 'interview'] },
      { id: 'time-frame', kind: 'choice', options: ['year', 'six-months'] },
      /** Some Swedish versions ask for fewer glasses; which one is stored. */
      { id: 'glasses-item-3', kind: 'choice', options: ['six', 'four-five'] },
    ],
  },
] as const satisfies readonly Section[]
