import { hiddenAmongSeveral, hiddenInColumn } from '../../forms/reports/suppress-column'

export type Inverted = {
  readonly columns: number
  readonly views: number
  readonly hidden: number
  readonly exact: number
  readonly narrow: number
}

type Seen = Map<string, { readonly min: number[]; readonly max: number[]; reach: number }>

/** Every column of so many cells with values below `base`. */
function* columnsOf(cells: number, base: number): Generator<readonly number[]> {
  for (let number = 0; number < base ** cells; number++)
    yield Array.from({ length: cells }, (_cell, at) => Math.floor(number / base ** at) % base)
}

const add = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
const view = (values: readonly number[], hidden: readonly boolean[]) => values.map((value, at) => (hidden[at] ? 'x' : value)).join()

function remember(seen: Seen, key: string, values: readonly number[]): void {
  const before = seen.get(key)
  if (!before) seen.set(key, { min: [...values], max: [...values], reach: add(values) })
  else
    values.forEach((value, at) => {
      before.min[at] = Math.min(before.min[at] ?? value, value)
      before.max[at] = Math.max(before.max[at] ?? value, value)
    })
}

/** What the thief knows of every hidden cell; only views whose hidden cells can't reach outside what was tried are judged. */
function judge(seen: Seen, columns: number, threshold: number, isJudged: (key: string) => boolean): Inverted {
  const found = { columns, views: 0, hidden: 0, exact: 0, narrow: 0 }
  for (const [key, { min, max }] of seen) {
    if (!isJudged(key)) continue
    found.views += 1
    const [screen = ''] = key.split(' ')
    screen.split(',').forEach((value, at) => {
      if (value !== 'x') return
      const width = (max[at] ?? 0) - (min[at] ?? 0)
      found.hidden += 1
      if (width === 0) found.exact += 1
      if (width < threshold - 1) found.narrow += 1
    })
  }
  return found
}

/**
 * The rule turned round for one sex of a question with one answer each: a thief who knows it, the number of persons, the table of the screen
 * (T) and that of the paper (2T) goes through every column that gives these. With `only` he has the paper alone, and must know nothing within
 * less than 2T - 1. At least 2T persons, as in every batch.
 */
export function invertColumns(cells: number, threshold: number, base: number, only?: 'paper'): Inverted {
  const seen: Seen = new Map()
  let columns = 0
  for (const values of columnsOf(cells, base)) {
    const persons = add(values)
    if (persons < 2 * threshold) continue
    columns += 1
    const low = hiddenInColumn(values, threshold)
    const high = hiddenInColumn(values, 2 * threshold, low)
    remember(seen, [...(only === 'paper' ? [] : [view(values, low)]), view(values, high), persons].join(' '), values)
  }
  const hiddenSum = (key: string) => {
    const [screen = ''] = key.split(' ')
    const persons = key.split(' ').at(-1)
    return Number(persons) - add(screen.split(',').flatMap((value) => (value === 'x' ? [] : [Number(value)])))
  }
  return judge(seen, columns, only === 'paper' ? 2 * threshold : threshold, (key) => hiddenSum(key) < base)
}

/**
 * The same for a question with several answers, the last of which stands alone: who gave it gave no other, and everybody gave one. The thief
 * knows the number of persons.
 */
export function invertSeveral(together: number, threshold: number, base: number, mostPersons: number): Inverted {
  const seen: Seen = new Map()
  let columns = 0
  for (const values of columnsOf(together + 1, base))
    for (let persons = 2 * threshold; persons <= mostPersons; persons++) {
      const others = values.slice(0, together)
      const rest = persons - (values[together] ?? 0)
      if (rest < Math.max(...others) || rest > add(others)) continue // nobody could have answered so
      columns += 1
      const rules = { alone: [together], atLeastOne: true }
      const low = hiddenAmongSeveral(values, threshold, persons, rules)
      const high = hiddenAmongSeveral(values, 2 * threshold, persons, rules, low)
      remember(seen, `${view(values, low)} ${view(values, high)} ${persons}`, values)
    }
  // a column that is hidden as a whole may reach outside what was tried
  return judge(seen, columns, threshold, (key) => /\d/.test(key.split(' ')[0] ?? ''))
}
