import { defineTest, markerNoResult } from './shape'

/** Syphilis serology: a treponemal test and the RPR titre that is followed. */
export const syphilis = defineTest({
  id: 'syphilis',
  disease: 'syphilis',
  samples: [{ specimen: 'blood', sites: [] }],
  analytes: [
    { id: 'treponemal', values: ['negative', 'positive', 'earlier-treated', 'inconclusive', 'not-analysed'] },
    {
      id: 'rpr',
      values: ['non-reactive', 'reactive'],
      measure: { kind: 'titre', unit: '', min: 1, max: 4096, when: ['reactive'] },
      optional: true,
    },
  ],
  finding: {
    positive: [{ analyte: 'treponemal', values: ['positive'] }],
    noResult: [{ analyte: 'treponemal', values: markerNoResult }],
  },
  window: { conclusive: { weeks: 12 } },
  cure: [{ after: { months: 3 } }, { after: { months: 6 } }, { after: { months: 12 } }],
  onPositive: [],
  confirmedBy: null,
  anonymous: false,
  atClinic: false,
  usualAnswerDays: 8,
  sources: ['[17] window up to 3 months (12 weeks)', 'titre at 3, 6 and 12 months (U)'],
})
