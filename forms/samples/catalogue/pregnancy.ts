import { defineTest } from './shape'

/** Pregnancy test in urine, read at the clinic. */
export const pregnancy = defineTest({
  id: 'pregnancy',
  disease: null,
  samples: [{ specimen: 'midstream-urine', sites: [] }],
  analytes: [{ id: 'hcg', values: ['negative', 'positive', 'invalid'] }],
  finding: { positive: [{ analyte: 'hcg', values: ['positive'] }], noResult: [{ analyte: 'hcg', values: ['invalid'] }] },
  window: { conclusive: { days: 21 } },
  cure: [],
  onPositive: ['assess'],
  confirmedBy: null,
  anonymous: false,
  atClinic: true,
  usualAnswerDays: 0,
  sources: ['[21] reliable from 21 days after the last unprotected intercourse'],
})
