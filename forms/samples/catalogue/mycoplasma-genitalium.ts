import { defineTest } from './shape'

/** Mycoplasma genitalium by NAAT with macrolide resistance. No duty by law: a partner is offered a test. */
export const mycoplasmaGenitalium = defineTest({
  id: 'mycoplasma-genitalium',
  disease: 'mycoplasma-genitalium',
  samples: [
    { specimen: 'swab', sites: ['vagina', 'cervix', 'urethra', 'rectum'] },
    { specimen: 'first-void-urine', sites: [] },
  ],
  analytes: [
    {
      id: 'mycoplasma-genitalium',
      values: ['negative', 'positive', 'positive-resistant', 'positive-sensitive', 'inhibited', 'inconclusive', 'not-analysed'],
    },
  ],
  finding: {
    positive: [{ analyte: 'mycoplasma-genitalium', values: ['positive', 'positive-resistant', 'positive-sensitive'] }],
    noResult: [{ analyte: 'mycoplasma-genitalium', values: ['inhibited', 'inconclusive', 'not-analysed'] }],
  },
  window: null,
  cure: [{ after: { weeks: 3 }, until: { weeks: 5 } }],
  onPositive: ['treatment', 'partner-offer'],
  confirmedBy: null,
  anonymous: false,
  atClinic: false,
  usualAnswerDays: 8,
  sources: ['[1] values, partner is offered a test', 'only with symptoms or partner (U)', '3-5 weeks after treatment (U)'],
})
