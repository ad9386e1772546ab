import type { Words } from '../../core/form'
import type { InstrumentExtra } from '../../core/instrument'
import { aboutSection, raterType } from '../common.sv'
import type { sections } from './items'

const noYes = { '0': 'Nej', '1': 'Ja' } as const
const problem = { '0': 'Inget', '1': 'Litet', '2': 'Måttligt', '3': 'Allvarligt' } as const

export const sv = {
  title: 'MDQ, förhöjd stämning någon gång i livet',
  short: 'MDQ',
  sections: { items: 'Någon gång i livet', about: aboutSection },
  items: {
    high: { label: 'Upprymd', options: noYes },
    irritable: { label: 'Irritabel', options: noYes },
    'self-confident': { label: 'Självsäker', options: noYes },
    'less-sleep': { label: 'Mindre sömn', options: noYes },
    talkative: { label: 'Pratsam', options: noYes },
    'fast-thoughts': { label: 'Snabba tankar', options: noYes },
    distracted: { label: 'Distraherad', options: noYes },
    energy: { label: 'Energi', options: noYes },
    activity: { label: 'Aktivitet', options: noYes },
    outgoing: { label: 'Utåtriktad', options: noYes },
    'sexual-interest': { label: 'Sexlust', options: noYes },
    'risk-taking': { label: 'Risktagande', options: noYes },
    money: { label: 'Pengar', options: noYes },
    'same-time': { label: 'Flera samtidigt', options: noYes },
    problem: { label: 'Hur stort problem', options: problem },
    'rater-type': raterType,
  },
  bands: { negative: 'negativt', positive: 'positivt' },
  bandSource: 'MDQ (minst 7 ja, samtidigt, måttligt problem)',
} satisfies Words<typeof sections> & InstrumentExtra
