import type { results } from '../../i18n/sv/results'
import type { WorkRow } from '../../../forms/samples/work-list'

export type NextText = { readonly tone: 'danger' | 'due' | 'duty' | 'soft' | 'strong'; readonly text: string }

/** What to do next in a row, in a few words. An answer that asks for something says so and no more: no infection in a list. */
export function nextText(
  row: WorkRow,
  facts: { readonly mine: boolean; readonly doctor: string; readonly today: string },
  say: {
    readonly words: (typeof results)['next']
    readonly relative: (date: string) => string
    readonly time: (at: string) => string
  },
): NextText {
  const { next } = row
  const { words } = say
  switch (next.kind) {
    case 'tell':
      if (row.needsAction) return { tone: 'danger', text: words.action }
      if (next.daysSince > 1) return { tone: 'due', text: words.daysSince(next.daysSince) }
      if (row.patient === undefined) return { tone: 'soft', text: words.sheCalls }
      return { tone: 'soft', text: next.tries > 0 ? words.tries(next.tries) : words.tell }
    case 'identify':
      return { tone: 'danger', text: words.action }
    case 'see':
      if (row.needsAction) return { tone: 'danger', text: words.action }
      return facts.mine ? { tone: 'strong', text: words.you } : { tone: 'soft', text: facts.doctor }
    case 'sample': {
      const order = row.tests[0]?.order
      const notBefore = order?.notBefore ?? ''
      if (notBefore > facts.today) return { tone: 'soft', text: words.notBefore(say.relative(notBefore)) }
      return {
        tone: 'soft',
        text: order && order.on === facts.today ? words.orderedAt(say.time(order.at)) : words.ordered(say.relative(row.since)),
      }
    }
    case 'send':
      return { tone: 'strong', text: words.send }
    case 'call-laboratory':
      return { tone: 'due', text: words.callLaboratory }
    case 'retake':
      return { tone: 'strong', text: words.retake }
    case 'wait':
      return { tone: 'soft', text: next.usualDays === 0 ? words.readHere : words.usual(next.usualDays) }
    case 'duty': {
      const name = words.duties[next.duty.kind]
      return row.late ? { tone: 'due', text: name } : { tone: 'duty', text: name }
    }
  }
}
