import type { Words } from '../../core/form'
import type { sections } from './items'

export const sv = {
  title: 'Smärta',
  sections: { pain: 'Smärtan', plan: 'Plan' },
  items: {
    now: { label: 'Just nu, 0 till 10', help: '0 är ingen smärta, 10 är den värsta tänkbara.' },
    worst: { label: 'När det var som värst den senaste veckan' },
    least: { label: 'När det var som minst den senaste veckan' },
    where: { label: 'Var det gör ont' },
    'how-long': { label: 'Sedan när' },
    'feels-like': {
      label: 'Hur det känns',
      options: {
        aching: 'Molande',
        sharp: 'Huggande',
        burning: 'Brännande',
        cramping: 'Krampande',
        pressing: 'Tryckande',
        tingling: 'Stickande, domnande',
        other: 'Annat',
      },
    },
    pattern: {
      label: 'När det gör ont',
      options: {
        'all-the-time': 'Hela tiden',
        'comes-and-goes': 'Kommer och går',
        'when-moving': 'Vid rörelse',
        'at-intercourse': 'Vid samlag',
        'at-night': 'Om natten',
      },
    },
    'makes-worse': { label: 'Vad som gör det värre' },
    'makes-better': { label: 'Vad som lindrar' },
    hinders: {
      label: 'Vad smärtan hindrar',
      options: {
        none: 'Inget',
        sleep: 'Sömn',
        moving: 'Att röra sig',
        work: 'Arbete och vardag',
        closeness: 'Närhet och sexualitet',
        mood: 'Humör och ork',
        other: 'Annat',
      },
    },
    tried: { label: 'Vad som har prövats, och hur det gick' },
    assessment: { label: 'Bedömning' },
    plan: { label: 'Behandling' },
    'abstained-from': { label: 'Det patienten har avstått från' },
  },
} satisfies Words<typeof sections>
