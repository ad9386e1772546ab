import type { Language } from '../../core/form'
import { productionText } from '../production/report'
import type { FigureId, Production } from '../production/schema'
import { targetIds } from '../settings'
import { monthName } from '../text'
import { everyThird, wholeTicks } from './axis'
import { dot, line, pictureWidth, rect, text, type Fill, type Picture, type Shape } from './model'
import { pictureWords } from './text'

/** A month of the lines; null where nothing is known that stays. */
export type SeriesPoint = { readonly month: string; readonly values: Readonly<Record<string, number>> | null }

/** The three ways in which a booking did not become a visit, told apart by pattern. */
export const absences = ['no-show', 'cancelled-by-patient', 'cancelled-by-clinic'] as const satisfies readonly FigureId[]
export const absenceMonths = 12
const absenceFills = ['full', 'stripes', 'dots'] as const satisfies readonly Fill[]

/** The pictures of a month: against the targets, 24 months of each target's figure, and the absences of a year. */
export function productionPictures(production: Production, series: readonly SeriesPoint[], language: Language): readonly Picture[] {
  return [targetBars(production, language), targetLines(production, series, language), absenceBars(series.slice(-absenceMonths), language)]
}

const barFrom = 300
/** Where the line of the targets stands on every bar. */
const goalAt = 5 / 6

function targetBars({ figures }: Production, language: Language): Picture {
  const words = pictureWords[language]
  const labels = productionText[language].figures
  const rows = figures.filter(({ target }) => target !== null)
  const [top, row, bed] = [18, 30, pictureWidth - barFrom]
  const bottom = top + rows.length * row
  const long = (n: number, target: number) => (target === 0 ? (n > 0 ? 1 : 0) : Math.min(1, (n / target) * goalAt)) * bed
  const shapes = rows.flatMap(({ id, target, month: { all } }, at): Shape[] => {
    const y = top + at * row
    return [
      text(0, y + 18, labels[id].label),
      text(barFrom - 58, y + 18, all, { anchor: 'end', isStrong: true }),
      text(barFrom - 12, y + 18, words.of(target ?? 0), { anchor: 'end' }),
      rect(barFrom, y + 6, bed, 16, 'ground'),
      rect(barFrom, y + 6, long(all, target ?? 0), 16, 'full'),
    ]
  })
  const goal = barFrom + goalAt * bed
  return {
    id: 'targets',
    title: words.targets,
    width: pictureWidth,
    height: bottom + 4,
    shapes: [...shapes, line(goal, top - 4, goal, bottom, 'ink'), text(goal, 10, words.target, { anchor: 'middle', isStrong: true })],
  }
}

/** A field with its axes: where a number stands, the ticks, and the names of the months under it. */
function field(
  months: readonly string[],
  highest: number,
  at: { left: number; top: number; width: number; height: number },
  language: Language,
) {
  const ticks = wholeTicks(highest)
  const most = ticks.at(-1) ?? 1
  const y = (n: number) => at.top + at.height * (1 - n / most)
  const step = at.width / months.length
  const x = (index: number) => at.left + step * (index + 0.5)
  const names = new Intl.DateTimeFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { month: 'short', timeZone: 'UTC' })
  const named = everyThird(months)
  const shapes = [
    ...ticks.flatMap((tick) => [
      line(at.left, y(tick), at.left + at.width, y(tick), 'hair'),
      text(at.left - 6, y(tick) + 4, tick, { anchor: 'end' }),
    ]),
    ...named.flatMap((month, index) => {
      const middle = x(months.indexOf(month))
      const below = at.top + at.height
      const isYear = index === 0 || named[index - 1]?.slice(0, 4) !== month.slice(0, 4)
      const name = names.format(new Date(`${month}-01T12:00Z`)).slice(0, 3)
      return [
        text(middle, below + 14, name, { anchor: 'middle' }),
        ...(isYear ? [text(middle, below + 27, month.slice(0, 4), { anchor: 'middle', isStrong: true })] : []),
      ]
    }),
  ]
  return { x, y, step, shapes }
}

/** 24 months of the four figures that have targets, each in a field of its own. A month that nothing is known of leaves a gap. */
function targetLines(production: Production, series: readonly SeriesPoint[], language: Language): Picture {
  const words = pictureWords[language]
  const months = series.map(({ month }) => month)
  const [first = production.month] = months
  const [width, height] = [pictureWidth / 2, 160]
  const one = (id: FigureId, at: number): readonly Shape[] => {
    const target = production.figures.find((figure) => figure.id === id)?.target ?? 0
    const values = series.map((point) => point.values?.[id])
    const known = values.flatMap((n, index) => (n === undefined ? [] : [{ n, index }]))
    const [left, top] = [(at % 2) * width, Math.floor(at / 2) * height]
    const area = { left: left + 28, top: top + 26, width: width - 76, height: 88 }
    const { x, y, shapes } = field(months, Math.max(target, ...known.map(({ n }) => n)), area, language)
    const pairs = known.flatMap(({ n, index }) => {
      const next = values[index + 1]
      return next === undefined ? [] : [line(x(index), y(n), x(index + 1), y(next), 'ink')]
    })
    const last = known.at(-1)
    return [
      text(left, top + 12, productionText[language].figures[id].label, { isStrong: true }),
      ...shapes,
      line(area.left, y(target), area.left + area.width, y(target), 'dashed'),
      ...pairs,
      ...known.map(({ n, index }) => dot(x(index), y(n), index === last?.index)),
      ...(last ? [text(x(last.index) + 9, y(last.n) + (Math.abs(y(last.n) - y(target)) < 10 ? 12 : 4), last.n, { isStrong: true })] : []),
    ]
  }
  const isGap = series.some(({ values }) => values === null)
  return {
    id: 'lines',
    title: words.lines(monthName(first, language), monthName(production.month, language), isGap),
    width: pictureWidth,
    height: 2 * height,
    shapes: targetIds.flatMap(one),
  }
}

/** No-shows and both cancellations on top of each other, month by month. One that nothing is known of has a dash: it is no month with none. */
function absenceBars(series: readonly SeriesPoint[], language: Language): Picture {
  const words = pictureWords[language]
  const count = ({ values }: SeriesPoint, id: FigureId) => values?.[id] ?? 0
  const highest = Math.max(0, ...series.map((point) => absences.reduce((sum, id) => sum + count(point, id), 0)))
  const months = series.map(({ month }) => month)
  const { x, y, step, shapes } = field(months, highest, { left: 28, top: 8, width: pictureWidth - 40, height: 96 }, language)
  const bar = Math.min(24, step * 0.6)
  const bars = series.flatMap((point, at) => {
    if (point.values === null) return [text(x(at), y(0) - 4, '–', { anchor: 'middle' })]
    let below = 0
    return absences.flatMap((id, kind) => {
      const n = count(point, id)
      const from = below
      below += n
      return n === 0 ? [] : [rect(x(at) - bar / 2, y(below), bar, y(from) - y(below), absenceFills[kind] ?? 'full')]
    })
  })
  const legend = absences.flatMap((id, at) => [
    rect(28 + at * 170, 144, 12, 12, absenceFills[at] ?? 'full'),
    text(46 + at * 170, 154, productionText[language].figures[id].label),
  ])
  const title = words.absences(series.some(({ values }) => values === null))
  return { id: 'absences', title, width: pictureWidth, height: 164, shapes: [...shapes, ...bars, ...legend] }
}
