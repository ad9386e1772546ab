import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suppress, type CountTable, type SuppressedTable } from '../../../forms/reports/suppress'
import { hiddenAmongSeveral, hiddenInColumn } from '../../../forms/reports/suppress-column'
import { invertColumns, invertSeveral } from '../../torture/column-attack'
import { exactBounds, invertAll } from '../../torture/suppression-attack'
import { attackRandomTables } from '../../torture/suppression'

const table = (counts: readonly (readonly number[])[]): CountTable => ({
  rows: counts.map((_, at) => `row ${at}`),
  cols: (counts[0] ?? []).map((_, at) => `col ${at}`),
  counts,
})
const _ = null

describe('worked by hand, T = 5', () => {
  test.each<[string, readonly (readonly number[])[], Omit<SuppressedTable, 'rows' | 'cols'>]>([
    [
      'nothing small: nothing hidden',
      [
        [5, 6],
        [7, 80],
      ],
      {
        counts: [
          [5, 6],
          [7, 80],
        ],
        rowTotals: [11, 87],
        colTotals: [12, 86],
        total: 98,
      },
    ],
    [
      'one small cell hides the sums of its lines',
      [
        [20, 30],
        [3, 40],
        [50, 60],
      ],
      {
        counts: [
          [20, 30],
          [_, 40],
          [50, 60],
        ],
        rowTotals: [50, _, 110],
        colTotals: [_, 130],
        total: _,
      },
    ],
    [
      'zero is hidden like the rest',
      [
        [20, 30],
        [0, 40],
      ],
      {
        counts: [
          [20, 30],
          [_, 40],
        ],
        rowTotals: [50, _],
        colTotals: [_, 70],
        total: _,
      },
    ],
    [
      'a lone cell below 2T beside a small one is hidden too',
      [
        [3, 8],
        [40, 50],
        [60, 70],
      ],
      {
        counts: [
          [_, _],
          [40, 50],
          [60, 70],
        ],
        rowTotals: [_, 90, 130],
        colTotals: [_, _],
        total: _,
      },
    ],
    [
      'small cells in two rows and columns: the total stays when it leaves each its whole span',
      [
        [3, 40],
        [50, 1],
        [60, 70],
      ],
      {
        counts: [
          [_, 40],
          [50, _],
          [60, 70],
        ],
        rowTotals: [_, _, 130],
        colTotals: [_, _],
        total: 224,
      },
    ],
    [
      'and not when it says that neither is 0 (the audit)',
      [
        [3, 40],
        [50, 2],
        [60, 70],
      ],
      {
        counts: [
          [_, 40],
          [50, _],
          [60, 70],
        ],
        rowTotals: [_, _, 130],
        colTotals: [_, _],
        total: _,
      },
    ],
    [
      'all small: everything but the total is hidden',
      [
        [1, 2],
        [3, 4],
      ],
      {
        counts: [
          [_, _],
          [_, _],
        ],
        rowTotals: [_, _],
        colTotals: [_, _],
        total: 10,
      },
    ],
    [
      'a total below 2T of small cells is hidden as well',
      [
        [1, 2],
        [2, 1],
      ],
      {
        counts: [
          [_, _],
          [_, _],
        ],
        rowTotals: [_, _],
        colTotals: [_, _],
        total: _,
      },
    ],
    [
      'a column of many small cells keeps its sum when that leaves each its whole span',
      [
        [30, 4],
        [30, 2],
        [30, 3],
        [30, 3],
        [30, 20],
      ],
      {
        counts: [
          [30, _],
          [30, _],
          [30, _],
          [30, _],
          [30, 20],
        ],
        rowTotals: [_, _, _, _, 50],
        colTotals: [150, 32],
        total: 182,
      },
    ],
    [
      'and not when all of them must be at their most',
      [
        [30, 4],
        [30, 4],
        [30, 4],
        [30, 20],
      ],
      {
        counts: [
          [30, _],
          [30, _],
          [30, _],
          [30, 20],
        ],
        rowTotals: [_, _, _, 50],
        colTotals: [120, _],
        total: _,
      },
    ],
  ])('%s', (_name, counts, expected) => {
    expect(suppress(table(counts))).toEqual({ ...table(counts), ...expected })
  })

  test('an empty table has nothing but a hidden total', () => {
    expect(suppress(table([]))).toEqual({ rows: [], cols: [], counts: [], rowTotals: [], colTotals: [], total: null })
  })
})

