import { CircleDot, OctagonAlert, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { Card } from '../../forms/contraception/card'
import type { Words } from '../i18n'

export type CardLook = { readonly tone: 'due' | 'danger' | 'act' | 'off'; readonly icon: LucideIcon; readonly text: string }

/** Where the method in use stands, as a shape and words. */
export function cardLook(card: Card, words: Words['contraception']['state'], day: (date: string) => string): CardLook {
  const { recall } = card
  if (card.state === 'running' || recall === undefined || card.next === undefined)
    return { tone: 'off', icon: CircleDot, text: words.running }
  if (recall.kind === 'device') {
    const { expiry, state } = recall.window
    if (state === 'overdue') return { tone: 'due', icon: TriangleAlert, text: words['device-overdue'](day(expiry)) }
    if (state === 'due') return { tone: 'due', icon: TriangleAlert, text: words['device-due'](day(expiry)) }
    return { tone: 'off', icon: CircleDot, text: words['device-not-due'](day(expiry)) }
  }
  const { state, ideal, latest, coveredUntil } = recall.window
  switch (state) {
    case 'too-early':
    case 'early':
      return { tone: 'off', icon: CircleDot, text: words[state](day(ideal)) }
    case 'due':
      return { tone: 'due', icon: TriangleAlert, text: words.due(day(latest)) }
    case 'late':
      return { tone: 'due', icon: TriangleAlert, text: words.late(day(coveredUntil)) }
    case 'overdue':
      return { tone: 'danger', icon: OctagonAlert, text: words.overdue(day(coveredUntil)) }
  }
}
