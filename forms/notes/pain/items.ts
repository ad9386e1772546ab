import type { Section } from '../../core/form'

/** Pain on the plain scale 0-10, and what it does to her days. */
export const sections = [
  {
    id: 'pain',
    items: [
      { id: 'now', kind: 'number', min: 0, max: 10, decimals: 0, unit: '' },
      { id: 'worst', kind: 'number', min: 0, max: 10, decimals: 0, unit: '' },
      { id: 'least', kind: 'number', min: 0, max: 10, decimals: 0, unit: '' },
      { id: 'where', kind: 'text', lines: 2 },
      { id: 'how-long', kind: 'text', lines: 1 },
      { id: 'feels-like', kind: 'many', options: ['aching', 'sharp', 'burning', 'cramping', 'pressing', 'tingling', 'other'] },
      { id: 'pattern', kind: 'choice', options: ['all-the-time', 'comes-and-goes', 'when-moving', 'at-intercourse', 'at-night'] },
      { id: 'makes-worse', kind: 'text', lines: 1 },
      { id: 'makes-better', kind: 'text', lines: 1 },
      { id: 'hinders', kind: 'many', options: ['none', 'sleep', 'moving', 'work', 'closeness', 'mood', 'other'] },
    ],
  },
  {
    id: 'plan',
    items: [
      { id: 'tried', kind: 'text', lines: 2 },
      { id: 'assessment', kind: 'text', lines: 2 },
      { id: 'plan', kind: 'text', lines: 2 },
      { id: 'abstained-from', kind: 'text', lines: 2 },
    ],
  },
] as const satisfies readonly Section[]
