import type { Words } from '../../core/form'
import type { InstrumentExtra } from '../../core/instrument'
import type { sections } from './items'

const names = {
  'major-depression': 'Egentlig depression',
  'mania-hypomania': 'Mani eller hypomani',
  panic: 'Paniksyndrom',
  agoraphobia: 'Agorafobi',
  'social-anxiety': 'Social ångest',
  'obsessive-compulsive': 'Tvångssyndrom',
  'post-traumatic-stress': 'Posttraumatiskt stressyndrom',
  alcohol: 'Alkohol',
  'other-substances': 'Andra droger',
  psychosis: 'Psykos',
  anorexia: 'Anorexi',
  'bulimia-binge-eating': 'Bulimi eller hetsätning',
  'generalised-anxiety': 'Generaliserad ångest',
  'antisocial-personality': 'Antisocial personlighet',
  dysthymia: 'Dystymi',
} as const

const outcomes = {
  met: 'Uppfyllt',
  'not-met': 'Ej uppfyllt',
  'subthreshold-or-unclear': 'Delvis/oklart',
  'not-assessed': 'Ej bedömt',
} as const
const times = { current: 'Nu', past: 'Tidigare', lifetime: 'Någon gång i livet' } as const

export const sv = {
  title: 'MINI, strukturerad intervju (utfall)',
  short: 'MINI',
  sections: { interview: 'Intervjun', outcomes: 'Utfall', times: 'Tid som utfallet gäller' },
  items: {
    edition: { label: 'Version', options: { 'mini-5': 'MINI 5.0', 'mini-6': 'MINI 6.0', 'mini-7': 'MINI 7.0' } },
    language: { label: 'Språk' },
    'interview-date': { label: 'Intervjun gjord', help: 'Om det var en annan dag än i dag.' },
    interviewer: { label: 'Intervjuare', help: 'Om det var någon annan än du.' },
    suicidality: {
      label: 'Självmordsrisk',
      options: { none: 'Ingen', low: 'Låg', moderate: 'Måttlig', high: 'Hög', 'not-assessed': 'Ej bedömd' },
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
    'major-depression-time': { label: `${names['major-depression']}, tid`, options: times },
    'mania-hypomania-time': { label: `${names['mania-hypomania']}, tid`, options: times },
    'panic-time': { label: `${names.panic}, tid`, options: times },
    'agoraphobia-time': { label: `${names.agoraphobia}, tid`, options: times },
    'social-anxiety-time': { label: `${names['social-anxiety']}, tid`, options: times },
    'obsessive-compulsive-time': { label: `${names['obsessive-compulsive']}, tid`, options: times },
    'post-traumatic-stress-time': { label: `${names['post-traumatic-stress']}, tid`, options: times },
    'alcohol-time': { label: `${names.alcohol}, tid`, options: times },
    'other-substances-time': { label: `${names['other-substances']}, tid`, options: times },
    'psychosis-time': { label: `${names.psychosis}, tid`, options: times },
    'anorexia-time': { label: `${names.anorexia}, tid`, options: times },
    'bulimia-binge-eating-time': { label: `${names['bulimia-binge-eating']}, tid`, options: times },
    'generalised-anxiety-time': { label: `${names['generalised-anxiety']}, tid`, options: times },
    'antisocial-personality-time': { label: `${names['antisocial-personality']}, tid`, options: times },
    'dysthymia-time': { label: `${names.dysthymia}, tid`, options: times },
  },
  bands: {},
  bandSource: '',
} satisfies Words<typeof sections> & InstrumentExtra
