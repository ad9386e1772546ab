import type { Words } from '../../core/form'
import type { sections } from './items'

export const en = {
  title: 'Referral',
  sections: { referral: 'Referral', dates: 'Dates', answer: 'Answer' },
  items: {
    'to-kind': {
      label: 'To',
      options: {
        gynaecology: 'Gynaecology',
        maternity: 'Maternity care',
        'infection-clinic': 'Infectious diseases clinic',
        dermatology: 'Dermatology',
        radiology: 'Radiology',
        'primary-care': 'Primary care',
        psychiatry: 'Psychiatry',
        'addiction-care': 'Addiction care',
        dentist: 'Dental care',
        other: 'Other',
      },
    },
    'to-whom': { label: 'Recipient' },
    question: { label: 'Question' },
    background: { label: 'Background' },
    priority: { label: 'Priority', options: { emergency: 'At once', soon: 'Soon', routine: 'Not urgent' } },
    'patient-agrees': { label: 'The patient agrees', options: { yes: 'Yes', no: 'No', parts: 'Yes, but not all of it' } },
    'how-reached': { label: 'How the recipient may reach the patient' },
    'sent-on': { label: 'Sent' },
    'answer-expected': { label: 'Answer expected by', help: 'The referral comes up in the list when the answer is late.' },
    accepted: { label: 'The recipient', options: { waiting: 'No word yet', accepted: 'Accepts', returned: 'Has sent it back' } },
    'appointment-on': { label: 'Appointment of the patient' },
    'answered-on': { label: 'Answer came' },
    answer: { label: 'Answer' },
    measure: { label: 'Measure after the answer' },
    'abstained-from': { label: 'What the patient abstained from' },
  },
} satisfies Words<typeof sections>
