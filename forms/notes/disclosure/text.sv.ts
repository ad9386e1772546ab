import type { Words } from '../../core/form'
import type { sections } from './items'

export const sv = {
  title: 'Utlämnande ur journalen',
  sections: { release: 'Utlämnande' },
  items: {
    'given-to': { label: 'Till vem' },
    'given-on': { label: 'Utlämnat den' },
    'given-how': {
      label: 'Hur',
      options: { paper: 'Kopia på papper', 'read-here': 'Läst på mottagningen', sent: 'Skickat', told: 'Muntligt' },
    },
    what: { label: 'Vad som lämnades ut' },
    'left-out': { label: 'Inte med', help: 'Till exempel uppgift från annan.' },
    why: { label: 'Varför' },
  },
} satisfies Words<typeof sections>
