import { intakeItemIds, intakeItems, type IntakeItem } from '../../intake/index'
import { hiddenAmongSeveral, hiddenInColumn } from '../suppress-column'
import { defaultThreshold } from '../suppress'
import type { IntakeEntries, IntakeReport, IntakeSex, IntakeTable, IntakeTotal, PeriodKind } from './schema'

/** `2026`, `2026-H1` or `2026-Q1`. */
export type Period = string

/** Numbers below these are hidden: on the screen, and in anything that leaves the clinic (security design 3.4). */
export const thresholds = { screen: defaultThreshold, outside: 10 } as const

/** Half-years or quarters are given only when each of the year holds this many entries, and then instead of the year (3.4). */
export const fewestPerPart = 60

/** The period that a batch counts in: `2026-02`, or a span `2025-12/2026-03`, which counts where it ends. */
export function periodOf(label: string, kind: PeriodKind): Period {
  const end = label.slice(-7)
  const year = end.slice(0, 4)
  const month = Number(end.slice(5))
  if (kind === 'year') return year
  return kind === 'half' ? `${year}-H${Math.ceil(month / 6)}` : `${year}-Q${Math.ceil(month / 3)}`
}

export function periodsOf(year: string, kind: PeriodKind): readonly Period[] {
  if (kind === 'year') return [year]
  return (kind === 'half' ? [1, 2] : [1, 2, 3, 4]).map((part) => `${year}-${kind === 'half' ? 'H' : 'Q'}${part}`)
}

export const kindOf = (period: Period): PeriodKind => (period.includes('-Q') ? 'quarter' : period.includes('-H') ? 'half' : 'year')

/** How a year may be cut. Only one of them is ever published: tables inside each other give hidden cells away. */
export function allowedKinds(year: string, entries: readonly IntakeEntries[]): readonly PeriodKind[] {
  const enough = (kind: PeriodKind) => periodsOf(year, kind).every((period) => entriesIn(entries, period) >= fewestPerPart)
  return (['year', 'half', 'quarter'] as const).filter((kind) => kind === 'year' || enough(kind))
}

export function entriesIn(entries: readonly IntakeEntries[], period: Period): number {
  return entries.filter((row) => periodOf(row.period, kindOf(period)) === period).reduce((sum, { n }) => sum + n, 0)
}

export type IntakeColumn = IntakeSex | 'total'

const severalAnswers: readonly IntakeItem[] = ['income', 'drug-kinds']
const sexes: readonly IntakeSex[] = ['female', 'male', 'other', 'all']

/**
 * The tables of one period: every item by sex, small cells hidden (security design 3.4). How many answers there are of each sex is known
 * (batches are let go by sex, ten at least), so each column is hidden by itself with its sum in mind, and the sum of a row is shown only
 * when nothing in the row is hidden. A sex without any released answer has no column: none is in these figures. Sex is left out everywhere
 * when one has fewer answers than what leaves the clinic may tell: women on the screen taken from all on paper would give the men.
 */
export function intakeReport(
  totals: readonly IntakeTotal[],
  entries: readonly IntakeEntries[],
  period: Period,
  threshold: number = defaultThreshold,
): IntakeReport {
  const inPeriod = (label: string) => periodOf(label, kindOf(period)) === period
  const counted = sexes.map((sex) => ({
    sex,
    n: entries.filter((row) => row.sex === sex && inPeriod(row.period)).reduce((sum, { n }) => sum + n, 0),
  }))
  const present = counted.filter(({ n }) => n > 0)
  const bySex = present.every(({ n }) => n >= Math.max(threshold, thresholds.outside))
  const total = present.reduce((sum, { n }) => sum + n, 0)
  const columns: readonly { readonly sex: IntakeSex; readonly of: readonly IntakeSex[] }[] = bySex
    ? present.map(({ sex }) => ({ sex, of: [sex] }))
    : [{ sex: 'all', of: sexes }]
  const count = (item: IntakeItem, category: string, of: readonly IntakeSex[]) =>
    totals
      .filter((row) => row.item === item && row.category === category && of.includes(row.sex) && inPeriod(row.period))
      .reduce((sum, { n }) => sum + n, 0)
  const columnOf = (item: IntakeItem, of: readonly IntakeSex[]) => intakeItems[item].map((category) => count(item, category, of))
  const masks = columns.map(({ of }) => {
    const persons = counted.filter(({ sex }) => of.includes(sex)).reduce((sum, { n }) => sum + n, 0)
    return masksOf((item) => columnOf(item, of), persons, threshold)
  })
  return {
    period,
    threshold,
    entries: bySex ? present : [{ sex: 'all', n: total }],
    total,
    bySex,
    tables: intakeItemIds.map((item) =>
      table(
        item,
        columns,
        columns.map(({ of }) => columnOf(item, of)),
        masks.map((mask) => mask.get(item) ?? []),
        threshold,
      ),
    ),
  }
}

