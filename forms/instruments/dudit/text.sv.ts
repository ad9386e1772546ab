import type { Words } from '../../core/form'
import type { InstrumentExtra } from '../../core/instrument'
import { aboutSection, noEarlierLast, raterType, statedSex } from '../common.sv'
import { digits4 } from '../options'
import type { sections } from './items'

export const sv = {
  title: 'DUDIT, droger det senaste året',
  short: 'DUDIT',
  sections: { items: 'Droger', about: aboutSection },
  items: {
    frequency: { label: 'Hur ofta', options: digits4 },
    'more-than-one-kind': { label: 'Fler än en sort', options: digits4 },
    'times-a-day': { label: 'Gånger per dag', options: digits4 },
    'heavy-influence': { label: 'Kraftig påverkan', options: digits4 },
    craving: { label: 'Stark längtan', options: digits4 },
    'could-not-stop': { label: 'Kunde inte sluta', options: digits4 },
    neglected: { label: 'Försummat', options: digits4 },
    'morning-need': { label: 'Behov på morgonen', options: digits4 },
    guilt: { label: 'Skuld', options: digits4 },
    injury: { label: 'Skada', options: noEarlierLast },
    'others-concern': { label: 'Andras oro', options: noEarlierLast },
    'stated-sex': statedSex,
    'rater-type': raterType,
    substitution: {
      label: 'Substitutionsbehandling enligt ordination',
      help: 'Tas läkemedlet som ordinerat räknas det inte som droganvändning här.',
      options: { no: 'Nej', methadone: 'Metadon', buprenorphine: 'Buprenorfin' },
    },
  },
  bands: { low: 'låg risk', problem: 'problem', dependence: 'troligt beroende' },
  bandSource: 'DUDIT (comorbidityguidelines.org.au)',
} satisfies Words<typeof sections> & InstrumentExtra
