import { defineInstrument } from '../../core/instrument'
import { noBands, sameForAll, scorePoints, sum, type Points, type SexBands } from '../../core/score'
import { valuesOf } from '../options'
import { scored, sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

/** MDQ, lifetime, adults. Screens for bipolar disorder; the count is shown with the outcome, never alone. */
export const mdq = defineInstrument({
  id: 'mdq',
  version: 1,
  rule: 1,
  kind: 'points',
  sections,
  scoredSection: 'items',
  words: { sv, en },
  max: 13,
  bands: () => sameForAll([]),
  raterTypes: ['self', 'interview'],
  timeFrames: ['lifetime'],
  psychiatric: false,
  provenance: {
    scoring: 'Hirschfeld m.fl. 2000; positivt kräver minst 7 ja i 1–13, ja i 14 och minst måttligt problem i 15.',
    rights: 'Hirschfeld, University of Texas Medical Branch; spridning kräver tillstånd. Här visas egna etiketter.',
  },
  score: (items) => scorePoints({ values: valuesOf(scored), bands: sameForAll([]), isComplete, total: count, bandWords: outcome }, items),
})

/** The number of yes in 1-13. */
function count(points: Points): number {
  return sum(points.slice(0, 13))
}

/** Items 14 and 15 are needed only as far as they decide: fewer than 7 yes is negative without them, and so is no in item 14 without 15. */
function isComplete(points: Points): boolean {
  if (points.slice(0, 13).includes(null)) return false
  if (count(points) < 7) return true
  return points[13] === 0 || (points[13] === 1 && points[14] !== null)
}

/** Positive needs all three. */
function outcome(points: Points): SexBands {
  if (!isComplete(points)) return noBands
  const word = count(points) >= 7 && points[13] === 1 && (points[14] ?? 0) >= 2 ? 'positive' : 'negative'
  return { female: word, male: word }
}
