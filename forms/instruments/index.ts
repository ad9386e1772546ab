import { assert } from '../core/assert'
import type { InstrumentDefinition } from '../core/instrument'
import type { Score } from '../core/score'
import { audit } from './audit/index'
import { auditC } from './audit-c/index'
import { dudit } from './dudit/index'
import { madrs } from './madrs/index'
import { madrsS } from './madrs-s/index'
import { mdq } from './mdq/index'
import { mini } from './mini/index'
import { scid } from './scid/index'

export { remitted, responded } from './response'

/** The rating instruments. Older versions stay in the list, so that what was signed can be read. */
export const instruments: readonly InstrumentDefinition[] = [madrs, madrsS, audit, auditC, dudit, mdq, mini, scid]

export const pointInstruments = ['madrs', 'madrs-s', 'audit', 'audit-c', 'dudit', 'mdq'] as const
export type PointInstrumentId = (typeof pointInstruments)[number]

/** The instrument with that id: the version asked for, or the newest. Undefined when there is none. */
export function findInstrument(id: string, version?: number): InstrumentDefinition | undefined {
  return instruments
    .filter((instrument) => instrument.id === id && (version === undefined || instrument.version === version))
    .toSorted((one, other) => other.version - one.version)[0]
}

/**
 * Scores the answers of an instrument with points, in the order of its items; `null` is not answered. Anything else than a whole number of
 * the item's own list, or a wrong number of items, makes the form invalid. Source: the instruments text.
 */
export function scoreItems(id: PointInstrumentId, items: readonly unknown[]): Score {
  const instrument = findInstrument(id)
  assert(instrument?.kind === 'points', 'no such instrument with points')
  return instrument.score(items)
}
