import type { Words } from '../../core/form'
import type { sections } from './items'

export const en = {
  title: 'Urine sample',
  sections: { sample: 'Sample', dipstick: 'Dipstick', judgement: 'Assessment' },
  items: {
    reason: {
      label: 'Reason',
      options: {
        burning: 'Burning',
        often: 'Frequency',
        pain: 'Pain',
        fever: 'Fever',
        blood: 'Blood in the urine',
        control: 'Check-up',
        other: 'Other',
      },
    },
    taken: { label: 'Taken', options: { midstream: 'Midstream', 'first-void': 'First void', catheter: 'By catheter' } },
    'bladder-hours': { label: 'Hours in the bladder' },
    look: { label: 'Look', options: { clear: 'Clear', cloudy: 'Cloudy', bloody: 'With blood' } },
    leukocytes: { label: 'Leukocytes', options: { negative: 'Negative', trace: 'Trace', one: '1+', two: '2+', three: '3+' } },
    nitrite: { label: 'Nitrite', options: { negative: 'Negative', positive: 'Positive' } },
    blood: { label: 'Blood', options: { negative: 'Negative', trace: 'Trace', one: '1+', two: '2+', three: '3+' } },
    protein: { label: 'Protein', options: { negative: 'Negative', trace: 'Trace', one: '1+', two: '2+', three: '3+' } },
    glucose: { label: 'Glucose', options: { negative: 'Negative', trace: 'Trace', one: '1+', two: '2+', three: '3+' } },
    ketones: { label: 'Ketones', options: { negative: 'Negative', trace: 'Trace', one: '1+', two: '2+', three: '3+' } },
    sent: { label: 'Sent', options: { none: 'Nothing', culture: 'Culture', sti: 'STI samples' } },
    assessment: { label: 'Assessment' },
    plan: { label: 'Plan' },
    'abstained-from': { label: 'What the patient abstained from' },
  },
} satisfies Words<typeof sections>
