import type { Section } from '../../core/form'

/** Advice given about prevention. No answers of the intake statistics are here. */
export const sections = [
  {
    id: 'topics',
    items: [
      {
        id: 'about',
        kind: 'many',
        options: [
          'condoms',
          'femidoms',
          'lubricant',
          'contraception',
          'emergency-contraception',
          'testing',
          'vaccination',
          'prevention-medicine',
          'clean-tools',
          'overdose',
          'safety',
          'violence',
          'intimate-health',
          'smoking',
          'alcohol',
          'food-sleep',
          'other',
        ],
      },
      { id: 'told', kind: 'text', lines: 4 },
    ],
  },
  {
    id: 'given',
    items: [
      {
        id: 'handed-out',
        kind: 'many',
        options: ['nothing', 'condoms', 'femidoms', 'lubricant', 'pregnancy-test', 'leaflet', 'phone-number'],
      },
      { id: 'understood', kind: 'choice', options: ['yes', 'partly', 'interpreter', 'no'] },
      { id: 'follow-up', kind: 'text', lines: 1 },
      { id: 'abstained-from', kind: 'text', lines: 2 },
    ],
  },
] as const satisfies readonly Section[]
