export const aboutSection = 'About the rating'

export const statedSex = {
  label: 'Sex that the band is counted for',
  options: { female: 'Woman', male: 'Man', other: 'Not known (both bands are shown)' },
} as const

export const raterType = { label: 'How it was answered', options: { self: 'By the patient', interview: 'As an interview' } } as const

export const timeFrameLabel = 'Time asked about'
export const timeFrames = {
  'three-days': 'Last three days',
  week: 'Last week',
  'six-months': 'Last six months',
  year: 'Last year',
} as const

export const noEarlierLast = { '0': 'No', '2': 'Yes, but not in the last year', '4': 'Yes, in the last year' } as const
