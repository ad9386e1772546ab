import type { Section } from '../../core/form'

/** Blood pressure and other measurements. Reference values are not here: the clinician judges. */
export const sections = [
  {
    id: 'blood-pressure',
    items: [
      { id: 'systolic', kind: 'number', min: 50, max: 280, decimals: 0, unit: 'mmHg' },
      { id: 'diastolic', kind: 'number', min: 20, max: 180, decimals: 0, unit: 'mmHg' },
      { id: 'systolic-again', kind: 'number', min: 50, max: 280, decimals: 0, unit: 'mmHg' },
      { id: 'diastolic-again', kind: 'number', min: 20, max: 180, decimals: 0, unit: 'mmHg' },
      { id: 'arm', kind: 'choice', options: ['right', 'left'] },
      { id: 'position', kind: 'choice', options: ['sitting', 'lying', 'standing'] },
      { id: 'rested', kind: 'choice', options: ['no', 'yes'] },
      { id: 'pulse', kind: 'number', min: 20, max: 250, decimals: 0, unit: '/min' },
    ],
  },
  {
    id: 'other',
    items: [
      { id: 'temperature', kind: 'number', min: 30, max: 44, decimals: 1, unit: '°C' },
      { id: 'saturation', kind: 'number', min: 50, max: 100, decimals: 0, unit: '%' },
      { id: 'breathing', kind: 'number', min: 4, max: 80, decimals: 0, unit: '/min' },
      { id: 'weight', kind: 'number', min: 25, max: 300, decimals: 1, unit: 'kg' },
      { id: 'height', kind: 'number', min: 100, max: 230, decimals: 0, unit: 'cm' },
      { id: 'waist', kind: 'number', min: 40, max: 200, decimals: 0, unit: 'cm' },
      { id: 'blood-glucose', kind: 'number', min: 0.5, max: 60, decimals: 1, unit: 'mmol/l' },
      { id: 'haemoglobin', kind: 'number', min: 20, max: 250, decimals: 0, unit: 'g/l' },
    ],
  },
  {
    id: 'judgement',
    items: [
      { id: 'assessment', kind: 'text', lines: 2 },
      { id: 'plan', kind: 'text', lines: 2 },
      { id: 'next-on', kind: 'date' },
      { id: 'abstained-from', kind: 'text', lines: 2 },
    ],
  },
] as const satisfies readonly Section[]
