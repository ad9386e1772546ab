import type { Words } from '../../core/form'
import type { InstrumentExtra } from '../../core/instrument'
import { aboutSection, noEarlierLast, raterType, statedSex } from '../common.en'
import { digits4 } from '../options'
import type { sections } from './items'

export const en = {
  title: 'DUDIT, drugs in the last year',
  short: 'DUDIT',
  sections: { items: 'Drugs', about: aboutSection },
  items: {
    frequency: { label: 'How often', options: digits4 },
    'more-than-one-kind': { label: 'More than one kind', options: digits4 },
    'times-a-day': { label: 'Times a day', options: digits4 },
    'heavy-influence': { label: 'Heavy influence', options: digits4 },
    craving: { label: 'Craving', options: digits4 },
    'could-not-stop': { label: 'Could not stop', options: digits4 },
    neglected: { label: 'Neglected', options: digits4 },
    'morning-need': { label: 'Morning need', options: digits4 },
    guilt: { label: 'Guilt', options: digits4 },
    injury: { label: 'Injury', options: noEarlierLast },
    'others-concern': { label: 'Others’ concern', options: noEarlierLast },
    'stated-sex': statedSex,
    'rater-type': raterType,
    substitution: {
      label: 'Substitution treatment as prescribed',
      help: 'Taken as prescribed the medicine does not count as drug use here.',
      options: { no: 'No', methadone: 'Methadone', buprenorphine: 'Buprenorphine' },
    },
  },
  bands: { low: 'low risk', problem: 'problems', dependence: 'probable dependence' },
  bandSource: 'DUDIT (comorbidityguidelines.org.au)',
} satisfies Words<typeof sections> & InstrumentExtra
