import { defineTest, markerNoResult, markerValues, naatNoResult, naatValues } from './shape'

/** HTLV I/II serology, as the laboratory has confirmed it. */
export const htlv = defineTest({
  id: 'htlv',
  disease: 'htlv',
  samples: [{ specimen: 'blood', sites: [] }],
  analytes: [{ id: 'htlv', values: markerValues }],
  finding: { positive: [{ analyte: 'htlv', values: ['positive'] }], noResult: [{ analyte: 'htlv', values: markerNoResult }] },
  window: null,
  cure: [],
  onPositive: [],
  confirmedBy: null,
  anonymous: false,
  atClinic: false,
  usualAnswerDays: 14,
  sources: ['SmL bilaga 1; method (U)'],
})

/** Mpox PCR from a lesion. */
export const mpox = defineTest({
  id: 'mpox',
  disease: 'mpox',
  samples: [{ specimen: 'swab', sites: ['lesion', 'throat', 'rectum'] }],
  analytes: [{ id: 'mpox', values: naatValues }],
  finding: { positive: [{ analyte: 'mpox', values: ['positive'] }], noResult: [{ analyte: 'mpox', values: naatNoResult }] },
  window: null,
  cure: [],
  onPositive: [],
  confirmedBy: null,
  anonymous: false,
  atClinic: false,
  usualAnswerDays: 3,
  sources: ['SmL bilaga 1 since 2022; specimen (U)'],
})
