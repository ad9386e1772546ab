import { monthName } from '../text'
import type { FigureId, Unit } from './schema'

export type FigureText = { readonly label: string; readonly definition: string }

/** Words of the production figures. */
export type ProductionText = {
  readonly title: (month: string) => string
  readonly units: { readonly [U in Unit]: string }
  readonly columns: {
    readonly unit: string
    readonly target: string
    readonly month: string
    readonly expected: string
    readonly women: string
    readonly men: string
    readonly other: string
    readonly first: string
    readonly return: string
    readonly firstAtService: string
    readonly returnAtService: string
    readonly lastMonth: string
    readonly sameMonthLastYear: string
    readonly yearSoFar: string
  }
  readonly personsOnce: string
  readonly figures: { readonly [F in FigureId]: FigureText }
}

const took = 'Räknas ur besöken med utfallet genomfört.'
const booking = 'Spontanbesök har ingen bokning och räknas inte här.'

export const sv: ProductionText = {
  title: (month) => `Produktion ${monthName(month, 'sv')}`,
  units: { women: 'kvinnor', examinations: 'undersökningar', persons: 'personer', visits: 'besök', calls: 'samtal', bookings: 'bokningar' },
  columns: {
    unit: 'Räknas i',
    target: 'Mål',
    month: 'Månaden',
    expected: 'Väntat',
    women: 'Kvinnor',
    men: 'Män',
    other: 'Annat eller okänt',
    first: 'Första i år, enheten',
    return: 'Återbesök, enheten',
    firstAtService: 'Första i år, verksamheten',
    returnAtService: 'Återbesök, verksamheten',
    lastMonth: 'Förra månaden',
    sameMonthLastYear: 'Samma månad i fjol',
    yearSoFar: 'I år',
  },
  personsOnce: 'Personer räknas en gång om året. Raden är ingen summa av månaderna.',
  figures: {
    gynaecologist: {
      label: 'Gynekolog, kvinnor',
      definition: `Kvinnor med minst ett genomfört besök hos gynekologen i månaden. Var och en räknas en gång. ${took}`,
    },
    examinations: {
      label: 'Barnmorska, rutinundersökningar',
      definition: `Genomförda gynekologiska rutinundersökningar hos barnmorskan. Varje undersökning räknas. ${took}`,
    },
    physician: {
      label: 'Läkarkonsult, personer',
      definition: `Kvinnor och män med minst ett genomfört besök hos läkarkonsulten i månaden. Var och en räknas en gång. ${took}`,
    },
    psychiatric: {
      label: 'Psykiatrisk bedömning, kvinnor',
      definition: `Kvinnor med minst en genomförd psykiatrisk bedömning hos psykiatern i månaden. Var och en räknas en gång. ${took}`,
    },
    'gynaecologist-visits': { label: 'Gynekolog, besök', definition: `Alla genomförda besök hos gynekologen. ${took}` },
    talks: { label: 'Samtal hos barnmorska, besök', definition: `Genomförda samtal hos barnmorskan. ${took}` },
    'midwife-other': {
      label: 'Barnmorska, övriga besök',
      definition: `Genomförda besök hos barnmorskan som är varken rutinundersökning eller samtal, till exempel provtagning. ${took}`,
    },
    'physician-visits': { label: 'Läkarkonsult, besök', definition: `Alla genomförda besök hos läkarkonsulten. ${took}` },
    'psychiatrist-visits': { label: 'Psykiater, besök', definition: `Alla genomförda besök hos psykiatern. ${took}` },
    'all-visits': {
      label: 'Alla besök',
      definition: `Summan av gynekologens, barnmorskans, läkarkonsultens och psykiaterns besök. Telefon, anhörigbesök, uteblivna och återbud ingår inte. ${took}`,
    },
    'all-persons': {
      label: 'Alla personer',
      definition: `Personer med minst ett genomfört besök. Var och en räknas en gång, oavsett hur många verksamheter besöken gällde. ${took}`,
    },
    telephone: { label: 'Telefon', definition: `Genomförda telefonkonsultationer, alla yrken. De räknas inte som besök. ${took}` },
    relatives: { label: 'Anhörigbesök', definition: `Genomförda besök av anhöriga. De räknas inte bland enhetens besök. ${took}` },
    'no-show': { label: 'Uteblivet', definition: `Bokningar där patienten inte kom och inte hörde av sig. ${booking}` },
    'cancelled-by-patient': { label: 'Återbud av patient', definition: `Bokningar som patienten har lämnat återbud till. ${booking}` },
    'cancelled-by-clinic': { label: 'Återbud av mottagningen', definition: `Bokningar som mottagningen har ställt in. ${booking}` },
    rebooked: { label: 'Ombokat', definition: `Bokningar som har flyttats till en annan tid. ${booking}` },
  },
}
