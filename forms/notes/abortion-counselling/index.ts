import { defineForm } from '../../core/form'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }

/** Abortion counselling with referral onward. The line in the timeline says nothing of what she chose. Source: workflows 13. */
export const abortionCounselling = defineForm({
  id: 'abortion-counselling',
  version: 1,
  sections,
  words,
  summary: (_answers, language) => words[language].title,
})
