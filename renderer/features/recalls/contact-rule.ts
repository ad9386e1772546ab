import type { TryOutcome } from '../../../forms/recalls/facts'
import type { SafeContact } from '../../../forms/records/patient'

export const tryOptions = [
  'call:no-answer',
  'call:talked',
  'call:other-answered',
  'call:message-left',
  'call:wrong-number',
  'text:sent',
  'letter:sent',
  'letter:came-back',
  'in-person:talked',
] as const
export type TryOption = (typeof tryOptions)[number]
export type Way = 'call' | 'text' | 'letter'

/** Which ways may be used: what she has not allowed is not offered, and nothing is while she is not to be called about it. */
export const allowedWays = (safe: SafeContact | null, doNotCall: boolean): readonly Way[] =>
  safe === null || doNotCall ? [] : (['call', 'text', 'letter'] as const).filter((way) => safe[way])

/** The outcomes that can be written down. A letter that comes back was sent before the rule changed: it can always be noted. */
export const offeredTries = (ways: readonly Way[], letterWasSent: boolean): readonly TryOption[] =>
  tryOptions.filter((option) => {
    const [channel] = option.split(':')
    if (option === 'letter:came-back') return letterWasSent || ways.includes('letter')
    return channel === 'in-person' || ways.some((way) => way === channel)
  })

export function partsOf(option: TryOption): { readonly channel: 'call' | 'text' | 'letter' | 'in-person'; readonly outcome: TryOutcome } {
  const [channel, outcome] = option.split(':') as ['call' | 'text' | 'letter' | 'in-person', TryOutcome]
  return { channel, outcome }
}
