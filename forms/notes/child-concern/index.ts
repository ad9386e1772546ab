import { defineForm } from '../../core/form'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }

/** Report of concern for a child: date, to whom, by whom. Source: 19 kap. 1 § socialtjänstlagen (2025:400), PSL 6 kap. 5 §; journal law I. */
export const childConcern = defineForm({
  id: 'child-concern',
  version: 1,
  sections,
  words,
  summary: (_answers, language) => words[language].title,
})
