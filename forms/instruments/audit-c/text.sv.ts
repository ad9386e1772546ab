import type { Words } from '../../core/form'
import type { InstrumentExtra } from '../../core/instrument'
import { aboutSection, raterType, statedSex, timeFrameLabel, timeFrames } from '../common.sv'
import { digits4 } from '../options'
import type { sections } from './items'

export const sv = {
  title: 'AUDIT-C, alkoholvanor i korthet',
  short: 'AUDIT-C',
  sections: { items: 'Alkohol', about: aboutSection },
  items: {
    frequency: { label: 'Hur ofta', options: digits4 },
    quantity: { label: 'Mängd en vanlig dag', options: digits4 },
    'heavy-occasions': { label: 'Många glas samma gång', options: digits4 },
    'stated-sex': statedSex,
    'rater-type': raterType,
    'time-frame': { label: timeFrameLabel, options: { year: timeFrames.year, 'six-months': timeFrames['six-months'] } },
    'glasses-item-3': { label: 'Antal glas i fråga 3', options: { six: 'Sex', 'four-five': 'Fyra (kvinnor) eller fem (män)' } },
  },
  bands: { low: 'låg risk', risk: 'riskbruk' },
  bandSource: 'AUDIT-C, enhetens gränser',
} satisfies Words<typeof sections> & InstrumentExtra
