import type { InstrumentDefinition } from '../../../forms/core/instrument'
import type { Band } from '../../../forms/core/score'
import { instrumentWords } from '../../../forms/instruments/words'
import type { Trend, TrendPoint } from '../../../forms/instruments/trend'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { pointTicks, type TimeAxis } from './time-axis'

const left = 44
const right = 682
const top = 10
const bottom = 326
export const plot = { left, right } as const
const labelRoom = 15
const labelWidth = 230

/** The curve: pale bands, values on the points, response dashed and remission dotted. Every value stands in the table as well. */
export function TrendFigure({
  instrument,
  trend,
  bands,
  axis,
  chosen,
  onChoose,
}: {
  readonly instrument: InstrumentDefinition
  readonly trend: Trend
  readonly bands: readonly Band[]
  readonly axis: TimeAxis
  readonly chosen?: string | undefined
  readonly onChoose?: (entry: string | undefined) => void
}) {
  const words = useWords().trends
  const formats = useFormats()
  const { language } = useLanguage()
  const own = instrument.words[language]
  const y = (points: number) => bottom - (points / trend.max) * (bottom - top)
  const all = trend.series.flatMap((series) => series.lines.flat()).toSorted((one, other) => (one.date < other.date ? -1 : 1))
  const first = all[0]
  const last = all.at(-1)
  /** Two limits so close that the words of one would lie on the other: then the upper one's stand above it. */
  const isTight =
    trend.responseAt !== undefined &&
    trend.remissionAt !== undefined &&
    Math.abs(y(trend.remissionAt) - y(trend.responseAt)) < labelRoom * 1.5
  const isUpper = (limit: number, other: number | undefined) => isTight && other !== undefined && limit > other
  /** Where the curve comes close to a line's words. */
  const near = (line: number, isAbove: boolean) =>
    all
      .map((point) => ({ at: axis.x(point.date), offset: (y(point.total) - line) * (isAbove ? -1 : 1) }))
      .filter(({ offset }) => offset > -labelRoom && offset < labelRoom * 2)
      .map(({ at }) => at)
  const gaps = trend.table.filter((row) => row.point === undefined)

  return (
    <svg
      viewBox="0 0 770 352"
      className="trend-figure"
      role="img"
      aria-label={
        first && last ? words.figure(own.short, formats.date(first.date), first.total, last.total, formats.date(last.date)) : own.short
      }
    >
      {bands.map((band, index) => {
        const upper = bands[index + 1]?.from ?? trend.max
        return (
          <g key={band.word}>
            <rect
              x={left}
              y={y(upper)}
              width={right - left}
              height={y(band.from) - y(upper)}
              style={{ fill: `var(--band-${Math.min(index, 3)})` }}
            />
            <text x={right + 10} y={(y(upper) + y(band.from)) / 2} className="ax b">
              {capital(own.bands[band.word] ?? band.word)}
            </text>
            <text x={right + 10} y={(y(upper) + y(band.from)) / 2 + 14} className="ax">
              {band.from}–{band.to}
            </text>
          </g>
        )
      })}
      {bands.length === 0 && <rect x={left} y={top} width={right - left} height={bottom - top} style={{ fill: 'var(--band-0)' }} />}
      {pointTicks(trend.max).map((points) => (
        <text key={points} x={left - 8} y={y(points) + 4} textAnchor="end" className="ax">
          {points}
        </text>
      ))}
      <Ticks axis={axis} />
      {trend.responseAt !== undefined && trend.baseline && (
        <Limit
          className="resp"
          y={y(trend.responseAt)}
          text={words.response(trend.responseAt, trend.baseline.total)}
          near={near(y(trend.responseAt), isUpper(trend.responseAt, trend.remissionAt))}
          isAbove={isUpper(trend.responseAt, trend.remissionAt)}
        />
      )}
      {trend.remissionAt !== undefined && (
        <Limit
          className="remi"
          y={y(trend.remissionAt)}
          text={words.remission(trend.remissionAt)}
          near={near(y(trend.remissionAt), isUpper(trend.remissionAt, trend.responseAt))}
          isAbove={isUpper(trend.remissionAt, trend.responseAt)}
        />
      )}
      {gaps.map((row) => (
        <g key={row.entry} className="gap">
          <line x1={axis.x(row.date)} x2={axis.x(row.date)} y1={top} y2={bottom} />
          <text x={axis.x(row.date) + 4} y={bottom - 6} className="ax">
            {words.incomplete}
          </text>
        </g>
      ))}
      {trend.series.map((series, at) => (
        <g key={`${series.version} ${series.rule} ${series.raterType}`} data-other={at > 0 || undefined} className="series">
          {series.lines.map((line) => (
            <polyline
              key={line[0]?.entry}
              className="curve"
              points={line.map((point) => `${axis.x(point.date)},${y(point.total)}`).join(' ')}
            />
          ))}
          {series.lines.flat().map((point, index, points) => (
            <Point
              key={point.entry}
              point={point}
              x={axis.x(point.date)}
              y={y(point.total)}
              isBaseline={point.entry === trend.baseline?.entry}
              isLow={isDip(points, index) && y(point.total) + labelRoom * 2 < bottom}
              isChosen={point.entry === chosen}
              {...(onChoose ? { onChoose } : {})}
            />
          ))}
          {trend.series.length > 1 && series.lines[0]?.[0] && (
            <text x={axis.x(series.lines[0][0].date)} y={y(series.lines[0][0].total) + 24} className="ax ref">
              {words.series(instrumentWords[language].raterTypes[series.raterType], series.version)}
            </text>
          )}
        </g>
      ))}
      {trend.baseline && all.length > 1 && <BaselineWord all={all} entry={trend.baseline.entry} x={axis.x} y={y} />}
    </svg>
  )
}

