import { defineForm } from '../../core/form'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }

/** Menopause treatment and its follow-up. Source: workflows 13. */
export const menopause = defineForm({
  id: 'menopause',
  version: 1,
  sections,
  words,
  summary: (_answers, language) => words[language].title,
})
