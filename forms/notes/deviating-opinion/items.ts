import type { Section } from '../../core/form'

/** What the patient holds to be wrong in an entry. Source: PDL 3 kap. 8 §: the opinion is noted beside the entry, which stays as it is. */
export const sections = [
  {
    id: 'opinion',
    items: [
      { id: 'holds-wrong', kind: 'text', lines: 5, required: true },
      { id: 'own-view', kind: 'text', lines: 4 },
      { id: 'wish', kind: 'text', lines: 2 },
      { id: 'told-on', kind: 'date' },
      { id: 'told-how', kind: 'choice', options: ['visit', 'telephone', 'letter', 'other'] },
    ],
  },
] as const satisfies readonly Section[]
