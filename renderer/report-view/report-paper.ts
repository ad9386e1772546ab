import { reportWords } from '../../forms/reports/text'
import { factLine } from '../../forms/reports/sheets'
import type { Cell, Report, TablePart } from '../../forms/reports/model'
import type { PrintBlock, PrintColumn, PrintPaper } from '../print/model'

/** Number columns that fit beside the names of the rows on an A4 page. */
const columnsAcross = 7

/** A report on paper: what it is, its tables, pictures where there are some, and how each row is counted. A wide table goes on in a second one. */
export function reportPaper(
  report: Report,
  facts: { readonly clinic: string; readonly standing: string; readonly programVersion: string },
  text: (cell: Cell) => string,
  pictures: readonly PrintBlock[] = [],
): PrintPaper {
  const words = reportWords[report.language]
  const defined = report.parts.flatMap((part) =>
    part.kind === 'table' ? part.rows.filter(({ definition }) => definition !== undefined) : [],
  )
  return {
    title: report.title,
    blocks: [
      { kind: 'paragraph', text: factLine(report, facts) },
      ...pictures,
      ...report.parts.flatMap((part): readonly PrintBlock[] => (part.kind === 'table' ? tableBlocks(part, report, text) : [part])),
      ...(defined.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: words.definition },
            {
              kind: 'rows' as const,
              rows: defined.map(({ label, definition = '', source }) => ({
                label,
                text: source === undefined ? definition : `${definition} (${source})`,
              })),
            },
          ]),
    ],
  }
}

function tableBlocks(table: TablePart, report: Report, text: (cell: Cell) => string): readonly PrintBlock[] {
  const words = reportWords[report.language]
  const parts = Math.max(1, Math.ceil(table.columns.length / columnsAcross))
  const across = Math.ceil(table.columns.length / parts)
  const title = table.title === report.title ? [] : [{ kind: 'heading' as const, text: table.title }]
  const drawn = Array.from({ length: parts }, (_, part): PrintBlock => {
    const [from, to] = [part * across, (part + 1) * across]
    const columns: readonly PrintColumn[] = [
      { label: words.row, share: 3 },
      ...table.columns.slice(from, to).map(({ id, label }) => (id === 'unit' ? { label, share: 1.9 } : { label, isNumber: true as const })),
    ]
    const lines = [...table.rows, ...(table.sums ? [table.sums] : [])]
    return { kind: 'table', columns, rows: lines.map(({ label, cells }) => [label, ...cells.slice(from, to).map(text)]) }
  })
  return [...title, ...drawn.flatMap((block, at) => (at === 0 ? [block] : [{ kind: 'paragraph' as const, text: ' ' }, block]))]
}
