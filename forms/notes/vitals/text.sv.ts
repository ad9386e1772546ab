import type { Words } from '../../core/form'
import type { sections } from './items'

export const sv = {
  title: 'Blodtryck och mätvärden',
  sections: { 'blood-pressure': 'Blodtryck', other: 'Annat', judgement: 'Bedömning' },
  items: {
    systolic: { label: 'Systoliskt' },
    diastolic: { label: 'Diastoliskt' },
    'systolic-again': { label: 'Systoliskt, andra mätningen' },
    'diastolic-again': { label: 'Diastoliskt, andra mätningen' },
    arm: { label: 'Arm', options: { right: 'Höger', left: 'Vänster' } },
    position: { label: 'Ställning', options: { sitting: 'Sittande', lying: 'Liggande', standing: 'Stående' } },
    rested: { label: 'Efter vila', options: { no: 'Nej', yes: 'Ja' } },
    pulse: { label: 'Puls' },
    temperature: { label: 'Temperatur' },
    saturation: { label: 'Syremättnad' },
    breathing: { label: 'Andningsfrekvens' },
    weight: { label: 'Vikt' },
    height: { label: 'Längd' },
    waist: { label: 'Midjemått' },
    'blood-glucose': { label: 'Blodsocker' },
    haemoglobin: { label: 'Blodvärde' },
    assessment: { label: 'Bedömning' },
    plan: { label: 'Plan' },
    'next-on': { label: 'Nästa mätning' },
    'abstained-from': { label: 'Det patienten har avstått från' },
  },
} satisfies Words<typeof sections>
