import type { Words } from '../../core/form'
import type { sections } from './items'

export const en = {
  title: 'Certificate or statement',
  sections: { certificate: 'The certificate', release: 'Release' },
  items: {
    kind: {
      label: 'Kind',
      options: {
        'sick-leave': 'Basis for sick leave',
        'insurance-agency': 'Statement to the social insurance agency',
        'employment-service': 'Statement to the employment service',
        'social-services': 'Statement to the social services',
        other: 'Another certificate',
      },
    },
    'to-whom': { label: 'Recipient' },
    'asked-by': { label: 'Who asked for it, when' },
    'patient-agrees': {
      label: 'The patient agrees',
      options: { yes: 'Yes', parts: 'Yes, but not all of it', no: 'No', duty: 'Given by duty to inform' },
    },
    'agreed-to': { label: 'What the patient agreed that we write' },
    'from-on': { label: 'First day' },
    'until-on': { label: 'Last day' },
    extent: {
      label: 'Reduced capacity for work',
      options: { quarter: 'A quarter', half: 'Half', 'three-quarters': 'Three quarters', whole: 'Entirely' },
    },
    wording: { label: 'Text of the certificate', help: 'Only what the recipient needs. Nothing is fetched unless somebody chooses it.' },
    'left-out': { label: 'What was left out on purpose', help: 'Stands in the record only, not on the paper.' },
    'read-by-patient': {
      label: 'The patient has seen the text',
      options: { read: 'Has read it', heard: 'Has heard it read', declined: 'Chose not to', no: 'Not yet' },
    },
    'released-on': { label: 'Released' },
    'release-way': {
      label: 'How it was released',
      options: {
        'to-patient': 'To the patient',
        post: 'By post',
        fetched: 'Fetched by the recipient',
        electronic: 'Electronically',
        other: 'Another way',
      },
    },
    'copy-to-patient': {
      label: 'Copy to the patient',
      options: { given: 'Has got it', later: 'Will get it', declined: 'Does not want it' },
    },
    'abstained-from': { label: 'What the patient abstained from' },
  },
} satisfies Words<typeof sections>
