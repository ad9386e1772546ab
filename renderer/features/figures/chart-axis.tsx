import { addToMonth } from '../../../forms/core/dates'
import { useFormats } from '../../i18n'

/** Months between two names under the axis. */
const every = 3

/** A month under the axis; the year under the first name of each year. */
export function MonthTick({
  x = 0,
  y = 0,
  payload,
  index = 0,
}: {
  readonly x?: number | string
  readonly y?: number | string
  readonly payload?: { readonly value: string }
  readonly index?: number
}) {
  const formats = useFormats()
  if (!payload) return null
  const month = payload.value
  const isYear = index === 0 || month.slice(0, 4) !== addToMonth(month, -every).slice(0, 4)
  return (
    <g transform={`translate(${x},${y})`} className="ax">
      <text textAnchor="middle" y={14}>
        {formats.shortMonth(month).slice(0, 3)}
      </text>
      {isYear && (
        <text textAnchor="middle" y={30} className="b">
          {month.slice(0, 4)}
        </text>
      )}
    </g>
  )
}

/** Every third month, counted from the last one: 24 names do not fit. */
export const everyThird = (months: readonly string[]): string[] => months.filter((_, at) => (months.length - 1 - at) % every === 0)

/** Numbers of visits: whole ticks from nothing, a little above the highest. */
export function wholeTicks(highest: number): number[] {
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].find((one) => highest / one <= 5) ?? 1000
  const count = Math.max(1, Math.ceil((highest + 0.001) / step))
  return Array.from({ length: count + 1 }, (_, at) => at * step)
}
