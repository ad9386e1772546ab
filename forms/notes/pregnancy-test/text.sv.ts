import type { Words } from '../../core/form'
import type { sections } from './items'

export const sv = {
  title: 'Graviditetstest',
  sections: { test: 'Test', talk: 'Samtal' },
  items: {
    reason: {
      label: 'Orsak',
      options: {
        'late-period': 'Utebliven mens',
        unprotected: 'Oskyddat samlag',
        'before-method': 'Före preventivmedel',
        'late-injection': 'Sen p-spruta',
        symptoms: 'Besvär',
        wish: 'Patienten önskar',
        other: 'Annat',
      },
    },
    'last-period': { label: 'Sista mens, första dagen' },
    'last-unprotected': { label: 'Senaste oskyddade samlag' },
    result: { label: 'Svar', options: { negative: 'Negativt', positive: 'Positivt', invalid: 'Ogiltigt, tas om' } },
    'second-test': { label: 'Nytt test tidigast', help: '21 dagar efter det senaste oskyddade samlaget.' },
    'wish-now': {
      label: 'Patientens önskan nu',
      options: { continue: 'Fortsätta graviditeten', abortion: 'Abort', unsure: 'Vet inte än', declined: 'Vill inte svara' },
    },
    reaction: { label: 'Hur beskedet togs emot' },
    'next-step': {
      label: 'Nästa steg',
      options: {
        none: 'Inget',
        'second-test': 'Nytt test',
        'abortion-counselling': 'Abortsamtal',
        maternity: 'Till barnmorskemottagning',
        'emergency-contraception': 'Akut preventivmedel',
        contraception: 'Preventivmedel',
        gynaecologist: 'Till gynekolog',
      },
    },
    'information-given': { label: 'Information som har getts' },
    'abstained-from': { label: 'Det patienten har avstått från' },
  },
} satisfies Words<typeof sections>
