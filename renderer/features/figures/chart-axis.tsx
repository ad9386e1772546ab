import { addToMonth } from '../../../forms/core/dates'
import { monthsBetweenNames } from '../../../forms/reports/pictures/axis'
import { useFormats } from '../../i18n'

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
  const isYear = index === 0 || month.slice(0, 4) !== addToMonth(month, -monthsBetweenNames).slice(0, 4)
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
