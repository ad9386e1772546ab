import { defineForm, type Language } from '../../core/form'
import type { Answers } from '../../core/items'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }

/** A talk in a series: which one it is, the goal, and whether the series is closed. Source: workflows 13. */
export const talkSession = defineForm({ id: 'talk-session', version: 1, sections, words, summary })

function summary(answers: Answers, language: Language): string {
  const { title, items } = words[language]
  const session = typeof answers['session'] === 'number' ? [`${title} ${answers['session']}`] : [title]
  const closed = answers['status'] === 'closed' ? [items.status.options.closed.toLowerCase()] : []
  return [...session, ...closed].join(', ')
}
