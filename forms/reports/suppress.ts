import { assert } from '../core/assert'
import { narrowest, type Group } from './suppress-bounds'

/**
 * Small cells. Source: security design 3.4. Below `threshold` (T) every count is hidden, zeros like the rest, and so is every sum below it.
 * A line (row, column, the two lines of sums) with a hidden cell has at least two, and their sum is at least 2T or the whole line is
 * hidden. What is hidden beside a small cell is the last shown one of its line in catalogue order, a sum after its line's cells: so first
 * of all the sum.
 *
 * Nobody who knows this rule learns more of a hidden cell than that it lies in a span of at least T - 1, for what is hidden follows from
 * where the small cells are and not from how small they are:
 * 1. A line with a hidden cell hides its sum. A lone shown cell of such a line below 2T is hidden too (else hidden cells of the line could
 *    add up to less than 2T). Both steps look at nothing that a small cell contains.
 * 2. The sum of a column, and then the total, stays after all when the exact bounds that it gives leave every hidden cell its whole span
 *    (the audit). All hidden cells at their least, or all at their most, never pass the audit, so "hidden" tells nothing either.
 */
export type CountTable = {
  readonly rows: readonly string[]
  readonly cols: readonly string[]
  readonly counts: readonly (readonly number[])[]
}
export type SuppressedTable = {
  readonly rows: string[]
  readonly cols: string[]
  readonly counts: (number | null)[][]
  readonly rowTotals: (number | null)[]
  readonly colTotals: (number | null)[]
  readonly total: number | null
}

export const defaultThreshold = 5

/**
 * The table with its small cells hidden. A count that is no whole number from nothing up, a row that is not as long as `cols`, sums that are
 * beyond what a number holds exactly, or a threshold below 1 is a bug of the caller and thrown.
 */
export function suppress(table: CountTable, threshold: number = defaultThreshold): SuppressedTable {
  const { rows, cols, counts } = table
  assert(Number.isInteger(threshold) && threshold >= 1, 'threshold')
  assert(counts.length === rows.length && counts.every((row) => row.length === cols.length), 'shape of the table')
  assert(
    counts.every((row) => Array.from(row).every((count) => Number.isSafeInteger(count) && count >= 0)),
    'counts',
  )
  assert(Number.isSafeInteger(add(counts.map(add))), 'sum of the counts')

  const hidden = closure(counts, threshold)
  const column = (col: number) => counts.map((row) => row[col] ?? 0)
  const isHidden = (row: number, col: number) => hidden[row]?.[col] === true
  const dirtyRow = rows.map((_, row) => cols.some((_column, col) => isHidden(row, col)))
  const groups = cols.map((_, col): Group => groupOf(column(col), (row) => isHidden(row, col), threshold))
  const dirtyCol = groups.map((group) => group.rows.length > 0)
  const rowSums = counts.map(add)
  const colSums = cols.map((_, col) => add(column(col)))
  const all = add(rowSums)

  const colShown = cols.map((_, col) => (colSums[col] ?? 0) >= threshold && (!dirtyCol[col] || columnPasses(groups[col], threshold)))
  const totalShown = all >= threshold && totalPasses(groups, colShown, colSums, rowSums, dirtyRow, all, threshold)
  return {
    rows: [...rows],
    cols: [...cols],
    counts: counts.map((row, at) => row.map((count, col) => (isHidden(at, col) ? null : count))),
    rowTotals: rowSums.map((value, at) => (dirtyRow[at] || value < threshold ? null : value)),
    colTotals: colSums.map((value, at) => (colShown[at] && (cols.length > 1 || totalShown) ? value : null)),
    total: totalShown ? all : null,
  }
}

const add = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Step 1: small cells, and the lone shown cell below 2T of a line that has a hidden one. The same set whatever the order of the lines. */
function closure(counts: readonly (readonly number[])[], threshold: number): readonly (readonly boolean[])[] {
  const hidden = counts.map((row) => row.map((count) => count < threshold))
  const width = counts[0]?.length ?? 0
  const lines = [
    ...counts.map((_, row) => Array.from({ length: width }, (_cell, col) => [row, col] as const)),
    ...Array.from({ length: width }, (_, col) => counts.map((_row, row) => [row, col] as const)),
  ]
  for (let changed = true; changed;) {
    changed = false
    for (const line of lines) {
      const shown = line.filter(([row, col]) => !hidden[row]?.[col])
      const [lone] = shown
      if (!lone || shown.length !== 1 || line.length < 2 || (counts[lone[0]]?.[lone[1]] ?? 0) >= 2 * threshold) continue
      const row = hidden[lone[0]]
      if (row) row[lone[1]] = true
      changed = true
    }
  }
  return hidden
}

/** The hidden cells of a column: each lies in a span of T - 1 above its least value, 0 for a small cell and T for one hidden beside it. */
function groupOf(values: readonly number[], isHidden: (row: number) => boolean, threshold: number): Group {
  const rows = values.flatMap((_, row) => (isHidden(row) ? [row] : []))
  const value = (row: number) => values[row] ?? 0
  return {
    rows,
    sum: add(rows.map(value)),
    above: add(rows.map((row) => (value(row) < threshold ? value(row) : value(row) - threshold))),
    possible: () => true,
  }
}

/**
 * The audit of one column whose sum would be shown: every cell can still be at its least (the others hold the rest) and at its most. Rows
 * with a hidden cell hide their sums, so columns do not touch each other.
 */
function columnPasses(group: Group | undefined, threshold: number): boolean {
  if (!group || group.sum < 2 * threshold) return false
  return threshold - 1 <= group.above && group.above <= (group.rows.length - 1) * (threshold - 1)
}

/** The audit of the total, given which sums of columns stay hidden. */
function totalPasses(
  groups: readonly Group[],
  colShown: readonly boolean[],
  colSums: readonly number[],
  rowSums: readonly number[],
  dirtyRow: readonly boolean[],
  all: number,
  threshold: number,
): boolean {
  const open = groups.filter((_, col) => !colShown[col])
  const hiddenIn = (sums: readonly number[], isShown: (at: number) => boolean) => all - add(sums.filter((_, at) => isShown(at)))
  if (!dirtyRow.includes(true)) return true
  if (dirtyRow.filter(Boolean).length < 2 || hiddenIn(rowSums, (row) => !dirtyRow[row]) < 2 * threshold) return false
  if (open.length === 0) return true
  if (open.length < 2 || hiddenIn(colSums, (col) => colShown[col] === true) < 2 * threshold) return false
  const span = threshold - 1
  const pool = open.map((group): Group => ({
    ...group,
    // a column that hides its sum did not pass its own audit
    possible: (above) => !columnPasses({ ...group, sum: group.sum - group.above + above, above }, threshold),
  }))
  return narrowest(pool, add(open.map(({ above }) => above)), span) >= span
}
