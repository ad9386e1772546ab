import type { Words } from '../../core/form'
import type { InstrumentExtra } from '../../core/instrument'
import type { sections } from './items'

const names = {
  'major-depression': 'Major depression',
  'mania-hypomania': 'Mania or hypomania',
  panic: 'Panic disorder',
  agoraphobia: 'Agoraphobia',
  'social-anxiety': 'Social anxiety',
  'obsessive-compulsive': 'Obsessive-compulsive disorder',
  'post-traumatic-stress': 'Post-traumatic stress',
  alcohol: 'Alcohol',
  'other-substances': 'Other substances',
  psychosis: 'Psychosis',
  anorexia: 'Anorexia',
  'bulimia-binge-eating': 'Bulimia or binge eating',
  'generalised-anxiety': 'Generalised anxiety',
  'antisocial-personality': 'Antisocial personality',
  dysthymia: 'Dysthymia',
} as const

const outcomes = {
  met: 'Met',
  'not-met': 'Not met',
  'subthreshold-or-unclear': 'Partly/unclear',
  'not-assessed': 'Not assessed',
} as const
const times = { current: 'Current', past: 'Past', lifetime: 'Lifetime' } as const

export const en = {
  title: 'MINI, structured interview (outcome)',
  short: 'MINI',
  sections: { interview: 'The interview', outcomes: 'Outcome', times: 'Time that the outcome is about' },
  items: {
    edition: { label: 'Edition', options: { 'mini-5': 'MINI 5.0', 'mini-6': 'MINI 6.0', 'mini-7': 'MINI 7.0' } },
    language: { label: 'Language' },
    'interview-date': { label: 'Interview made', help: 'If it was another day than today.' },
    interviewer: { label: 'Interviewer', help: 'If it was somebody else than you.' },
    suicidality: {
      label: 'Suicide risk',
      options: { none: 'None', low: 'Low', moderate: 'Moderate', high: 'High', 'not-assessed': 'Not assessed' },
    },
    'major-depression': { label: names['major-depression'], options: outcomes },
    'mania-hypomania': { label: names['mania-hypomania'], options: outcomes },
    panic: { label: names.panic, options: outcomes },
    agoraphobia: { label: names.agoraphobia, options: outcomes },
    'social-anxiety': { label: names['social-anxiety'], options: outcomes },
    'obsessive-compulsive': { label: names['obsessive-compulsive'], options: outcomes },
    'post-traumatic-stress': { label: names['post-traumatic-stress'], options: outcomes },
    alcohol: { label: names.alcohol, options: outcomes },
    'other-substances': { label: names['other-substances'], options: outcomes },
    psychosis: { label: names.psychosis, options: outcomes },
    anorexia: { label: names.anorexia, options: outcomes },
    'bulimia-binge-eating': { label: names['bulimia-binge-eating'], options: outcomes },
    'generalised-anxiety': { label: names['generalised-anxiety'], options: outcomes },
    'antisocial-personality': { label: names['antisocial-personality'], options: outcomes },
    dysthymia: { label: names.dysthymia, options: outcomes },
    'major-depression-time': { label: `${names['major-depression']}, time`, options: times },
    'mania-hypomania-time': { label: `${names['mania-hypomania']}, time`, options: times },
    'panic-time': { label: `${names.panic}, time`, options: times },
    'agoraphobia-time': { label: `${names.agoraphobia}, time`, options: times },
    'social-anxiety-time': { label: `${names['social-anxiety']}, time`, options: times },
    'obsessive-compulsive-time': { label: `${names['obsessive-compulsive']}, time`, options: times },
    'post-traumatic-stress-time': { label: `${names['post-traumatic-stress']}, time`, options: times },
    'alcohol-time': { label: `${names.alcohol}, time`, options: times },
    'other-substances-time': { label: `${names['other-substances']}, time`, options: times },
    'psychosis-time': { label: `${names.psychosis}, time`, options: times },
    'anorexia-time': { label: `${names.anorexia}, time`, options: times },
    'bulimia-binge-eating-time': { label: `${names['bulimia-binge-eating']}, time`, options: times },
    'generalised-anxiety-time': { label: `${names['generalised-anxiety']}, time`, options: times },
    'antisocial-personality-time': { label: `${names['antisocial-personality']}, time`, options: times },
    'dysthymia-time': { label: `${names.dysthymia}, time`, options: times },
  },
  bands: {},
  bandSource: '',
} satisfies Words<typeof sections> & InstrumentExtra
