import type { CountTable, SuppressedTable } from '../../forms/reports/suppress'

/** What somebody works out about one hidden cell: between `min` and `max`, and what it really is. */
export type Span = { readonly where: string; readonly truth: number; readonly min: number; readonly max: number }

/**
 * An attacker with exact bounds who knows the rule, and more than the rule tells: which hidden cells are small (0 to T - 1) and which are
 * hidden beside one (T to 2T - 1). He uses every shown sum. The shown sums of a table are a flow from rows to columns, so the least and
 * the most of a cell are what can be led around it in the flow that really is.
 */
export function exactBounds(table: CountTable, published: SuppressedTable, threshold: number): readonly Span[] {
  const { counts } = table
  const rows = table.rows.length
  const cols = table.cols.length
  const source = 0
  const sink = rows + cols + 1
  const far = 1e9
  const truthOf = (row: number, col: number) => counts[row]?.[col] ?? 0
  const rowSum = (row: number) => table.cols.reduce((sum, _, col) => sum + truthOf(row, col), 0)
  const colSum = (col: number) => table.rows.reduce((sum, _, row) => sum + truthOf(row, col), 0)
  const edges: { from: number; to: number; value: number; low: number; high: number; where: string; hidden: boolean }[] = []
  const edge = (from: number, to: number, value: number, shown: number | null | undefined, low: number, high: number, where: string) => {
    const known = typeof shown === 'number'
    if (known && shown !== value) throw new Error(`${where}: shown ${shown}, is ${value}`)
    edges.push({ from, to, value, low: known ? value : low, high: known ? value : high, where, hidden: !known })
  }
  for (let row = 0; row < rows; row++) {
    edge(source, 1 + row, rowSum(row), published.rowTotals[row], 0, far, `row ${row}`)
    for (let col = 0; col < cols; col++) {
      const value = truthOf(row, col)
      const [low, high] = value < threshold ? [0, threshold - 1] : [threshold, 2 * threshold - 1]
      edge(1 + row, 1 + rows + col, value, published.counts[row]?.[col], low, Math.max(high, value), `cell ${row} ${col}`)
    }
  }
  for (let col = 0; col < cols; col++) edge(1 + rows + col, sink, colSum(col), published.colTotals[col], 0, far, `column ${col}`)
  const all = table.rows.reduce((sum, _, row) => sum + rowSum(row), 0)
  edge(sink, source, all, published.total, 0, far, 'total')

  /** How much more can be led from one point to another beside `without`: shortest ways, until there is none. */
  const around = (from: number, to: number, without: number): number => {
    const flow = edges.map(({ value }) => value)
    for (let led = 0; ;) {
      const came = new Map<number, { readonly edge: number; readonly forward: boolean }>()
      const queue = [from]
      for (let point = queue.shift(); point !== undefined && !came.has(to); point = queue.shift())
        edges.forEach((each, at) => {
          if (at === without) return
          const value = flow[at] ?? 0
          if (each.from === point && value < each.high && each.to !== from && !came.has(each.to)) {
            came.set(each.to, { edge: at, forward: true })
            queue.push(each.to)
          } else if (each.to === point && value > each.low && each.from !== from && !came.has(each.from)) {
            came.set(each.from, { edge: at, forward: false })
            queue.push(each.from)
          }
        })
      if (!came.has(to)) return led
      const way: { readonly edge: number; readonly forward: boolean }[] = []
      for (let point = to; point !== from;) {
        const step = came.get(point)
        const taken = step && edges[step.edge]
        if (!step || !taken) return led
        way.push(step)
        point = step.forward ? taken.from : taken.to
      }
      const room = Math.min(
        2 * threshold,
        ...way.map(({ edge: at, forward }) => {
          const taken = edges[at]
          if (!taken) return 0
          return forward ? taken.high - (flow[at] ?? 0) : (flow[at] ?? 0) - taken.low
        }),
      )
      for (const { edge: at, forward } of way) flow[at] = (flow[at] ?? 0) + (forward ? room : -room)
      led += room
      if (led >= 2 * threshold) return led
    }
  }
  return edges.flatMap((each, at) =>
    each.hidden
      ? [
          {
            where: each.where,
            truth: each.value,
            min: each.value - Math.min(each.value - each.low, around(each.from, each.to, at)),
            max: each.value + Math.min(each.high - each.value, around(each.to, each.from, at)),
          },
        ]
      : [],
  )
}

/**
 * The strongest attacker there is: he has the rule itself, tries every table with these rows and columns and cells of 0 to 2T, and keeps
 * those that give what was published. Nothing that is hidden in a cell is above 2T - 1, so he misses none.
 */
export function invertAll(
  rows: number,
  cols: number,
  threshold: number,
  rule: (table: CountTable, threshold: number) => SuppressedTable,
): { readonly tables: number; readonly published: number; readonly hidden: number; readonly exact: number; readonly narrow: number } {
  const names = (count: number) => Array.from({ length: count }, (_, at) => String(at))
  const base = 2 * threshold + 1
  const tables = base ** (rows * cols)
  const seen = new Map<string, { min: number[]; max: number[] }>()
  for (let number = 0; number < tables; number++) {
    let rest = number
    const counts = Array.from({ length: rows }, () =>
      Array.from({ length: cols }, () => {
        const digit = rest % base
        rest = Math.floor(rest / base)
        return digit
      }),
    )
    const published = rule({ rows: names(rows), cols: names(cols), counts }, threshold)
    const values = withSums(counts)
    const shown = [...published.counts.flat(), ...published.rowTotals, ...published.colTotals, published.total]
    const key = shown.map((value) => value ?? 'x').join()
    const before = seen.get(key)
    if (!before) seen.set(key, { min: [...values], max: [...values] })
    else
      values.forEach((value, at) => {
        before.min[at] = Math.min(before.min[at] ?? value, value)
        before.max[at] = Math.max(before.max[at] ?? value, value)
      })
  }
  let hidden = 0
  let exact = 0
  let narrow = 0
  for (const [key, { min, max }] of seen)
    key.split(',').forEach((value, at) => {
      if (value !== 'x') return
      const width = (max[at] ?? 0) - (min[at] ?? 0)
      hidden += 1
      if (width === 0) exact += 1
      if (width < threshold - 1) narrow += 1
    })
  return { tables, published: seen.size, hidden, exact, narrow }
}

function withSums(counts: readonly (readonly number[])[]): number[] {
  const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
  const rowSums = counts.map(add)
  const colSums = (counts[0] ?? []).map((_, col) => add(counts.map((row) => row[col] ?? 0)))
  return [...counts.flat(), ...rowSums, ...colSums, add(rowSums)]
}
