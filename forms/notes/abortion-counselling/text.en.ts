import type { Words } from '../../core/form'
import type { sections } from './items'

export const en = {
  title: 'Abortion counselling',
  sections: { pregnancy: 'The pregnancy', choice: 'Her choice', health: 'Health', onward: 'Onward' },
  items: {
    'test-date': { label: 'Test positive on' },
    'last-period': { label: 'Last period, first day' },
    weeks: { label: 'Length of pregnancy, full weeks' },
    'extra-days': { label: 'and days' },
    'dated-by': {
      label: 'Dated by',
      options: { period: 'Last period', ultrasound: 'Ultrasound scan', estimate: 'Estimate', unknown: 'Not known' },
    },
    complaints: { label: 'Bleeding, pain, nausea' },
    'seen-alone': { label: 'The patient was seen alone' },
    thoughts: { label: 'Thoughts and feelings' },
    wish: {
      label: 'What the patient wishes',
      options: {
        abortion: 'An abortion',
        continue: 'To continue the pregnancy',
        adoption: 'To continue, thinks of adoption',
        unsure: 'Does not know yet',
        declined: 'Does not want to answer',
      },
    },
    'own-decision': { label: 'Feels that the decision is her own' },
    pressure: { label: 'Pressure or threats from somebody else' },
    network: { label: 'Support around her' },
    'earlier-pregnancies': { label: 'Earlier pregnancies' },
    conditions: { label: 'Illnesses, medicines, hypersensitivity' },
    samples: {
      label: 'Samples',
      options: { none: 'None', sti: 'STI samples', haemoglobin: 'Haemoglobin', 'blood-group': 'Blood group', cervical: 'Cervical sample' },
    },
    'informed-about': {
      label: 'Informed about',
      options: {
        methods: 'Methods',
        'pain-relief': 'Pain relief',
        bleeding: 'Bleeding afterwards',
        counsellor: 'Talk with a counsellor',
        interpreter: 'Having an interpreter',
        secrecy: 'Secrecy',
        contraception: 'Contraception afterwards',
        emergency: 'Where to go in an emergency',
      },
    },
    'counsellor-offered': {
      label: 'Talk with a counsellor',
      options: { wanted: 'Offered, wanted', declined: 'Offered, declined', 'not-offered': 'Not offered' },
    },
    'referred-to': {
      label: 'Referred to',
      options: { gynaecology: 'Gynaecology clinic', maternity: 'Maternity care', hospital: 'Hospital, urgent', nowhere: 'Nowhere yet' },
    },
    'referred-on': { label: 'Referral sent' },
    'appointment-on': { label: 'Appointment there' },
    company: { label: 'Goes with her' },
    'contraception-after': { label: 'Contraception afterwards' },
    'follow-up-on': { label: 'Follow-up here' },
    'abstained-from': { label: 'What the patient abstained from' },
  },
} satisfies Words<typeof sections>
