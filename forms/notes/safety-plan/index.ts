import { defineForm } from '../../core/form'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }

/** A safety plan made together with the patient. Not a psychiatric note (security design, section 4). */
export const safetyPlan = defineForm({
  id: 'safety-plan',
  version: 1,
  mayStop: true,
  sections,
  words,
  summary: (_answers, language) => words[language].title,
})
