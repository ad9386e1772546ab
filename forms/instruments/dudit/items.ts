import type { Section } from '../../core/form'
import type { ChoiceItem } from '../../core/items'
import { sexes, upTo4, zeroTwoFour } from '../options'

/** The eleven items: 0-4, the last two 0, 2 or 4. Labels are ours. */
export const scored = [
  { id: 'frequency', kind: 'choice', options: upTo4 },
  { id: 'more-than-one-kind', kind: 'choice', options: upTo4 },
  { id: 'times-a-day', kind: 'choice', options: upTo4 },
  { id: 'heavy-influence', kind: 'choice', options: upTo4 },
  { id: 'craving', kind: 'choice', options: upTo4 },
  { id: 'could-not-stop', kind: 'choice', options: upTo4 },
  { id: 'neglected', kind: 'choice', options: upTo4 },
  { id: 'morning-need', kind: 'choice', options: upTo4 },
  { id: 'guilt', kind: 'choice', options: upTo4 },
  { id: 'injury', kind: 'choice', options: zeroTwoFour },
  { id: 'others-concern', kind: 'choice', options: zeroTwoFour },
] as const satisfies readonly ChoiceItem[]

export const sections = [
  { id: 'items', items: scored },
  {
    id: 'about',
    items: [
      { id: 'stated-sex', kind: 'choice', options: sexes },
      { id: 'rater-type', kind: 'choice', options: ['self', 'interview'] },
      /** Taken as prescribed it is no drug use in the sense of the form: noted by the clinician. */
      { id: 'substitution', kind: 'choice', options: ['no', 'methadone', 'buprenorphine'] },
    ],
  },
] as const satisfies readonly Section[]
