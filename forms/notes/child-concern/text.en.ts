import type { Words } from '../../core/form'
import type { sections } from './items'

export const en = {
  title: 'Report of concern for a child',
  sections: { child: 'The child', report: 'The report', after: 'Afterwards' },
  items: {
    who: {
      label: 'The child is',
      options: { patient: 'The patient herself', 'own-child': 'A child of the patient', 'other-child': 'Another child' },
    },
    'child-known': { label: 'What is known of the child', help: 'Name and age, as much as is known.' },
    concern: { label: 'What gives rise to concern' },
    basis: { label: 'Ground', options: { knowledge: 'Knowledge', suspicion: 'Suspicion' } },
    acute: { label: 'Acute danger', options: { no: 'No', yes: 'Yes' } },
    'acute-measures': { label: 'Measure in acute danger' },
    'reported-on': { label: 'Reported on' },
    'reported-to': { label: 'To whom', help: 'Name of the social services committee and of who received it.' },
    'reported-by': {
      label: 'By whom',
      help: 'Whoever reports does it in person. The duty cannot be handed over (Social Services Act 2025:400, 19:1).',
    },
    'reported-how': { label: 'How', options: { telephone: 'By telephone', 'in-writing': 'In writing', meeting: 'At a meeting' } },
    'patient-told': { label: 'The patient has been told', options: { before: 'Yes, before', after: 'Yes, afterwards', no: 'No' } },
    'not-told-why': { label: 'Why not' },
    'child-needs': { label: 'Need of the child for information and support' },
    reply: { label: 'Reply from social services' },
    'reply-on': { label: 'Reply on' },
    plan: { label: 'Plan' },
  },
} satisfies Words<typeof sections>
