import { suppress, type CountTable, type SuppressedTable } from '../../forms/reports/suppress'
import { randomFrom, type Random } from '../support/random'
import { invertColumns, invertSeveral, type Inverted } from './column-attack'
import { exactBounds, invertAll } from './suppression-attack'

export type SuppressionFigures = {
  readonly tables: number
  readonly seed: number
  readonly cells: number
  readonly hidden: number
  /** Hidden cells and sums that the attacker knows exactly. */
  readonly exact: number
  /** Hidden cells and sums that he knows within less than T - 1. */
  readonly narrow: number
  /** Cells below T that are shown, shown numbers that are wrong, lines with a single hidden cell or with too small a hidden sum. */
  readonly broken: number
}

/** A table as a clinic's could be: mostly women, few men, hardly anyone else; or evenly spread; or nearly empty. */
export function randomTable(random: Random): CountTable {
  const rows = random.whole(1, 12)
  const cols = random.whole(1, 4)
  const sizes = Array.from({ length: cols }, () => random.pick([1, 3, 6, 12, 40]))
  const counts = Array.from({ length: rows }, () => sizes.map((size) => (random.chance(0.25) ? 0 : random.whole(0, size))))
  return { rows: counts.map((_, at) => `r${at}`), cols: sizes.map((_, at) => `c${at}`), counts }
}

/** Hides the small cells of random tables and attacks each with exact bounds. */
export function attackRandomTables(tables: number, seed: number): SuppressionFigures {
  const random = randomFrom(seed)
  const figures = { tables, seed, cells: 0, hidden: 0, exact: 0, narrow: 0, broken: 0 }
  for (let number = 0; number < tables; number++) {
    const table = randomTable(random)
    const threshold = random.chance(0.7) ? 5 : 10
    const published = suppress(table, threshold)
    figures.cells += (table.rows.length + 1) * (table.cols.length + 1)
    figures.broken += faults(table, published, threshold)
    for (const { min, max } of exactBounds(table, published, threshold)) {
      figures.hidden += 1
      if (min === max) figures.exact += 1
      if (max - min < threshold - 1) figures.narrow += 1
    }
  }
  return figures
}

/** What of the rule itself does not hold: each line by itself, from the true numbers. */
export function faults(table: CountTable, published: SuppressedTable, threshold: number): number {
  const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  const rowSums = table.counts.map(add)
  const colSums = table.cols.map((_, col) => add(table.counts.map((row) => row[col] ?? 0)))
  const cell = (truth: number | undefined, shown: number | null | undefined) => ({ truth: truth ?? -1, shown: shown ?? null })
  const lines = [
    ...table.rows.map((_, row) => [
      ...table.cols.map((_column, col) => cell(table.counts[row]?.[col], published.counts[row]?.[col])),
      cell(rowSums[row], published.rowTotals[row]),
    ]),
    ...table.cols.map((_, col) => [
      ...table.rows.map((_row, row) => cell(table.counts[row]?.[col], published.counts[row]?.[col])),
      cell(colSums[col], published.colTotals[col]),
    ]),
    [...rowSums.map((sum, row) => cell(sum, published.rowTotals[row])), cell(add(rowSums), published.total)],
    [...colSums.map((sum, col) => cell(sum, published.colTotals[col])), cell(add(colSums), published.total)],
  ]
  let found = 0
  for (const line of lines) {
    found += line.filter(({ truth, shown }) => shown !== null && (shown !== truth || truth < threshold)).length
    const hidden = line.filter(({ shown }) => shown === null)
    if (hidden.length === 0) continue
    if (hidden.length < 2) found += 1
    if (hidden.length < line.length && add(hidden.map(({ truth }) => truth)) < 2 * threshold) found += 1
  }
  return found
}

/** `npm run torture -- suppression`: prints the figures of F9 and says whether they are on target. */
export function run(tables = 10_000, seed = 20_261_101): boolean {
  const figures = attackRandomTables(tables, seed)
  console.log(
    `suppression: ${figures.tables} random tables, seed ${figures.seed}, ${figures.cells} cells and sums, ${figures.hidden} hidden`,
  )
  console.log(
    `  exact bounds, rule known: ${figures.exact} recovered, ${figures.narrow} within less than T - 1, ${figures.broken} rule broken`,
  )
  let failed = figures.exact + figures.narrow + figures.broken
  for (const [rows, cols, threshold] of [
    [2, 2, 3],
    [2, 2, 5],
    [3, 2, 3],
    [2, 3, 3],
    [3, 3, 2],
    [5, 1, 3],
  ] as const) {
    const all = invertAll(rows, cols, threshold, suppress)
    console.log(
      `  rule turned round, ${rows} x ${cols}, T = ${threshold}: ${all.tables} tables, ${all.hidden} hidden, ${all.exact} recovered, ${all.narrow} within less than T - 1`,
    )
    failed += all.exact + all.narrow
  }
  const columns = (what: string, found: Inverted) => {
    console.log(
      `  five questions, ${what}: ${found.columns} columns, ${found.hidden} hidden, ${found.exact} recovered, ${found.narrow} within less than T - 1`,
    )
    failed += found.exact + found.narrow
  }
  columns('screen and paper, 5 answers, T = 3', invertColumns(5, 3, 13))
  columns('paper alone, 4 answers, T = 6', invertColumns(4, 3, 20, 'paper'))
  columns('screen and paper, 4 answers, T = 4', invertColumns(4, 4, 18))
  columns('screen and paper, 3 answers, T = 5', invertColumns(3, 5, 26))
  columns('screen and paper, several of 4, one alone, T = 3', invertSeveral(3, 3, 9, 14))
  columns('screen and paper, several of 3, one alone, T = 4', invertSeveral(2, 4, 16, 20))
  return failed === 0
}
