import { defineTest, naatNoResult, naatValues } from './shape'

/** Trichomonas by NAAT at the laboratory. */
export const trichomonas = defineTest({
  id: 'trichomonas',
  disease: 'trichomoniasis',
  samples: [
    { specimen: 'swab', sites: ['vagina'] },
    { specimen: 'first-void-urine', sites: [] },
  ],
  analytes: [{ id: 'trichomonas', values: naatValues }],
  finding: {
    positive: [{ analyte: 'trichomonas', values: ['positive'] }],
    noResult: [{ analyte: 'trichomonas', values: naatNoResult }],
  },
  window: null,
  cure: [{ after: { months: 3 } }],
  onPositive: ['treatment', 'partner-offer'],
  confirmedBy: null,
  anonymous: false,
  atClinic: false,
  usualAnswerDays: 8,
  sources: ['vaginal NAAT as in the table of tests; window (U)', '3 months (U)'],
})

/** A wet mount looked at in the clinic's own microscope. */
export const wetMount = defineTest({
  id: 'wet-mount',
  disease: 'trichomoniasis',
  samples: [{ specimen: 'swab', sites: ['vagina'] }],
  analytes: [
    { id: 'trichomonas', values: ['negative', 'positive', 'not-readable'] },
    { id: 'clue-cells', values: ['negative', 'positive'], optional: true },
    { id: 'hyphae', values: ['negative', 'positive'], optional: true },
  ],
  finding: {
    positive: [{ analyte: 'trichomonas', values: ['positive'] }],
    noResult: [{ analyte: 'trichomonas', values: ['not-readable'] }],
  },
  window: null,
  cure: [{ after: { months: 3 } }],
  onPositive: ['treatment', 'partner-offer'],
  confirmedBy: null,
  anonymous: false,
  atClinic: true,
  usualAnswerDays: 0,
  sources: ['wet mount as in the table of tests', '3 months (U)'],
})
