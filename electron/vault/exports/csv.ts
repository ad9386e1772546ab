import { stringify } from 'csv-stringify/sync'
import type { Sheet } from '../../../forms/reports/sheets'

/**
 * Sheets under each other as CSV for a Swedish spreadsheet: UTF-8 with BOM, semicolons, decimal commas, CRLF. A text that a spreadsheet would
 * take for a formula begins with an apostrophe (security design 3.4).
 */
export function csvFile(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const rows = sheets.flatMap(({ rows: own }, at) => [...(at > 0 ? [[]] : []), ...own.map(({ cells }) => [...cells])])
  const text = stringify(rows, {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    record_delimiter: '\r\n',
    cast: { number: (value) => ({ value: String(value).replace('.', ','), escape_formulas: false }) },
  })
  return new Uint8Array(new TextEncoder().encode(text))
}
