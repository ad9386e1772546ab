import type { Words } from '../../core/form'
import type { sections } from './items'

export const en = {
  title: 'Blood pressure and measurements',
  sections: { 'blood-pressure': 'Blood pressure', other: 'Other measurements', judgement: 'Assessment' },
  items: {
    systolic: { label: 'Systolic' },
    diastolic: { label: 'Diastolic' },
    'systolic-again': { label: 'Systolic, second reading' },
    'diastolic-again': { label: 'Diastolic, second reading' },
    arm: { label: 'Side', options: { right: 'Right', left: 'Left' } },
    position: { label: 'Position', options: { sitting: 'Sitting', lying: 'Lying', standing: 'Standing' } },
    rested: { label: 'After rest', options: { no: 'No', yes: 'Yes' } },
    pulse: { label: 'Pulse' },
    temperature: { label: 'Body temperature' },
    saturation: { label: 'Oxygen saturation' },
    breathing: { label: 'Breathing rate' },
    weight: { label: 'Weight' },
    height: { label: 'Height' },
    waist: { label: 'Waist' },
    'blood-glucose': { label: 'Blood glucose' },
    haemoglobin: { label: 'Haemoglobin' },
    assessment: { label: 'Assessment' },
    plan: { label: 'Plan' },
    'next-on': { label: 'Next measurement' },
    'abstained-from': { label: 'What the patient abstained from' },
  },
} satisfies Words<typeof sections>
