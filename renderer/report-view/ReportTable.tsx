import { hiddenWords, type Cell, type TablePart } from '../../forms/reports/model'
import { useLanguage, useWords } from '../i18n'

/** A number as it is written here: decimal comma in Swedish, at most one decimal. */
export function useCellText(): (cell: Cell) => string {
  const { language } = useLanguage()
  const format = new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 1 })
  return (cell) => {
    if (cell === null) return hiddenWords[language].hidden
    if (cell === undefined) return ''
    return typeof cell === 'number' ? format.format(cell) : cell
  }
}

/** A cell: a number, nothing, or the word that says that a small number is hidden. */
export function CellView({ cell }: { readonly cell: Cell }) {
  const text = useCellText()
  return cell === null ? <span className="hidden-cell">{text(cell)}</span> : text(cell)
}

/** One table of a report, as it is on paper and in the files. `withSource`: where each row comes from stands in a last column. */
export function ReportTable({ table, withSource = false }: { readonly table: TablePart; readonly withSource?: boolean }) {
  const words = useWords().figures
  return (
    <table className="table dense report">
      <thead>
        <tr>
          <th>
            <span className="unseen">{words.columns.row}</span>
          </th>
          {table.columns.map(({ id, label }) => (
            <th key={id} className="num">
              {label}
            </th>
          ))}
          {withSource && <th className="source">{words.source}</th>}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" title={row.definition}>
              {row.label}
            </th>
            {row.cells.map((cell, at) => (
              <td key={table.columns[at]?.id ?? at} className="num">
                <CellView cell={cell} />
              </td>
            ))}
            {withSource && <td className="source soft">{row.source}</td>}
          </tr>
        ))}
        {table.sums && (
          <tr className="sum">
            <th scope="row">{table.sums.label}</th>
            {table.sums.cells.map((cell, at) => (
              <td key={table.columns[at]?.id ?? at} className="num">
                <CellView cell={cell} />
              </td>
            ))}
            {withSource && <td />}
          </tr>
        )}
      </tbody>
    </table>
  )
}
