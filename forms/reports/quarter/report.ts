import type { Language } from '../../core/form'
import type { Report } from '../model'
import { reportWords } from '../text'
import type { QuarterReport } from './index'
import { quarterText } from './text'

/** The quarter as a report: each row with its source and definition. */
export function quarterReportModel(report: QuarterReport, language: Language): Report {
  const { title, rows } = quarterText[language]
  const words = reportWords[language]
  return {
    id: 'quarter',
    language,
    title: title(report.quarter),
    period: report.quarter,
    parts: [
      {
        kind: 'table',
        id: 'quarter',
        title: title(report.quarter),
        columns: (['women', 'men', 'other', 'total'] as const).map((id) => ({ id, label: words[id] })),
        rows: report.rows.map(({ id, source, value, typed }) => ({
          id,
          label: rows[id].label,
          definition: rows[id].definition,
          source: typed ? words.typedBy(typed.by, typed.on) : words.sources[source],
          cells: typed ? [undefined, undefined, undefined, typed.value] : [value?.women, value?.men, value?.other, value?.all],
        })),
      },
    ],
  }
}
