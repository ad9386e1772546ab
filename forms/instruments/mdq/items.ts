import type { Section } from '../../core/form'
import type { ChoiceItem } from '../../core/items'
import { noYes, upTo3 } from '../options'

/** Thirteen yes/no items, whether several came at the same time, and how much of a problem it was. Labels are ours. */
export const scored = [
  { id: 'high', kind: 'choice', options: noYes },
  { id: 'irritable', kind: 'choice', options: noYes },
  { id: 'self-confident', kind: 'choice', options: noYes },
  { id: 'less-sleep', kind: 'choice', options: noYes },
  { id: 'talkative', kind: 'choice', options: noYes },
  { id: 'fast-thoughts', kind: 'choice', options: noYes },
  { id: 'distracted', kind: 'choice', options: noYes },
  { id: 'energy', kind: 'choice', options: noYes },
  { id: 'activity', kind: 'choice', options: noYes },
  { id: 'outgoing', kind: 'choice', options: noYes },
  { id: 'sexual-interest', kind: 'choice', options: noYes },
  { id: 'risk-taking', kind: 'choice', options: noYes },
  { id: 'money', kind: 'choice', options: noYes },
  { id: 'same-time', kind: 'choice', options: noYes },
  { id: 'problem', kind: 'choice', options: upTo3 },
] as const satisfies readonly ChoiceItem[]

export const sections = [
  { id: 'items', items: scored },
  {
    id: 'about',
    items: [{ id: 'rater-type', kind: 'choice', options: ['self', 'interview'] }],
  },
] as const satisfies readonly Section[]
