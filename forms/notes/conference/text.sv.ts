import type { Words } from '../../core/form'
import type { sections } from './items'

export const sv = {
  title: 'Konferens',
  sections: { conference: 'Vilka och på vilken grund', matter: 'Frågan', decisions: 'Beslut' },
  items: {
    participants: { label: 'Deltagare, namn och yrke' },
    'outside-participants': { label: 'Deltagare från andra verksamheter', help: 'De har inte tillgång till journalen.' },
    basis: {
      label: 'På vilken grund',
      options: {
        'own-staff': 'Bara vår egen personal, för vården',
        consent: 'Patientens samtycke',
        'patient-present': 'Patienten var med',
        'without-name': 'Utan namn och uppgifter som röjer',
        law: 'Annan grund i lag',
      },
    },
    'consent-covers': { label: 'Vad samtycket eller grunden omfattar' },
    'consent-until': { label: 'Samtycket gäller till' },
    question: { label: 'Frågan som togs upp' },
    'patient-view': { label: 'Hur patienten ser på saken' },
    views: { label: 'Vad som kom fram', help: 'Bara det som vården behöver. Märk det som någon annan har berättat.' },
    decisions: { label: 'Vad som bestämdes' },
    'who-does-what': { label: 'Vem gör vad, till när' },
    'patient-told': {
      label: 'Besked till patienten',
      options: { told: 'Har fått veta', 'to-be-told': 'Ska få veta', 'was-there': 'Var med' },
    },
    'take-up-again-on': { label: 'Tas upp igen' },
  },
} satisfies Words<typeof sections>
