import type { Words } from '../../core/form'
import type { sections } from './items'

export const sv = {
  title: 'Rådgivning',
  sections: { topics: 'Ämnen', given: 'Utlämnat' },
  items: {
    about: {
      label: 'Råd om',
      options: {
        condoms: 'Kondom',
        femidoms: 'Femidom',
        lubricant: 'Glidmedel',
        contraception: 'Preventivmedel',
        'emergency-contraception': 'Akut preventivmedel',
        testing: 'Provtagning',
        vaccination: 'Vaccinationer',
        'prevention-medicine': 'Förebyggande läkemedel',
        'clean-tools': 'Rena injektionsverktyg',
        overdose: 'Överdos',
        safety: 'Säkerhet',
        violence: 'Våld och hot',
        'intimate-health': 'Underlivshälsa',
        smoking: 'Rökning',
        alcohol: 'Alkohol',
        'food-sleep': 'Mat och sömn',
        other: 'Annat',
      },
    },
    told: { label: 'Det som sades' },
    'handed-out': {
      label: 'Lämnat ut',
      options: {
        nothing: 'Inget',
        condoms: 'Kondomer',
        femidoms: 'Femidomer',
        lubricant: 'Glidmedel',
        'pregnancy-test': 'Graviditetstest',
        leaflet: 'Broschyr',
        'phone-number': 'Telefonnummer',
      },
    },
    understood: { label: 'Förstått', options: { yes: 'Ja', partly: 'Delvis', interpreter: 'Ja, med tolk', no: 'Nej' } },
    'follow-up': { label: 'Uppföljning' },
    'abstained-from': { label: 'Det patienten har avstått från' },
  },
} satisfies Words<typeof sections>
