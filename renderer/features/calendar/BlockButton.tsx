import { Phone } from 'lucide-react'
import type { PointerEvent } from 'react'
import { clockOf } from '../../../forms/calendar/clock'
import { useFormats, useWords } from '../../i18n'
import { PersonName, shownName } from '../../people/PersonName'
import { rowLook } from '../../people/visit-state'
import { Icon } from '../../ui/Icon'
import type { Carry } from './grid-props'
import { rowMinutes, rowOfMinute, type Block } from './model'

const percent = (minutes: number): string => `${(minutes / rowMinutes) * 100}%`
/** Long enough for a second line. */
const twoLinesMinutes = 28

/** A booking as a block: when, who, what, and how it stands. */
export function BlockButton({
  block: { row, span, drawn, lane },
  now,
  isCursor,
  isCarried,
  onFocus,
  onPress,
  onGrab,
}: {
  readonly block: Block
  readonly now: string
  readonly isCursor: boolean
  readonly isCarried: boolean
  readonly onFocus: () => void
  readonly onPress: () => void
  readonly onGrab: (event: PointerEvent<HTMLElement>) => void
}) {
  const words = useWords()
  const formats = useFormats()
  const { visit, person } = row
  const look = rowLook(row, now, words.today.status, formats.time)
  const [from, until] = [formats.time(clockOf(span.from)), formats.time(clockOf(span.until))]
  const kind = words.today.kinds[visit.kind]
  const isLong = visit.minutes >= twoLinesMinutes
  return (
    <button
      type="button"
      className={`calblock ${look.tone}`}
      tabIndex={isCursor ? 0 : -1}
      data-cursor={isCursor || undefined}
      data-carried-from={isCarried || undefined}
      style={{
        top: percent(span.from - rowOfMinute(span.from)),
        height: `calc(${percent(drawn.until - drawn.from)} - 1px)`,
        left: `calc(${(lane.at / lane.of) * 100}% + 2px)`,
        width: `calc(${100 / lane.of}% - 4px)`,
      }}
      onFocus={onFocus}
      onClick={onPress}
      onPointerDown={onGrab}
    >
      <span className="line" title={[`${from}–${until} ${shownName(person)}`, kind, visit.reason].filter((part) => part !== '').join(', ')}>
        <b>{from}</b>
        <span className="unseen">{words.calendar.blockUntil(until)}</span>
        <span className="clip">
          <PersonName person={person} />
        </span>
        {visit.kind === 'telephone' && <Icon of={Phone} small />}
        <small className="clip grow">{isLong ? '' : kind}</small>
        {visit.status !== 'booked' || look.tone === 'due' ? <Icon of={look.icon} small /> : null}
      </span>
      {isLong && <small className="clip">{[kind, visit.reason].filter((part) => part !== '').join(' · ')}</small>}
      <span className="unseen">{look.text}</span>
    </button>
  )
}

/** Where a booking would land. */
export function Ghost({ carry }: { readonly carry: Carry }) {
  const formats = useFormats()
  const { visit, person } = carry.row
  return (
    <span
      className="calblock ghost"
      aria-hidden
      style={{ top: percent(carry.minute - rowOfMinute(carry.minute)), height: `calc(${percent(visit.minutes)} - 1px)` }}
    >
      <span className="line">
        <b>{formats.time(clockOf(carry.minute))}</b>
        <span className="clip grow">{shownName(person)}</span>
      </span>
    </span>
  )
}
