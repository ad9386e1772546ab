import { defineTest, markerNoResult, markerValues } from './shape'

const common = {
  samples: [{ specimen: 'blood', sites: [] }],
  cure: [],
  onPositive: [],
  confirmedBy: null,
  anonymous: false,
  atClinic: false,
} as const

/** Hepatitis A: IgM is the illness, IgG alone is immunity. */
export const hepatitisA = defineTest({
  ...common,
  id: 'hepatitis-a',
  disease: 'hepatitis-a',
  analytes: [
    { id: 'hav-igm', values: markerValues },
    { id: 'hav-igg', values: markerValues, optional: true },
  ],
  finding: {
    positive: [{ analyte: 'hav-igm', values: ['positive'] }],
    noResult: [{ analyte: 'hav-igm', values: markerNoResult }],
  },
  window: null,
  usualAnswerDays: 8,
  sources: ['markers as in the table of tests; window (U)'],
})

/** Hepatitis B by markers. Anti-HBs alone is vaccination [19]; anti-HBc without antigen is an earlier infection. */
export const hepatitisB = defineTest({
  ...common,
  id: 'hepatitis-b',
  disease: 'hepatitis-b',
  analytes: [
    { id: 'hbsag', values: markerValues },
    { id: 'anti-hbc', values: markerValues, optional: true },
    {
      id: 'anti-hbs',
      values: markerValues,
      measure: { kind: 'number', unit: 'IE/l', min: 0, max: 100_000, when: ['positive'] },
      optional: true,
    },
    { id: 'hbeag', values: markerValues, optional: true },
    {
      id: 'hbv-dna',
      values: markerValues,
      measure: { kind: 'number', unit: 'IE/ml', min: 0, max: 1e12, when: ['positive'] },
      optional: true,
    },
  ],
  finding: {
    positive: [
      { analyte: 'hbsag', values: ['positive'] },
      { analyte: 'hbeag', values: ['positive'] },
      { analyte: 'hbv-dna', values: ['positive'] },
    ],
    noResult: [{ analyte: 'hbsag', values: markerNoResult }],
  },
  window: { conclusive: { months: 6 } },
  usualAnswerDays: 8,
  sources: ['[19] anti-HBs alone is vaccination', '[17][19] HBsAg weeks before illness, up to 6 months'],
})

/** Hepatitis C: antibodies, then RNA or antigen on the same sample. Only RNA or antigen makes a case [2]. */
export const hepatitisC = defineTest({
  ...common,
  id: 'hepatitis-c',
  disease: 'hepatitis-c',
  analytes: [
    { id: 'anti-hcv', values: markerValues, optional: true },
    {
      id: 'hcv-rna',
      values: markerValues,
      measure: { kind: 'number', unit: 'IE/ml', min: 0, max: 1e12, when: ['positive'] },
      optional: true,
    },
    { id: 'hcv-antigen', values: markerValues, optional: true },
  ],
  finding: {
    positive: [
      { analyte: 'hcv-rna', values: ['positive'] },
      { analyte: 'hcv-antigen', values: ['positive'] },
    ],
    preliminary: [{ analyte: 'anti-hcv', values: ['positive'], unless: [{ analyte: 'hcv-rna', values: ['negative'] }] }],
    noResult: [
      { analyte: 'anti-hcv', values: markerNoResult, unless: [{ analyte: 'hcv-rna', values: ['negative'] }] },
      { analyte: 'hcv-rna', values: markerNoResult, unless: [{ analyte: 'anti-hcv', values: ['negative'] }] },
    ],
  },
  window: { conclusive: { months: 3 } },
  cure: [{ after: { weeks: 12 } }],
  confirmedBy: 'hepatitis-c',
  usualAnswerDays: 8,
  sources: ['[2] case only when RNA or antigen is positive', '[20] antibodies mostly within 3 months', 'RNA 12 weeks after treatment (U)'],
})

/** Hepatitis D and E are rare here, but their answers carry the same duties. */
export const hepatitisD = defineTest({
  ...common,
  id: 'hepatitis-d',
  disease: 'hepatitis-d',
  analytes: [
    { id: 'anti-hdv', values: markerValues },
    { id: 'hdv-rna', values: markerValues, optional: true },
  ],
  finding: {
    positive: [
      { analyte: 'hdv-rna', values: ['positive'] },
      { analyte: 'anti-hdv', values: ['positive'], unless: [{ analyte: 'hdv-rna', values: ['negative'] }] },
    ],
    noResult: [{ analyte: 'anti-hdv', values: markerNoResult }],
  },
  window: null,
  usualAnswerDays: 14,
  sources: ['SmL bilaga 1; markers (U)'],
})

export const hepatitisE = defineTest({
  ...common,
  id: 'hepatitis-e',
  disease: 'hepatitis-e',
  analytes: [
    { id: 'hev-igm', values: markerValues },
    { id: 'hev-rna', values: markerValues, optional: true },
  ],
  finding: {
    positive: [
      { analyte: 'hev-rna', values: ['positive'] },
      { analyte: 'hev-igm', values: ['positive'] },
    ],
    noResult: [{ analyte: 'hev-igm', values: markerNoResult }],
  },
  window: null,
  usualAnswerDays: 14,
  sources: ['SmL bilaga 1; markers (U)'],
})
