import type { Section } from '../../core/form'
import { instrumentOptions } from '../assessment/items'

/** A visit in a treatment: effect, side effects, own view, next rating, treatment by talk. Medicines have their own list. */
export const sections = [
  {
    id: 'visit',
    items: [
      { id: 'asked-by', kind: 'choice', options: ['patient', 'colleague', 'other-care', 'planned'] },
      { id: 'since-last', kind: 'text', lines: 3 },
      { id: 'own-view', kind: 'text', lines: 3 },
      { id: 'pain', kind: 'number', min: 0, max: 10, decimals: 0, unit: '' },
    ],
  },
  {
    id: 'effect',
    items: [
      { id: 'effect', kind: 'choice', options: ['much-better', 'better', 'same', 'worse', 'too-early'] },
      { id: 'effect-note', kind: 'text', lines: 2 },
      { id: 'side-effects', kind: 'yes-no' },
      { id: 'taking-it', kind: 'choice', options: ['as-agreed', 'mostly', 'seldom', 'stopped', 'none-prescribed'] },
      { id: 'taking-it-note', kind: 'text', lines: 1 },
      { id: 'suicide-asked', kind: 'choice', options: ['no-thoughts', 'assessed-separately', 'not-asked'] },
      { id: 'status-note', kind: 'text', lines: 3 },
    ],
  },
  {
    id: 'rating',
    items: [
      { id: 'rating-again', kind: 'choice', options: ['not-now', 'two-weeks', 'other-day'] },
      { id: 'rating-on', kind: 'date', showIf: { item: 'rating-again', is: ['other-day'] } },
      { id: 'rating-which', kind: 'many', options: instrumentOptions, showIf: { item: 'rating-again', is: ['other-day', 'two-weeks'] } },
    ],
  },
  {
    id: 'talk',
    items: [
      { id: 'talk-kind', kind: 'many', options: ['none', 'cognitive', 'motivational', 'supportive', 'other'] },
      { id: 'talk-note', kind: 'text', lines: 3 },
      { id: 'homework', kind: 'text', lines: 1 },
    ],
  },
  {
    id: 'plan',
    items: [
      { id: 'assessment', kind: 'text', lines: 3 },
      { id: 'plan', kind: 'text', lines: 3 },
      { id: 'information-given', kind: 'text', lines: 2 },
      { id: 'abstained-from', kind: 'text', lines: 2 },
      { id: 'next-on', kind: 'date' },
    ],
  },
] as const satisfies readonly Section[]
