import type { Words } from '../../core/form'
import type { InstrumentExtra } from '../../core/instrument'
import type { sections } from './items'

const outcomes = { met: 'Uppfyllt', subthreshold: 'Delvis', 'not-met': 'Ej uppfyllt', 'not-assessed': 'Ej bedömt' } as const

export const sv = {
  title: 'SCID, personlighet (utfall)',
  short: 'SCID',
  sections: { interview: 'Intervjun', outcomes: 'Utfall' },
  items: {
    edition: { label: 'Version', options: { 'scid-ii': 'SCID-II', 'scid-5-pd': 'SCID-5-PD', 'screening-only': 'Endast frågeformulär' } },
    'interview-date': { label: 'Intervjun gjord', help: 'Om det var en annan dag än i dag.' },
    interviewer: { label: 'Intervjuare', help: 'Om det var någon annan än du.' },
    'screening-note': { label: 'Frågeformulärets resultat', help: 'Ett frågeformulär ensamt är inget utfall.' },
    paranoid: { label: 'Paranoid', options: outcomes },
    schizoid: { label: 'Schizoid', options: outcomes },
    schizotypal: { label: 'Schizotyp', options: outcomes },
    antisocial: { label: 'Antisocial', options: outcomes },
    borderline: { label: 'Emotionellt instabil (borderline)', options: outcomes },
    histrionic: { label: 'Histrionisk', options: outcomes },
    narcissistic: { label: 'Narcissistisk', options: outcomes },
    avoidant: { label: 'Ängslig (undvikande)', options: outcomes },
    dependent: { label: 'Osjälvständig', options: outcomes },
    'obsessive-compulsive': { label: 'Tvångsmässig', options: outcomes },
    'other-specified': { label: 'Annan specificerad', options: outcomes },
    depressive: { label: 'Depressiv (forskningskategori)', options: outcomes },
    'passive-aggressive': { label: 'Passiv-aggressiv (forskningskategori)', options: outcomes },
  },
  bands: {},
  bandSource: '',
} satisfies Words<typeof sections> & InstrumentExtra
