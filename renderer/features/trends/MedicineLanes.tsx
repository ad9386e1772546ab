import { useWords } from '../../i18n'
import type { Lane } from './course'
import type { TimeAxis } from './time-axis'
import { plot } from './TrendFigure'

const laneHeight = 34
const barHeight = 18
const letterWidth = 6.2
/** With room for fewer letters a text says nothing; it stands in the tooltip. */
const shortestText = 5

/** What was taken meanwhile: a bar for each amount, higher for more, under the same days as the curve. */
export function MedicineLanes({ lanes, axis }: { readonly lanes: readonly Lane[]; readonly axis: TimeAxis }) {
  const words = useWords().trends
  const height = lanes.length * laneHeight + 6
  const inside = (x: number) => Math.min(Math.max(x, plot.left), plot.right)
  return (
    <svg viewBox={`0 0 770 ${height}`} className="trend-figure" role="img" aria-label={words.medicinesFigure}>
      {lanes.map((lane, row) => {
        const base = (row + 1) * laneHeight
        return (
          <g key={lane.name}>
            <text x={plot.right + 10} y={base} className="ax b">
              {lane.name.length > 13 ? `${lane.name.slice(0, 12)}…` : lane.name}
            </text>
            {lane.bars.map((bar) => {
              const from = inside(axis.x(bar.from))
              const to = inside(bar.to === undefined ? plot.right : axis.x(bar.to))
              const high = barHeight * bar.height
              const room = Math.max(2, Math.floor((to - from - 6) / letterWidth))
              if (to - from < 1) return null
              return (
                <g key={bar.from}>
                  {axis.x(bar.from) >= plot.left && <line x1={from} x2={from} y1={0} y2={base} className="chg" />}
                  <rect x={from + 1} y={base - high} width={Math.max(1, to - from - 2)} height={high} rx={1} className="med" />
                  <text x={from + 4} y={base - high - 4} className="ax m">
                    {bar.text.length <= room ? bar.text : room < shortestText ? '' : `${bar.text.slice(0, room - 1)}…`}
                    <title>{bar.text}</title>
                  </text>
                </g>
              )
            })}
          </g>
        )
      })}
    </svg>
  )
}
