import type { Words } from '../../core/form'
import type { InstrumentExtra } from '../../core/instrument'
import type { sections } from './items'

const outcomes = { met: 'Met', subthreshold: 'Subthreshold', 'not-met': 'Not met', 'not-assessed': 'Not assessed' } as const

export const en = {
  title: 'SCID, personality (outcome)',
  short: 'SCID',
  sections: { interview: 'The interview', outcomes: 'Outcome' },
  items: {
    edition: { label: 'Edition', options: { 'scid-ii': 'SCID-II', 'scid-5-pd': 'SCID-5-PD', 'screening-only': 'Questionnaire only' } },
    'interview-date': { label: 'Interview made', help: 'If it was another day than today.' },
    interviewer: { label: 'Interviewer', help: 'If it was somebody else than you.' },
    'screening-note': { label: 'Result of the questionnaire', help: 'A questionnaire alone is not an outcome.' },
    paranoid: { label: 'Paranoid', options: outcomes },
    schizoid: { label: 'Schizoid', options: outcomes },
    schizotypal: { label: 'Schizotypal', options: outcomes },
    antisocial: { label: 'Antisocial', options: outcomes },
    borderline: { label: 'Borderline', options: outcomes },
    histrionic: { label: 'Histrionic', options: outcomes },
    narcissistic: { label: 'Narcissistic', options: outcomes },
    avoidant: { label: 'Avoidant', options: outcomes },
    dependent: { label: 'Dependent', options: outcomes },
    'obsessive-compulsive': { label: 'Obsessive-compulsive', options: outcomes },
    'other-specified': { label: 'Other specified', options: outcomes },
    depressive: { label: 'Depressive (research category)', options: outcomes },
    'passive-aggressive': { label: 'Passive-aggressive (research category)', options: outcomes },
  },
  bands: {},
  bandSource: '',
} satisfies Words<typeof sections> & InstrumentExtra
