import type { Section } from '../../core/form'

/** A urine sample looked at here. What is sent to a laboratory is ordered as a test and answered there. */
export const sections = [
  {
    id: 'sample',
    items: [
      { id: 'reason', kind: 'many', options: ['burning', 'often', 'pain', 'fever', 'blood', 'control', 'other'] },
      { id: 'taken', kind: 'choice', options: ['midstream', 'first-void', 'catheter'] },
      { id: 'bladder-hours', kind: 'number', min: 0, max: 24, decimals: 1, unit: 'h' },
      { id: 'look', kind: 'choice', options: ['clear', 'cloudy', 'bloody'] },
    ],
  },
  {
    id: 'dipstick',
    items: [
      { id: 'leukocytes', kind: 'choice', options: ['negative', 'trace', 'one', 'two', 'three'] },
      { id: 'nitrite', kind: 'choice', options: ['negative', 'positive'] },
      { id: 'blood', kind: 'choice', options: ['negative', 'trace', 'one', 'two', 'three'] },
      { id: 'protein', kind: 'choice', options: ['negative', 'trace', 'one', 'two', 'three'] },
      { id: 'glucose', kind: 'choice', options: ['negative', 'trace', 'one', 'two', 'three'] },
      { id: 'ketones', kind: 'choice', options: ['negative', 'trace', 'one', 'two', 'three'] },
    ],
  },
  {
    id: 'judgement',
    items: [
      { id: 'sent', kind: 'many', options: ['none', 'culture', 'sti'] },
      { id: 'assessment', kind: 'text', lines: 3 },
      { id: 'plan', kind: 'text', lines: 2 },
      { id: 'abstained-from', kind: 'text', lines: 2 },
    ],
  },
] as const satisfies readonly Section[]
