import { hiddenWords, tablesOf, type Cell, type Report, type TablePart } from './model'
import { reportWords } from './text'

/** A sheet of a workbook: a name and rows of numbers and words. `head`: how many of the first cells of a row are heads. */
export type SheetRow = { readonly cells: readonly (string | number | null)[]; readonly isHead?: true }
export type Sheet = { readonly name: string; readonly rows: readonly SheetRow[] }

/** What stands on every export beside the figures. `madeOn` is the one line in which two exports of the same frozen report differ. */
export type ExportFacts = {
  readonly clinic: string
  /** Counted today, closed (when, by whom), published (when, by whom). */
  readonly standing: string
  readonly programVersion: string
  /** The calendar date of the export. */
  readonly madeOn: string
}

/** What a paper says of itself under its title, besides when and by whom it was made. */
export function factLine(report: Report, { clinic, standing, programVersion }: Omit<ExportFacts, 'madeOn'>): string {
  const words = reportWords[report.language].facts
  const lower = (text: string) => text.toLocaleLowerCase(report.language)
  return [
    clinic,
    report.period,
    standing,
    report.threshold === undefined ? `${lower(words.threshold)}: ${words.noThreshold}` : words.below(report.threshold),
    `${lower(words.definitions)} ${definitionsVersion}`,
    `${lower(words.program)} ${programVersion}`,
  ].join(' · ')
}

/** Raised when a definition of a figure changes: two exports with the same number count alike. */
export const definitionsVersion = 1

/** A report as sheets: the figures, how they are counted, and what they are. Numbers stay numbers; a hidden cell says so. */
export function sheetsOf(report: Report, facts: ExportFacts): readonly Sheet[] {
  const words = reportWords[report.language]
  const tables = tablesOf(report)
  return [
    { name: words.sheets.figures, rows: tables.flatMap((table, at) => [...(at > 0 ? [emptyRow] : []), ...tableRows(table, report)]) },
    { name: words.sheets.definitions, rows: definitionRows(report) },
    { name: words.sheets.about, rows: factRows(report, facts) },
  ]
}

const emptyRow: SheetRow = { cells: [] }

function tableRows(table: TablePart, report: Report): readonly SheetRow[] {
  const words = reportWords[report.language]
  const hasSource = table.rows.some(({ source }) => source !== undefined)
  const shown = (cell: Cell) => (cell === null ? hiddenWords[report.language].hidden : (cell ?? null))
  return [
    { cells: [table.title], isHead: true },
    { cells: [words.row, ...table.columns.map(({ label }) => label), ...(hasSource ? [words.source] : [])], isHead: true },
    ...table.rows.map(({ label, cells, source }) => ({ cells: [label, ...cells.map(shown), ...(hasSource ? [source ?? null] : [])] })),
    ...(table.sums ? [{ cells: [table.sums.label, ...table.sums.cells.map(shown)] }] : []),
  ]
}

function definitionRows(report: Report): readonly SheetRow[] {
  const words = reportWords[report.language]
  const defined = tablesOf(report).flatMap(({ rows }) => rows.filter(({ definition }) => definition !== undefined))
  const notes = report.parts.flatMap((part) => (part.kind === 'paragraph' ? [{ cells: [part.text] }] : []))
  return [
    { cells: [words.row, words.definition], isHead: true },
    ...defined.map(({ label, definition }) => ({ cells: [label, definition ?? null] })),
    ...notes,
  ]
}

function factRows(report: Report, facts: ExportFacts): readonly SheetRow[] {
  const words = reportWords[report.language].facts
  return [
    { cells: [words.title, report.title] },
    { cells: [words.clinic, facts.clinic] },
    { cells: [words.period, report.period] },
    { cells: [words.standing, facts.standing] },
    { cells: [words.threshold, report.threshold === undefined ? words.noThreshold : words.below(report.threshold)] },
    { cells: [words.definitions, definitionsVersion] },
    { cells: [words.program, facts.programVersion] },
    { cells: [words.madeOn, facts.madeOn] },
  ]
}
