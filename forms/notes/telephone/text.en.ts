import type { Words } from '../../core/form'
import type { sections } from './items'

export const en = {
  title: 'Telephone call',
  sections: { call: 'The call', content: 'Content' },
  items: {
    direction: {
      label: 'Call',
      options: {
        'from-patient': 'The patient phoned',
        'to-patient': 'We phoned',
        'from-other': 'Somebody else phoned',
        'to-other': 'We phoned somebody else',
      },
    },
    'other-party': { label: 'Who, if not the patient' },
    'identified-by': {
      label: 'How we knew who it was',
      options: {
        number: 'Identity number',
        'agreed-word': 'An agreed word',
        voice: 'Know the voice',
        'called-back': 'We called back',
        'not-sure': 'Not certain',
      },
    },
    'spoke-freely': { label: 'Could speak freely', options: { yes: 'Yes', no: 'No', 'not-asked': 'Not asked' } },
    interpreter: { label: 'Interpreter' },
    reason: {
      label: 'Errand',
      options: {
        booking: 'An appointment',
        answer: 'A test answer',
        complaints: 'Complaints',
        medicine: 'Medicine or prescription',
        support: 'Support',
        emergency: 'An emergency',
        other: 'Something else',
      },
    },
    said: { label: 'What was said' },
    'advice-given': { label: 'Advice' },
    agreed: { label: 'Agreed' },
    'call-again': { label: 'Call again' },
    'abstained-from': { label: 'What the patient abstained from' },
  },
} satisfies Words<typeof sections>
