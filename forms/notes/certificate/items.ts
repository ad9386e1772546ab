import type { Section } from '../../core/form'

export const certificateKinds = ['sick-leave', 'insurance-agency', 'employment-service', 'social-services', 'other'] as const

/**
 * A certificate or statement to somebody outside. The text is written or chosen by the clinician; what it was released as, to whom and when
 * stands in the journal (PDL 3:11, journal law A11).
 */
export const sections = [
  {
    id: 'certificate',
    items: [
      { id: 'kind', kind: 'choice', options: certificateKinds, required: true },
      { id: 'to-whom', kind: 'text', lines: 1, required: true },
      { id: 'asked-by', kind: 'text', lines: 1 },
      { id: 'patient-agrees', kind: 'choice', options: ['yes', 'parts', 'no', 'duty'] },
      { id: 'agreed-to', kind: 'text', lines: 2 },
      { id: 'from-on', kind: 'date', showIf: { item: 'kind', is: ['sick-leave'] } },
      { id: 'until-on', kind: 'date', showIf: { item: 'kind', is: ['sick-leave'] } },
      {
        id: 'extent',
        kind: 'choice',
        options: ['quarter', 'half', 'three-quarters', 'whole'],
        showIf: { item: 'kind', is: ['sick-leave'] },
      },
      { id: 'wording', kind: 'text', lines: 12, required: true },
      { id: 'left-out', kind: 'text', lines: 2 },
    ],
  },
  {
    id: 'release',
    items: [
      { id: 'read-by-patient', kind: 'choice', options: ['read', 'heard', 'declined', 'no'] },
      { id: 'released-on', kind: 'date' },
      { id: 'release-way', kind: 'choice', options: ['to-patient', 'post', 'fetched', 'electronic', 'other'] },
      { id: 'copy-to-patient', kind: 'choice', options: ['given', 'later', 'declined'] },
      { id: 'abstained-from', kind: 'text', lines: 2 },
    ],
  },
] as const satisfies readonly Section[]
