import type { Section } from '../../core/form'
import type { ChoiceItem } from '../../core/items'
import { upTo6 } from '../options'

/** The ten items, 0-6 each. Labels are ours. */
export const scored = [
  { id: 'observed-low-mood', kind: 'choice', options: upTo6 },
  { id: 'told-low-mood', kind: 'choice', options: upTo6 },
  { id: 'inner-tension', kind: 'choice', options: upTo6 },
  { id: 'sleep', kind: 'choice', options: upTo6 },
  { id: 'appetite', kind: 'choice', options: upTo6 },
  { id: 'concentration', kind: 'choice', options: upTo6 },
  { id: 'getting-started', kind: 'choice', options: upTo6 },
  { id: 'emotional-response', kind: 'choice', options: upTo6 },
  { id: 'pessimism-guilt', kind: 'choice', options: upTo6 },
  { id: 'weariness-of-life', kind: 'choice', options: upTo6 },
] as const satisfies readonly ChoiceItem[]

export const sections = [
  { id: 'items', items: scored },
  {
    id: 'about',
    items: [{ id: 'time-frame', kind: 'choice', options: ['week', 'three-days'] }],
  },
] as const satisfies readonly Section[]
