import { z } from 'zod'
import { FigureId, splitColumns, type Production } from './schema'

/** One number of a month that has become another. */
export const Difference = z.strictObject({
  figure: FigureId,
  column: z.enum(['women', 'men', 'other']),
  before: z.number().int().nonnegative(),
  after: z.number().int().nonnegative(),
})
export type Difference = z.infer<typeof Difference>

/** A difference of a closed month, with the moment and who changed the visit or the person behind it. */
export const DatedDifference = Difference.extend({ at: z.iso.datetime(), by: z.string() })
export type DatedDifference = z.infer<typeof DatedDifference>

const bySex = splitColumns.filter((column) => column !== 'all')

/** What differs between two counts of the same month, figure by figure and sex by sex. Comparisons with other months are not looked at. */
export function differences(before: Production, after: Production): readonly Difference[] {
  return before.figures.flatMap((figure) => {
    const now = after.figures.find(({ id }) => id === figure.id)
    if (!now) throw new Error(`bug: no figure ${figure.id}`)
    return bySex
      .filter((column) => figure.month[column] !== now.month[column])
      .map((column) => ({ figure: figure.id, column, before: figure.month[column], after: now.month[column] }))
  })
}

/** A closed month's own counts with everything that has changed since: what a count of today gives. */
export function withDifferences(closed: Production, changes: readonly Difference[]): Production {
  const figures = closed.figures.map((figure) => {
    const month = { ...figure.month }
    for (const { figure: id, column, before, after } of changes)
      if (id === figure.id) {
        month[column] += after - before
        month.all += after - before
      }
    return { ...figure, month }
  })
  return { ...closed, figures }
}
