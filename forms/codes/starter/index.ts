import type { CodeRow } from '../shape'
import { atcRows } from './atc'
import { icdRows } from './icd'
import { kvaRows } from './kva'

/** What the pickers know before a unit has read in the official files. */
export const starterCodes: readonly CodeRow[] = [...icdRows, ...kvaRows, ...atcRows]
