import type { TablePart } from '../../../forms/reports/model'
import { CellView } from '../../report-view/ReportTable'

/**
 * The answers of one question as bars, a bar for each sex in a pattern of its own. A hidden number has a hatched stub of the same length
 * whatever it is, and its word.
 */
export function IntakeBars({ table }: { readonly table: TablePart }) {
  const columns = table.columns.filter(({ id }) => table.columns.length === 1 || id !== 'total')
  const numbers = table.rows.flatMap(({ cells }) => cells.slice(0, columns.length).filter((cell) => typeof cell === 'number'))
  const most = Math.max(1, ...numbers)
  return (
    <>
      {columns.length > 1 && (
        <ul className="answer-legend">
          {columns.map(({ id, label }, at) => (
            <li key={id}>
              <span className="bar" aria-hidden>
                <i data-column={at} />
              </span>
              {label}
            </li>
          ))}
        </ul>
      )}
      <ul className="answer-bars">
        {table.rows.map(({ id, label, cells }) => (
          <li key={id}>
            <span>{label}</span>
            <span>
              {columns.map((column, at) => {
                const n = cells[at]
                return (
                  <span className="each" key={column.id}>
                    <span className="bar" aria-hidden>
                      {n === null ? (
                        <i className="hidden-bar" style={{ width: '18%' }} />
                      ) : (
                        <i data-column={at} style={{ width: `${(typeof n === 'number' ? n / most : 0) * 100}%` }} />
                      )}
                    </span>
                    <span className="num">
                      <span className="unseen">{column.label} </span>
                      <CellView cell={n} />
                    </span>
                  </span>
                )
              })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
