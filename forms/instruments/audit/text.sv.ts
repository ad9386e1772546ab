import type { Words } from '../../core/form'
import type { InstrumentExtra } from '../../core/instrument'
import { aboutSection, noEarlierLast, raterType, statedSex, timeFrameLabel, timeFrames } from '../common.sv'
import { digits4 } from '../options'
import type { sections } from './items'

export const sv = {
  title: 'AUDIT, alkoholvanor',
  short: 'AUDIT',
  sections: { items: 'Alkohol', about: aboutSection },
  items: {
    frequency: { label: 'Hur ofta', options: digits4 },
    quantity: { label: 'Mängd en vanlig dag', options: digits4 },
    'heavy-occasions': { label: 'Många glas samma gång', options: digits4 },
    'loss-of-control': { label: 'Svårt att stanna', options: digits4 },
    'neglected-duties': { label: 'Försummat något', options: digits4 },
    'morning-need': { label: 'Behov på morgonen', options: digits4 },
    guilt: { label: 'Skuld', options: digits4 },
    blackout: { label: 'Minneslucka', options: digits4 },
    injury: { label: 'Skada', options: noEarlierLast },
    'others-concern': { label: 'Andras oro', options: noEarlierLast },
    'stated-sex': statedSex,
    'rater-type': raterType,
    'time-frame': { label: timeFrameLabel, options: { year: timeFrames.year, 'six-months': timeFrames['six-months'] } },
    'glasses-item-3': { label: 'Antal glas i fråga 3', options: { six: 'Sex', 'four-five': 'Fyra (kvinnor) eller fem (män)' } },
  },
  bands: { low: 'låg risk', hazardous: 'riskbruk', harmful: 'skadligt bruk', dependence: 'troligt beroende' },
  bandSource: 'WHO 2001, svenska gränser',
} satisfies Words<typeof sections> & InstrumentExtra
