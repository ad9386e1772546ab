import { TriangleAlert } from 'lucide-react'
import { daysBetween, localDate } from '../../../forms/core/dates'
import type { EntryRow } from '../../../forms/records/entry'
import { useWords } from '../../i18n'
import { lateMinutes, minutesBetween } from '../../people/visit-state'
import type { VisitRow } from '../../people/VisitNote'
import { Sheet } from '../../ui/Sheet'
import { State } from '../../ui/State'

const longWaitMinutes = 20
const oldDays = 3

/** What waits, in numbers seen from across the room. Only what is not zero. */
export function Waits({
  booked,
  dropIns,
  now,
  unsigned,
}: {
  readonly booked: readonly VisitRow[]
  readonly dropIns: readonly VisitRow[]
  readonly now: string
  readonly unsigned: readonly { readonly row: EntryRow }[] | undefined
}) {
  const words = useWords().today
  const waitingSince = (rows: readonly VisitRow[]) =>
    Math.max(0, ...rows.map(({ visit }) => (visit.arrivedAt === null ? 0 : minutesBetween(visit.arrivedAt, now))))
  const here = booked.filter(({ visit }) => visit.status === 'arrived')
  const queue = dropIns.filter(({ visit }) => visit.status === 'arrived')
  const going = [...booked, ...dropIns].filter(({ visit }) => visit.status === 'in-progress')
  const late = booked.filter(({ visit }) => lateMinutes(visit, now) > 0)
  const oldest = unsigned?.[0]
  const days = oldest ? daysBetween(localDate(oldest.row.enteredAt), localDate(now)) : 0

  const lines: readonly {
    readonly count: number
    readonly text: string
    readonly extra?: { readonly text: string; readonly due: boolean }
  }[] = [
    {
      count: here.length,
      text: words.waitsHere(here.length),
      extra: { text: words.longest(waitingSince(here)), due: waitingSince(here) >= longWaitMinutes },
    },
    {
      count: queue.length,
      text: words.waitsQueue,
      extra: { text: words.longest(waitingSince(queue)), due: waitingSince(queue) >= longWaitMinutes },
    },
    { count: going.length, text: words.waitsOpen(going.length) },
    { count: late.length, text: words.waitsLate(late.length) },
    {
      count: unsigned?.length ?? 0,
      text: words.waitsUnsigned(unsigned?.length ?? 0),
      ...(days > 0 ? { extra: { text: words.oldest(days), due: days >= oldDays } } : {}),
    },
  ]
  const shown = lines.filter((line) => line.count > 0)
  return (
    <Sheet title={unsigned ? words.waits : words.waitsForAll}>
      {shown.length === 0 && <p className="small soft inset">{words.nothingWaits}</p>}
      <ul className="todo">
        {shown.map((line) => (
          <li key={line.text}>
            <b>{line.count}</b>
            <span>{line.text}</span>
            {line.extra &&
              (line.extra.due ? (
                <State tone="due" icon={TriangleAlert}>
                  {line.extra.text}
                </State>
              ) : (
                <span className="state off small">{line.extra.text}</span>
              ))}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
