import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { csvFile } from '../../../electron/vault/exports/csv'
import { htmlFile } from '../../../electron/vault/exports/html'
import { xlsxFile } from '../../../electron/vault/exports/xlsx'
import { intakeItemIds, intakeItems, type IntakeItem } from '../../../forms/intake'
import { intakeReport } from '../../../forms/reports/intake/index'
import { intakeReportModel } from '../../../forms/reports/intake/report'
import type { Report } from '../../../forms/reports/model'
import { answerPictures } from '../../../forms/reports/pictures/answers'
import { sheetsOf } from '../../../forms/reports/sheets'
import { yearReport } from '../../../forms/reports/year/index'
import { yearReportModel } from '../../../forms/reports/year/report'

const facts = {
  clinic: 'Mottagningen Linden',
  standing: 'fastställd',
  programVersion: '0.1.0',
  madeOn: '2026-02-01',
  madeBy: 'Gunilla Fors',
}

/** Eighty women, and twenty men of whose answers nearly all are small. */
const women: { readonly [I in IntakeItem]: readonly number[] } = {
  contact: [40, 40],
  citizenship: [60, 20],
  income: [50, 40],
  drugs: [20, 25, 20, 15],
  'drug-kinds': [15, 15],
  treatment: [40, 20, 20],
  prostitution: [20, 12, 12, 12, 12, 12],
}
type Men = Partial<Record<IntakeItem, readonly number[]>>

function reportsOf(men: Men, threshold: number, others: Men = women): readonly Report[] {
  const totals = (['female', 'male'] as const).flatMap((sex) =>
    intakeItemIds.flatMap((item) =>
      intakeItems[item].map((category, at) => ({
        period: '2025-12',
        item,
        category,
        sex,
        n: (sex === 'female' ? others : men)[item]?.[at] ?? 0,
      })),
    ),
  )
  const entries = [
    { period: '2025-12', sex: 'female' as const, n: 80 },
    { period: '2025-12', sex: 'male' as const, n: 20 },
  ]
  const tables = intakeReport(totals, entries, '2025', threshold)
  return [intakeReportModel(tables, 'sv'), yearReportModel(yearReport([], '2025', tables), 'sv', threshold)]
}

/** Everything of a report that goes to the page or leaves the clinic, as text: xlsx part by part. */
async function allOf(report: Report): Promise<readonly string[]> {
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
  const sheets = sheetsOf(report, facts)
  const pictures = report.id === 'intake' ? answerPictures(report) : []
  const workbook = Object.entries(unzipSync(await xlsxFile(sheets))).map(([path, bytes]) => `${path} ${text(bytes)}`)
  return [JSON.stringify(report), JSON.stringify(pictures), text(csvFile(sheets)), text(htmlFile(report, facts, pictures)), ...workbook]
}

test.each([5, 10])('not a byte of a file, a picture or an answer to the page depends on what is hidden below %i', async (threshold) => {
  const one: Men = {
    contact: [2, 3, 1, 0, 4, 0, 0, 2, 0, 0, 3, 5],
    citizenship: [4, 3, 2, 1, 0, 0, 4, 3, 2, 1],
    income: [3, 4, 2, 4, 1, 0, 4, 2],
    drugs: [4, 3, 2, 11],
    'drug-kinds': [3, 2, 1],
    treatment: [16, 4, 0],
    prostitution: [4, 4, 3, 2, 1, 6],
  }
  const other: Men = {
    contact: [0, 1, 4, 4, 0, 3, 2, 0, 1, 0, 0, 5],
    citizenship: [1, 0, 4, 4, 2, 3, 1, 2, 0, 3],
    income: [4, 1, 4, 2, 4, 3, 1, 4],
    drugs: [1, 0, 4, 15],
    'drug-kinds': [0, 1, 4],
    treatment: [17, 2, 1],
    prostitution: [0, 2, 4, 4, 3, 7],
  }
  const [first, second] = [reportsOf(one, threshold), reportsOf(other, threshold)]
  for (const [at, report] of first.entries()) {
    const files = await allOf(report)
    expect(files[0]).toContain('null')
    const same = second[at]
    expect(same && (await allOf(same))).toEqual(files)
  }
  // and it is no empty test: a shown number does change them
  const [before, changed] = [first[0], reportsOf(one, threshold, { ...women, contact: [41, 39] })[0]]
  expect(before && changed && (await allOf(changed)).filter((text, at) => at < 4 && text.includes('41')).length).toBe(4)
  expect(changed).not.toEqual(before)
})
