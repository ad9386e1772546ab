import type { Section } from '../../core/form'

/** Counselling about an unwanted pregnancy and referral onward. Nothing forces an answer; pressure from somebody else is asked about when she is alone. */
export const sections = [
  {
    id: 'pregnancy',
    items: [
      { id: 'test-date', kind: 'date' },
      { id: 'last-period', kind: 'date' },
      { id: 'weeks', kind: 'number', min: 0, max: 45, decimals: 0, unit: '' },
      { id: 'extra-days', kind: 'number', min: 0, max: 6, decimals: 0, unit: '' },
      { id: 'dated-by', kind: 'choice', options: ['period', 'ultrasound', 'estimate', 'unknown'] },
      { id: 'complaints', kind: 'text', lines: 2 },
    ],
  },
  {
    id: 'choice',
    items: [
      { id: 'seen-alone', kind: 'yes-no' },
      { id: 'thoughts', kind: 'text', lines: 4 },
      { id: 'wish', kind: 'choice', options: ['abortion', 'continue', 'adoption', 'unsure', 'declined'] },
      { id: 'own-decision', kind: 'yes-no' },
      { id: 'pressure', kind: 'yes-no' },
      { id: 'network', kind: 'text', lines: 2 },
    ],
  },
  {
    id: 'health',
    items: [
      { id: 'earlier-pregnancies', kind: 'text', lines: 2 },
      { id: 'conditions', kind: 'text', lines: 2 },
      { id: 'samples', kind: 'many', options: ['none', 'sti', 'haemoglobin', 'blood-group', 'cervical'] },
    ],
  },
  {
    id: 'onward',
    items: [
      {
        id: 'informed-about',
        kind: 'many',
        options: ['methods', 'pain-relief', 'bleeding', 'counsellor', 'interpreter', 'secrecy', 'contraception', 'emergency'],
      },
      { id: 'counsellor-offered', kind: 'choice', options: ['wanted', 'declined', 'not-offered'] },
      { id: 'referred-to', kind: 'choice', options: ['gynaecology', 'maternity', 'hospital', 'nowhere'] },
      { id: 'referred-on', kind: 'date' },
      { id: 'appointment-on', kind: 'date' },
      { id: 'company', kind: 'text', lines: 1 },
      { id: 'contraception-after', kind: 'text', lines: 1 },
      { id: 'follow-up-on', kind: 'date' },
      { id: 'abstained-from', kind: 'text', lines: 2 },
    ],
  },
] as const satisfies readonly Section[]
