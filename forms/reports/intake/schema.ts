import { z } from 'zod'
import { intakeItemIds, type IntakeItem } from '../../intake/index'

/** What the figures drawer holds: sums of released batches, never a row per person. `all` is a batch that was not split by sex. */
export const IntakeSex = z.enum(['female', 'male', 'other', 'all'])
export type IntakeSex = z.infer<typeof IntakeSex>

export const IntakeTotal = z.strictObject({
  period: z.string(),
  item: z.string(),
  category: z.string(),
  sex: IntakeSex,
  n: z.number().int().nonnegative(),
})
export type IntakeTotal = z.infer<typeof IntakeTotal>

export const IntakeEntries = z.strictObject({ period: z.string(), sex: IntakeSex, n: z.number().int().nonnegative() })
export type IntakeEntries = z.infer<typeof IntakeEntries>

/** How a year is cut; one of them for good (security design 3.4). */
export const PeriodKind = z.enum(['year', 'half', 'quarter'])
export type PeriodKind = z.infer<typeof PeriodKind>

const Shown = z.number().int().nullable()

const IntakeTable = z.strictObject({
  rows: z.array(z.string()),
  cols: z.array(z.string()),
  counts: z.array(z.array(Shown)),
  rowTotals: z.array(Shown),
  colTotals: z.array(Shown),
  total: Shown,
  item: z.enum(intakeItemIds as readonly [IntakeItem, ...IntakeItem[]]),
  /** Several answers may be given: the columns add up to more than the persons, so they have no sums. */
  several: z.boolean(),
})
export type IntakeTable = z.infer<typeof IntakeTable>

/** The tables of one period with their small cells hidden. */
export const IntakeReport = z.strictObject({
  period: z.string(),
  threshold: z.number().int(),
  /** Answers by column; the last line of the tables. */
  entries: z.array(z.strictObject({ sex: IntakeSex, n: z.number().int() })).readonly(),
  total: z.number().int(),
  /** Sex is left out of all tables when one has answers, but fewer than `threshold` or than a table needs that leaves the clinic. */
  bySex: z.boolean(),
  tables: z.array(IntakeTable).readonly(),
})
export type IntakeReport = z.infer<typeof IntakeReport>
