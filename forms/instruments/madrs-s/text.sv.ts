import type { Words } from '../../core/form'
import type { InstrumentExtra } from '../../core/instrument'
import { digits6 } from '../options'
import type { sections } from './items'

export const sv = {
  title: 'MADRS-S, självskattning av depression',
  short: 'MADRS-S',
  sections: { items: 'Skattning, de senaste tre dagarna' },
  items: {
    mood: { label: 'Stämningsläge', options: digits6 },
    unease: { label: 'Oro', options: digits6 },
    sleep: { label: 'Sömn', options: digits6 },
    appetite: { label: 'Matlust', options: digits6 },
    concentration: { label: 'Koncentration', options: digits6 },
    initiative: { label: 'Initiativ', options: digits6 },
    'emotional-involvement': { label: 'Känslor', options: digits6 },
    pessimism: { label: 'Pessimism', options: digits6 },
    'zest-for-life': { label: 'Livslust', options: digits6 },
  },
  bands: { none: 'ingen', mild: 'lindrig', moderate: 'måttlig', severe: 'svår' },
  bandSource: 'MADRS-S (medicinbasen.se)',
} satisfies Words<typeof sections> & InstrumentExtra
