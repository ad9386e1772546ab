import type { Answers } from '../../core/items'
import { about, defineInstrument, type Limits } from '../../core/instrument'
import { bandsFrom, scorePoints, type Points } from '../../core/score'
import { valuesOf } from '../options'
import { scored, sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

/** `risk` from 4 (women) and 5 (men) by default; three pairs are in use, so the limits are a setting and printed with the result. */
const bands = ({ auditC }: Limits) => ({
  female: bandsFrom({ low: 0, risk: auditC.female }, 12),
  male: bandsFrom({ low: 0, risk: auditC.male }, 12),
})

/** AUDIT-C: items 1-3 of AUDIT. Not asked again when there is a full AUDIT (`auditCFromAudit`). */
export const auditC = defineInstrument({
  id: 'audit-c',
  version: 1,
  rule: 1,
  kind: 'points',
  sections,
  scoredSection: 'items',
  words: { sv, en },
  max: 12,
  bands,
  raterTypes: ['self', 'interview'],
  timeFrames: ['year', 'six-months'],
  psychiatric: false,
  provenance: {
    scoring: 'Fråga 1–3 i AUDIT. Gränser 4/5 (HPI, U. Hermansson, KI); Folkhälsomyndigheten använder 5/6, amerikanska råd 3/4.',
    rights: 'WHO; svensk version 1994 av H. Bergman. Här visas egna etiketter.',
  },
  codes: [
    { system: 'snomed-ct', code: '763256006', meaning: 'AUDIT-C score' },
    { system: 'loinc', code: '72109-2', meaning: 'AUDIT-C panel' },
    { system: 'loinc', code: '75626-2', meaning: 'AUDIT-C total' },
  ],
  score: (items, limits) => scorePoints({ values: valuesOf(scored), bands: bands(limits), isComplete }, items),
  limitsText: (limits) => `${limits.auditC.female}/${limits.auditC.male}`,
})

/** Item 1 = 0, and items 2-3 may be left out and count 0. */
function isComplete(points: Points): boolean {
  return points[0] === 0 || points.every((value) => value !== null)
}

/** The answers of an AUDIT-C out of those of a full AUDIT: the three items and what is known about the rating. */
export function auditCFromAudit(auditAnswers: Answers): Answers {
  const kept: readonly string[] = [...scored.map(({ id }) => id), ...Object.values(about), 'glasses-item-3']
  return Object.fromEntries(Object.entries(auditAnswers).filter(([id]) => kept.includes(id)))
}
