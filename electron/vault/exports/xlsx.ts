import { unzipSync, zipSync, type Zippable } from 'fflate'
import writeWorkbook, { type SheetData } from 'write-excel-file/node'
import type { Sheet, SheetRow } from '../../../forms/reports/sheets'

/** The oldest moment that a zip file can hold: the same workbook is the same bytes, whenever it is made. */
const noTime = '1980-01-01T00:00:00'

/** Sheets as an Excel workbook: numbers are number cells, texts are text cells and never formulas. */
export async function xlsxFile(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = await writeWorkbook(
    sheets.map(({ name, rows }) => ({
      data: rows.map(row),
      sheet: name,
      columns: widths(rows).map((width) => ({ width })),
    })),
  ).toBuffer()
  const parts = unzipSync(new Uint8Array(workbook))
  const timeless: Zippable = Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, [bytes, { mtime: noTime }]]))
  return new Uint8Array(zipSync(timeless))
}

const row = ({ cells, isHead }: SheetRow): SheetData[number] =>
  cells.map((value) => {
    if (value === null) return null
    const look = isHead ? ({ fontWeight: 'bold' } as const) : {}
    return typeof value === 'number' ? { value, type: Number, ...look } : { value, type: String, ...look }
  })

const widest = 60

/** A column is as wide as its longest text, within reason. Titles run over the columns beside them. */
function widths(rows: readonly SheetRow[]): readonly number[] {
  const found: number[] = []
  for (const { cells, isHead } of rows) {
    if (isHead && cells.length === 1) continue
    for (const [at, cell] of cells.entries()) found[at] = Math.min(widest, Math.max(found[at] ?? 8, String(cell ?? '').length + 2))
  }
  return found
}
