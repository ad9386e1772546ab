import type { Section } from '../../core/form'

/** Breasts: complaints, findings by side, and where she is sent. Any finding is followed up outside this form. */
export const sections = [
  {
    id: 'history',
    items: [
      { id: 'reason', kind: 'many', options: ['control', 'lump', 'pain', 'nipple-discharge', 'skin', 'worry'] },
      { id: 'since-when', kind: 'text', lines: 1 },
      { id: 'heredity', kind: 'many', options: ['none', 'breast', 'ovary', 'unknown'] },
      { id: 'mammography', kind: 'text', lines: 1 },
      { id: 'implants', kind: 'text', lines: 1 },
      { id: 'breastfeeding', kind: 'choice', options: ['no', 'yes'] },
    ],
  },
  {
    id: 'findings',
    items: [
      { id: 'right', kind: 'finding' },
      { id: 'left', kind: 'finding' },
      { id: 'nipples', kind: 'finding' },
      { id: 'armpits', kind: 'finding' },
      { id: 'skin', kind: 'finding' },
      { id: 'findings-note', kind: 'text', lines: 2 },
    ],
  },
  {
    id: 'plan',
    items: [
      { id: 'assessment', kind: 'text', lines: 2 },
      { id: 'sent-to', kind: 'choice', options: ['nowhere', 'mammography', 'breast-clinic', 'doctor'] },
      { id: 'referred-on', kind: 'date' },
      { id: 'self-check', kind: 'choice', options: ['no', 'yes'] },
      { id: 'information-given', kind: 'text', lines: 2 },
      { id: 'abstained-from', kind: 'text', lines: 2 },
    ],
  },
] as const satisfies readonly Section[]
