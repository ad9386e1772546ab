import type { Language } from '../../core/form'
import type { certificateKinds } from './items'

type Kind = (typeof certificateKinds)[number]

/** What can be taken from the record into a text. Every part is chosen by hand. */
export const parts = [
  'visit-dates',
  'work-ability',
  'function',
  'plan',
  'diagnosis',
  'medicines',
  'ratings',
  'history',
  'substances',
  'tests',
  'social',
] as const
export type Part = (typeof parts)[number]

/** Parts that recipients of a kind usually ask for: shown first, none chosen beforehand. The order is ours (U). */
export const usualParts: { readonly [K in Kind]: readonly Part[] } = {
  'sick-leave': ['diagnosis', 'function', 'work-ability', 'plan'],
  'insurance-agency': ['diagnosis', 'function', 'work-ability', 'plan'],
  'employment-service': ['work-ability', 'function'],
  'social-services': ['visit-dates', 'plan'],
  other: ['visit-dates'],
}

/** Headings that a text of a kind begins with; nothing is written below them. Our own words, not an authority's form. */
const headings: { readonly [L in Language]: { readonly [K in Kind]: readonly string[] } } = {
  sv: {
    'sick-leave': ['Vad bedömningen bygger på', 'Diagnos', 'Vad patienten inte klarar', 'Behandling', 'Hur länge, i vilken grad'],
    'insurance-agency': ['Vad bedömningen bygger på', 'Frågan', 'Vad patienten klarar och inte klarar', 'Behandling', 'Bedömning framåt'],
    'employment-service': ['Frågan', 'Vad patienten klarar och inte klarar', 'Anpassning som skulle hjälpa'],
    'social-services': ['Frågan', 'Kontakt med mottagningen', 'Vad patienten behöver enligt vår bedömning'],
    other: ['Frågan', 'Intygas'],
  },
  en: {
    'sick-leave': ['What the assessment rests on', 'Diagnosis', 'What the patient cannot do', 'Treatment', 'How long, to what extent'],
    'insurance-agency': [
      'What the assessment rests on',
      'The question',
      'What the patient can and cannot do',
      'Treatment',
      'What lies ahead',
    ],
    'employment-service': ['The question', 'What the patient can and cannot do', 'Adjustments that would help'],
    'social-services': ['The question', 'Contact with the clinic', 'What the patient needs by our assessment'],
    other: ['The question', 'We certify'],
  },
}

/** Below which heading a part belongs, by its place; what is not here belongs below the first of `elsewhere`. Our own order (U). */
const places: { readonly [K in Kind]: { readonly elsewhere: number } & { readonly [P in Part]?: number } } = {
  'sick-leave': { elsewhere: 0, diagnosis: 1, function: 2, social: 2, medicines: 3, plan: 3, 'work-ability': 4 },
  'insurance-agency': { elsewhere: 0, diagnosis: 0, function: 2, social: 2, medicines: 3, plan: 3, 'work-ability': 4 },
  'employment-service': { elsewhere: 1 },
  'social-services': { elsewhere: 2, 'visit-dates': 1 },
  other: { elsewhere: 1 },
}

/** The headings of a kind, in order. */
export const headingsOf = (kind: Kind, language: Language): readonly string[] => headings[language][kind]

/** The heading that a part belongs below. */
export const headingOf = (kind: Kind, part: Part, language: Language): string =>
  headings[language][kind][places[kind][part] ?? places[kind].elsewhere] ?? ''

/** The text that a new certificate starts with: headings alone, nothing from the record. */
export const startText = (kind: Kind, language: Language): string => headings[language][kind].map((heading) => `${heading}:\n`).join('\n')
