import { TriangleAlert } from 'lucide-react'
import { daysBetween, localDate } from '../../../forms/core/dates'
import type { EntryRow } from '../../../forms/records/entry'
import { useWaits } from '../../booking/waits'
import { useWords } from '../../i18n'
import { isToCancel, lateMinutes, minutesBetween } from '../../people/visit-state'
import type { VisitRow } from '../../people/VisitNote'
import { useRecalls } from '../../care-view/recall-list'
import { go } from '../../app/route'
import { useWorkCounts } from '../../samples/useWorkCounts'
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
  onWaiting,
}: {
  readonly booked: readonly VisitRow[]
  readonly dropIns: readonly VisitRow[]
  readonly now: string
  readonly unsigned: readonly { readonly row: EntryRow }[] | undefined
  readonly onWaiting: () => void
}) {
  const waits = useWaits().data ?? []
  const all = useWords()
  const words = all.today
  const recalls = useRecalls().data?.calling ?? []
  const urgent = recalls.filter(({ urgency }) => urgency === 'urgent').length
  const { work } = useWorkCounts()
  const waitingSince = (rows: readonly VisitRow[]) =>
    Math.max(0, ...rows.map(({ visit }) => (visit.arrivedAt === null ? 0 : minutesBetween(visit.arrivedAt, now))))
  const here = booked.filter(({ visit }) => visit.status === 'arrived')
  const queue = dropIns.filter(({ visit }) => visit.status === 'arrived')
  const going = [...booked, ...dropIns].filter(({ visit }) => visit.status === 'in-progress')
  const late = booked.filter((row) => lateMinutes(row.visit, now) > 0 && !isToCancel(row))
  const oldest = unsigned?.[0]
  const days = oldest ? daysBetween(localDate(oldest.row.enteredAt), localDate(now)) : 0

  const lines: readonly {
    readonly count: number
    readonly text: string
    readonly extra?: { readonly text: string; readonly due: boolean }
    readonly open?: () => void
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
    { count: work?.see ?? 0, text: all.results.waits.see, open: () => go({ screen: 'results' }) },
    { count: work?.tell ?? 0, text: all.results.waits.tell, open: () => go({ screen: 'results' }) },
    {
      count: work?.duties ?? 0,
      text: all.results.waits.duties(work?.duties ?? 0),
      open: () => go({ screen: 'results' }),
      ...(work && work.late > 0 ? { extra: { text: all.results.waits.late(work.late), due: true } } : {}),
    },
    {
      count: recalls.length,
      text: all.recalls.waits,
      ...(urgent > 0 ? { extra: { text: all.recalls.waitsUrgent(urgent), due: true } } : {}),
    },
    { count: waits.length, text: all.calendar.waits.line, open: onWaiting },
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
            {line.open ? (
              <button type="button" className="link" onClick={line.open}>
                {line.text}
              </button>
            ) : (
              <span>{line.text}</span>
            )}
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
