import { localTime } from '../../../forms/core/dates'
import type { ReactNode } from 'react'
import type { VisitStatus } from '../../../forms/records/visit'
import { useFormats, useWords } from '../../i18n'
import { PersonName, shownName } from '../../people/PersonName'
import { isOver, isToCancel, lateMinutes, rowLook } from '../../people/visit-state'
import { VisitMenu } from '../../people/VisitMenu'
import { VisitNote, type VisitRow } from '../../people/VisitNote'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { Sheet } from '../../ui/Sheet'
import { State } from '../../ui/State'
import { Waiting } from '../../ui/Waiting'
import { moveRow } from './move-row'

export type DayListProps = {
  readonly rows: readonly VisitRow[]
  readonly now: string
  readonly isClinician: boolean
  readonly whose: 'mine' | 'all'
  readonly loading: boolean
  readonly onOpen: (row: VisitRow) => void
  readonly onStep: (row: VisitRow, status: VisitStatus) => void
}

/** Booked visits by time, with a line where the day stands: above it done, below it to come. */
export function Booked(props: DayListProps & { readonly isToday: boolean; readonly right: ReactNode }) {
  const { rows, now, whose, isToday } = props
  const words = useWords().today
  const formats = useFormats()
  const clock = localTime(now)
  const nowAt = rows.findIndex((row) => (row.visit.time ?? '') > clock)
  const first = rows.find((row) => row.visit.status === 'arrived')

  const count = (test: (row: VisitRow) => boolean) => rows.filter(test).length
  const done = count((row) => row.visit.status === 'completed')
  const here = count((row) => row.visit.status === 'arrived' || row.visit.status === 'in-progress')
  const late = count((row) => lateMinutes(row.visit, now) > 0 && !isToCancel(row))
  const cancelled = count((row) => row.visit.status === 'cancelled-by-patient' || row.visit.status === 'cancelled-by-clinic')
  const noShow = count((row) => row.visit.status === 'no-show')
  const counts = [
    done > 0 ? words.counts.done(done) : '',
    here > 0 ? words.counts.here(here) : '',
    late > 0 ? words.counts.late(late) : '',
    cancelled > 0 ? words.counts.cancelled(cancelled) : '',
    noShow > 0 ? words.counts.noShow(noShow) : '',
  ].filter((part) => part !== '')

  const line = (
    <tr className="now" key="now">
      <td colSpan={6}>
        <i />
        <span role="note" aria-label={words.now(formats.time(clock))}>
          {formats.time(clock)}
        </span>
      </td>
    </tr>
  )
  return (
    <Sheet
      title={words.booked}
      {...(rows.length > 0 ? { count: rows.length } : {})}
      right={
        <>
          <span>{counts.join(' · ')}</span>
          {props.right}
        </>
      }
    >
      {props.loading && <Waiting rows={6} />}
      {!props.loading && rows.length === 0 && (
        <Empty
          title={isToday ? (whose === 'mine' ? words.noBookedMine : words.noBooked) : words.noBookedThen}
          text={whose === 'mine' ? words.noBookedText : words.noBookedTextAll}
        />
      )}
      {rows.length > 0 && (
        <table className={isToday ? 'table bookings' : 'table bookings other-day'} onKeyDown={moveRow}>
          <thead className="unseen">
            <tr>
              {(['time', 'patient', 'kind', 'note', 'state', 'act'] as const).map((column) => (
                <th key={column}>{words.columns[column]}</th>
              ))}
            </tr>
          </thead>
          <colgroup>
            <col />
            <col />
            <col />
            <col />
            <col />
            <col />
          </colgroup>
          <tbody>
            {rows.map((row, index) => [
              isToday && index === nowAt ? line : null,
              <BookedRow key={row.visit.id} row={row} isFirst={row === first} {...props} />,
            ])}
            {isToday && nowAt < 0 && line}
          </tbody>
        </table>
      )}
    </Sheet>
  )
}

function BookedRow({
  row,
  isFirst,
  isToday,
  now,
  isClinician,
  whose,
  onOpen,
  onStep,
}: DayListProps & { readonly row: VisitRow; readonly isFirst: boolean; readonly isToday: boolean }) {
  const words = useWords().today
  const formats = useFormats()
  const { visit, person } = row
  const look = rowLook(row, now, words.status, formats.time)
  const name = shownName(person)
  return (
    <tr className={isFirst ? 'cur' : isOver(visit.status) && visit.status !== 'completed' ? 'off' : ''} data-row>
      <td className="when">{visit.time === null ? '' : formats.time(visit.time)}</td>
      <td>
        <button type="button" className="name" onClick={() => onOpen(row)} aria-label={words.openLabel(name)}>
          <PersonName person={person} brief />
        </button>
      </td>
      <td className="soft">{words.kinds[visit.kind]}</td>
      <td className="soft">
        <VisitNote row={row} withClinician={whose === 'all'} />
      </td>
      <td>
        <State tone={look.tone} icon={look.icon}>
          {look.text}
        </State>
      </td>
      <td className="num acts">
        <span className="line">
          {visit.status === 'booked' && isToday && !isToCancel(row) && (
            <Button kind="quiet" size="small" label={words.arrivedLabel(name)} onPress={() => onStep(row, 'arrived')}>
              {words.arrived}
            </Button>
          )}
          {visit.status === 'arrived' && isClinician && (
            <Button
              kind={isFirst ? 'primary' : 'plain'}
              size="small"
              {...(isFirst ? { keyHint: 'Enter', autoFocus: true } : { label: words.takeInLabel(name) })}
              onPress={() => onStep(row, 'in-progress')}
            >
              {words.takeIn}
            </Button>
          )}
          {visit.status === 'in-progress' && isClinician && (
            <Button size="small" label={words.openLabel(name)} onPress={() => onOpen(row)}>
              {words.open}
            </Button>
          )}
          <VisitMenu visit={visit} name={name} onStep={(status) => onStep(row, status)} />
        </span>
      </td>
    </tr>
  )
}
