import type { Words } from '../../core/form'
import type { sections } from './items'

export const en = {
  title: 'Pregnancy test',
  sections: { test: 'Pregnancy test', talk: 'Talk' },
  items: {
    reason: {
      label: 'Reason',
      options: {
        'late-period': 'Late period',
        unprotected: 'Unprotected intercourse',
        'before-method': 'Before a contraceptive',
        'late-injection': 'Late contraceptive injection',
        symptoms: 'Complaints',
        wish: 'The patient asks for it',
        other: 'Other',
      },
    },
    'last-period': { label: 'Last period, first day' },
    'last-unprotected': { label: 'Last unprotected intercourse' },
    result: { label: 'Result', options: { negative: 'Negative', positive: 'Positive', invalid: 'Invalid, taken again' } },
    'second-test': { label: 'Second test at the earliest', help: '21 days after the last unprotected intercourse.' },
    'wish-now': {
      label: 'What the patient wishes now',
      options: {
        continue: 'Continue the pregnancy',
        abortion: 'An abortion',
        unsure: 'Does not know yet',
        declined: 'Does not want to answer',
      },
    },
    reaction: { label: 'How the news was received' },
    'next-step': {
      label: 'Next step',
      options: {
        none: 'Nothing',
        'second-test': 'Another test',
        'abortion-counselling': 'Abortion counselling',
        maternity: 'To maternity care',
        'emergency-contraception': 'Emergency contraception',
        contraception: 'Contraception',
        gynaecologist: 'To the gynaecologist',
      },
    },
    'information-given': { label: 'Information given' },
    'abstained-from': { label: 'What the patient abstained from' },
  },
} satisfies Words<typeof sections>
