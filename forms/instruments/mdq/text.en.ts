import type { Words } from '../../core/form'
import type { InstrumentExtra } from '../../core/instrument'
import { aboutSection, raterType } from '../common.en'
import type { sections } from './items'

const noYes = { '0': 'No', '1': 'Yes' } as const
const problem = { '0': 'None', '1': 'Minor', '2': 'Moderate', '3': 'Serious' } as const

export const en = {
  title: 'MDQ, raised mood at any time in life',
  short: 'MDQ',
  sections: { items: 'At any time in life', about: aboutSection },
  items: {
    high: { label: 'High', options: noYes },
    irritable: { label: 'Irritable', options: noYes },
    'self-confident': { label: 'Self-confident', options: noYes },
    'less-sleep': { label: 'Less sleep', options: noYes },
    talkative: { label: 'Talkative', options: noYes },
    'fast-thoughts': { label: 'Fast thoughts', options: noYes },
    distracted: { label: 'Distracted', options: noYes },
    energy: { label: 'Energy', options: noYes },
    activity: { label: 'Activity', options: noYes },
    outgoing: { label: 'Outgoing', options: noYes },
    'sexual-interest': { label: 'Sexual interest', options: noYes },
    'risk-taking': { label: 'Risk-taking', options: noYes },
    money: { label: 'Money', options: noYes },
    'same-time': { label: 'Several at the same time', options: noYes },
    problem: { label: 'How much of a problem', options: problem },
    'rater-type': raterType,
  },
  bands: { negative: 'negative', positive: 'positive' },
  bandSource: 'MDQ (at least 7 yes, at the same time, moderate problem)',
} satisfies Words<typeof sections> & InstrumentExtra
