import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts'
import { everyThird, wholeTicks } from '../../../forms/reports/pictures/axis'
import type { FigureId } from '../../../forms/reports/production/schema'
import { useFormats, useWords } from '../../i18n'
import { MonthTick } from './chart-axis'
import type { MonthFigures } from './readings'

const size = { width: 476, height: 216 }

/** 24 months of one figure, the target dashed, the last number written out. */
export function LineFigure({
  series,
  figure,
  label,
  target,
}: {
  readonly series: MonthFigures['series']
  readonly figure: FigureId
  readonly label: string
  readonly target: number | null
}) {
  const words = useWords().figures
  const formats = useFormats()
  const points = series.map(({ month, values }) => ({ month, n: values[figure] ?? 0 }))
  const last = points.at(-1)
  const ticks = wholeTicks(Math.max(target ?? 0, ...points.map(({ n }) => n)))
  if (!last || !points[0]) return null
  return (
    <div
      role="img"
      aria-label={words.lineFigure(label, formats.month(points[0].month), formats.month(last.month), last.n)}
      className="chart"
    >
      <LineChart {...size} data={points} margin={{ top: 12, right: 58, bottom: 18, left: -24 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} />
        <XAxis
          dataKey="month"
          ticks={everyThird(points.map(({ month }) => month))}
          interval={0}
          tickLine={false}
          axisLine={false}
          tick={<MonthTick />}
        />
        <YAxis domain={[0, ticks.at(-1) ?? 1]} ticks={ticks} tickLine={false} axisLine={false} className="ax" />
        {target !== null && <ReferenceLine y={target} label={{ value: words.goalLine(target), position: 'right', className: 'ax b' }} />}
        <Line
          dataKey="n"
          type="linear"
          isAnimationActive={false}
          className="curve"
          dot={({ cx, cy, index }) => <Dot key={index} x={cx} y={cy} {...(index === points.length - 1 ? { value: last.n } : {})} />}
        />
      </LineChart>
    </div>
  )
}

function Dot({ x, y, value }: { readonly x: number | undefined; readonly y: number | undefined; readonly value?: number }) {
  if (x === undefined || y === undefined) return null
  return (
    <g>
      <circle cx={x} cy={y} r={value === undefined ? 3 : 5} className={value === undefined ? 'pt' : 'pt last'} />
      {value !== undefined && (
        <text x={x + 9} y={y - 6} className="val">
          {value}
        </text>
      )}
    </g>
  )
}
