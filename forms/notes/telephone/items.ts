import type { Section } from '../../core/form'

/** A telephone contact: who phoned, how it was made sure who she was, what was said and agreed. */
export const sections = [
  {
    id: 'call',
    items: [
      { id: 'direction', kind: 'choice', options: ['from-patient', 'to-patient', 'from-other', 'to-other'] },
      { id: 'other-party', kind: 'text', lines: 1 },
      { id: 'identified-by', kind: 'choice', options: ['number', 'agreed-word', 'voice', 'called-back', 'not-sure'] },
      { id: 'spoke-freely', kind: 'choice', options: ['yes', 'no', 'not-asked'] },
      { id: 'interpreter', kind: 'yes-no' },
    ],
  },
  {
    id: 'content',
    items: [
      { id: 'reason', kind: 'choice', options: ['booking', 'answer', 'complaints', 'medicine', 'support', 'emergency', 'other'] },
      { id: 'said', kind: 'text', lines: 4 },
      { id: 'advice-given', kind: 'text', lines: 3 },
      { id: 'agreed', kind: 'text', lines: 2 },
      { id: 'call-again', kind: 'date' },
      { id: 'abstained-from', kind: 'text', lines: 2 },
    ],
  },
] as const satisfies readonly Section[]
