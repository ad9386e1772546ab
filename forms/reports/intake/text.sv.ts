import type { intakeItems, IntakeItem } from '../../intake/index'
import type { IntakeColumn } from './index'

/** Words of the intake tables: short ones, for a table's head and rows. */
export type IntakeText = {
  readonly title: string
  readonly entries: (n: number) => string
  readonly how: string
  readonly notBySex: string
  readonly several: string
  readonly sums: string
  readonly columns: { readonly [C in IntakeColumn]: string }
  readonly items: { readonly [I in IntakeItem]: string }
  readonly categories: { readonly [I in IntakeItem]: { readonly [C in (typeof intakeItems)[I][number]]: string } }
}

export const sv: IntakeText = {
  title: 'Fem frågor',
  entries: (n: number) => `${n} svar, i minst tio åt gången`,
  how: 'Frågorna ställs en gång per person och år, vid årets första besök. Ett svar räknas i den period då dess omgång tog slut.',
  notBySex: 'Ett kön har för få svar, så tabellerna är inte delade efter kön.',
  several: 'Flera svar går bra, så kolumnerna har ingen summa.',
  sums: 'Svar',
  columns: { female: 'Kvinnor', male: 'Män', other: 'Annat eller okänt', all: 'Ej uppdelat', total: 'Alla' },
  items: {
    contact: 'Hittade hit genom',
    citizenship: 'Medborgarskap',
    income: 'Ekonomi',
    drugs: 'Droger',
    'drug-kinds': 'Vilka droger',
    treatment: 'Behandling',
    prostitution: 'Prostitutionserfarenhet',
  },
  categories: {
    contact: {
      friend: 'Vän eller bekant',
      'earlier-visitor': 'Tidigare besökare',
      outreach: 'Enhetens uppsökare',
      reception: 'Expeditionen, behandlare',
      'social-services': 'Socialtjänsten',
      institution: 'Institution',
      'low-threshold-housing': 'Lågtröskelboende',
      'other-care': 'Annan vårdgivare',
      ngo: 'Frivilligorganisation',
      internet: 'Internet',
      other: 'Annat',
      declined: 'Vill ej svara eller vet ej',
    },
    citizenship: {
      swedish: 'Svenskt',
      nordic: 'Annat nordiskt',
      'eastern-europe': 'Östeuropa',
      asia: 'Asien',
      africa: 'Afrika',
      'south-america': 'Sydamerika',
      other: 'Annat',
      stateless: 'Statslös',
      unknown: 'Vet ej',
      declined: 'Vill ej svara',
    },
    income: {
      'social-allowance': 'Ekonomiskt bistånd',
      'sickness-compensation': 'Sjukersättning',
      study: 'Studerar',
      work: 'Arbete',
      'unemployment-benefit': 'A-kassa, aktivitetsstöd',
      none: 'Ingen egen inkomst',
      other: 'Annat',
      declined: 'Vill ej svara',
    },
    drugs: { none: 'Aldrig', earlier: 'Tidigare', now: 'Nu', declined: 'Vill ej svara' },
    'drug-kinds': {
      amphetamine: 'Amfetamin',
      opioids: 'Heroin, opioider',
      alcohol: 'Alkohol',
      mixed: 'Blandat',
      cannabis: 'Cannabis',
      cocaine: 'Kokain',
      benzodiazepines: 'Bensodiazepiner',
      other: 'Annat',
    },
    treatment: { none: 'Ingen eller vill ej svara', methadone: 'Metadon', buprenorphine: 'Buprenorfin (Subutex)' },
    prostitution: {
      no: 'Nej',
      earlier: 'Ja, tidigare',
      now: 'Ja, nu',
      'similar-earlier': 'Prostitutionsliknande, tidigare',
      'similar-now': 'Prostitutionsliknande, nu',
      declined: 'Vill ej svara',
    },
  },
}
