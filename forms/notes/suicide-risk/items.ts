import type { Section } from '../../core/form'

/** Assessed risk, in words and never as a number; every word but the first says that something is to be done. */
export const riskLevels = ['low', 'raised', 'high', 'acute', 'cannot-say'] as const

/** Suicide risk, assessed by a person. Without a level the entry would mean nothing: `cannot-say` is a level too. */
export const sections = [
  {
    id: 'reason',
    items: [
      { id: 'why-now', kind: 'many', options: ['alert', 'own-words', 'colleague', 'relative', 'after-attempt', 'routine', 'other'] },
      { id: 'seen-alone', kind: 'yes-no' },
      { id: 'in-own-words', kind: 'text', lines: 3 },
    ],
  },
  {
    id: 'thoughts',
    items: [
      { id: 'thoughts', kind: 'choice', options: ['none', 'tired-of-life', 'thoughts', 'plan', 'intent', 'declined'] },
      { id: 'thoughts-note', kind: 'text', lines: 3 },
      { id: 'earlier-attempts', kind: 'yes-no' },
      { id: 'means', kind: 'yes-no' },
      { id: 'weighs-heavier', kind: 'text', lines: 3 },
      { id: 'influence', kind: 'yes-no' },
      { id: 'protects', kind: 'text', lines: 3 },
      { id: 'responsible-for', kind: 'yes-no' },
    ],
  },
  {
    id: 'assessment',
    items: [
      { id: 'risk', kind: 'choice', options: riskLevels, required: true },
      { id: 'risk-why', kind: 'text', lines: 3 },
      { id: 'agreement', kind: 'text', lines: 3 },
    ],
  },
  {
    id: 'done',
    items: [
      {
        id: 'measures',
        kind: 'many',
        options: [
          'none',
          'safety-plan',
          'means-away',
          'not-left-alone',
          'emergency-psychiatry',
          'certificate-for-care',
          'police',
          'new-time',
        ],
      },
      { id: 'done-note', kind: 'text', lines: 3 },
      { id: 'who-was-contacted', kind: 'text', lines: 2 },
      { id: 'contact-agreed', kind: 'choice', options: ['yes', 'no', 'not-asked'] },
      { id: 'abstained-from', kind: 'text', lines: 2 },
      { id: 'assess-again-on', kind: 'date' },
    ],
  },
] as const satisfies readonly Section[]
