import { defineTest, naatNoResult, naatValues } from './shape'

/** Chlamydia by NAAT. */
export const chlamydia = defineTest({
  id: 'chlamydia',
  disease: 'chlamydia',
  samples: [
    { specimen: 'swab', sites: ['vagina', 'throat', 'rectum', 'cervix', 'urethra'] },
    { specimen: 'first-void-urine', sites: [] },
  ],
  analytes: [{ id: 'chlamydia', values: naatValues }],
  finding: {
    positive: [{ analyte: 'chlamydia', values: ['positive'] }],
    noResult: [{ analyte: 'chlamydia', values: naatNoResult }],
  },
  window: { earliest: { weeks: 1 }, conclusive: { weeks: 2 } },
  cure: [{ after: { weeks: 4 }, only: 'pregnancy' }],
  onPositive: [],
  confirmedBy: null,
  anonymous: false,
  atClinic: false,
  usualAnswerDays: 8,
  sources: ['[1b][14] specimen', '[14] window 1 and 2 weeks', '[14] cure test only in pregnancy; 4 weeks (U)'],
})
