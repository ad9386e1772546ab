import { findInstrument } from '../../forms/instruments/index'
import { wordingSkeleton } from '../../forms/instruments/wording-skeleton'

/** A file of wordings in Swedish for an instrument, with questions of its own. */
export function wordingFile(instrument: string, question: string): string {
  const found = findInstrument(instrument)
  if (!found) throw new Error(`bug: no ${instrument}`)
  return wordingSkeleton(found, 'sv')
    .replace(/^version: .*$/m, 'version: 1')
    .replace(/^question: (.*)$/m, `question: ${question} om $1`)
}
