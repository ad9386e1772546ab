import type { Section } from '../../core/form'

/** Places of the sources that were heard; each carries its own consent with its own last day. */
export const sourcePlaces = ['first', 'second', 'third'] as const

/** Ways an assessment can be supported by a rating; the ratings themselves are entries of their own. */
export const instrumentOptions = ['none', 'madrs', 'madrs-s', 'audit', 'audit-c', 'dudit', 'mdq', 'mini', 'scid', 'other'] as const

/**
 * Psychiatric assessment. Each area of the status has a note of its own as soon as it is not without remark. Diagnoses
 * are free text with a code field beside it, never filled in by the program. Substance use and social function are free text, so that
 * nothing can be filtered on them (PDL 2:8, journal law D10).
 */
export const sections = [
  {
    id: 'background',
    items: [
      { id: 'asked-by', kind: 'choice', options: ['patient', 'colleague', 'other-care', 'planned'] },
      { id: 'question', kind: 'text', lines: 2 },
      { id: 'wants', kind: 'text', lines: 2 },
      { id: 'present-condition', kind: 'text', lines: 6 },
      { id: 'earlier-psychiatric', kind: 'text', lines: 4 },
      { id: 'earlier-self-harm', kind: 'yes-no' },
      { id: 'heredity', kind: 'text', lines: 2 },
      { id: 'life-story', kind: 'text', lines: 4 },
      { id: 'somatic', kind: 'text', lines: 2 },
      { id: 'medicines-tried', kind: 'text', lines: 3 },
      { id: 'children', kind: 'yes-no' },
    ],
  },
  {
    id: 'status',
    items: [
      { id: 'appearance', kind: 'finding' },
      { id: 'orientation', kind: 'finding' },
      { id: 'rapport', kind: 'finding' },
      { id: 'mood', kind: 'finding' },
      { id: 'affect', kind: 'finding' },
      { id: 'anxiety', kind: 'finding' },
      { id: 'speech', kind: 'finding' },
      { id: 'psychomotor', kind: 'finding' },
      { id: 'thinking', kind: 'finding' },
      { id: 'perception', kind: 'finding' },
      { id: 'cognition', kind: 'finding' },
      { id: 'suicidality', kind: 'finding' },
      { id: 'aggression', kind: 'finding' },
      { id: 'insight', kind: 'finding' },
      { id: 'status-note', kind: 'text', lines: 4 },
      { id: 'somatic-status', kind: 'text', lines: 2 },
    ],
  },
  {
    id: 'instruments',
    items: [
      { id: 'instruments-used', kind: 'many', options: instrumentOptions },
      { id: 'instruments-note', kind: 'text', lines: 2 },
    ],
  },
  {
    id: 'sources',
    items: [
      { id: 'sources-heard', kind: 'choice', options: ['none', 'one', 'two', 'three'] },
      { id: 'first-whom', kind: 'text', lines: 1, showIf: { item: 'sources-heard', is: ['one', 'two', 'three'] } },
      { id: 'first-what', kind: 'text', lines: 3, showIf: { item: 'sources-heard', is: ['one', 'two', 'three'] } },
      { id: 'first-until', kind: 'date', showIf: { item: 'sources-heard', is: ['one', 'two', 'three'] } },
      { id: 'second-whom', kind: 'text', lines: 1, showIf: { item: 'sources-heard', is: ['two', 'three'] } },
      { id: 'second-what', kind: 'text', lines: 3, showIf: { item: 'sources-heard', is: ['two', 'three'] } },
      { id: 'second-until', kind: 'date', showIf: { item: 'sources-heard', is: ['two', 'three'] } },
      { id: 'third-whom', kind: 'text', lines: 1, showIf: { item: 'sources-heard', is: ['three'] } },
      { id: 'third-what', kind: 'text', lines: 3, showIf: { item: 'sources-heard', is: ['three'] } },
      { id: 'third-until', kind: 'date', showIf: { item: 'sources-heard', is: ['three'] } },
      {
        id: 'consent-over',
        kind: 'choice',
        options: ['ask-again', 'purge', 'purged'],
        showIf: { item: 'sources-heard', is: ['three', 'one', 'two'] },
      },
    ],
  },
  {
    id: 'summary',
    items: [
      { id: 'assessment', kind: 'text', lines: 6 },
      { id: 'diagnosis', kind: 'text', lines: 2 },
      { id: 'diagnosis-code', kind: 'text', lines: 1, codes: 'icd-10-se' },
      { id: 'substances', kind: 'text', lines: 3 },
      { id: 'social-function', kind: 'text', lines: 3 },
      { id: 'resources', kind: 'text', lines: 2 },
    ],
  },
  {
    id: 'plan',
    items: [
      { id: 'plan', kind: 'text', lines: 5 },
      { id: 'why-this', kind: 'text', lines: 2 },
      { id: 'information-given', kind: 'text', lines: 2 },
      { id: 'choices', kind: 'text', lines: 2 },
      { id: 'abstained-from', kind: 'text', lines: 2 },
      { id: 'next-on', kind: 'date' },
    ],
  },
] as const satisfies readonly Section[]
