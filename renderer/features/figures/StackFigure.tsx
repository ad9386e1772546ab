import { useId } from 'react'
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts'
import { everyThird, wholeTicks } from '../../../forms/reports/pictures/axis'
import { absenceMonths, absences } from '../../../forms/reports/pictures/production'
import { productionText } from '../../../forms/reports/production/report'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { MonthTick } from './chart-axis'
import type { MonthFigures } from './readings'

const size = { width: 476, height: 190 }

/** No-shows and both cancellations by month, on top of each other: each has a colour and a pattern of its own, also in grey on paper. */
export function StackFigure({ series }: { readonly series: MonthFigures['series'] }) {
  const words = useWords().figures
  const formats = useFormats()
  const { language } = useLanguage()
  const id = useId().replaceAll(':', '')
  const text = productionText[language].figures
  const shown = series.slice(-absenceMonths)
  const rows = shown.map(({ month, values }) => ({ month, ...Object.fromEntries(absences.map((kind) => [kind, values[kind] ?? 0])) }))
  const ticks = wholeTicks(Math.max(...shown.map(({ values }) => absences.reduce((sum, kind) => sum + (values[kind] ?? 0), 0))))
  const [first, last] = [shown[0], shown.at(-1)]
  if (!first || !last) return null
  const fill = (at: number) => `url(#${id}-${at})`
  return (
    <div role="img" aria-label={words.stackFigure(formats.month(first.month), formats.month(last.month))} className="chart">
      <svg width="0" height="0" aria-hidden className="patterns">
        <defs>
          <Patterns id={id} />
        </defs>
      </svg>
      <BarChart {...size} data={rows} margin={{ top: 8, right: 16, bottom: 18, left: -24 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} />
        <XAxis
          dataKey="month"
          ticks={everyThird(rows.map(({ month }) => month))}
          interval={0}
          tickLine={false}
          axisLine={false}
          tick={<MonthTick />}
        />
        <YAxis domain={[0, ticks.at(-1) ?? 1]} ticks={ticks} tickLine={false} axisLine={false} className="ax" />
        {absences.map((kind, at) => (
          <Bar key={kind} dataKey={kind} stackId="absences" fill={fill(at)} isAnimationActive={false} className="stack" maxBarSize={22} />
        ))}
      </BarChart>
      <ul className="legend">
        {absences.map((kind, at) => (
          <li key={kind}>
            <svg width="14" height="14" aria-hidden>
              <rect width="14" height="14" fill={fill(at)} className="stack" />
            </svg>
            {text[kind].label}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Full, stripes, dots. */
function Patterns({ id }: { readonly id: string }) {
  return (
    <>
      <pattern id={`${id}-0`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="p-due" />
      </pattern>
      <pattern id={`${id}-1`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="p-ground" />
        <rect width="3" height="6" className="p-accent" />
      </pattern>
      <pattern id={`${id}-2`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="p-ground" />
        <circle cx="3" cy="3" r="1.5" className="p-curve" />
      </pattern>
    </>
  )
}
