import type { Section } from '../../core/form'

/** A referral, the day an answer is expected, and the answer when it has come. */
export const sections = [
  {
    id: 'referral',
    items: [
      {
        id: 'to-kind',
        kind: 'choice',
        options: [
          'gynaecology',
          'maternity',
          'infection-clinic',
          'dermatology',
          'radiology',
          'primary-care',
          'psychiatry',
          'addiction-care',
          'dentist',
          'other',
        ],
      },
      { id: 'to-whom', kind: 'text', lines: 1, required: true },
      { id: 'question', kind: 'text', lines: 3, required: true },
      { id: 'background', kind: 'text', lines: 4 },
      { id: 'priority', kind: 'choice', options: ['emergency', 'soon', 'routine'] },
      { id: 'patient-agrees', kind: 'choice', options: ['yes', 'no', 'parts'] },
      { id: 'how-reached', kind: 'text', lines: 1 },
    ],
  },
  {
    id: 'dates',
    items: [
      { id: 'sent-on', kind: 'date', required: true },
      { id: 'answer-expected', kind: 'date' },
      { id: 'accepted', kind: 'choice', options: ['waiting', 'accepted', 'returned'] },
      { id: 'appointment-on', kind: 'date' },
    ],
  },
  {
    id: 'answer',
    items: [
      { id: 'answered-on', kind: 'date' },
      { id: 'answer', kind: 'text', lines: 4 },
      { id: 'measure', kind: 'text', lines: 2 },
      { id: 'abstained-from', kind: 'text', lines: 2 },
    ],
  },
] as const satisfies readonly Section[]
