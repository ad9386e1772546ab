import type { Words } from '../../core/form'
import type { sections } from './items'

export const en = {
  title: 'Conference',
  sections: { conference: 'Who and on what basis', matter: 'The question', decisions: 'Decisions' },
  items: {
    participants: { label: 'Participants, name and profession' },
    'outside-participants': { label: 'Participants from other services', help: 'They have no access to the record.' },
    basis: {
      label: 'On what basis',
      options: {
        'own-staff': 'Our own staff only, for the care',
        consent: "The patient's consent",
        'patient-present': 'The patient took part',
        'without-name': 'Without name or revealing details',
        law: 'Another basis in law',
      },
    },
    'consent-covers': { label: 'What the consent or the basis covers' },
    'consent-until': { label: 'Consent holds until' },
    question: { label: 'Question taken up' },
    'patient-view': { label: "The patient's view" },
    views: { label: 'What came forward', help: 'Only what care needs. Mark what somebody else has told.' },
    decisions: { label: 'What was decided' },
    'who-does-what': { label: 'Who does what, by when' },
    'patient-told': {
      label: 'Word to the patient',
      options: { told: 'Has been told', 'to-be-told': 'Will be told', 'was-there': 'Was there' },
    },
    'take-up-again-on': { label: 'Taken up again' },
  },
} satisfies Words<typeof sections>
