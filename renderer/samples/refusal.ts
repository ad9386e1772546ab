import { unreachable } from '../../forms/core/assert'
import type { Refusal } from '../../forms/samples/life'
import type { samples } from '../i18n/sv/samples'

type Words = Pick<typeof samples, 'refusals' | 'states' | 'duties' | 'nothingLost'>

/** Why a step was refused, in plain words, and that nothing has changed. */
export const refusalText = (refusal: Refusal, words: Words): string => `${sentence(refusal, words)} ${words.nothingLost}`

function sentence(refusal: Refusal, words: Words): string {
  const { refusals } = words
  switch (refusal.kind) {
    case 'not-from-here':
      return refusals['not-from-here'](words.states[refusal.state].toLowerCase())
    case 'needs-tries':
      return refusals['needs-tries'](refusal.done, refusal.wanted)
    case 'duties-remain':
      return refusals['duties-remain'](refusal.duties.map(({ duty }) => words.duties.names[duty].toLowerCase()).join(', '))
    case 'unknown-test':
    case 'wrong-specimen':
    case 'not-anonymous':
    case 'in-the-future':
    case 'before-earlier-step':
    case 'answer':
    case 'needs-identity':
    case 'already-identified':
    case 'no-case':
    case 'not-notifiable':
    case 'no-such-duty':
    case 'has-own-step':
    case 'needs-reason':
    case 'not-begun':
      return refusals[refusal.kind]
    default:
      return unreachable(refusal)
  }
}
