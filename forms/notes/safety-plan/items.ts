import type { Section } from '../../core/form'

/** The plan in the patient's words; what she takes home is `safetyPlanSheet`. */
export const sections = [
  {
    id: 'plan',
    items: [
      { id: 'warning-signs', kind: 'text', lines: 3 },
      { id: 'helps-alone', kind: 'text', lines: 3 },
      { id: 'people-and-places', kind: 'text', lines: 3 },
      { id: 'people-to-call', kind: 'text', lines: 3 },
      { id: 'care-to-call', kind: 'text', lines: 3 },
      { id: 'means-made-safe', kind: 'text', lines: 2 },
      { id: 'reasons-to-live', kind: 'text', lines: 3 },
    ],
  },
  {
    id: 'copy',
    items: [
      { id: 'copy-given', kind: 'choice', options: ['paper', 'told', 'declined'] },
      { id: 'kept-safe', kind: 'text', lines: 1 },
      { id: 'go-through-on', kind: 'date' },
    ],
  },
] as const satisfies readonly Section[]
