import { defineTest } from './shape'

/** Herpes simplex by PCR while the lesion is fresh. */
export const herpes = defineTest({
  id: 'herpes',
  disease: 'herpes',
  samples: [{ specimen: 'swab', sites: ['lesion'] }],
  analytes: [{ id: 'herpes', values: ['negative', 'hsv-1', 'hsv-2', 'inhibited', 'not-analysed'] }],
  finding: {
    positive: [{ analyte: 'herpes', values: ['hsv-1', 'hsv-2'] }],
    noResult: [{ analyte: 'herpes', values: ['inhibited', 'not-analysed'] }],
  },
  window: null,
  cure: [],
  onPositive: ['assess'],
  confirmedBy: null,
  anonymous: false,
  atClinic: false,
  usualAnswerDays: 5,
  sources: ['HSV-1, HSV-2, negative: table of tests'],
})
