import { defineTest } from './shape'

/** HPV and cytology. A positive HPV test or a change is looked at by the gynaecologist; nothing is notified. */
export const cervical = defineTest({
  id: 'cervical',
  disease: 'hpv',
  samples: [
    { specimen: 'cell-sample', sites: ['cervix'] },
    { specimen: 'swab', sites: ['vagina'] },
  ],
  analytes: [
    { id: 'hpv', values: ['negative', 'hpv-16', 'hpv-18', 'hpv-16-18', 'hpv-other', 'unsatisfactory'], optional: true },
    {
      id: 'cytology',
      values: ['normal', 'asc-us', 'lsil', 'asc-h', 'hsil', 'agc', 'ais', 'cancer-suspected', 'unsatisfactory'],
      optional: true,
    },
  ],
  finding: {
    positive: [
      { analyte: 'hpv', values: ['hpv-16', 'hpv-18', 'hpv-16-18', 'hpv-other'] },
      { analyte: 'cytology', values: ['asc-us', 'lsil', 'asc-h', 'hsil', 'agc', 'ais', 'cancer-suspected'] },
    ],
    noResult: [
      { analyte: 'hpv', values: ['unsatisfactory'] },
      { analyte: 'cytology', values: ['unsatisfactory'] },
    ],
  },
  window: null,
  cure: [],
  onPositive: ['assess'],
  confirmedBy: null,
  anonymous: false,
  atClinic: false,
  usualAnswerDays: 21,
  sources: [
    'HPV with type, cytology class, unsatisfactory: table of tests',
    '[16] positive self-sample: cell sample within 4 weeks',
    'classes (U)',
  ],
})
