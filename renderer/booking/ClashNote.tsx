import { useFormats, useWords } from '../i18n'
import { Button } from '../ui/Button'
import { Note } from '../ui/Note'
import type { FreeTime } from '../../forms/calendar/free'
import { useWhen } from './useWhen'

export type Clash = { readonly kind: 'double-booked'; readonly with: string; readonly time: string; readonly next: FreeTime | null }

/** Somebody is booked then: another time, or both at once because one says so. */
export function ClashNote({
  failure,
  today,
  onTake,
  beside,
  onBeside,
}: {
  readonly failure: Clash
  readonly today: string
  readonly onTake: (slot: FreeTime) => void
  /** The words for both at once. */
  readonly beside: string
  readonly onBeside: () => void
}) {
  const words = useWords().calendar.booking
  const formats = useFormats()
  const when = useWhen(today)
  const { next } = failure
  return (
    <Note tone="danger" announce>
      {words.clash(failure.with, formats.time(failure.time))}
      <p className="line choices-below">
        {next && (
          <Button size="small" autoFocus onPress={() => onTake(next)}>
            {words.insteadAt(when(next, 'short'))}
          </Button>
        )}
        <Button size="small" onPress={onBeside}>
          {beside}
        </Button>
      </p>
    </Note>
  )
}
