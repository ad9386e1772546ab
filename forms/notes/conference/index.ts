import { defineForm } from '../../core/form'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }

/** A note from the conference. Source: workflows 19; security design, section 4. */
export const conference = defineForm({
  id: 'conference',
  version: 1,
  psychiatric: true,
  sections,
  words,
  summary: (_answers, language) => words[language].title,
})
