import type { Language } from '../../core/form'
import type { Report, TableRow } from '../model'
import { reportWords } from '../text'
import type { YearReport, YearRow } from './index'
import { yearText } from './text'

/** The year as a report: the layout of 2008 with that year beside it, and the other rows of 3.2.3. `threshold` is that of the intake tables. */
export function yearReportModel(report: YearReport, language: Language, threshold?: number): Report {
  const text = yearText[language]
  const words = reportWords[language]
  const cells = ({ women, men, other, total }: YearRow) => [women, men, other, total]
  const sourceOf = (row: YearRow) => words.sources[row.source]
  const columns = (['women', 'men', 'other', 'total'] as const).map((id) => ({ id, label: words[id] }))
  const reference = (['women', 'men', 'total'] as const).map((id) => ({
    id: `2008-${id}`,
    label: `${text.reference}, ${words[id].toLowerCase()}`,
  }))
  return {
    id: 'year',
    language,
    title: text.title(report.year),
    period: report.year,
    ...(threshold === undefined ? {} : { threshold }),
    parts: [
      {
        kind: 'table',
        id: 'year',
        title: text.title(report.year),
        columns: [...columns, ...reference],
        rows: report.rows.map((row): TableRow => {
          const { women, men, total } = row.reference
          return {
            id: row.id,
            ...text.rows[row.id],
            ...(row.about ? { label: `${text.rows[row.id].label}, ${words.about}` } : {}),
            source: sourceOf(row),
            cells: [...cells(row), women ?? undefined, men ?? undefined, total ?? undefined],
          }
        }),
      },
      { kind: 'heading', text: text.extra },
      {
        kind: 'table',
        id: 'extra',
        title: text.extra,
        columns,
        rows: report.extra.map((row): TableRow => ({ id: row.id, ...text.extraRows[row.id], source: sourceOf(row), cells: cells(row) })),
      },
    ],
  }
}
