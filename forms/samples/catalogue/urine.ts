import { defineTest } from './shape'

const graded = ['negative', 'trace', 'one-plus', 'two-plus', 'three-plus'] as const

/** Urine dipstick, read at the clinic. A positive field is judged by the clinician and is no diagnosis. */
export const urineDipstick = defineTest({
  id: 'urine-dipstick',
  disease: null,
  samples: [{ specimen: 'midstream-urine', sites: [] }],
  analytes: [
    { id: 'leukocytes', values: graded },
    { id: 'nitrite', values: ['negative', 'positive'] },
    { id: 'blood', values: graded, optional: true },
    { id: 'protein', values: graded, optional: true },
    { id: 'glucose', values: graded, optional: true },
    { id: 'ketones', values: graded, optional: true },
    { id: 'acidity', values: ['measured'], measure: { kind: 'number', unit: 'pH', min: 4, max: 9, when: ['measured'] }, optional: true },
  ],
  finding: {
    positive: [
      { analyte: 'nitrite', values: ['positive'] },
      { analyte: 'leukocytes', values: ['one-plus', 'two-plus', 'three-plus'] },
      { analyte: 'blood', values: ['one-plus', 'two-plus', 'three-plus'] },
      { analyte: 'protein', values: ['one-plus', 'two-plus', 'three-plus'] },
      { analyte: 'glucose', values: ['one-plus', 'two-plus', 'three-plus'] },
    ],
  },
  window: null,
  cure: [],
  onPositive: ['assess'],
  confirmedBy: null,
  anonymous: false,
  atClinic: true,
  usualAnswerDays: 0,
  sources: ['dipstick fields: table of tests; what counts as positive (U)'],
})

/** Urine culture. */
export const urineCulture = defineTest({
  id: 'urine-culture',
  disease: 'urinary-infection',
  samples: [{ specimen: 'midstream-urine', sites: [] }],
  analytes: [{ id: 'growth', values: ['no-growth', 'growth', 'mixed-growth', 'not-analysed'] }],
  finding: {
    positive: [{ analyte: 'growth', values: ['growth'] }],
    noResult: [{ analyte: 'growth', values: ['mixed-growth', 'not-analysed'] }],
  },
  window: null,
  cure: [],
  onPositive: ['treatment'],
  confirmedBy: null,
  anonymous: false,
  atClinic: false,
  usualAnswerDays: 4,
  sources: ['culture: table of tests'],
})
