import type { Words } from '../../core/form'
import type { sections } from './items'

export const sv = {
  title: 'Remiss',
  sections: { referral: 'Remiss', dates: 'Datum', answer: 'Svar' },
  items: {
    'to-kind': {
      label: 'Till',
      options: {
        gynaecology: 'Gynekologi',
        maternity: 'Barnmorskemottagning',
        'infection-clinic': 'Infektionsklinik',
        dermatology: 'Hudklinik',
        radiology: 'Röntgen',
        'primary-care': 'Vårdcentral',
        psychiatry: 'Psykiatri',
        'addiction-care': 'Beroendevård',
        dentist: 'Tandvård',
        other: 'Annan',
      },
    },
    'to-whom': { label: 'Mottagare' },
    question: { label: 'Frågeställning' },
    background: { label: 'Bakgrund' },
    priority: { label: 'Prioritet', options: { emergency: 'Akut', soon: 'Snart', routine: 'Ej brådskande' } },
    'patient-agrees': { label: 'Patienten är med på remissen', options: { yes: 'Ja', no: 'Nej', parts: 'Ja, men inte allt' } },
    'how-reached': { label: 'Så får mottagaren nå patienten' },
    'sent-on': { label: 'Skickad' },
    'answer-expected': { label: 'Svar väntas senast', help: 'Remissen kommer upp i listan när svaret dröjer.' },
    accepted: { label: 'Mottagaren', options: { waiting: 'Inget besked än', accepted: 'Tar emot', returned: 'Har skickat tillbaka' } },
    'appointment-on': { label: 'Patientens tid' },
    'answered-on': { label: 'Svar kom' },
    answer: { label: 'Svar' },
    measure: { label: 'Åtgärd efter svaret' },
    'abstained-from': { label: 'Det patienten har avstått från' },
  },
} satisfies Words<typeof sections>
