import type { Words } from '../../core/form'
import type { sections } from './items'

export const en = {
  title: "Patient's deviating opinion",
  sections: { opinion: 'Deviating opinion' },
  items: {
    'holds-wrong': { label: 'What the patient holds to be wrong', help: "In the patient's own words." },
    'own-view': { label: 'How it was according to the patient' },
    wish: { label: 'What the patient wishes' },
    'told-on': { label: 'Told on' },
    'told-how': {
      label: 'Told',
      options: { visit: 'At a visit', telephone: 'By telephone', letter: 'By letter', other: 'In another way' },
    },
  },
} satisfies Words<typeof sections>
