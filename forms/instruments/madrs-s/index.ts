import { defineInstrument } from '../../core/instrument'
import { bandsFrom, sameForAll, scorePoints, suicideAlert } from '../../core/score'
import { valuesOf } from '../options'
import { scored, sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

/** Bands of the self-rating, not of MADRS: 7-12 points are mild there and none here. */
const bands = sameForAll(bandsFrom({ none: 0, mild: 13, moderate: 20, severe: 35 }, 54))

/** MADRS-S, the patient's own rating of the last three days: nine items, 0-6, plain sum. Item 9 raises the alert. */
export const madrsS = defineInstrument({
  id: 'madrs-s',
  version: 1,
  rule: 1,
  kind: 'points',
  sections,
  scoredSection: 'items',
  words: { sv, en },
  max: 54,
  bands: () => bands,
  raterTypes: ['self'],
  timeFrames: ['three-days'],
  follows: ['response'],
  psychiatric: false,
  provenance: {
    scoring: 'Nivåer enligt medicinbasen.se, distriktslakare.com och doktorerna.com (MADRS-S).',
    rights: 'SBU 2012 (tabell 4.4) anger den som fri att använda på svenska. Här visas egna etiketter.',
  },
  score: (items) => scorePoints({ values: valuesOf(scored), bands, alerts: (points) => suicideAlert(points[8]) }, items),
})
