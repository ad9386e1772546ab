export const aboutSection = 'Om skattningen'

export const statedSex = {
  label: 'Kön som nivån räknas för',
  options: { female: 'Kvinna', male: 'Man', other: 'Okänt (båda nivåerna visas)' },
} as const

export const raterType = { label: 'Hur den besvarades', options: { self: 'Patienten själv', interview: 'Som intervju' } } as const

export const timeFrameLabel = 'Tid som frågorna gäller'
export const timeFrames = {
  'three-days': 'Senaste tre dagarna',
  week: 'Senaste veckan',
  'six-months': 'Senaste sex månaderna',
  year: 'Senaste året',
} as const

export const noEarlierLast = { '0': 'Nej', '2': 'Ja, men inte det senaste året', '4': 'Ja, det senaste året' } as const
