import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '../../../forms/core/form'
import { addToMonth } from '../../../forms/core/dates'
import { intakeReport } from '../../../forms/reports/intake/index'
import { intakeReportModel } from '../../../forms/reports/intake/report'
import { intakeItemIds, intakeItems } from '../../../forms/intake/index'
import { answerPictures } from '../../../forms/reports/pictures/answers'
import { Picture, pictureWidth, type Shape } from '../../../forms/reports/pictures/model'
import { absences, productionPictures } from '../../../forms/reports/pictures/production'
import { figureOf, production, series } from '../../../forms/reports/production/index'
import { histories } from './histories'

const month = '2026-06'
const bars = (shapes: readonly Shape[], fill?: string) =>
  shapes.filter((shape) => shape.kind === 'rect').filter((shape) => (fill === undefined ? shape.fill !== 'ground' : shape.fill === fill))
const words = (shapes: readonly Shape[]) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
const pictureOf = (pictures: readonly Picture[], id: string): Picture => {
  const found = pictures.find((picture) => picture.id === id)
  if (!found) throw new Error(id)
  return found
}

test('every picture lies inside its frame, whatever the history, and says what the month says', () => {
  fc.assert(
    fc.property(histories, fc.constantFrom(...languages), (visits, language) => {
      const report = production(visits, { month })
      const points = series(visits, month, 24)
      const pictures = productionPictures(report, points, language)
      for (const { width, height, shapes } of pictures) {
        expect(width).toBe(pictureWidth)
        for (const shape of shapes) {
          const [x, y] = shape.kind === 'line' ? [Math.max(shape.x1, shape.x2), Math.max(shape.y1, shape.y2)] : [shape.x, shape.y]
          expect(x).toBeGreaterThanOrEqual(0)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(shape.kind === 'rect' ? x + shape.width : x).toBeLessThanOrEqual(width + 0.1)
          expect(shape.kind === 'rect' ? y + shape.height : y).toBeLessThanOrEqual(height)
        }
      }
      const told = words(pictureOf(pictures, 'targets').shapes)
      for (const id of ['gynaecologist', 'examinations', 'physician', 'psychiatric'] as const)
        expect(told).toContain(String(figureOf(report, id).month.all))
      // a stack is as high as its numbers
      const drawn = bars(pictureOf(pictures, 'absences').shapes).reduce((sum, { height }) => sum + height, 0)
      const legend = absences.length * 12
      const all = points
        .slice(-12)
        .flatMap(({ values }) => absences.map((id) => values[id]))
        .reduce((sum, n) => sum + n, 0)
      if (all === 0) expect(drawn).toBe(legend)
      else expect(drawn).toBeGreaterThan(legend)
    }),
    { numRuns: 40, seed: 12 },
  )
})

test('a bar is as long as its number, and the target stands at the same place on every bar', () => {
  const full = (target: number, n: number) => {
    const visits = Array.from({ length: n }, (_, at) => ({
      id: String(at),
      patient: String(at),
      kind: 'gynaecologist' as const,
      profession: 'gynaecologist' as const,
      date: `${month}-10`,
      time: '10:00',
      dropIn: false,
      status: 'completed' as const,
      sex: 'female' as const,
    }))
    const report = production(visits, { month, targets: { gynaecologist: target } })
    return bars(pictureOf(productionPictures(report, [], 'sv'), 'targets').shapes, 'full')[0]?.width ?? 0
  }
  expect(full(20, 10)).toBeCloseTo(full(20, 20) / 2, 0)
  expect(full(20, 20)).toBeCloseTo(full(8, 8), 1)
  expect(full(20, 200)).toBe(full(1, 200)) // ends with its bed
  expect(full(0, 3)).toBe(full(20, 200))
})

/** Of 24 months, of which nothing is known before the last `known`; the figures of those are `n`. */
function picturesWith(known: number, n: number): readonly Picture[] {
  const report = production([], { month })
  const values = Object.fromEntries(report.figures.map(({ id }) => [id, n]))
  const months = Array.from({ length: 24 }, (_, at) => addToMonth(month, at - 23))
  return productionPictures(
    report,
    months.map((each, at) => ({ month: each, values: at < 24 - known ? null : values })),
    'sv',
  )
}

test('a month of which nothing is known leaves a gap in the lines and says so', () => {
  const lines = pictureOf(picturesWith(2, 20), 'lines')
  expect(lines.shapes.filter(({ kind }) => kind === 'dot')).toHaveLength(8)
  expect(lines.title).toContain('lämnade tomma')
})

test('of the absences, a month of which nothing is known is told from one with none', () => {
  const two = pictureOf(picturesWith(2, 0), 'absences')
  expect(words(two.shapes).filter((word) => word === '–')).toHaveLength(10)
  expect(two.title).toContain('Månader som inte var stängda då har ett streck')
  const year = pictureOf(picturesWith(12, 0), 'absences')
  expect(words(year.shapes)).not.toContain('–')
  expect(year.title).toBe('Uteblivna och återbud månad för månad')
})

test('of a hidden number there is a hatching that is always as long, and its word', () => {
  const of = (men: readonly number[]) => {
    const drugs = (sex: 'female' | 'male', counts: readonly number[]) =>
      intakeItems.drugs.map((category, at) => ({ period: '2025-12', item: 'drugs', category, sex, n: counts[at] ?? 0 }))
    const entries = [
      { period: '2025-12', sex: 'female' as const, n: 100 },
      { period: '2025-12', sex: 'male' as const, n: 20 },
    ]
    const totals = [...drugs('female', [40, 30, 15, 15]), ...drugs('male', men)]
    return answerPictures(intakeReportModel(intakeReport(totals, entries, '2025', 10), 'sv'))
  }
  const pictures = of([11, 2, 7, 0])
  expect(pictures).toEqual(of([12, 3, 1, 4]).map((picture) => Picture.parse(picture)))
  expect(pictures.map(({ id }) => id)).toEqual([...intakeItemIds])
  const { shapes } = pictureOf(pictures, 'drugs')
  expect(bars(shapes, 'hidden').map(({ width }) => width)).toEqual([60, 60, 60, 60])
  expect(words(shapes).filter((word) => word === 'dold')).toHaveLength(4)
  expect(words(shapes)).toContain('40')
})
