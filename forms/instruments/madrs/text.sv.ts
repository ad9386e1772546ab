import type { Words } from '../../core/form'
import type { InstrumentExtra } from '../../core/instrument'
import { aboutSection, timeFrameLabel, timeFrames } from '../common.sv'
import { digits6 } from '../options'
import type { sections } from './items'

export const sv = {
  title: 'MADRS, skattning av depression',
  short: 'MADRS',
  sections: { items: 'Skattning', about: aboutSection },
  items: {
    'observed-low-mood': { label: 'Iakttagen nedstämdhet', options: digits6 },
    'told-low-mood': { label: 'Berättad nedstämdhet', options: digits6 },
    'inner-tension': { label: 'Inre spänning', options: digits6 },
    sleep: { label: 'Sömn', options: digits6 },
    appetite: { label: 'Aptit', options: digits6 },
    concentration: { label: 'Koncentration', options: digits6 },
    'getting-started': { label: 'Igångsättning', options: digits6 },
    'emotional-response': { label: 'Känslomässigt gensvar', options: digits6 },
    'pessimism-guilt': { label: 'Pessimism och skuld', options: digits6 },
    'weariness-of-life': { label: 'Livsleda och självmordstankar', options: digits6 },
    'time-frame': { label: timeFrameLabel, options: { week: timeFrames.week, 'three-days': timeFrames['three-days'] } },
  },
  bands: { none: 'ingen', mild: 'lindrig', moderate: 'måttlig', severe: 'svår' },
  bandSource: 'Snaith',
} satisfies Words<typeof sections> & InstrumentExtra
