import { useId } from 'react'
import { strip, type StripSegment } from '../../../forms/contraception/strip'
import type { ContraceptionEvent } from '../../../forms/records/contraception'
import { useEventWords } from '../../care-view/event-words'
import { useWords } from '../../i18n'

const width = 640
const laneHeight = 34
const top = 20

/** What kind of line fills a segment: the method is told by its word and its hatching, not by colour. */
const fills: Readonly<Record<StripSegment['kind'], 'plain' | 'lines' | 'dots' | 'cross'>> = {
  'copper-iud': 'lines',
  'hormonal-iud': 'cross',
  implant: 'dots',
  injection: 'plain',
  permanent: 'plain',
  combined: 'lines',
  'progestogen-pill': 'dots',
  emergency: 'plain',
  other: 'plain',
  barrier: 'plain',
}

/** All years on one strip: methods in lanes with their words, single events as marks. The table below it says the same. */
export function HistoryStrip({ events, today }: { readonly events: readonly ContraceptionEvent[]; readonly today: string }) {
  const id = useId().replaceAll(':', '')
  const words = useWords().contraception
  const { named } = useEventWords()
  const drawn = strip(events, today)
  if (drawn.segments.length === 0) return null
  const height = top + drawn.lanes * laneHeight + 22
  const x = (share: number) => share * width
  const now = x(Math.min(1, (Date.parse(today) - Date.parse(drawn.from)) / (Date.parse(drawn.to) - Date.parse(drawn.from) + 86_400_000)))
  const labelled = Math.max(1, Math.ceil(drawn.years.length / 12))
  return (
    <figure className="history-strip">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.historyLabel(drawn.from.slice(0, 4), drawn.to.slice(0, 4))}
        preserveAspectRatio="xMidYMid meet"
      >
        <defs>
          <pattern id={`${id}lines`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0V7" className="hatch" />
          </pattern>
          <pattern id={`${id}cross`} width="8" height="8" patternUnits="userSpaceOnUse">
            <path d="M0 8L8 0M0 0L8 8" className="hatch" />
          </pattern>
          <pattern id={`${id}dots`} width="7" height="7" patternUnits="userSpaceOnUse">
            <circle cx="2" cy="2" r="1.2" className="hatch-dot" />
          </pattern>
        </defs>
        {drawn.years.map(({ year, at }, index) => (
          <g key={year}>
            <path d={`M${x(at)} ${top - 6}V${height - 18}`} className="year-line" />
            {index % labelled === 0 && (
              <text x={x(at) + 3} y={12} className="year">
                {year}
              </text>
            )}
          </g>
        ))}
        {drawn.segments.map((segment) => {
          const left = x(segment.start)
          const long = Math.max(4, x(segment.end) - left)
          const y = top + segment.lane * laneHeight
          const fill = fills[segment.kind]
          const name = named(segment.method, segment.name)
          const fits = long > name.length * 6.6 + 8
          return (
            <g key={`${segment.method}${segment.from}`}>
              <title>{`${name}, ${segment.from} – ${segment.open ? words.ongoing : segment.to}`}</title>
              <rect x={left} y={y} width={long} height={laneHeight - 8} className={segment.open ? 'segment open' : 'segment'} />
              {fill !== 'plain' && <rect x={left} y={y} width={long} height={laneHeight - 8} fill={`url(#${id}${fill})`} />}
              {fits && (
                <>
                  <rect x={left + 3} y={y + 5} width={name.length * 6.6 + 6} height={16} className="word-ground" />
                  <text x={left + 6} y={y + 17} className="word">
                    {name}
                  </text>
                </>
              )}
            </g>
          )
        })}
        {drawn.marks
          .filter(({ type }) => type !== 'started' && type !== 'switched' && type !== 'stopped')
          .map((mark) => (
            <circle key={mark.event} cx={x(mark.at)} cy={height - 12} r="3.5" className="mark" />
          ))}
        <path d={`M${now} ${top - 6}V${height - 4}`} className="now-line" />
      </svg>
    </figure>
  )
}
