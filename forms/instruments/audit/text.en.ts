import type { Words } from '../../core/form'
import type { InstrumentExtra } from '../../core/instrument'
import { aboutSection, noEarlierLast, raterType, statedSex, timeFrameLabel, timeFrames } from '../common.en'
import { digits4 } from '../options'
import type { sections } from './items'

export const en = {
  title: 'AUDIT, alcohol habits',
  short: 'AUDIT',
  sections: { items: 'Alcohol', about: aboutSection },
  items: {
    frequency: { label: 'Frequency', options: digits4 },
    quantity: { label: 'Quantity', options: digits4 },
    'heavy-occasions': { label: 'Heavy occasions', options: digits4 },
    'loss-of-control': { label: 'Loss of control', options: digits4 },
    'neglected-duties': { label: 'Neglected duties', options: digits4 },
    'morning-need': { label: 'Morning need', options: digits4 },
    guilt: { label: 'Guilt', options: digits4 },
    blackout: { label: 'Blackout', options: digits4 },
    injury: { label: 'Injury', options: noEarlierLast },
    'others-concern': { label: 'Others’ concern', options: noEarlierLast },
    'stated-sex': statedSex,
    'rater-type': raterType,
    'time-frame': { label: timeFrameLabel, options: { year: timeFrames.year, 'six-months': timeFrames['six-months'] } },
    'glasses-item-3': { label: 'Glasses in item 3', options: { six: 'Six', 'four-five': 'Four (women) or five (men)' } },
  },
  bands: { low: 'low risk', hazardous: 'hazardous use', harmful: 'harmful use', dependence: 'probable dependence' },
  bandSource: 'WHO 2001, Swedish limits',
} satisfies Words<typeof sections> & InstrumentExtra
