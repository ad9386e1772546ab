import type { Words } from '../../core/form'
import type { InstrumentExtra } from '../../core/instrument'
import { digits6 } from '../options'
import type { sections } from './items'

export const en = {
  title: 'MADRS-S, self-rating of depression',
  short: 'MADRS-S',
  sections: { items: 'Rating, the last three days' },
  items: {
    mood: { label: 'Mood', options: digits6 },
    unease: { label: 'Unease', options: digits6 },
    sleep: { label: 'Sleep', options: digits6 },
    appetite: { label: 'Appetite', options: digits6 },
    concentration: { label: 'Concentration', options: digits6 },
    initiative: { label: 'Initiative', options: digits6 },
    'emotional-involvement': { label: 'Emotional involvement', options: digits6 },
    pessimism: { label: 'Pessimism', options: digits6 },
    'zest-for-life': { label: 'Zest for life', options: digits6 },
  },
  bands: { none: 'none', mild: 'mild', moderate: 'moderate', severe: 'severe' },
  bandSource: 'MADRS-S (medicinbasen.se)',
} satisfies Words<typeof sections> & InstrumentExtra
