import { sheetsOf } from '../../../forms/reports/sheets'
import { csvFile } from './csv'
import { factsOf, type Paper } from '../views/papers'
import type { Context } from '../handler'
import type { OutFile } from '../tell'
import { htmlFile } from './html'
import { xlsxFile } from './xlsx'

const names = {
  sv: { production: 'produktion', quarter: 'kvartal', year: 'år', intake: 'fem-frågor' },
  en: { production: 'production', quarter: 'quarter', year: 'year', intake: 'five-questions' },
} as const

/** A paper as a file. The name says which report and period, never whose. */
export async function fileOf({ report, standing, pictures }: Paper, context: Context, format: 'xlsx' | 'csv' | 'pdf'): Promise<OutFile> {
  const facts = factsOf(context, standing)
  const known: Readonly<Record<string, string>> = names[report.language]
  const name = `${known[report.id] ?? report.id}-${report.period}.${format}`
  const sheets = sheetsOf(report, facts)
  switch (format) {
    case 'xlsx':
      return { name, bytes: await xlsxFile(sheets) }
    case 'csv':
      return { name, bytes: csvFile(sheets) }
    case 'pdf':
      return { name, bytes: htmlFile(report, { ...facts, madeBy: context.who.name }, pictures) }
  }
}
