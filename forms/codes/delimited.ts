/** One record of a delimited file, and the line of the file it begins on (from 1). */
export type DelimitedRecord = { readonly line: number; readonly cells: readonly string[] }

export const separators = ['\t', ';', ','] as const
export type Separator = (typeof separators)[number]

/** The separator that the first line has most of. */
export function guessSeparator(text: string): Separator {
  const first = withoutMark(text).split(/\r\n|\r|\n/, 1)[0] ?? ''
  const count = (separator: Separator) => first.split(separator).length
  return separators.reduce((best, separator) => (count(separator) > count(best) ? separator : best), separators[0])
}

/**
 * Reads CSV or TSV: quoted cells may hold separators, line breaks and doubled quotes. Blank lines are left out. `unclosed` is the line where
 * a quote was opened that never ends.
 */
export function readDelimited(
  text: string,
  separator: Separator,
): { readonly records: readonly DelimitedRecord[]; readonly unclosed: number | null } {
  const source = withoutMark(text)
  const records: DelimitedRecord[] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  let line = 1
  let recordLine = 1
  let quoteLine = 1
  const endRecord = () => {
    cells.push(cell)
    if (cells.some((value) => value.trim() !== '')) records.push({ line: recordLine, cells })
    cells = []
    cell = ''
  }
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at] ?? ''
    const isBreak = character === '\n' || (character === '\r' && source[at + 1] !== '\n')
    if (isBreak) line += 1
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (source[at + 1] === '"') {
        cell += '"'
        at += 1
      } else isQuoted = false
    } else if (character === '"' && cell.trim() === '') {
      isQuoted = true
      quoteLine = line
      cell = ''
    } else if (character === separator) {
      cells.push(cell)
      cell = ''
    } else if (isBreak) {
      endRecord()
      recordLine = line
    } else if (character !== '\r') cell += character
  }
  if (cell !== '' || cells.length > 0) endRecord()
  return { records, unclosed: isQuoted ? quoteLine : null }
}

/** A file saved by a spreadsheet may begin with a byte-order mark. */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '')
