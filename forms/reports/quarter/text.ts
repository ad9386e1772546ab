import type { Language } from '../../core/form'
import type { QuarterRowId } from './index'

type Words = {
  readonly title: (quarter: string) => string
  readonly rows: { readonly [R in QuarterRowId]: { readonly label: string; readonly definition: string } }
}

export const quarterText: { readonly [L in Language]: Words } = {
  sv: {
    title: (quarter) => `Kvartalet ${quarter}`,
    rows: {
      visits: { label: 'Besök på enheten', definition: 'Alla genomförda besök utom telefon och anhörigbesök.' },
      'midwife-visits': {
        label: 'Besök på barnmorskemottagningen',
        definition: 'Genomförda besök hos barnmorskan: undersökningar, samtal och övriga.',
      },
      trafficking: {
        label: 'Traffickingoffer',
        definition: 'Ett tal som skrivs in för kvartalet. Ingen journal, inget besök och ingen fråga innehåller det.',
      },
      relatives: { label: 'Anhörigbesök', definition: 'Genomförda besök av anhöriga.' },
      'linked-within': { label: 'Slussade inom enheten', definition: 'Personer med minst ett besök som är markerat så. Vart sparas inte.' },
      'linked-outside': {
        label: 'Slussade utanför enheten',
        definition: 'Personer med minst ett besök som är markerat så. Vart sparas inte.',
      },
      telephone: { label: 'Telefonkonsultationer', definition: 'Genomförda telefonkonsultationer, alla yrken.' },
      'no-show': { label: 'Uteblivet', definition: 'Bokningar där patienten inte kom och inte hörde av sig.' },
      'cancelled-by-patient': { label: 'Återbud av patient', definition: 'Bokningar som patienten har lämnat återbud till.' },
      'cancelled-by-clinic': { label: 'Återbud av mottagningen', definition: 'Bokningar som mottagningen har ställt in.' },
    },
  },
  en: {
    title: (quarter) => `Quarter ${quarter}`,
    rows: {
      visits: { label: 'Visits to the unit', definition: 'All completed visits but telephone and relatives’ visits.' },
      'midwife-visits': {
        label: 'Visits to the midwife’s clinic',
        definition: 'Completed visits to the midwife: examinations, talks and others.',
      },
      trafficking: {
        label: 'Victims of trafficking',
        definition: 'A number typed for the quarter. No record, visit or question holds it.',
      },
      relatives: { label: 'Relatives’ visits', definition: 'Completed visits by relatives.' },
      'linked-within': {
        label: 'Linked on within the unit',
        definition: 'Persons with at least one visit marked so. Where to is not kept.',
      },
      'linked-outside': {
        label: 'Linked on outside the unit',
        definition: 'Persons with at least one visit marked so. Where to is not kept.',
      },
      telephone: { label: 'Telephone consultations', definition: 'Completed telephone consultations, all professions.' },
      'no-show': { label: 'No-show', definition: 'Bookings to which the patient did not come and sent no word.' },
      'cancelled-by-patient': { label: 'Cancelled by the patient', definition: 'Bookings that the patient cancelled.' },
      'cancelled-by-clinic': { label: 'Cancelled by the clinic', definition: 'Bookings that the clinic cancelled.' },
    },
  },
}
