import type { Words } from '../../core/form'
import type { sections } from './items'

export const sv = {
  title: 'Bröstundersökning',
  sections: { history: 'Anamnes', findings: 'Fynd', plan: 'Plan' },
  items: {
    reason: {
      label: 'Orsak',
      options: {
        control: 'Kontroll',
        lump: 'Knöl',
        pain: 'Ömhet',
        'nipple-discharge': 'Vätska från bröstvårtan',
        skin: 'Hudförändring',
        worry: 'Oro',
      },
    },
    'since-when': { label: 'Sedan när' },
    heredity: { label: 'Ärftlighet', options: { none: 'Ingen känd', breast: 'Bröstcancer', ovary: 'Äggstockscancer', unknown: 'Vet ej' } },
    mammography: { label: 'Senaste mammografi' },
    implants: { label: 'Inlägg eller operationer' },
    breastfeeding: { label: 'Ammar', options: { no: 'Nej', yes: 'Ja' } },
    right: { label: 'Höger bröst' },
    left: { label: 'Vänster bröst' },
    nipples: { label: 'Bröstvårtor' },
    armpits: { label: 'Armhålor' },
    skin: { label: 'Hud' },
    'findings-note': { label: 'Mer om fynden' },
    assessment: { label: 'Bedömning' },
    'sent-to': {
      label: 'Remitterad till',
      options: { nowhere: 'Ingen remiss', mammography: 'Mammografi', 'breast-clinic': 'Bröstmottagning', doctor: 'Läkare här' },
    },
    'referred-on': { label: 'Remiss skickad' },
    'self-check': { label: 'Visat hur hon känner själv', options: { no: 'Nej', yes: 'Ja' } },
    'information-given': { label: 'Information som har getts' },
    'abstained-from': { label: 'Det patienten har avstått från' },
  },
} satisfies Words<typeof sections>
