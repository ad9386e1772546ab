import { hiddenWords, tablesOf, type Report, type TablePart } from '../model'
import { pictureWidth, rect, text, type Fill, type Picture, type Shape } from './model'

const fills = ['full', 'dots', 'stripes', 'rings'] as const satisfies readonly Fill[]
const [barFrom, barTo, each] = [210, pictureWidth - 44, 13]
/** A hidden number's hatching: as long whatever the number is. */
const hiddenLength = 60

/** Every question as bars, a bar for each sex. */
export const answerPictures = (report: Report): readonly Picture[] => tablesOf(report).map((table) => answerBars(table, report))

function answerBars(table: TablePart, { language }: Report): Picture {
  const columns = table.columns.filter(({ id }) => table.columns.length === 1 || id !== 'total')
  const numbers = table.rows.flatMap(({ cells }) => cells.slice(0, columns.length).filter((cell) => typeof cell === 'number'))
  const most = Math.max(1, ...numbers)
  const top = columns.length > 1 ? 20 : 2
  const high = Math.max(1, columns.length) * each + 5
  const legend =
    columns.length > 1
      ? columns.flatMap(({ label }, at) => [
          rect(barFrom + at * 120, 2, 10, 10, fills[at] ?? 'full'),
          text(barFrom + 15 + at * 120, 11, label),
        ])
      : []
  const rows = table.rows.flatMap(({ label, cells }, row): Shape[] => {
    const y = top + row * high
    const bars = columns.flatMap((_, at): Shape[] => {
      const cell = cells[at]
      const from = y + at * each
      const own = typeof cell === 'number' ? (cell / most) * (barTo - barFrom) : 0
      const word = cell === null ? hiddenWords[language].hidden : typeof cell === 'number' ? cell : ''
      return [
        cell === null ? rect(barFrom, from + 1, hiddenLength, 9, 'hidden') : rect(barFrom, from + 1, own, 9, fills[at] ?? 'full'),
        text(pictureWidth, from + 9.5, word, { anchor: 'end' }),
      ]
    })
    return [text(0, y + (columns.length * each) / 2 + 3.5, label), ...bars]
  })
  return { id: table.id, title: table.title, width: pictureWidth, height: top + table.rows.length * high, shapes: [...legend, ...rows] }
}
