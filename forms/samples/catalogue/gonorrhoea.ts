import { defineTest, naatNoResult, naatValues } from './shape'

/** Gonorrhoea by NAAT. A positive answer always calls for a culture before treatment. */
export const gonorrhoea = defineTest({
  id: 'gonorrhoea',
  disease: 'gonorrhoea',
  samples: [
    { specimen: 'swab', sites: ['vagina', 'throat', 'rectum', 'cervix', 'urethra'] },
    { specimen: 'first-void-urine', sites: [] },
  ],
  analytes: [{ id: 'gonorrhoea', values: naatValues }],
  finding: {
    positive: [{ analyte: 'gonorrhoea', values: ['positive'] }],
    noResult: [{ analyte: 'gonorrhoea', values: naatNoResult }],
  },
  window: { earliest: { weeks: 1 }, conclusive: { weeks: 1 }, earlierIfSymptoms: true },
  cure: [{ after: { weeks: 2 } }],
  onPositive: ['culture'],
  confirmedBy: null,
  anonymous: false,
  atClinic: false,
  usualAnswerDays: 8,
  sources: ['[15] specimen, window 1 week, earlier with symptoms, culture', '[16] cure test about 2 weeks after'],
})
