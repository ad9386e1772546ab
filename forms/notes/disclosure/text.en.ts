import type { Words } from '../../core/form'
import type { sections } from './items'

export const en = {
  title: 'Release from the record',
  sections: { release: 'Release' },
  items: {
    'given-to': { label: 'To whom' },
    'given-on': { label: 'Released on' },
    'given-how': {
      label: 'How',
      options: { paper: 'Copy on paper', 'read-here': 'Read at the clinic', sent: 'Sent', told: 'Told' },
    },
    what: { label: 'What was released' },
    'left-out': { label: 'Left out', help: 'For example what somebody else has told.' },
    why: { label: 'Why' },
  },
} satisfies Words<typeof sections>
