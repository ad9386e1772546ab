import { Circle, CircleCheck } from 'lucide-react'
import type { FigureId, Production } from '../../../forms/reports/production/schema'
import { targetIds } from '../../../forms/reports/settings'
import { useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { State } from '../../ui/State'

/** Where the line of the targets stands on every bar. */
const goalAt = 250 / 3

/** The four targets, each with its own unit: the number, the bar, and what is lacking. What is still booked is drawn lighter. */
export function TargetBars({
  production,
  isOver,
  chosen,
  onChoose,
}: {
  readonly production: Production
  readonly isOver: boolean
  readonly chosen: FigureId
  readonly onChoose: (id: FigureId) => void
}) {
  const words = useWords().figures
  const { hours } = useMe().settings.production
  const figures = production.figures.filter(({ target }) => target !== null)
  return (
    <section className="sheet bars" aria-label={words.goals}>
      <ul>
        {figures.map(({ id, month, target, expected }) => {
          const goal = target ?? 0
          const of = (n: number) => `${goal === 0 ? (n > 0 ? 100 : 0) : Math.min(100, (n / goal) * goalAt)}%`
          const targetId = targetIds.find((one) => one === id) ?? 'gynaecologist'
          const { name, unit } = words.short[targetId]
          const inHours = hours[targetId]
          const isReached = month.all >= goal
          return (
            <li key={id}>
              <button type="button" aria-pressed={chosen === id} onClick={() => onChoose(id)}>
                <span className="lab">
                  <strong>{name}</strong>
                  <small className="soft">{unit}</small>
                  {inHours !== null && <small className="soft">{words.hours(String(inHours).replace('.', ','))}</small>}
                </span>
                <span className="n">
                  <b className="fig">{month.all}</b>
                  <span>{words.of(goal)}</span>
                </span>
                <span className="track" aria-hidden>
                  {!isOver && expected !== null && expected > month.all && <i className="coming" style={{ width: of(expected) }} />}
                  <i style={{ width: of(month.all) }} />
                  <em style={{ left: `${goalAt}%` }} />
                </span>
                <span className="how">
                  <State tone={isReached ? 'done' : 'off'} icon={isReached ? CircleCheck : Circle}>
                    {isReached ? words.over(month.all - goal) : isOver ? words.under(goal - month.all) : words.left(goal - month.all)}
                  </State>
                  {!isOver && expected !== null && <small className="soft">{words.expected(expected)}</small>}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      <span className="goalword" aria-hidden>
        {words.goal}
      </span>
    </section>
  )
}
