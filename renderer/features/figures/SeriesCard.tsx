import { useState } from 'react'
import { absenceMonths, absences } from '../../../forms/reports/pictures/production'
import { productionText } from '../../../forms/reports/production/report'
import type { FigureId } from '../../../forms/reports/production/schema'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { LineFigure } from './LineFigure'
import { targetOf, type MonthFigures } from './readings'
import { StackFigure } from './StackFigure'

/** The chosen row over 24 months with its definition; the three kinds of absence stacked, each in its own pattern. The numbers are one press away. */
export function SeriesCard({ data, chosen }: { readonly data: MonthFigures; readonly chosen: FigureId }) {
  const words = useWords().figures
  const { language } = useLanguage()
  const [isTable, setTable] = useState(false)
  const { label, definition } = productionText[language].figures[chosen]
  const isStack = absences.some((id) => id === chosen)
  return (
    <section className="sheet series-card" aria-label={isStack ? words.stackTitle : words.lineTitle(label)}>
      <header>
        <h2>{isStack ? words.stackTitle : words.lineTitle(label)}</h2>
        <span className="right small soft">
          {isStack ? words.months12 : words.months24}
          <button type="button" className="link" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
            {isTable ? words.picture : words.table}
          </button>
        </span>
      </header>
      {isTable ? (
        <SeriesTable data={data} ids={isStack ? absences : [chosen]} months={isStack ? absenceMonths : undefined} />
      ) : isStack ? (
        <StackFigure series={data.series} />
      ) : (
        <LineFigure series={data.series} figure={chosen} label={label} target={targetOf(data, chosen)} />
      )}
      <p className="small soft">{definition}</p>
    </section>
  )
}

/** Newest first. */
function SeriesTable({
  data,
  ids,
  months,
}: {
  readonly data: MonthFigures
  readonly ids: readonly FigureId[]
  readonly months: number | undefined
}) {
  const words = useWords().figures
  const formats = useFormats()
  const { language } = useLanguage()
  const text = productionText[language].figures
  return (
    <div className="series-table" tabIndex={0} role="region" aria-label={words.table}>
      <table className="table dense">
        <thead>
          <tr>
            <th>{words.columns.month}</th>
            {ids.map((id) => (
              <th key={id} className="num">
                {ids.length === 1 ? words.columns.number : text[id].label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.series
            .slice(-(months ?? data.series.length))
            .toReversed()
            .map(({ month, values }) => (
              <tr key={month}>
                <td>{formats.month(month)}</td>
                {ids.map((id) => (
                  <td key={id} className="num">
                    {values[id]}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
