import type { Section } from '../../core/form'

/** A pregnancy test and what it leads to. A negative test is reliable from 21 days after the last unprotected intercourse: until then there is a second test. */
export const sections = [
  {
    id: 'test',
    items: [
      {
        id: 'reason',
        kind: 'many',
        options: ['late-period', 'unprotected', 'before-method', 'late-injection', 'symptoms', 'wish', 'other'],
      },
      { id: 'last-period', kind: 'date' },
      { id: 'last-unprotected', kind: 'date' },
      { id: 'result', kind: 'choice', options: ['negative', 'positive', 'invalid'] },
      { id: 'second-test', kind: 'date' },
    ],
  },
  {
    id: 'talk',
    items: [
      {
        id: 'wish-now',
        kind: 'choice',
        options: ['continue', 'abortion', 'unsure', 'declined'],
        showIf: { item: 'result', is: ['positive'] },
      },
      { id: 'reaction', kind: 'text', lines: 2 },
      {
        id: 'next-step',
        kind: 'many',
        options: ['none', 'second-test', 'abortion-counselling', 'maternity', 'emergency-contraception', 'contraception', 'gynaecologist'],
      },
      { id: 'information-given', kind: 'text', lines: 2 },
      { id: 'abstained-from', kind: 'text', lines: 2 },
    ],
  },
] as const satisfies readonly Section[]
