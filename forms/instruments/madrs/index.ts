import { defineInstrument } from '../../core/instrument'
import { bandsFrom, sameForAll, scorePoints, suicideAlert } from '../../core/score'
import { valuesOf } from '../options'
import { scored, sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

/** Snaith et al. 1986 (Br J Psychiatry 148:599). Other cut-points exist, so the name is printed with the band. */
const bands = sameForAll(bandsFrom({ none: 0, mild: 7, moderate: 20, severe: 35 }, 60))

/** MADRS, rated by a clinician from an interview: ten items, 0-6, plain sum. The alert hangs on item 10 alone, whatever the total. */
export const madrs = defineInstrument({
  id: 'madrs',
  version: 1,
  rule: 1,
  kind: 'points',
  sections,
  scoredSection: 'items',
  words: { sv, en },
  max: 60,
  bands: () => bands,
  raterTypes: ['clinician'],
  timeFrames: ['week', 'three-days'],
  follows: ['response', 'remission'],
  psychiatric: false,
  provenance: {
    scoring: 'Montgomery och Åsberg; nivåer enligt Snaith m.fl. 1986 (Br J Psychiatry 148:599).',
    rights: 'Texten har upphovsmän; SBU 2012 (tabell 4.4) anger den som fri att använda på svenska. Här visas egna etiketter.',
  },
  score: (items) => scorePoints({ values: valuesOf(scored), bands, alerts: (points) => suicideAlert(points[9]) }, items),
})
