import type { Words } from '../../core/form'
import type { InstrumentExtra } from '../../core/instrument'
import { aboutSection, raterType, statedSex, timeFrameLabel, timeFrames } from '../common.en'
import { digits4 } from '../options'
import type { sections } from './items'

export const en = {
  title: 'AUDIT-C, alcohol habits in short',
  short: 'AUDIT-C',
  sections: { items: 'Alcohol', about: aboutSection },
  items: {
    frequency: { label: 'Frequency', options: digits4 },
    quantity: { label: 'Quantity', options: digits4 },
    'heavy-occasions': { label: 'Heavy occasions', options: digits4 },
    'stated-sex': statedSex,
    'rater-type': raterType,
    'time-frame': { label: timeFrameLabel, options: { year: timeFrames.year, 'six-months': timeFrames['six-months'] } },
    'glasses-item-3': { label: 'Glasses in item 3', options: { six: 'Six', 'four-five': 'Four (women) or five (men)' } },
  },
  bands: { low: 'low risk', risk: 'hazardous use' },
  bandSource: 'AUDIT-C, limits of the unit',
} satisfies Words<typeof sections> & InstrumentExtra
