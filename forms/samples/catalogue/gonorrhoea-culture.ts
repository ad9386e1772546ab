import { defineTest } from './shape'

const susceptibility = ['susceptible', 'increased-exposure', 'resistant', 'not-tested'] as const

/** Gonorrhoea by culture, taken before treatment; susceptibility by antibiotic. */
export const gonorrhoeaCulture = defineTest({
  id: 'gonorrhoea-culture',
  disease: 'gonorrhoea',
  samples: [{ specimen: 'swab', sites: ['cervix', 'urethra', 'throat', 'rectum'] }],
  analytes: [
    { id: 'growth', values: ['no-growth', 'growth', 'not-analysed'] },
    { id: 'ceftriaxone', values: susceptibility, optional: true },
    { id: 'cefixime', values: susceptibility, optional: true },
    { id: 'azithromycin', values: susceptibility, optional: true },
    { id: 'ciprofloxacin', values: susceptibility, optional: true },
  ],
  finding: { positive: [{ analyte: 'growth', values: ['growth'] }], noResult: [{ analyte: 'growth', values: ['not-analysed'] }] },
  window: null,
  cure: [],
  onPositive: [],
  confirmedBy: null,
  anonymous: false,
  atClinic: false,
  usualAnswerDays: 5,
  sources: ['[15] sites, before treatment, when NAAT is positive', 'antibiotics tested (U)'],
})
