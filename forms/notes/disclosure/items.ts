import type { Section } from '../../core/form'

/** That the record or a copy of it was given out: to whom and when. Source: PDL 3 kap. 11 §; journal law A11. */
export const sections = [
  {
    id: 'release',
    items: [
      { id: 'given-to', kind: 'text', lines: 1, required: true },
      { id: 'given-on', kind: 'date', required: true },
      { id: 'given-how', kind: 'choice', options: ['paper', 'read-here', 'sent', 'told'] },
      { id: 'what', kind: 'text', lines: 2, required: true },
      { id: 'left-out', kind: 'text', lines: 2 },
      { id: 'why', kind: 'text', lines: 2 },
    ],
  },
] as const satisfies readonly Section[]
