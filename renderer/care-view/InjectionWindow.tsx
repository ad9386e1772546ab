import type { InjectionRecall } from '../../forms/recalls/index'
import { useWords } from '../i18n'
import { dayMonth, dayRange } from './short-date'
import { windowZones } from './window-zones'
import '../styles/care.css'

/** When the next injection is to be given: zones with words, dates and hatching, and where today stands. */
export function InjectionWindow({
  last,
  window,
  today,
}: {
  readonly last: string
  readonly window: Omit<InjectionRecall, 'state'>
  readonly today: string
}) {
  const words = useWords().recalls.window
  const drawn = windowZones(last, window, today)
  return (
    <div className="window-strip" role="img" aria-label={words.label(drawn.day, words[drawn.here])}>
      <div className="bar">
        {drawn.zones.map((zone) => (
          <i
            key={zone.name}
            className={`zone ${zone.name}`}
            style={{ left: `${zone.start * 100}%`, width: `${(zone.end - zone.start) * 100}%` }}
          >
            <b>{words[zone.name]}</b>
            <span>
              {zone.from === undefined ? '' : zone.to === undefined ? words.from(dayMonth(zone.from)) : dayRange(zone.from, zone.to)}
            </span>
          </i>
        ))}
        <span className={drawn.today < 0.4 ? 'today-line right' : 'today-line'} style={{ left: `calc(${drawn.today * 100}% - 1px)` }}>
          <b>{words.today(drawn.day)}</b>
        </span>
      </div>
      <div className="ticks">
        {drawn.weeks.map((tick) => (
          <span key={tick.week} style={{ left: `${tick.at * 100}%` }}>
            <i />
            {words.week(tick.week)}
          </span>
        ))}
      </div>
    </div>
  )
}
