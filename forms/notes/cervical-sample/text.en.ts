import type { Words } from '../../core/form'
import type { sections } from './items'

export const en = {
  title: 'Cervical sample',
  sections: { sample: 'Sample', answer: 'Answer', onward: 'Onward' },
  items: {
    'taken-on': { label: 'Taken on' },
    reason: {
      label: 'Reason',
      options: {
        programme: 'Called by the programme',
        'unit-routine': 'Routine of this unit',
        'follow-up': 'Control after a change',
        symptoms: 'Complaints',
        wish: 'The patient asks for it',
      },
    },
    way: { label: 'How', options: { clinician: 'Taken at examination', self: 'Taken by the patient' } },
    earlier: { label: 'Earlier sample and result' },
    'of-note': {
      label: 'To know when judging',
      options: {
        none: 'Nothing',
        pregnant: 'Pregnant',
        'hormonal-iud': 'Hormonal IUD',
        'copper-iud': 'Copper IUD',
        menopause: 'Menopause',
        bleeding: 'Bleeding',
        treated: 'Treated for a cell change',
        immune: 'Weakened immune system',
      },
    },
    'cervix-look': { label: 'Look of the cervix' },
    'answered-on': { label: 'Answered on' },
    quality: { label: 'Quality of the sample', options: { good: 'Can be judged', unsatisfactory: 'Unsatisfactory' } },
    hpv: {
      label: 'HPV',
      options: {
        negative: 'Negative',
        sixteen: 'Positive, type 16',
        eighteen: 'Positive, type 18',
        both: 'Positive, types 16 and 18',
        other: 'Positive, other high-risk type',
        'not-done': 'Not done',
      },
    },
    cytology: {
      label: 'Cytology',
      options: {
        normal: 'Normal cells',
        'asc-us': 'ASC-US, uncertain slight change',
        lsil: 'LSIL, low-grade change',
        'asc-h': 'ASC-H, suspected high grade',
        hsil: 'HSIL, high-grade change',
        agc: 'AGC, glandular cells',
        ais: 'AIS, glandular change',
        cancer: 'Suspected cancer',
        'not-done': 'Not done',
      },
    },
    'answer-note': { label: 'More about the answer' },
    next: {
      label: 'Next step',
      options: {
        routine: 'By the programme',
        again: 'A new sample',
        colposcopy: 'A colposcopy',
        gynaecologist: 'Judged by the gynaecologist',
      },
    },
    'next-on': { label: 'Next sample' },
    'told-on': { label: 'The patient was told' },
    'information-given': { label: 'Information given' },
    'abstained-from': { label: 'What the patient abstained from' },
  },
} satisfies Words<typeof sections>
