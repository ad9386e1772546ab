import type { Section } from '../../core/form'

/** Cervical sampling with result classes. How often is a setting of the unit: at three months for some patients it is a local routine. */
export const sections = [
  {
    id: 'sample',
    items: [
      { id: 'taken-on', kind: 'date' },
      { id: 'reason', kind: 'choice', options: ['programme', 'unit-routine', 'follow-up', 'symptoms', 'wish'] },
      { id: 'way', kind: 'choice', options: ['clinician', 'self'] },
      { id: 'earlier', kind: 'text', lines: 1 },
      {
        id: 'of-note',
        kind: 'many',
        options: ['none', 'pregnant', 'hormonal-iud', 'copper-iud', 'menopause', 'bleeding', 'treated', 'immune'],
      },
      { id: 'cervix-look', kind: 'text', lines: 1 },
    ],
  },
  {
    id: 'answer',
    items: [
      { id: 'answered-on', kind: 'date' },
      { id: 'quality', kind: 'choice', options: ['good', 'unsatisfactory'] },
      { id: 'hpv', kind: 'choice', options: ['negative', 'sixteen', 'eighteen', 'both', 'other', 'not-done'] },
      { id: 'cytology', kind: 'choice', options: ['normal', 'asc-us', 'lsil', 'asc-h', 'hsil', 'agc', 'ais', 'cancer', 'not-done'] },
      { id: 'answer-note', kind: 'text', lines: 2 },
    ],
  },
  {
    id: 'onward',
    items: [
      { id: 'next', kind: 'choice', options: ['routine', 'again', 'colposcopy', 'gynaecologist'] },
      { id: 'next-on', kind: 'date' },
      { id: 'told-on', kind: 'date' },
      { id: 'information-given', kind: 'text', lines: 2 },
      { id: 'abstained-from', kind: 'text', lines: 2 },
    ],
  },
] as const satisfies readonly Section[]
