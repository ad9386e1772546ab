import type { Section } from '../../core/form'

/** Editions. A screening questionnaire alone is not an outcome, so it is kept apart: it has a note and no modules. */
export const editions = ['scid-ii', 'scid-5-pd', 'screening-only'] as const

export const modules = [
  'paranoid',
  'schizoid',
  'schizotypal',
  'antisocial',
  'borderline',
  'histrionic',
  'narcissistic',
  'avoidant',
  'dependent',
  'obsessive-compulsive',
  'other-specified',
] as const
/** Research categories of SCID-II (DSM-IV) alone. */
export const oldModules = ['depressive', 'passive-aggressive'] as const

export const outcomes = ['met', 'subthreshold', 'not-met', 'not-assessed'] as const

const interviews = ['scid-ii', 'scid-5-pd'] as const
const item = <M extends string>(id: M, is: readonly string[]) =>
  ({ id, kind: 'choice', options: outcomes, showIf: { item: 'edition', is } }) as const

/** What was found, per personality disorder. No item and no algorithm of the interview is in here. */
export const sections = [
  {
    id: 'interview',
    items: [
      { id: 'edition', kind: 'choice', options: editions, required: true },
      { id: 'interview-date', kind: 'date' },
      { id: 'interviewer', kind: 'text', lines: 1 },
      { id: 'screening-note', kind: 'text', lines: 3, showIf: { item: 'edition', is: ['screening-only'] } },
    ],
  },
  {
    id: 'outcomes',
    items: [...modules.map((module) => item(module, interviews)), ...oldModules.map((module) => item(module, ['scid-ii']))],
  },
] as const satisfies readonly Section[]