test('the threshold is an argument, 5 when left out', () => {
  const counts = [
    [9, 30],
    [40, 50],
  ]
  expect(suppress(table(counts)).counts).toEqual(counts)
  expect(suppress(table(counts), 10).counts).toEqual([
    [null, 30],
    [40, 50],
  ])
})

test('which cells are hidden follows from where the small ones are, not from how large the others are', () => {
  const pattern = (counts: readonly (readonly number[])[]) => suppress(table(counts)).counts.map((row) => row.map((cell) => cell === null))
  expect(
    pattern([
      [3, 200, 10],
      [30, 40, 50],
    ]),
  ).toEqual(
    pattern([
      [0, 10, 999],
      [400, 10, 20],
    ]),
  )
})

test('what is asked is not changed, and a table that is no table is a bug', () => {
  const asked = table([[3, 40]])
  suppress(asked)
  expect(asked).toEqual(table([[3, 40]]))
  const beyond = Number.MAX_SAFE_INTEGER
  for (const counts of [[[1.5]], [[-1]], [[1], [2, 3]], [[Number.NaN]], [Array<number>(2)], [[beyond + 1]], [[beyond, 5]]])
    expect(() => suppress(table(counts))).toThrow('bug')
  for (const threshold of [0, -1, 4.5, Number.NaN]) expect(() => suppress(table([[9]]), threshold)).toThrow('bug')
  expect(suppress({ rows: ['one'], cols: [], counts: [[]] })).toMatchObject({ counts: [[]], rowTotals: [null], colTotals: [], total: null })
})

describe('the attacker', () => {
  test('finds no hidden cell in 10,000 random tables, nor any within less than T - 1', () => {
    const figures = attackRandomTables(10_000, 7)
    expect(figures).toMatchObject({ tables: 10_000, exact: 0, narrow: 0, broken: 0 })
    expect(figures.hidden).toBeGreaterThan(10_000)
    expect(figures.cells - figures.hidden).toBeGreaterThan(10_000)
  })

  test.each([
    [2, 2, 3],
    [3, 2, 2],
    [2, 3, 2],
    [5, 1, 3],
    [1, 4, 3],
    [4, 2, 2],
  ])('with the rule turned round finds none of all tables of %i x %i, T = %i', (rows, cols, threshold) => {
    const found = invertAll(rows, cols, threshold, suppress)
    expect(found).toMatchObject({ exact: 0, narrow: 0 })
    expect(found.hidden).toBeGreaterThan(0)
  })

  test('is no weak one: small cells alone, sums kept, or the smallest hidden beside, do not stand', () => {
    const smallOnly = (asked: CountTable, threshold: number): SuppressedTable => {
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
      const hide = (value: number) => (value < threshold ? null : value)
      const rowSums = asked.counts.map(sum)
      const colSums = asked.cols.map((_col, col) => sum(asked.counts.map((row) => row[col] ?? 0)))
      return {
        rows: [...asked.rows],
        cols: [...asked.cols],
        counts: asked.counts.map((row) => row.map(hide)),
        rowTotals: rowSums.map(hide),
        colTotals: colSums.map(hide),
        total: hide(sum(rowSums)),
      }
    }
    expect(invertAll(3, 2, 2, smallOnly).exact).toBeGreaterThan(100)
    const asked = table([
      [3, 40],
      [50, 60],
    ])
    expect(exactBounds(asked, smallOnly(asked, 5), 5).find(({ where }) => where === 'cell 0 0')).toMatchObject({ min: 3, max: 3 })
    // hiding beside it the last cell of the line, but keeping all sums, leaves 4 + 4 + 4
    const twelve = table([[4], [4], [4], [20]])
    expect(exactBounds(twelve, smallOnly(twelve, 5), 5).filter(({ min, max }) => min === max)).toHaveLength(6)
  })
})

