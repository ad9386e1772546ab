import { defineForm } from '../../core/form'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const line = { sv: 'Patienten anser att en uppgift är fel', en: 'The patient holds an entry to be wrong' } as const

/** The patient's opinion on another entry of the record. The line in the timeline says that it is there, never what it is about. */
export const deviatingOpinion = defineForm({
  id: 'deviating-opinion',
  version: 1,
  linked: true,
  sections,
  words: { sv, en },
  summary: (_answers, language) => line[language],
})
