import type { Words } from '../../core/form'
import type { sections } from './items'

export const en = {
  title: 'Suicide risk assessment',
  sections: { reason: 'Why today', thoughts: 'Thoughts, risk and protection', assessment: 'Assessment', done: 'What was done' },
  items: {
    'why-now': {
      label: 'Why it is assessed',
      options: {
        alert: 'Alert in a rating',
        'own-words': 'The patient told it',
        colleague: 'A colleague worries',
        relative: 'Somebody close worries',
        'after-attempt': 'After an attempt',
        routine: 'Asked at every assessment',
        other: 'Something else',
      },
    },
    'seen-alone': { label: 'Talked to alone', help: 'An interpreter is never somebody close.' },
    'in-own-words': { label: "In the patient's own words" },
    thoughts: {
      label: 'Thoughts of death',
      help: 'Ask straight out. Asking does not raise the risk.',
      options: {
        none: 'None',
        'tired-of-life': 'Tired of life',
        thoughts: 'Thoughts of suicide',
        plan: 'Has a plan',
        intent: 'Has decided',
        declined: 'Chose not to answer',
      },
    },
    'thoughts-note': { label: 'How often, how strong, what sets them off' },
    'earlier-attempts': { label: 'Earlier attempts or self-harm', help: 'When, how, what happened afterwards.' },
    means: { label: 'Access to means', help: 'Medicines, drugs, weapons or anything else the patient has thought of.' },
    'weighs-heavier': {
      label: 'What raises the risk now',
      help: 'Loss, violence, threats, withdrawal, pain, sleeplessness, hopelessness, newly discharged.',
    },
    influence: { label: 'Under the influence of alcohol or drugs today' },
    protects: { label: 'What protects', help: 'People, animals, plans, faith, what has helped before.' },
    'responsible-for': { label: 'Children who are affected', help: "The child's need of support and protection must be heeded today." },
    risk: {
      label: 'Assessed risk',
      help: 'A clinical judgement by the one who writes. The program never computes it.',
      options: {
        low: 'Low risk',
        raised: 'Raised risk',
        high: 'High risk',
        acute: 'Acute risk',
        'cannot-say': 'The risk cannot be assessed today',
      },
    },
    'risk-why': { label: 'Why it is judged so' },
    agreement: { label: 'What we agreed on' },
    measures: {
      label: 'Measures',
      options: {
        none: 'None in particular',
        'safety-plan': 'Safety plan written together',
        'means-away': 'Means taken away',
        'not-left-alone': 'Was not left alone',
        'emergency-psychiatry': 'To emergency psychiatry',
        'certificate-for-care': 'Certificate for compulsory care',
        police: 'Police or ambulance',
        'new-time': 'New appointment within days',
      },
    },
    'done-note': { label: 'What was done, when and by whom' },
    'who-was-contacted': { label: 'Who was contacted, at what time' },
    'contact-agreed': { label: 'The patient agreed to the contact', options: { yes: 'Yes', no: 'No', 'not-asked': 'Could not be asked' } },
    'abstained-from': { label: 'What the patient abstained from' },
    'assess-again-on': { label: 'Assessed again' },
  },
} satisfies Words<typeof sections>
