import type { Words } from '../../core/form'
import type { sections } from './items'

export const en = {
  title: 'Prescription',
  sections: { medicine: 'Medicine', dates: 'Dates', 'follow-up': 'Follow-up' },
  items: {
    kind: {
      label: 'What',
      options: { new: 'New', renewed: 'Renewed', changed: 'Changed', stopped: 'Stopped', 'given-here': 'Given here' },
    },
    medicine: { label: 'Name of the medicine' },
    atc: { label: 'ATC code' },
    strength: { label: 'Form and strength' },
    dose: { label: 'Dosage', help: 'How much, how often, how long.' },
    reason: { label: 'Reason' },
    'starts-on': { label: 'From' },
    'ends-on': { label: 'To' },
    amount: { label: 'Amount' },
    refills: { label: 'Number of collections' },
    batch: { label: 'Batch number, if given here' },
    'sent-as': {
      label: 'Sent as',
      options: { electronic: 'Electronic prescription', paper: 'Paper prescription', telephone: 'By telephone', given: 'Handed out here' },
    },
    'free-of-charge': { label: 'Free of charge under the Communicable Diseases Act', options: { no: 'No', yes: 'Yes' } },
    prescriber: { label: 'Prescriber' },
    'hypersensitivity-checked': { label: 'Hypersensitivity, checked' },
    effect: { label: 'Effect' },
    'side-effects': { label: 'Side effects' },
    'follow-up-on': { label: 'Follow-up on' },
    'information-given': { label: 'Information given' },
    'abstained-from': { label: 'What the patient abstained from' },
  },
} satisfies Words<typeof sections>
