import type { Words } from '../../core/form'
import type { sections } from './items'

export const sv = {
  title: 'Samtal',
  sections: { series: 'Serien', content: 'Innehåll', ahead: 'Framåt' },
  items: {
    session: { label: 'Samtal nummer' },
    with: {
      label: 'Med',
      options: { patient: 'Patienten', couple: 'Patienten och partner', relative: 'Patienten och närstående', group: 'Grupp' },
    },
    goal: { label: 'Mål för samtalen', help: 'Med patientens egna ord.' },
    'since-last': { label: 'Sedan förra gången' },
    'talked-about': { label: 'Det vi talade om' },
    strengths: { label: 'Det som har gått bra' },
    observations: { label: 'Hur patienten mår i dag' },
    'self-harm-asked': { label: 'Frågat om tankar på att skada sig' },
    agreed: { label: 'Det vi kom överens om' },
    status: { label: 'Serien', options: { 'going-on': 'Fortsätter', paused: 'Paus', closed: 'Avslutad' } },
    'closed-why': {
      label: 'Avslutad för att',
      options: {
        'goal-reached': 'Målet är nått',
        'patient-wish': 'Patienten vill det',
        'moved-on': 'Fortsätter på annat håll',
        'does-not-come': 'Kommer inte',
        other: 'Annat',
      },
    },
    'closing-note': { label: 'Sammanfattning vid avslut' },
    'next-on': { label: 'Nästa samtal' },
    'abstained-from': { label: 'Det patienten har avstått från' },
  },
} satisfies Words<typeof sections>
