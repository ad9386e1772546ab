import type { Section } from '../../core/form'

/** Editions by name. The letters of the modules differ between them, so a module is known by its name only. */
export const editions = ['mini-5', 'mini-6', 'mini-7'] as const

export const modules = [
  'major-depression',
  'mania-hypomania',
  'panic',
  'agoraphobia',
  'social-anxiety',
  'obsessive-compulsive',
  'post-traumatic-stress',
  'alcohol',
  'other-substances',
  'psychosis',
  'anorexia',
  'bulimia-binge-eating',
  'generalised-anxiety',
  'antisocial-personality',
] as const
/** A module of the oldest edition alone. */
export const oldModule = 'dysthymia'

export const outcomes = ['met', 'not-met', 'subthreshold-or-unclear', 'not-assessed'] as const
export const suicidalityOutcomes = ['none', 'low', 'moderate', 'high', 'not-assessed'] as const
export const times = ['current', 'past', 'lifetime'] as const
const assessed = ['met', 'not-met', 'subthreshold-or-unclear'] as const

type Timed = (typeof modules)[number] | typeof oldModule
const timed: readonly Timed[] = [...modules, oldModule]

const outcomeItem = <M extends string>(id: M) => ({ id, kind: 'choice', options: outcomes }) as const
const timeItem = <M extends string>(module: M) =>
  ({ id: `${module}-time`, kind: 'many', options: times, showIf: { item: module, is: assessed } }) as const

/** What was found, module by module. No question, no order of questions and no skip rule of the interview is in here. */
export const sections = [
  {
    id: 'interview',
    items: [
      { id: 'edition', kind: 'choice', options: editions, required: true },
      { id: 'language', kind: 'text', lines: 1 },
      { id: 'interview-date', kind: 'date' },
      { id: 'interviewer', kind: 'text', lines: 1 },
    ],
  },
  {
    id: 'outcomes',
    items: [
      { id: 'suicidality', kind: 'choice', options: suicidalityOutcomes },
      ...modules.map(outcomeItem),
      { ...outcomeItem(oldModule), showIf: { item: 'edition', is: ['mini-5'] } },
    ],
  },
  { id: 'times', items: timed.map(timeItem) },
] as const satisfies readonly Section[]
