import { defineForm } from '../../core/form'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }

/** Urine sample with dipstick. Source: workflows 13. What it showed does not stand in the timeline. */
export const urineSample = defineForm({
  id: 'urine-sample',
  version: 1,
  sections,
  words,
  summary: (_answers, language) => words[language].title,
})
