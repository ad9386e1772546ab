import { defineTest } from './shape'

/** HIV antigen and antibodies at the laboratory. May be taken without a name. */
export const hiv = defineTest({
  id: 'hiv',
  disease: 'hiv',
  samples: [{ specimen: 'blood', sites: [] }],
  analytes: [{ id: 'hiv', values: ['negative', 'reactive', 'confirmed-positive', 'inconclusive', 'not-analysed'] }],
  finding: {
    positive: [{ analyte: 'hiv', values: ['confirmed-positive'] }],
    preliminary: [{ analyte: 'hiv', values: ['reactive'] }],
    noResult: [{ analyte: 'hiv', values: ['inconclusive', 'not-analysed'] }],
  },
  window: { conclusive: { weeks: 6 } },
  cure: [],
  onPositive: [],
  confirmedBy: 'hiv',
  anonymous: true,
  atClinic: false,
  usualAnswerDays: 8,
  sources: ['[18] conclusive 6 weeks after exposure', 'förordning 2008:363 anonymous test'],
})

/** HIV rapid test: reactive is never called positive, and goes on to the laboratory. */
export const hivRapid = defineTest({
  id: 'hiv-rapid',
  disease: 'hiv',
  samples: [
    { specimen: 'capillary-blood', sites: [] },
    { specimen: 'saliva', sites: [] },
  ],
  analytes: [{ id: 'hiv', values: ['negative', 'reactive', 'invalid'] }],
  finding: {
    positive: [],
    preliminary: [{ analyte: 'hiv', values: ['reactive'] }],
    noResult: [{ analyte: 'hiv', values: ['invalid'] }],
  },
  window: { conclusive: { weeks: 8 } },
  cure: [],
  onPositive: [],
  confirmedBy: 'hiv',
  anonymous: true,
  atClinic: true,
  usualAnswerDays: 0,
  sources: ['[18] conclusive 8 weeks after exposure; reactive goes to the laboratory', 'förordning 2008:363 anonymous test'],
})
