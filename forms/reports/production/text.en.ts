import { monthName } from '../text'
import type { ProductionText } from './text.sv'

const took = 'Counted from the visits of the desk with the outcome completed.'
const booking = 'A drop-in has no booking and is not counted here.'

export const en: ProductionText = {
  title: (month) => `Production ${monthName(month, 'en')}`,
  units: { women: 'women', examinations: 'examinations', persons: 'persons', visits: 'visits', calls: 'calls', bookings: 'bookings' },
  columns: {
    unit: 'Counted in',
    target: 'Target',
    month: 'The month',
    expected: 'Expected',
    women: 'Women',
    men: 'Men',
    other: 'Other or not known',
    first: 'First this year, unit',
    return: 'Return, unit',
    firstAtService: 'First this year, service',
    returnAtService: 'Return, service',
    lastMonth: 'Last month',
    sameMonthLastYear: 'Same month last year',
    yearSoFar: 'This year',
  },
  personsOnce: 'Persons count once a year. The row is not the sum of the months.',
  figures: {
    gynaecologist: {
      label: 'Gynaecologist, women',
      definition: `Women with at least one completed visit to the gynaecologist in the month, each once. ${took}`,
    },
    examinations: {
      label: 'Midwife, routine examinations',
      definition: `Completed routine gynaecological examinations by the midwife; every examination counts. ${took}`,
    },
    physician: {
      label: 'Consulting physician, persons',
      definition: `Women and men with at least one completed visit to the consulting physician in the month, each once. ${took}`,
    },
    psychiatric: {
      label: 'Psychiatric assessment, women',
      definition: `Women with at least one completed psychiatric assessment by the psychiatrist in the month, each once. ${took}`,
    },
    'gynaecologist-visits': { label: 'Gynaecologist, visits', definition: `All completed visits to the gynaecologist. ${took}` },
    talks: { label: 'Talks with the midwife, visits', definition: `Completed talks with the midwife. ${took}` },
    'midwife-other': {
      label: 'Midwife, other visits',
      definition: `Completed visits to the midwife that are neither routine examination nor talk, for example sampling. ${took}`,
    },
    'physician-visits': { label: 'Consulting physician, visits', definition: `All completed visits to the consulting physician. ${took}` },
    'psychiatrist-visits': { label: 'Psychiatrist, visits', definition: `All completed visits to the psychiatrist. ${took}` },
    'all-visits': {
      label: 'All visits',
      definition: `The visits to gynaecologist, midwife, consulting physician and psychiatrist together. Telephone, relatives’ visits, missed and cancelled are not among them. ${took}`,
    },
    'all-persons': {
      label: 'All persons',
      definition: `Persons with at least one completed visit, each once however many services she uses. ${took}`,
    },
    telephone: {
      label: 'Telephone',
      definition: `Completed telephone consultations, all professions. They do not count as visits. ${took}`,
    },
    relatives: {
      label: 'Relatives’ visits',
      definition: `Completed visits by relatives. They are not among the visits of the unit. ${took}`,
    },
    'no-show': { label: 'No-show', definition: `Bookings to which the patient did not come and sent no word. ${booking}` },
    'cancelled-by-patient': { label: 'Cancelled by the patient', definition: `Bookings that the patient cancelled. ${booking}` },
    'cancelled-by-clinic': { label: 'Cancelled by the clinic', definition: `Bookings that the clinic cancelled. ${booking}` },
    rebooked: { label: 'Rebooked', definition: `Bookings that were moved to another time. ${booking}` },
  },
}
