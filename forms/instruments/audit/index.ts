import { defineInstrument } from '../../core/instrument'
import { bandsFrom, scorePoints, type Flag, type Points } from '../../core/score'
import { valuesOf } from '../options'
import { scored, sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

/** Lower limit of risk 6 / 8 (doktorerna.com, medicinbasen.se), upper for men 15 (Babor et al., WHO 2001), above that alkoholohalsa.se. */
const bands = {
  female: bandsFrom({ low: 0, hazardous: 6, harmful: 14, dependence: 18 }, 40),
  male: bandsFrom({ low: 0, hazardous: 8, harmful: 16, dependence: 20 }, 40),
}

/** AUDIT: items 1-8 give 0-4, items 9 and 10 give 0, 2 or 4. */
export const audit = defineInstrument({
  id: 'audit',
  version: 1,
  rule: 1,
  kind: 'points',
  sections,
  scoredSection: 'items',
  words: { sv, en },
  max: 40,
  bands: () => bands,
  raterTypes: ['self', 'interview'],
  timeFrames: ['year', 'six-months'],
  psychiatric: false,
  provenance: {
    scoring: 'WHO 2001 (Babor m.fl.); gränser för kvinnor och män enligt doktorerna.com, medicinbasen.se och alkoholohalsa.se.',
    rights: 'WHO; svensk version 1994 av H. Bergman. Här visas egna etiketter; den svenska ordalydelsen läggs in av enheten.',
  },
  codes: [
    { system: 'snomed-ct', code: '443280005', meaning: 'AUDIT score' },
    { system: 'loinc', code: '72110-0', meaning: 'AUDIT panel' },
    { system: 'loinc', code: '75624-7', meaning: 'AUDIT total' },
  ],
  score: (items) => scorePoints({ values: valuesOf(scored), bands, isComplete, flags }, items),
})

/**
 * Skip rule (WHO manual, interview): item 1 = 0, and items 2-8 may be left out; items 2 and 3 both 0, and items 4-8 may be left out. Left
 * out they count 0. Items 9 and 10 are always asked.
 */
function isComplete(points: Points): boolean {
  const skipped = new Set(points[0] === 0 ? [1, 2, 3, 4, 5, 6, 7] : points[1] === 0 && points[2] === 0 ? [3, 4, 5, 6, 7] : [])
  return points.every((value, at) => value !== null || skipped.has(at))
}

/** Words of the instruments text. The first asks for the next higher level of attention than the total suggests. */
function flags(points: Points): readonly Flag[] {
  const value = (number: number) => points[number - 1] ?? 0
  const dependence = [4, 5, 6].some((number) => value(number) >= 2) || [9, 10].some((number) => value(number) === 4)
  const inconsistent = points[0] === 0 && points.slice(1, 8).some((given) => (given ?? 0) > 0)
  return [...(dependence ? (['audit-dependence-items'] as const) : []), ...(inconsistent ? (['audit-inconsistent'] as const) : [])]
}
