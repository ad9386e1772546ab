import type { Section } from '../../core/form'

/** A prescription recorded: what, how much, from when to when. The program does not prescribe, check doses or send anything. */
export const sections = [
  {
    id: 'medicine',
    items: [
      { id: 'kind', kind: 'choice', options: ['new', 'renewed', 'changed', 'stopped', 'given-here'] },
      { id: 'medicine', kind: 'text', lines: 1, required: true },
      { id: 'atc', kind: 'text', lines: 1, codes: 'atc' },
      { id: 'strength', kind: 'text', lines: 1 },
      { id: 'dose', kind: 'text', lines: 2, required: true },
      { id: 'reason', kind: 'text', lines: 1 },
    ],
  },
  {
    id: 'dates',
    items: [
      { id: 'starts-on', kind: 'date' },
      { id: 'ends-on', kind: 'date' },
      { id: 'amount', kind: 'text', lines: 1 },
      { id: 'refills', kind: 'number', min: 0, max: 12, decimals: 0, unit: '' },
      { id: 'batch', kind: 'text', lines: 1 },
      { id: 'sent-as', kind: 'choice', options: ['electronic', 'paper', 'telephone', 'given'] },
      { id: 'free-of-charge', kind: 'choice', options: ['no', 'yes'] },
    ],
  },
  {
    id: 'follow-up',
    items: [
      { id: 'prescriber', kind: 'text', lines: 1 },
      { id: 'hypersensitivity-checked', kind: 'text', lines: 1 },
      { id: 'effect', kind: 'text', lines: 2 },
      { id: 'side-effects', kind: 'text', lines: 2 },
      { id: 'follow-up-on', kind: 'date' },
      { id: 'information-given', kind: 'text', lines: 2 },
      { id: 'abstained-from', kind: 'text', lines: 2 },
    ],
  },
] as const satisfies readonly Section[]
