import { DateString } from '../core/ids'
import { readDelimited, type DelimitedRecord, type Separator } from './delimited'
import { normaliseCode } from './normalise'
import type { CodeRow, CodeSystem } from './shape'

/** Which column holds what: counted from 0. Official files differ, so the user points. */
export type ColumnMapping = {
  readonly code: number
  readonly text: number
  readonly validFrom: number | null
  readonly validUntil: number | null
}

export type ImportRequest = {
  readonly system: CodeSystem
  readonly version: string
  readonly separator: Separator
  readonly hasHeader: boolean
  readonly columns: ColumnMapping
}

export type ImportFault = {
  readonly line: number
  readonly why: 'no-code' | 'not-a-code' | 'no-text' | 'not-a-date' | 'dates-reversed' | 'too-few-columns' | 'twice' | 'quote-not-closed'
  /** What stood there. */
  readonly found: string
}

export type ImportResult = { readonly rows: readonly CodeRow[]; readonly faults: readonly ImportFault[] }

/** How many records are read before whoever waits is told how far it has come. */
const recordsAStep = 2000

/**
 * Reads an official code file step by step. In: its text and where the columns are. Yields how many records are read, of how many. Gives the
 * rows that hold, and every fault with its line in the file, so that the user sees all of them at once. Nothing is stored here; the caller
 * decides whether faults stop the import.
 */
export function* codeFileSteps(
  text: string,
  request: ImportRequest,
): Generator<{ readonly done: number; readonly of: number }, ImportResult, undefined> {
  const { records, unclosed } = readDelimited(text, request.separator)
  const rows: CodeRow[] = []
  const faults: ImportFault[] = unclosed === null ? [] : [{ line: unclosed, why: 'quote-not-closed', found: '' }]
  const seen = new Set<string>()
  const wanted = request.hasHeader ? records.slice(1) : records
  for (const [at, record] of wanted.entries()) {
    if (at > 0 && at % recordsAStep === 0) yield { done: at, of: wanted.length }
    const read = readRow(record, request)
    if ('why' in read) faults.push(read)
    else if (seen.has(key(read))) faults.push({ line: record.line, why: 'twice', found: read.code })
    else {
      seen.add(key(read))
      rows.push(read)
    }
  }
  return { rows, faults }
}

/** The same at once. */
export function readCodeFile(text: string, request: ImportRequest): ImportResult {
  const steps = codeFileSteps(text, request)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The column heads, for the user to point at; the first row when there are none. */
export const columnHeads = (text: string, separator: Separator): readonly string[] =>
  (readDelimited(text, separator).records[0]?.cells ?? []).map((cell) => cell.trim())

/** A code may stand twice with different periods of validity. */
const key = (row: CodeRow): string => `${row.code} ${row.validFrom ?? ''}`

const longestText = 300

function readRow({ line, cells }: DelimitedRecord, { system, version, columns }: ImportRequest): CodeRow | ImportFault {
  const wanted = [columns.code, columns.text, columns.validFrom, columns.validUntil].filter((column) => column !== null)
  if (Math.max(columns.code, columns.text) >= cells.length)
    return { line, why: 'too-few-columns', found: `${cells.length} < ${Math.max(...wanted) + 1}` }
  const cell = (column: number | null) => (column === null ? '' : (cells[column] ?? '').trim())
  const typed = cell(columns.code)
  if (typed === '') return { line, why: 'no-code', found: '' }
  const code = normaliseCode(system, typed)
  if (code === undefined) return { line, why: 'not-a-code', found: typed }
  const label = cell(columns.text).replaceAll(/\s+/g, ' ').slice(0, longestText)
  if (label === '') return { line, why: 'no-text', found: code }
  const dates = [cell(columns.validFrom), cell(columns.validUntil)]
  const [validFrom, validUntil] = dates.map(readDate)
  if (validFrom === undefined || validUntil === undefined) return { line, why: 'not-a-date', found: dates.join(' ').trim() }
  if (validFrom !== null && validUntil !== null && validFrom > validUntil) return { line, why: 'dates-reversed', found: dates.join(' ') }
  return { system, code, version, text: label, english: '', validFrom, validUntil }
}

/** `YYYY-MM-DD` or `YYYYMMDD`, a time after it is left out; null for an empty cell, undefined for anything else. */
function readDate(typed: string): string | null | undefined {
  if (typed === '') return null
  const date = typed.replace(/[T ]\d{2}:\d{2}(:\d{2})?.*$/, '').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  return DateString.safeParse(date).success ? date : undefined
}
