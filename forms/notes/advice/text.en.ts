import type { Words } from '../../core/form'
import type { sections } from './items'

export const en = {
  title: 'Advice given',
  sections: { topics: 'Topics', given: 'Given out' },
  items: {
    about: {
      label: 'Advice about',
      options: {
        condoms: 'Condoms',
        femidoms: 'Internal condoms',
        lubricant: 'A lubricant',
        contraception: 'Contraception',
        'emergency-contraception': 'Emergency contraception',
        testing: 'Testing',
        vaccination: 'Vaccinations',
        'prevention-medicine': 'Preventive medicine',
        'clean-tools': 'Clean injection tools',
        overdose: 'Overdoses',
        safety: 'Safety',
        violence: 'Violence and threats',
        'intimate-health': 'Intimate health',
        smoking: 'Smoking',
        alcohol: 'Drinking',
        'food-sleep': 'Food and sleep',
        other: 'Other',
      },
    },
    told: { label: 'What was said' },
    'handed-out': {
      label: 'Handed out',
      options: {
        nothing: 'Nothing',
        condoms: 'Condoms',
        femidoms: 'Internal condoms',
        lubricant: 'A lubricant',
        'pregnancy-test': 'A pregnancy test',
        leaflet: 'A leaflet',
        'phone-number': 'A phone number',
      },
    },
    understood: { label: 'Understood', options: { yes: 'Yes', partly: 'Partly', interpreter: 'Yes, with an interpreter', no: 'No' } },
    'follow-up': { label: 'Follow-up' },
    'abstained-from': { label: 'What the patient abstained from' },
  },
} satisfies Words<typeof sections>
