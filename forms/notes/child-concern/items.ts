import type { Section } from '../../core/form'

/** Report to socialnämnden that a child is harmed or may be. Source: 19 kap. 1 § socialtjänstlagen (2025:400), in force 2025-07-01; personal, not delegable, and overrides secrecy. */
export const sections = [
  {
    id: 'child',
    items: [
      { id: 'who', kind: 'choice', options: ['patient', 'own-child', 'other-child'], required: true },
      { id: 'child-known', kind: 'text', lines: 2 },
      { id: 'concern', kind: 'text', lines: 5, required: true },
      { id: 'basis', kind: 'choice', options: ['knowledge', 'suspicion'] },
      { id: 'acute', kind: 'choice', options: ['no', 'yes'] },
      { id: 'acute-measures', kind: 'text', lines: 2, showIf: { item: 'acute', is: ['yes'] } },
    ],
  },
  {
    id: 'report',
    items: [
      { id: 'reported-on', kind: 'date', required: true },
      { id: 'reported-to', kind: 'text', lines: 1, required: true },
      { id: 'reported-by', kind: 'text', lines: 1, required: true },
      { id: 'reported-how', kind: 'many', options: ['telephone', 'in-writing', 'meeting'] },
      { id: 'patient-told', kind: 'choice', options: ['before', 'after', 'no'] },
      { id: 'not-told-why', kind: 'text', lines: 1, showIf: { item: 'patient-told', is: ['no'] } },
    ],
  },
  {
    id: 'after',
    items: [
      { id: 'child-needs', kind: 'text', lines: 2 },
      { id: 'reply', kind: 'text', lines: 2 },
      { id: 'reply-on', kind: 'date' },
      { id: 'plan', kind: 'text', lines: 2 },
    ],
  },
] as const satisfies readonly Section[]
