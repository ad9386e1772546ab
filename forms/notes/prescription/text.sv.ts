import type { Words } from '../../core/form'
import type { sections } from './items'

export const sv = {
  title: 'Recept',
  sections: { medicine: 'Läkemedel', dates: 'Datum', 'follow-up': 'Uppföljning' },
  items: {
    kind: { label: 'Vad', options: { new: 'Nytt', renewed: 'Förnyat', changed: 'Ändrat', stopped: 'Utsatt', 'given-here': 'Givet här' } },
    medicine: { label: 'Läkemedel' },
    atc: { label: 'ATC-kod' },
    strength: { label: 'Form och styrka' },
    dose: { label: 'Dos', help: 'Hur mycket, hur ofta, hur länge.' },
    reason: { label: 'Orsak' },
    'starts-on': { label: 'Från och med' },
    'ends-on': { label: 'Till och med' },
    amount: { label: 'Mängd' },
    refills: { label: 'Antal uttag' },
    batch: { label: 'Batchnummer, om det gavs här' },
    'sent-as': {
      label: 'Recept',
      options: { electronic: 'E-recept', paper: 'Pappersrecept', telephone: 'Telefonrecept', given: 'Lämnat ut här' },
    },
    'free-of-charge': { label: 'Kostnadsfritt enligt smittskyddslagen', options: { no: 'Nej', yes: 'Ja' } },
    prescriber: { label: 'Förskrivare' },
    'hypersensitivity-checked': { label: 'Överkänslighet, kontrollerat' },
    effect: { label: 'Effekt' },
    'side-effects': { label: 'Biverkningar' },
    'follow-up-on': { label: 'Uppföljning den' },
    'information-given': { label: 'Information som har getts' },
    'abstained-from': { label: 'Det patienten har avstått från' },
  },
} satisfies Words<typeof sections>
