import type { Words } from '../../core/form'
import type { sections } from './items'

export const en = {
  title: 'Talk',
  sections: { series: 'The series', content: 'Content', ahead: 'Ahead' },
  items: {
    session: { label: 'Session number' },
    with: {
      label: 'Together with',
      options: { patient: 'The patient', couple: 'The patient and a partner', relative: 'The patient and a relative', group: 'In a group' },
    },
    goal: { label: 'Goal of the talks', help: "In the patient's own words." },
    'since-last': { label: 'Since last time' },
    'talked-about': { label: 'What we talked about' },
    strengths: { label: 'What has gone well' },
    observations: { label: 'How the patient is today' },
    'self-harm-asked': { label: 'Asked about thoughts of self-harm' },
    agreed: { label: 'What we agreed on' },
    status: { label: 'State of the series', options: { 'going-on': 'Goes on', paused: 'A pause', closed: 'Closed' } },
    'closed-why': {
      label: 'Closed because',
      options: {
        'goal-reached': 'The goal is reached',
        'patient-wish': 'The patient wishes it',
        'moved-on': 'Goes on somewhere else',
        'does-not-come': 'Does not come',
        other: 'Something else',
      },
    },
    'closing-note': { label: 'Summary at closing' },
    'next-on': { label: 'Next talk' },
    'abstained-from': { label: 'What the patient abstained from' },
  },
} satisfies Words<typeof sections>
