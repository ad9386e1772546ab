import type { Section } from '../../core/form'

/** Menopause: complaints, what speaks against hormones, what was chosen and when it is followed up. */
export const sections = [
  {
    id: 'complaints',
    items: [
      { id: 'bothers-most', kind: 'text', lines: 2 },
      { id: 'last-period', kind: 'date' },
      {
        id: 'symptoms',
        kind: 'many',
        options: ['flushes', 'sweats', 'sleep', 'mood', 'joints', 'dryness', 'intercourse-pain', 'urinary', 'palpitations', 'none'],
      },
      { id: 'severity', kind: 'choice', options: ['little', 'somewhat', 'much'] },
      { id: 'bleeding-after', kind: 'yes-no' },
    ],
  },
  {
    id: 'before',
    items: [
      {
        id: 'against',
        kind: 'many',
        options: ['none', 'breast-cancer', 'other-cancer', 'blood-clot', 'stroke-heart', 'liver', 'unexplained-bleeding', 'migraine'],
      },
      { id: 'heredity', kind: 'text', lines: 1 },
      { id: 'systolic', kind: 'number', min: 50, max: 280, decimals: 0, unit: 'mmHg' },
      { id: 'diastolic', kind: 'number', min: 20, max: 180, decimals: 0, unit: 'mmHg' },
      { id: 'weight', kind: 'number', min: 25, max: 300, decimals: 1, unit: 'kg' },
      { id: 'mammography', kind: 'text', lines: 1 },
      { id: 'last-cervical-sample', kind: 'text', lines: 1 },
      { id: 'smoking', kind: 'choice', options: ['no', 'sometimes', 'daily'] },
    ],
  },
  {
    id: 'decision',
    items: [
      { id: 'choice', kind: 'choice', options: ['none', 'local', 'systemic', 'without-hormones', 'continue', 'stop'] },
      { id: 'medicine', kind: 'text', lines: 2 },
      { id: 'started-on', kind: 'date' },
      { id: 'decided-by', kind: 'text', lines: 1 },
      { id: 'effect', kind: 'text', lines: 2 },
      { id: 'follow-up-on', kind: 'date' },
      { id: 'information-given', kind: 'text', lines: 2 },
      { id: 'abstained-from', kind: 'text', lines: 2 },
    ],
  },
] as const satisfies readonly Section[]
