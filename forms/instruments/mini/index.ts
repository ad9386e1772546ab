import { defineInstrument } from '../../core/instrument'
import { sameForAll, type Alert } from '../../core/score'
import { scoreOutcomes } from '../outcomes'
import { oldModule, sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

/** MINI by outcome per module. Every use of the interview needs a licence of its own: nothing of its text or flow is in here. */
export const mini = defineInstrument({
  id: 'mini',
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
    scoring: 'Intervjuarens utfall per område; varningen vid självmordsrisk är vår regel.',
    rights: 'Licens krävs för varje användning, på alla språk (harmresearch.org). Inga frågor och inget flöde ingår.',
  },
  score: (items) => scoreOutcomes(sections[1].items, [oldModule], items, (outcome) => suicidality(outcome('suicidality'))),
})

/** Low is attention, moderate and high are urgent (our rule). */
function suicidality(outcome: string | undefined): readonly Alert[] {
  if (outcome === 'low') return ['suicide-attention']
  return outcome === 'moderate' || outcome === 'high' ? ['suicide-urgent'] : []
}
