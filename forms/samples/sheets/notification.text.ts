import type { Language } from '../../core/form'
import type { Paragraph } from '../../records/sample'

type Words = {
  readonly titles: { readonly [K in 'case' | 'suspected' | 'paragraph']: string }
  readonly how: string
  readonly protected: string
  readonly who: string
  readonly what: string
  readonly from: string
  readonly certainty: { readonly [K in 'found' | 'suspected']: string }
  readonly paragraphs: { readonly [P in Paragraph]: string }
  readonly rows: {
    readonly [
      K in
        | 'code'
        | 'otherNumber'
        | 'name'
        | 'number'
        | 'address'
        | 'county'
        | 'disease'
        | 'certainty'
        | 'paragraph'
        | 'foundOn'
        | 'sampledOn'
        | 'specimen'
        | 'source'
        | 'route'
        | 'riskGroup'
        | 'measures'
        | 'other'
        | 'doctor'
        | 'clinic'
        | 'dueOn'
    ]: string
  }
}

/** The words of the notification sheet. Sections: SmL 3 kap. 1, 6, 7 §§ and 4 kap. 4, 7, 8 §§. */
export const notificationWords: { readonly [L in Language]: Words } = {
  sv: {
    titles: {
      case: 'Underlag för smittskyddsanmälan',
      suspected: 'Underlag för smittskyddsanmälan, misstänkt fall',
      paragraph: 'Underlag för paragrafanmälan',
    },
    how: 'Skriv in uppgifterna i SmiNet. Anmälan går till smittskyddsläkaren och Folkhälsomyndigheten. Programmet skickar ingenting.',
    protected: 'Patienten har skyddad identitet. Adressen står inte här. Ring smittskyddsläkaren om den behövs.',
    who: 'Patienten',
    what: 'Sjukdomen',
    from: 'Anmälare',
    certainty: { found: 'Konstaterat fall', suspected: 'Misstänkt fall' },
    paragraphs: {
      'refuses-test': 'Vill inte låta sig undersökas (3 kap. 1 och 7 §§ smittskyddslagen)',
      'contact-absent': 'Kontakt har inte kommit till undersökning (3 kap. 6 och 7 §§)',
      'rules-not-followed': 'Följer inte förhållningsreglerna (4 kap. 4 §)',
      'treatment-refused': 'Avbryter eller avböjer behandling (4 kap. 7 §)',
      'near-person-not-told': 'Närstående som kan smittas har inte fått veta (4 kap. 8 §)',
      untold: 'Patienten har inte gått att nå med svaret',
    },
    rows: {
      code: 'Kod',
      otherNumber: 'Annat nummer',
      name: 'Namn',
      number: 'Nummer eller födelsedatum',
      address: 'Adress',
      county: 'Bostadslän',
      disease: 'Sjukdom',
      certainty: 'Fall',
      paragraph: 'Skäl',
      foundOn: 'Misstänkt eller konstaterat den',
      sampledOn: 'Provet togs den',
      specimen: 'Prov',
      source: 'Trolig smittkälla',
      route: 'Trolig smittväg',
      riskGroup: 'Riskgrupp, om någon',
      measures: 'Åtgärder för att hindra spridning',
      other: 'Annat av betydelse',
      doctor: 'Behandlande läkare',
      clinic: 'Mottagning',
      dueOn: 'Anmäls senast',
    },
  },
  en: {
    titles: {
      case: 'Basis for notification of infection',
      suspected: 'Basis for notification of infection, suspected case',
      paragraph: 'Basis for notification under a section of the act',
    },
    how: 'Enter this in SmiNet. The notification goes to the county medical officer and the Public Health Agency. The program sends nothing.',
    protected: 'The patient has a protected identity. The address is not given here. Phone the county medical officer if it is needed.',
    who: 'The patient',
    what: 'The disease',
    from: 'Notified by',
    certainty: { found: 'Established case', suspected: 'Suspected case' },
    paragraphs: {
      'refuses-test': 'Does not agree to be tested (Communicable Diseases Act 3:1 and 3:7)',
      'contact-absent': 'A contact has not come to be tested (3:6 and 3:7)',
      'rules-not-followed': 'Does not follow the rules of conduct (4:4)',
      'treatment-refused': 'Breaks off or declines treatment (4:7)',
      'near-person-not-told': 'A near person at risk has not been told (4:8)',
      untold: 'The patient could not be reached with the answer',
    },
    rows: {
      code: 'Code',
      otherNumber: 'Other number',
      name: 'Name',
      number: 'Number or date of birth',
      address: 'Address',
      county: 'County of residence',
      disease: 'Disease',
      certainty: 'Case',
      paragraph: 'Reason',
      foundOn: 'Suspected or established on',
      sampledOn: 'Sample taken on',
      specimen: 'Sample',
      source: 'Likely source',
      route: 'Likely route',
      riskGroup: 'Risk group, if any',
      measures: 'Measures against spread',
      other: 'Other of importance',
      doctor: 'Treating doctor',
      clinic: 'Clinic',
      dueOn: 'Notify at the latest on',
    },
  },
}
