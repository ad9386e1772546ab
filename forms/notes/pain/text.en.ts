import type { Words } from '../../core/form'
import type { sections } from './items'

export const en = {
  title: 'Pain',
  sections: { pain: 'The pain', plan: 'Plan' },
  items: {
    now: { label: 'Right now, 0 to 10', help: '0 is no pain, 10 the worst thinkable.' },
    worst: { label: 'At its worst in the last week' },
    least: { label: 'At its least in the last week' },
    where: { label: 'Where it hurts' },
    'how-long': { label: 'Since when' },
    'feels-like': {
      label: 'How it feels',
      options: {
        aching: 'Aching',
        sharp: 'Sharp',
        burning: 'Burning',
        cramping: 'Cramping',
        pressing: 'Pressing',
        tingling: 'Tingling, numb',
        other: 'Something else',
      },
    },
    pattern: {
      label: 'When it hurts',
      options: {
        'all-the-time': 'All the time',
        'comes-and-goes': 'Comes and goes',
        'when-moving': 'When moving',
        'at-intercourse': 'At intercourse',
        'at-night': 'At night',
      },
    },
    'makes-worse': { label: 'What makes it worse' },
    'makes-better': { label: 'What eases it' },
    hinders: {
      label: 'What the pain hinders',
      options: {
        none: 'Nothing',
        sleep: 'Sleep',
        moving: 'Moving about',
        work: 'Work and everyday life',
        closeness: 'Closeness and sexuality',
        mood: 'Mood and strength',
        other: 'Something else',
      },
    },
    tried: { label: 'What has been tried, and how it went' },
    assessment: { label: 'Assessment' },
    plan: { label: 'Treatment' },
    'abstained-from': { label: 'What the patient abstained from' },
  },
} satisfies Words<typeof sections>
