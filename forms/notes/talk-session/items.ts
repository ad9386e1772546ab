import type { Section } from '../../core/form'

/** One talk in a series. The goal follows the series; the series is closed by a talk that says so. */
export const sections = [
  {
    id: 'series',
    items: [
      { id: 'session', kind: 'number', min: 1, max: 500, decimals: 0, unit: '', required: true },
      { id: 'with', kind: 'choice', options: ['patient', 'couple', 'relative', 'group'] },
      { id: 'goal', kind: 'text', lines: 2 },
    ],
  },
  {
    id: 'content',
    items: [
      { id: 'since-last', kind: 'text', lines: 2 },
      { id: 'talked-about', kind: 'text', lines: 6 },
      { id: 'strengths', kind: 'text', lines: 2 },
      { id: 'observations', kind: 'text', lines: 2 },
      { id: 'self-harm-asked', kind: 'yes-no' },
      { id: 'agreed', kind: 'text', lines: 2 },
    ],
  },
  {
    id: 'ahead',
    items: [
      { id: 'status', kind: 'choice', options: ['going-on', 'paused', 'closed'] },
      {
        id: 'closed-why',
        kind: 'choice',
        options: ['goal-reached', 'patient-wish', 'moved-on', 'does-not-come', 'other'],
        showIf: { item: 'status', is: ['closed'] },
      },
      { id: 'closing-note', kind: 'text', lines: 2, showIf: { item: 'status', is: ['closed'] } },
      { id: 'next-on', kind: 'date' },
      { id: 'abstained-from', kind: 'text', lines: 2 },
    ],
  },
] as const satisfies readonly Section[]
