import type { Words } from '../../core/form'
import type { sections } from './items'

export const sv = {
  title: 'Telefonkontakt',
  sections: { call: 'Samtalet', content: 'Innehåll' },
  items: {
    direction: {
      label: 'Samtal',
      options: {
        'from-patient': 'Patienten ringde',
        'to-patient': 'Vi ringde',
        'from-other': 'Någon annan ringde',
        'to-other': 'Vi ringde någon annan',
      },
    },
    'other-party': { label: 'Vem, om inte patienten' },
    'identified-by': {
      label: 'Så visste vi vem det var',
      options: {
        number: 'Personnummer',
        'agreed-word': 'Överenskommet ord',
        voice: 'Känner rösten',
        'called-back': 'Vi ringde upp',
        'not-sure': 'Inte säkert',
      },
    },
    'spoke-freely': { label: 'Kunde tala fritt', options: { yes: 'Ja', no: 'Nej', 'not-asked': 'Inte frågat' } },
    interpreter: { label: 'Tolk' },
    reason: {
      label: 'Ärende',
      options: {
        booking: 'Tid',
        answer: 'Provsvar',
        complaints: 'Besvär',
        medicine: 'Läkemedel eller recept',
        support: 'Stöd',
        emergency: 'Akut',
        other: 'Annat',
      },
    },
    said: { label: 'Det som sades' },
    'advice-given': { label: 'Råd' },
    agreed: { label: 'Överenskommet' },
    'call-again': { label: 'Ring igen' },
    'abstained-from': { label: 'Det patienten har avstått från' },
  },
} satisfies Words<typeof sections>
