import type { Words } from '../../core/form'
import type { InstrumentExtra } from '../../core/instrument'
import { aboutSection, timeFrameLabel, timeFrames } from '../common.en'
import { digits6 } from '../options'
import type { sections } from './items'

export const en = {
  title: 'MADRS, rating of depression',
  short: 'MADRS',
  sections: { items: 'Rating', about: aboutSection },
  items: {
    'observed-low-mood': { label: 'Low mood as observed', options: digits6 },
    'told-low-mood': { label: 'Low mood as told', options: digits6 },
    'inner-tension': { label: 'Inner tension', options: digits6 },
    sleep: { label: 'Sleep', options: digits6 },
    appetite: { label: 'Appetite', options: digits6 },
    concentration: { label: 'Concentration', options: digits6 },
    'getting-started': { label: 'Getting started', options: digits6 },
    'emotional-response': { label: 'Emotional response', options: digits6 },
    'pessimism-guilt': { label: 'Pessimism and guilt', options: digits6 },
    'weariness-of-life': { label: 'Weariness of life, suicidal thoughts', options: digits6 },
    'time-frame': { label: timeFrameLabel, options: { week: timeFrames.week, 'three-days': timeFrames['three-days'] } },
  },
  bands: { none: 'none', mild: 'mild', moderate: 'moderate', severe: 'severe' },
  bandSource: 'Snaith',
} satisfies Words<typeof sections> & InstrumentExtra
