import { z } from 'zod'
import { languages } from '../core/form'

/** A cell: a number, a word, null when a small number is hidden, undefined when the row does not say it. */
export const Cell = z.union([z.number(), z.string()]).nullable().optional()
export type Cell = z.infer<typeof Cell>

export const TableColumn = z.strictObject({ id: z.string(), label: z.string() })
export type TableColumn = z.infer<typeof TableColumn>

export const TableRow = z.strictObject({
  id: z.string(),
  label: z.string(),
  cells: z.array(Cell).readonly(),
  /** How the row is counted, in words; opens from the row and stands last in every export. */
  definition: z.string().optional(),
  /** Where the row comes from, in words. */
  source: z.string().optional(),
})
export type TableRow = z.infer<typeof TableRow>

const Table = z.strictObject({
  kind: z.literal('table'),
  id: z.string(),
  title: z.string(),
  columns: z.array(TableColumn).readonly(),
  rows: z.array(TableRow).readonly(),
  /** A last line of sums, where there is one. */
  sums: z.strictObject({ label: z.string(), cells: z.array(Cell).readonly() }).optional(),
})

export const Part = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: z.string() }),
  z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
  Table,
])
export type Part = z.infer<typeof Part>

/** A report as data: what is on screen, on paper and in every export. It holds no date of making; whoever prints it adds that. */
export const Report = z.strictObject({
  id: z.string(),
  language: z.enum(languages),
  title: z.string(),
  period: z.string(),
  /** Numbers below this are hidden; undefined when nothing is. */
  threshold: z.number().optional(),
  parts: z.array(Part).readonly(),
})
export type Report = z.infer<typeof Report>

/** The words of hidden cells, and of the note that explains them. */
export const hiddenWords = {
  sv: {
    hidden: 'dold',
    why: (threshold: number) =>
      `0–${threshold - 1} personer visas aldrig, för då kan någon kännas igen. Ibland döljs ett tal till, så att det första inte går att räkna ut.`,
  },
  en: {
    hidden: 'hidden',
    why: (threshold: number) =>
      `0–${threshold - 1} persons are never shown, for somebody might be recognised. Sometimes one more number is hidden, so that the first cannot be worked out.`,
  },
} as const

export type TablePart = Extract<Part, { readonly kind: 'table' }>
export const tablesOf = (report: Report): readonly TablePart[] => report.parts.filter((part) => part.kind === 'table')
