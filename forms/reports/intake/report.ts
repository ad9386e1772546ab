import type { Language } from '../../core/form'
import { hiddenWords, type Part, type Report } from '../model'
import type { IntakeColumn } from './index'
import type { IntakeReport, IntakeTable } from './schema'
import { en } from './text.en'
import { sv } from './text.sv'

export const intakeText = { sv, en } as const

/** The intake tables of a period as a report. A hidden cell is null here and says so wherever it is drawn. */
export function intakeReportModel(report: IntakeReport, language: Language): Report {
  const text = intakeText[language]
  const head = (table: IntakeTable) =>
    [...(table.cols as IntakeColumn[]), ...(table.cols.length > 1 ? (['total'] as const) : [])].map((id) => ({
      id,
      label: text.columns[report.bySex ? id : 'total'],
    }))
  const withTotal = <T>(table: IntakeTable, cells: readonly T[], total: T): readonly T[] =>
    table.cols.length > 1 ? [...cells, total] : cells
  const part = (table: IntakeTable): Part => {
    const words: Readonly<Record<string, string>> = text.categories[table.item]
    return {
      kind: 'table',
      id: table.item,
      title: text.items[table.item],
      columns: head(table),
      rows: table.rows.map((category, at) => ({
        id: category,
        label: words[category] ?? category,
        cells: withTotal(table, table.counts[at] ?? [], table.rowTotals[at] ?? null),
      })),
      ...(table.several ? {} : { sums: { label: text.sums, cells: withTotal(table, table.colTotals, table.total) } }),
    }
  }
  return {
    id: 'intake',
    language,
    title: `${text.title}, ${report.period}`,
    period: report.period,
    threshold: report.threshold,
    parts: [
      { kind: 'paragraph', text: text.entries(report.total) },
      { kind: 'paragraph', text: text.how },
      ...(report.bySex ? [] : [{ kind: 'paragraph' as const, text: text.notBySex }]),
      ...report.tables.flatMap((table): Part[] => [
        part(table),
        ...(table.several ? [{ kind: 'paragraph' as const, text: text.several }] : []),
      ]),
      { kind: 'paragraph', text: hiddenWords[language].why(report.threshold) },
    ],
  }
}
