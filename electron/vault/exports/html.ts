import { hiddenWords, type Cell, type Report, type TablePart } from '../../../forms/reports/model'
import type { Picture } from '../../../forms/reports/pictures/model'
import { factLine, type ExportFacts } from '../../../forms/reports/sheets'
import { reportWords } from '../../../forms/reports/text'
import { escaped, patternsSvg, svgOf } from './pictures'

/** Number columns that fit beside the names of the rows on an A4 page. */
const columnsAcross = 7

const styles = `
  * { box-sizing: border-box; margin: 0; padding: 0; }
  body { font: 10pt/15pt 'Inter', 'Helvetica Neue', Arial, sans-serif; color: #000; }
  h1 { font-size: 18pt; line-height: 24pt; padding-bottom: 6pt; }
  h2 { font-size: 12pt; line-height: 18pt; padding: 12pt 0 4pt; break-after: avoid; }
  p { padding-bottom: 6pt; max-width: 75ch; }
  table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-bottom: 8pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { text-align: left; vertical-align: top; padding: 3pt 4pt 3pt 0; border-bottom: 0.5pt solid #999; overflow-wrap: anywhere; }
  thead th { border-bottom: 1pt solid #000; vertical-align: bottom; font-size: 8.5pt; line-height: 11pt; }
  tbody th { font-weight: 400; }
  .num { text-align: right; font-variant-numeric: tabular-nums; }
  .sum > * { font-weight: 600; border-top: 1pt solid #000; }
  dl > div { display: grid; grid-template-columns: 60mm 1fr; gap: 4mm; padding: 3pt 0; border-bottom: 0.5pt solid #999; break-inside: avoid; }
  dt { font-weight: 600; }
  figure { break-inside: avoid; padding: 4pt 0 10pt; }
  figcaption { font-weight: 600; padding-bottom: 4pt; break-after: avoid; }
  svg { display: block; }
  svg text { font-size: 11px; font-variant-numeric: tabular-nums; }
`

/**
 * A report as one page of plain HTML without scripts or addresses, for main to make a PDF of in a window that shows nothing else: what is in
 * the PDF is this report, whatever the page of the program shows (security design, E15). When and by whom it was made is one line.
 */
export function htmlFile(
  report: Report,
  facts: ExportFacts & { readonly madeBy: string },
  pictures: readonly Picture[],
): Uint8Array<ArrayBuffer> {
  const words = reportWords[report.language]
  const text = cellText(report)
  const defined = report.parts.flatMap((part) =>
    part.kind === 'table' ? part.rows.filter(({ definition }) => definition !== undefined) : [],
  )
  const body = report.parts.map((part) => {
    if (part.kind === 'heading') return `<h2>${escaped(part.text)}</h2>`
    return part.kind === 'paragraph' ? `<p>${escaped(part.text)}</p>` : tables(part, report, text)
  })
  const definitions = defined.map(
    ({ label, definition = '', source }) =>
      `<div><dt>${escaped(label)}</dt><dd>${escaped(definition)}${source === undefined ? '' : ` (${escaped(source)})`}</dd></div>`,
  )
  const page = `<!doctype html><html lang="${report.language}"><head><meta charset="utf-8"><title>${escaped(report.title)}</title><style>${styles}</style></head>
<body><h1>${escaped(report.title)}</h1><p>${escaped(factLine(report, facts))}</p>
<p>${escaped(words.facts.made(facts.madeOn, facts.madeBy))}</p>
${pictures.length === 0 ? '' : patternsSvg}${pictures.map(svgOf).join('\n')}${body.join('\n')}
${definitions.length === 0 ? '' : `<h2>${escaped(words.definition)}</h2><dl>${definitions.join('\n')}</dl>`}</body></html>`
  return new Uint8Array(new TextEncoder().encode(page))
}

function cellText(report: Report): (cell: Cell) => string {
  const number = new Intl.NumberFormat(report.language === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 1 })
  return (cell) => {
    if (cell === null) return hiddenWords[report.language].hidden
    if (cell === undefined) return ''
    return typeof cell === 'number' ? number.format(cell) : cell
  }
}

/** A wide table goes on in a second one with the same rows. */
function tables(table: TablePart, report: Report, text: (cell: Cell) => string): string {
  const words = reportWords[report.language]
  const parts = Math.max(1, Math.ceil(table.columns.length / columnsAcross))
  const across = Math.ceil(table.columns.length / parts)
  const title = table.title === report.title ? '' : `<h2>${escaped(table.title)}</h2>`
  const lines = [
    ...table.rows.map(({ label, cells }) => ({ label, cells, isSum: false })),
    ...(table.sums ? [{ ...table.sums, isSum: true }] : []),
  ]
  const drawn = Array.from({ length: parts }, (_, part) => {
    const [from, to] = [part * across, (part + 1) * across]
    const kind = (at: number) => (table.columns[from + at]?.id === 'unit' ? '' : ' class="num"')
    const head = table.columns.slice(from, to).map(({ label }, at) => `<th${kind(at)}>${escaped(label)}</th>`)
    const rows = lines.map(({ label, cells, isSum }) => {
      const shown = cells.slice(from, to).map((cell, at) => `<td${kind(at)}>${escaped(text(cell))}</td>`)
      return `<tr${isSum ? ' class="sum"' : ''}><th>${escaped(label)}</th>${shown.join('')}</tr>`
    })
    return `<table><colgroup><col style="width:34%"></colgroup><thead><tr><th>${escaped(words.row)}</th>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`
  })
  return title + drawn.join('\n')
}
