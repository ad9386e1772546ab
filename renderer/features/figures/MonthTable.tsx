import { addToMonth } from '../../../forms/core/dates'
import { productionText } from '../../../forms/reports/production/report'
import type { FigureId, Production } from '../../../forms/reports/production/schema'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { capital } from './readings'

const persons: readonly string[] = ['women', 'persons']

/** Every figure of the month: target, number, women and men, first and return, beside the month before, last year and the year so far. */
export function MonthTable({
  production,
  chosen,
  onChoose,
}: {
  readonly production: Production
  readonly chosen: FigureId
  readonly onChoose: (id: FigureId) => void
}) {
  const words = useWords().figures
  const { columns } = words
  const formats = useFormats()
  const { language } = useLanguage()
  const text = productionText[language].figures
  const { month } = production
  return (
    <section className="sheet month-sheet">
      <table className="table dense month-table">
        <thead>
          <tr>
            <th rowSpan={2}>{columns.row}</th>
            <Heads labels={[columns.target, capital(formats.monthName(month)), columns.women, columns.men, columns.other]} />
            <th colSpan={2} className="num over">
              {columns.unit}
            </th>
            <th colSpan={2} className="num over">
              {columns.service}
            </th>
            <Heads
              labels={[
                capital(formats.monthName(addToMonth(month, -1))),
                capital(formats.shortMonth(addToMonth(month, -12))),
                columns.yearSoFar,
              ]}
            />
          </tr>
          <tr>
            {(['unit', 'service'] as const).flatMap((seen) =>
              (['first', 'return'] as const).map((when) => (
                <th key={`${seen} ${when}`} className="num">
                  {columns[when]}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {production.figures.map((figure) => (
            <tr key={figure.id} data-selected={chosen === figure.id || undefined} onClick={() => onChoose(figure.id)}>
              <th scope="row">
                <button
                  type="button"
                  aria-pressed={chosen === figure.id}
                  title={text[figure.id].definition}
                  onClick={() => onChoose(figure.id)}
                >
                  {text[figure.id].label}
                </button>
              </th>
              <td className="num soft">{figure.target}</td>
              <td className="num strong">{figure.month.all}</td>
              <td className="num">{figure.month.women}</td>
              <td className="num">{figure.unit === 'women' ? '–' : figure.month.men}</td>
              <td className="num">{figure.unit === 'women' ? '–' : figure.month.other}</td>
              <td className="num">{figure.firsts?.unit.first}</td>
              <td className="num">{figure.firsts?.unit.return}</td>
              <td className="num">{figure.firsts?.service.first}</td>
              <td className="num">{figure.firsts?.service.return}</td>
              <td className="num">{figure.lastMonth.all}</td>
              <td className="num">{figure.sameMonthLastYear.all}</td>
              <td className="num">
                {figure.yearSoFar.all}
                <sup>{persons.includes(figure.unit) ? '1' : ''}</sup>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Heads of number columns over both lines of the head. */
const Heads = ({ labels }: { readonly labels: readonly string[] }) =>
  labels.map((label) => (
    <th key={label} rowSpan={2} className="num">
      {label}
    </th>
  ))