describe('a column whose sum is known anyway', () => {
  test.each<[readonly number[], readonly boolean[]]>([
    [
      [10, 20, 30],
      [false, false, false],
    ],
    [
      [3, 20, 30],
      [true, false, true],
    ],
    [
      [3, 20, 6],
      [true, true, true],
    ],
    [
      [3, 30, 20, 7],
      [true, false, false, true],
    ],
    [
      [4, 4, 4, 50],
      [true, true, true, true],
    ],
    [
      [60, 4, 2, 3, 3, 50],
      [false, true, true, true, true, true], // one more always goes along
    ],
    [
      [3, 4],
      [true, true],
    ],
  ])('%j', (values, hidden) => {
    expect(hiddenInColumn(values, 5)).toEqual(hidden)
  })

  test.each([
    [4, 2, 9],
    [3, 3, 13],
    [4, 3, 13],
  ])('%i cells, T = %i: nobody who knows sum and rule knows one within less than T - 1', (cells, threshold, base) => {
    const seen = new Map<string, { min: number[]; max: number[]; sum: number }>()
    for (let number = 0; number < base ** cells; number++) {
      const values = Array.from({ length: cells }, (_cell, at) => Math.floor(number / base ** at) % base)
      const sum = values.reduce((total, value) => total + value, 0)
      const hidden = hiddenInColumn(values, threshold)
      if (sum < threshold) continue
      const key = `${values.map((value, at) => (hidden[at] ? 'x' : value)).join()} ${sum}`
      const before = seen.get(key) ?? { min: [...values], max: [...values], sum: 0 }
      before.sum = values.reduce((total, value, at) => total + (hidden[at] ? value : 0), 0)
      values.forEach((value, at) => {
        before.min[at] = Math.min(before.min[at] ?? value, value)
        before.max[at] = Math.max(before.max[at] ?? value, value)
      })
      seen.set(key, before)
    }
    let attacked = 0
    for (const [key, { min, max, sum }] of seen) {
      // larger hidden sums reach outside what was tried
      if (sum >= base) continue
      key.split(/[ ,]/).forEach((value, at) => {
        if (value !== 'x') return
        attacked += 1
        expect((max[at] ?? 0) - (min[at] ?? 0), key).toBeGreaterThanOrEqual(threshold - 1)
      })
    }
    expect(attacked).toBeGreaterThan(10)
  })
})

test('what is hidden on the screen is hidden on paper too', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2, maxLength: 12 }),
      fc.integer({ min: 1, max: 6 }),
      (values, threshold) => {
        const screen = hiddenInColumn(values, threshold)
        const paper = hiddenInColumn(values, 2 * threshold, screen)
        screen.forEach((hides, at) => expect(!hides || paper[at]).toBe(true))
      },
    ),
    { numRuns: 2000, seed: 31 },
  )
})

test('screen and paper together, rule and number of persons known: no hidden cell within less than T - 1', () => {
  for (const found of [
    invertColumns(4, 3, 13),
    invertColumns(3, 4, 18),
    invertColumns(3, 3, 20, 'paper'),
    invertSeveral(2, 3, 10, 14),
    invertSeveral(3, 3, 7, 10),
  ]) {
    expect(found.hidden).toBeGreaterThan(20)
    expect([found.exact, found.narrow]).toEqual([0, 0])
  }
})

describe('several answers', () => {
  const rules = { alone: [6, 7], atLeastOne: true }
  test('only small cells are hidden where many persons answered', () => {
    expect(hiddenAmongSeveral([44, 20, 16, 25, 15, 10, 6, 3], 5, 120, rules)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      false,
      true,
    ])
  })
  test('the whole column is hidden where the number of persons narrows a small cell', () => {
    // 60 persons, 10 alone with none, 44 with one of the others: at most 6 can have declined, so nothing is narrow at T = 5, and at T = 10 it is
    const values = [44, 6, 5, 5, 10, 4, 10, 4]
    expect(hiddenAmongSeveral(values, 5, 60, rules)).toEqual(values.map((value) => value < 5))
    expect(hiddenAmongSeveral(values, 10, 60, rules)).toEqual(values.map(() => true))
    // everybody gave one answer: the two hidden ones must be what is lacking
    expect(hiddenAmongSeveral([20, 20, 13, 3, 4, 0, 0, 0], 5, 60, { alone: [], atLeastOne: true })).toEqual(
      [20, 20, 13, 3, 4, 0, 0, 0].map((value) => value < 5),
    )
    expect(hiddenAmongSeveral([28, 25, 3, 4], 5, 60, { alone: [], atLeastOne: true })).toEqual([true, true, true, true])
  })
})
