import { defineInstrument } from '../../core/instrument'
import { sameForAll } from '../../core/score'
import { scoreOutcomes } from '../outcomes'
import { oldModules, sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

/** SCID-II and SCID-5-PD by outcome per personality disorder, for trained clinicians. */
export const scid = defineInstrument({
  id: 'scid',
  version: 1,
  rule: 1,
  kind: 'outcome',
  sections,
  scoredSection: 'outcomes',
  words: { sv, en },
  max: null,
  bands: () => sameForAll([]),
  raterTypes: ['interview'],
  timeFrames: ['by-module'],
  psychiatric: true,
  provenance: {
    scoring: 'Intervjuarens utfall per personlighetssyndrom; SCID-II enligt DSM-IV, SCID-5-PD enligt DSM-5.',
    rights: 'American Psychiatric Association och svenskt förlag. Inga frågor och ingen algoritm ingår.',
  },
  score: (items) => scoreOutcomes(sections[1].items, oldModules, items),
})
