import { expect, test } from 'vitest'
import type { Report } from '../../../forms/reports/model'
import { sheetsOf } from '../../../forms/reports/sheets'

const report: Report = {
  id: 'intake',
  language: 'sv',
  title: 'Fem frågor, 2025',
  period: '2025',
  threshold: 10,
  parts: [
    {
      kind: 'table',
      id: 'drugs',
      title: 'Droger',
      columns: [
        { id: 'female', label: 'Kvinnor' },
        { id: 'male', label: 'Män' },
      ],
      rows: [
        { id: 'none', label: 'Aldrig', cells: [31, null], definition: 'Svaret aldrig.', source: 'ur summorna' },
        { id: 'now', label: 'Nu', cells: [undefined, 12.5] },
      ],
      sums: { label: 'Svar', cells: [31, 12] },
    },
    { kind: 'paragraph', text: 'Små tal är dolda.' },
  ],
}
const facts = { clinic: 'Mottagningen Linden', standing: 'lämnad ut', programVersion: '0.1.0', madeOn: '2026-02-01' }

test('a report becomes figures, definitions and what it is; hidden cells say so and numbers stay numbers', () => {
  const [figures, definitions, about] = sheetsOf(report, facts)
  expect(figures?.rows.map(({ cells }) => cells)).toEqual([
    ['Droger'],
    ['Rad', 'Kvinnor', 'Män', 'Källa'],
    ['Aldrig', 31, 'dold', 'ur summorna'],
    ['Nu', null, 12.5, null],
    ['Svar', 31, 12],
  ])
  expect(definitions?.rows.map(({ cells }) => cells)).toEqual([
    ['Rad', 'Så räknas den'],
    ['Aldrig', 'Svaret aldrig.'],
    ['Små tal är dolda.'],
  ])
  expect(Object.fromEntries((about?.rows ?? []).map(({ cells }) => cells))).toMatchObject({
    Enhet: 'Mottagningen Linden',
    Period: '2025',
    Läge: 'lämnad ut',
    'Gräns för små tal': 'tal under 10 är dolda',
    Datum: '2026-02-01',
  })
})

test('without a threshold the file says that nothing is hidden', () => {
  const { threshold: _threshold, ...open } = report
  const about = sheetsOf(open, facts)[2]
  expect(about?.rows.find(({ cells }) => cells[0] === 'Gräns för små tal')?.cells[1]).toContain('ingen')
})
