/**
 * The hidden cells of one column. Each is its least possible value plus 0 to `span`; `above` is by how much they exceed their least values
 * together, `sum` what they are together. `possible` says which `above` somebody who knows the rule still holds for possible.
 */
export type Group = {
  readonly rows: readonly number[]
  readonly sum: number
  readonly above: number
  readonly possible: (above: number) => boolean
}

type Range = { readonly min: number; readonly max: number }

/**
 * Exact bounds, when all that is known is that the groups together exceed their least values by `known`: the width of the narrowest of all
 * hidden cells, sums of columns and sums of rows.
 */
export function narrowest(groups: readonly Group[], known: number, span: number): number {
  const possible = groups.map((group) =>
    Array.from({ length: group.rows.length * span + 1 }, (_, above) => above).filter((above) => group.possible(above)),
  )
  const widths = groups.flatMap((group, at) => {
    const others = sums(possible.filter((_, other) => other !== at))
    const own = (possible[at] ?? []).filter((above) => others.has(known - above))
    return [
      width(rangeOf(own.map((above) => partRange(above, group.rows.length, 1, span)))),
      width({ min: Math.min(...own), max: Math.max(...own) }),
    ]
  })
  // rows with hidden cells in the same columns have the same bounds
  const inColumns = new Set(groups.flatMap(({ rows }) => rows).map((row) => groups.map((group) => group.rows.includes(row)).join()))
  for (const key of inColumns) {
    const parts = key.split(',').map((part) => (part === 'true' ? 1 : 0))
    widths.push(width(rowRange(groups, possible, parts, known, span)))
  }
  return Math.min(...widths)
}

const width = ({ min, max }: Range): number => (max >= min ? max - min : 0)

/** What `part` of `count` cells can be together when all of them are `above`. */
function partRange(above: number, count: number, part: number, span: number): Range {
  return { min: Math.max(0, above - (count - part) * span), max: Math.min(part * span, above) }
}

function rangeOf(ranges: readonly Range[]): Range {
  if (ranges.length === 0) return { min: 0, max: 0 }
  return { min: Math.min(...ranges.map(({ min }) => min)), max: Math.max(...ranges.map(({ max }) => max)) }
}

/** All sums of one value from each list. */
function sums(lists: readonly (readonly number[])[]): ReadonlySet<number> {
  return lists.reduce<ReadonlySet<number>>(
    (found, list) => new Set([...found].flatMap((sum) => list.map((value) => sum + value))),
    new Set([0]),
  )
}

/** What the hidden cells of one row can be together: for every sum of the groups so far, the least and the most that the row has of it. */
function rowRange(
  groups: readonly Group[],
  possible: readonly (readonly number[])[],
  parts: readonly number[],
  known: number,
  span: number,
): Range {
  let reached = new Map<number, Range>([[0, { min: 0, max: 0 }]])
  groups.forEach((group, at) => {
    const next = new Map<number, Range>()
    const part = parts[at] ?? 0
    for (const [sum, range] of reached)
      for (const above of possible[at] ?? []) {
        const own = partRange(above, group.rows.length, part, span)
        const merged = { min: range.min + own.min, max: range.max + own.max }
        const before = next.get(sum + above)
        next.set(sum + above, before ? rangeOf([before, merged]) : merged)
      }
    reached = next
  })
  return reached.get(known) ?? { min: 0, max: 0 }
}
