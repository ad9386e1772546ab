import { normaliseCode } from '../normalise'
import { assert } from '../../core/assert'
import type { CodeRow, CodeSystem } from '../shape'

/** A code with our own short labels, Swedish and English. */
export type Line = readonly [code: string, swedish: string, english: string]

/** The edition name of our own starting tables: they give way to an official file. */
export const starterVersion = 'egen'

export const rowsOf = (system: CodeSystem, lines: readonly Line[]): readonly CodeRow[] =>
  lines.map(([typed, text, english]) => {
    const code = normaliseCode(system, typed)
    assert(code !== undefined, `a starting table has ${typed}`)
    return { system, code, version: starterVersion, text, english, validFrom: null, validUntil: null }
  })
