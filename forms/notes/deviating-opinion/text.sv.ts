import type { Words } from '../../core/form'
import type { sections } from './items'

export const sv = {
  title: 'Patientens avvikande mening',
  sections: { opinion: 'Avvikande mening' },
  items: {
    'holds-wrong': { label: 'Det patienten anser är fel', help: 'Med patientens egna ord.' },
    'own-view': { label: 'Så var det enligt patienten' },
    wish: { label: 'Det patienten önskar' },
    'told-on': { label: 'Framfört den' },
    'told-how': { label: 'Framfört', options: { visit: 'Vid besök', telephone: 'På telefon', letter: 'I brev', other: 'På annat sätt' } },
  },
} satisfies Words<typeof sections>
