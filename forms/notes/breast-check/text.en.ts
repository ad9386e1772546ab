import type { Words } from '../../core/form'
import type { sections } from './items'

export const en = {
  title: 'Breast check',
  sections: { history: 'History', findings: 'Findings', plan: 'Plan' },
  items: {
    reason: {
      label: 'Reason',
      options: {
        control: 'Check-up',
        lump: 'Lump',
        pain: 'Pain',
        'nipple-discharge': 'Nipple discharge',
        skin: 'Skin change',
        worry: 'Worry',
      },
    },
    'since-when': { label: 'Since when' },
    heredity: {
      label: 'Family history',
      options: { none: 'None known', breast: 'Breast cancer', ovary: 'Ovarian cancer', unknown: 'Not known' },
    },
    mammography: { label: 'Last mammography' },
    implants: { label: 'Implants or operations' },
    breastfeeding: { label: 'Breastfeeding', options: { no: 'No', yes: 'Yes' } },
    right: { label: 'Right breast' },
    left: { label: 'Left breast' },
    nipples: { label: 'Nipples' },
    armpits: { label: 'Armpits' },
    skin: { label: 'Skin' },
    'findings-note': { label: 'More about the findings' },
    assessment: { label: 'Assessment' },
    'sent-to': {
      label: 'Referred to',
      options: { nowhere: 'No referral', mammography: 'Mammography', 'breast-clinic': 'Breast clinic', doctor: 'A doctor here' },
    },
    'referred-on': { label: 'Referral sent' },
    'self-check': { label: 'Shown how to check herself', options: { no: 'No', yes: 'Yes' } },
    'information-given': { label: 'Information given' },
    'abstained-from': { label: 'What the patient abstained from' },
  },
} satisfies Words<typeof sections>
