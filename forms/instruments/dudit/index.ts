import { defineInstrument } from '../../core/instrument'
import { bandsFrom, scorePoints } from '../../core/score'
import { valuesOf } from '../options'
import { scored, sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

/** Problems from 2 for women and 6 for men; dependence from 25 for both. */
const bands = {
  female: bandsFrom({ low: 0, problem: 2, dependence: 25 }, 44),
  male: bandsFrom({ low: 0, problem: 6, dependence: 25 }, 44),
}

/** DUDIT, the last 12 months: items 1-9 give 0-4, items 10 and 11 give 0, 2 or 4. No skip rule. */
export const dudit = defineInstrument({
  id: 'dudit',
  version: 1,
  rule: 1,
  kind: 'points',
  sections,
  scoredSection: 'items',
  words: { sv, en },
  max: 44,
  bands: () => bands,
  raterTypes: ['self', 'interview'],
  timeFrames: ['year'],
  psychiatric: false,
  provenance: {
    scoring: 'DUDIT-manual 1.0, 2003; gränser enligt comorbidityguidelines.org.au.',
    rights: 'Berman, Bergman, Palmstierna och Schlyter, Karolinska institutet 2003. Här visas egna etiketter.',
  },
  score: (items) => scorePoints({ values: valuesOf(scored), bands }, items),
})
