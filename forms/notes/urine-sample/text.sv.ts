import type { Words } from '../../core/form'
import type { sections } from './items'

export const sv = {
  title: 'Urinprov',
  sections: { sample: 'Prov', dipstick: 'Sticka', judgement: 'Bedömning' },
  items: {
    reason: {
      label: 'Orsak',
      options: {
        burning: 'Svider att kissa',
        often: 'Kissar ofta',
        pain: 'Smärta',
        fever: 'Feber',
        blood: 'Blod i urinen',
        control: 'Kontroll',
        other: 'Annat',
      },
    },
    taken: { label: 'Taget', options: { midstream: 'Mittstråle', 'first-void': 'Första portionen', catheter: 'Kateter' } },
    'bladder-hours': { label: 'Timmar i blåsan' },
    look: { label: 'Utseende', options: { clear: 'Klar', cloudy: 'Grumlig', bloody: 'Blodtillblandad' } },
    leukocytes: { label: 'Leukocyter', options: { negative: 'Negativt', trace: 'Spår', one: '1 plus', two: '2 plus', three: '3 plus' } },
    nitrite: { label: 'Nitrit', options: { negative: 'Negativt', positive: 'Positivt' } },
    blood: { label: 'Blod', options: { negative: 'Negativt', trace: 'Spår', one: '1 plus', two: '2 plus', three: '3 plus' } },
    protein: { label: 'Äggvita', options: { negative: 'Negativt', trace: 'Spår', one: '1 plus', two: '2 plus', three: '3 plus' } },
    glucose: { label: 'Socker', options: { negative: 'Negativt', trace: 'Spår', one: '1 plus', two: '2 plus', three: '3 plus' } },
    ketones: { label: 'Ketoner', options: { negative: 'Negativt', trace: 'Spår', one: '1 plus', two: '2 plus', three: '3 plus' } },
    sent: { label: 'Skickat', options: { none: 'Inget', culture: 'Odling', sti: 'STI-prov' } },
    assessment: { label: 'Bedömning' },
    plan: { label: 'Plan' },
    'abstained-from': { label: 'Det patienten har avstått från' },
  },
} satisfies Words<typeof sections>