/** A limit across the figure; its words stand at the end where the curve is further away. */
function Limit({
  className,
  y,
  text,
  near,
  isAbove,
}: {
  readonly className: string
  readonly y: number
  readonly text: string
  readonly near: readonly number[]
  readonly isAbove: boolean
}) {
  const isTaken = (from: number, to: number) => near.some((x) => x > from && x < to)
  const atRight = isTaken(left, left + labelWidth) && !isTaken(right - labelWidth, right)
  return (
    <>
      <line x1={left} x2={right} y1={y} y2={y} className={className} />
      <text
        x={atRight ? right - 8 : left + 8}
        y={isAbove ? y - 6 : y + labelRoom}
        textAnchor={atRight ? 'end' : 'start'}
        className="ax ref"
      >
        {text}
      </text>
    </>
  )
}

/** Says which point one compares with, where there is room for it: over the point, on the side away from the curve. */
function BaselineWord({
  all,
  entry,
  x,
  y,
}: {
  readonly all: readonly TrendPoint[]
  readonly entry: string
  readonly x: (date: string) => number
  readonly y: (points: number) => number
}) {
  const words = useWords().trends
  const at = all.findIndex((point) => point.entry === entry)
  const point = all[at]
  if (!point) return null
  const isLate = x(point.date) > right - 110
  const beside = all[at + (isLate ? -1 : 1)]
  const isUnder = beside !== undefined && beside.total >= point.total && Math.abs(x(beside.date) - x(point.date)) < 110
  return (
    <text
      x={x(point.date) + (isLate ? -14 : 14)}
      y={y(point.total) + (isUnder ? 22 : -10)}
      textAnchor={isLate ? 'end' : 'start'}
      className="ax ref"
    >
      {words.baselineMark}
    </text>
  )
}

/** The value stands under a point that lies lower than its neighbours, where the days below leave it room. */
function isDip(points: readonly TrendPoint[], index: number): boolean {
  const here = points[index]?.total ?? 0
  const before = points[index - 1]?.total
  const after = points[index + 1]?.total
  return before !== undefined && after !== undefined && before > here && after > here
}

function Point({
  point,
  x,
  y,
  isBaseline,
  isLow,
  isChosen,
  onChoose,
}: {
  readonly point: TrendPoint
  readonly x: number
  readonly y: number
  readonly isBaseline: boolean
  readonly isLow: boolean
  readonly isChosen: boolean
  readonly onChoose?: (entry: string | undefined) => void
}) {
  const radius = isBaseline || isChosen ? 6 : 4.5
  return (
    <g {...(onChoose ? { onMouseEnter: () => onChoose(point.entry), onMouseLeave: () => onChoose(undefined) } : {})}>
      {point.alerts.length > 0 ? (
        <path d={`M${x} ${y - 7}l7 7-7 7-7-7z`} className="pt al" />
      ) : (
        <circle cx={x} cy={y} r={radius} className={isBaseline ? 'pt base' : 'pt'} />
      )}
      <text x={x} y={isLow ? y + 22 : y - 12} textAnchor="middle" className="val">
        {point.total}
      </text>
    </g>
  )
}

/** Months, or days where the time is short; the year where it begins. */
export function Ticks({ axis }: { readonly axis: TimeAxis }) {
  const formats = useFormats()
  const isDays = axis.ticks.some((day) => !day.endsWith('-01'))
  const month = (day: string) => {
    const word = formats.date(day).split(' ')[1] ?? ''
    return word.length > 4 ? word.slice(0, 3) : word
  }
  return (
    <>
      {axis.ticks.map((day, index) => (
        <g key={day}>
          <line x1={axis.x(day)} x2={axis.x(day)} y1={bottom} y2={bottom + 5} className="tick" />
          <text x={axis.x(day) + 2} y={bottom + 19} className="ax">
            {isDays
              ? `${Number(day.slice(8))} ${month(day)}`
              : `${month(day)}${(axis.ticks[index - 1] ?? axis.from).slice(0, 4) !== day.slice(0, 4) ? ` ${day.slice(2, 4)}` : ''}`}
          </text>
        </g>
      ))}
    </>
  )
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