type Masks = ReadonlyMap<IntakeItem, readonly boolean[]>

/**
 * What is hidden of one sex in every table. What leaves the clinic hides what the screen hides, and more: it could be made out of the screen,
 * so that the two tell no more together. Treatment and which drugs are asked only where there is or was drug use: each table gives a least
 * number of drug users, and is hidden as a whole while one of these is hidden and that number is not far below those that are shown.
 */
function masksOf(column: (item: IntakeItem) => readonly number[], persons: number, threshold: number): Masks {
  const lowest = Math.min(threshold, defaultThreshold)
  const screen = masksAt(column, persons, lowest, new Map())
  return threshold === lowest ? screen : masksAt(column, persons, threshold, screen)
}

function masksAt(column: (item: IntakeItem) => readonly number[], persons: number, threshold: number, before: Masks): Masks {
  const drugs = hiddenInColumn(column('drugs'), threshold, before.get('drugs'))
  const use = (['earlier', 'now'] as const).map((word) => intakeItems.drugs.indexOf(word))
  const usersShown = use.reduce((sum, at) => sum + (drugs[at] ? 0 : (column('drugs')[at] ?? 0)), 0)
  // at a distance of T it is as possible that nobody is in the hidden cell, whether the table is shown or not
  const tellsUse = (leastUsers: number) => use.some((at) => drugs[at]) && leastUsers > usersShown - threshold
  const of = (item: IntakeItem): readonly boolean[] => {
    const values = column(item)
    const own = before.get(item)
    switch (item) {
      case 'income':
        return hiddenAmongSeveral(values, threshold, persons, { alone: aloneIn(item), atLeastOne: true }, own)
      case 'drug-kinds':
        if (tellsUse(Math.max(...values))) return values.map(() => true)
        return hiddenAmongSeveral(values, threshold, persons, { alone: [], atLeastOne: false }, own)
      case 'treatment':
        if (tellsUse(persons - (values[intakeItems.treatment.indexOf('none')] ?? 0))) return values.map(() => true)
        return hiddenInColumn(values, threshold, own)
      default:
        return hiddenInColumn(values, threshold, own)
    }
  }
  return new Map(intakeItemIds.map((item) => [item, of(item)]))
}

/** The answers of a table that stand alone: who gave one gave no other. */
const aloneIn = (item: 'income'): readonly number[] =>
  intakeItems[item].flatMap((category, at) => (category === 'none' || category === 'declined' ? [at] : []))

function table(
  item: IntakeItem,
  columns: readonly { readonly sex: IntakeSex }[],
  values: readonly (readonly number[])[],
  hidden: readonly (readonly boolean[])[],
  threshold: number,
): IntakeTable {
  const several = severalAnswers.includes(item)
  const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0)
  const sums = values.map(sum)
  const shownSum = (value: number) => (several || value < threshold ? null : value)
  const rows = [...intakeItems[item]]
  return {
    item,
    several,
    rows,
    cols: columns.map(({ sex }) => sex),
    counts: rows.map((_, row) => values.map((column, col) => (hidden[col]?.[row] ? null : (column[row] ?? 0)))),
    rowTotals: rows.map((_, row) => (hidden.some((column) => column[row]) ? null : sum(values.map((column) => column[row] ?? 0)))),
    colTotals: sums.map(shownSum),
    total: shownSum(sum(sums)),
  }
}

/** What a cell of a report shows: null when hidden. A category that is not in the table is a bug. */
export function shownCount(report: IntakeReport, item: IntakeItem, category: string, column: IntakeColumn): number | null {
  const found = report.tables.find((each) => each.item === item)
  const row = found?.rows.indexOf(category) ?? -1
  if (!found || row === -1) throw new Error(`bug: no ${item} ${category}`)
  if (column === 'total') return found.rowTotals[row] ?? null
  return found.counts[row]?.[found.cols.indexOf(column)] ?? null
}
