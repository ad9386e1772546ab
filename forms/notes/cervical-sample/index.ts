import { defineForm } from '../../core/form'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }

/** Cervical sampling with result classes. The class never stands in the timeline. Source: contraception text, cervical sampling; classes (U). */
export const cervicalSample = defineForm({
  id: 'cervical-sample',
  version: 1,
  mayStop: true,
  sections,
  words,
  summary: (_answers, language) => words[language].title,
})
