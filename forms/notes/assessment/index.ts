import { defineForm } from '../../core/form'
import type { Answers } from '../../core/items'
import { sections, sourcePlaces } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }

/** Psychiatric assessment; may be stopped and gone on with another day. Source: workflows 19; security design, section 4. */
export const assessment = defineForm({
  id: 'assessment',
  version: 1,
  psychiatric: true,
  mayStop: true,
  sections,
  words,
  summary: (_answers, language) => words[language].title,
})

export type SourceConsent = { readonly place: (typeof sourcePlaces)[number]; readonly until: string; readonly next: 'ask-again' | 'purge' }

/** The consents under which others were heard that end on `until` or before: each is to be renewed, or its papers purged; none once they are. */
export function consentsEnding(answers: Answers, until: string): readonly SourceConsent[] {
  if (answers['consent-over'] === 'purged') return []
  const many = answers['sources-heard']
  const heard = sourcePlaces.slice(0, typeof many === 'string' ? ['none', 'one', 'two', 'three'].indexOf(many) : 0)
  return heard.flatMap((place) => {
    const last = answers[`${place}-until`]
    return typeof last === 'string' && last <= until
      ? [{ place, until: last, next: answers['consent-over'] === 'purge' ? ('purge' as const) : ('ask-again' as const) }]
      : []
  })
}
