import type { TablePart } from '../../../forms/reports/model'
import { CellView } from '../../report-view/ReportTable'

/** The answers of one question as bars: all sexes together, or the one column there is. A hidden number has a hatched stub and its word. */
export function IntakeBars({ table }: { readonly table: TablePart }) {
  const last = table.columns.length - 1
  const rows = table.rows.map(({ id, label, cells }) => ({ id, label, n: cells[last] }))
  const most = Math.max(1, ...rows.map(({ n }) => (typeof n === 'number' ? n : 0)))
  return (
    <ul className="answer-bars">
      {rows.map(({ id, label, n }) => (
        <li key={id}>
          <span className="what">{label}</span>
          <span className="bar" aria-hidden>
            <i
              className={n === null ? 'hidden-bar' : ''}
              style={{ width: n === null ? '18%' : `${(typeof n === 'number' ? n / most : 0) * 100}%` }}
            />
          </span>
          <span className="num">
            <CellView cell={n} />
          </span>
        </li>
      ))}
    </ul>
  )
}
