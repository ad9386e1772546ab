import type { Words } from '../../core/form'
import type { sections } from './items'

export const sv = {
  title: 'Trygghetsplan',
  sections: { plan: 'Planen', copy: 'Patientens papper' },
  items: {
    'warning-signs': { label: 'Så märker jag att det är på väg', help: 'Tankar, känslor, kroppen, det som brukar hända först.' },
    'helps-alone': { label: 'Det här kan jag göra själv', help: 'En sak på varje rad.' },
    'people-and-places': { label: 'Människor och platser där jag mår bättre' },
    'people-to-call': { label: 'De här kan jag ringa', help: 'Namn och nummer. Fråga om det är säkert att ha dem på papper.' },
    'care-to-call': { label: 'Vård som jag kan ringa', help: 'Enhetens egna nummer. Tomma rader på papperet går att fylla i för hand.' },
    'means-made-safe': { label: 'Så gör jag det svårare att skada mig', help: 'Vad som tas undan, av vem, när.' },
    'reasons-to-live': { label: 'Det jag vill leva för' },
    'copy-given': {
      label: 'Patientens exemplar',
      options: { paper: 'Fick planen på papper', told: 'Planen gicks igenom muntligt', declined: 'Vill inte ha papper' },
    },
    'kept-safe': { label: 'Var papperet kan förvaras så att ingen annan ser det' },
    'go-through-on': { label: 'Gås igenom igen' },
  },
} satisfies Words<typeof sections>
