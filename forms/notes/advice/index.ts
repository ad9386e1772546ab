import { defineForm } from '../../core/form'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }

/** Advice given: condoms, prevention, safety. Source: workflows 13. What about does not stand in the timeline. */
export const advice = defineForm({ id: 'advice', version: 1, sections, words, summary: (_answers, language) => words[language].title })
