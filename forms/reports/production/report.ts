import type { Language } from '../../core/form'
import type { Report, TableRow } from '../model'
import type { Figure, Production } from './schema'
import { en } from './text.en'
import { sv } from './text.sv'

export const productionText = { sv, en } as const

/** The month as a report: one table, a row per figure with its definition. */
export function productionReport(production: Production, language: Language): Report {
  const { title, columns, figures, units, personsOnce } = productionText[language]
  const row = (figure: Figure): TableRow => ({
    id: figure.id,
    label: figures[figure.id].label,
    definition: figures[figure.id].definition,
    cells: [
      units[figure.unit],
      figure.target ?? undefined,
      figure.month.all,
      figure.expected ?? undefined,
      figure.month.women,
      figure.unit === 'women' ? undefined : figure.month.men,
      figure.unit === 'women' ? undefined : figure.month.other,
      figure.firsts?.unit.first,
      figure.firsts?.unit.return,
      figure.firsts?.service.first,
      figure.firsts?.service.return,
      figure.lastMonth.all,
      figure.sameMonthLastYear.all,
      figure.yearSoFar.all,
    ],
  })
  return {
    id: 'production',
    language,
    title: title(production.month),
    period: production.month,
    parts: [
      {
        kind: 'table',
        id: 'production',
        title: title(production.month),
        columns: (
          [
            'unit',
            'target',
            'month',
            'expected',
            'women',
            'men',
            'other',
            'first',
            'return',
            'firstAtService',
            'returnAtService',
            'lastMonth',
            'sameMonthLastYear',
            'yearSoFar',
          ] as const
        ).map((id) => ({ id, label: columns[id] })),
        rows: production.figures.map(row),
      },
      { kind: 'paragraph', text: personsOnce },
    ],
  }
}
