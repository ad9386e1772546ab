import { useState } from 'react'
import { localDate, localTime } from '../../forms/core/dates'
import { DateString } from '../../forms/core/ids'
import { useWords } from '../i18n'
import { Button } from '../ui/Button'
import { TextField } from '../ui/TextField'
import { DateField } from './DateField'
import { instantOf, readTime } from './time-entry'

/** When what is written about happened: another thing than when it was entered. */
export function EventTime({
  eventAt,
  today,
  onChange,
  onDone,
}: {
  readonly eventAt: string
  readonly today: string
  readonly onChange: (eventAt: string) => void
  readonly onDone: () => void
}) {
  const words = useWords().record.write
  const [date, setDate] = useState<string | undefined>(localDate(eventAt))
  const [time, setTime] = useState(localTime(eventAt))
  const clock = readTime(time)
  const isFuture = (day: string | undefined, at: string | undefined) =>
    day !== undefined && at !== undefined && DateString.safeParse(day).success && Date.parse(instantOf(day, at)) > Date.now()

  function set(day: string | undefined, at: string | undefined): void {
    if (day !== undefined && at !== undefined && DateString.safeParse(day).success && !isFuture(day, at)) onChange(instantOf(day, at))
  }
  const future = isFuture(date, clock)
  return (
    <div className="event-time">
      <DateField
        label={words.eventDate}
        value={date}
        today={today}
        prefer="past"
        autoFocus
        onChange={(day) => {
          setDate(day)
          set(day, clock)
        }}
        message={future ? words.future : undefined}
      />
      <TextField
        label={words.eventTime}
        value={time}
        maxLength={5}
        invalid={clock === undefined}
        message={clock === undefined ? words.timeFault : undefined}
        onChange={(typed) => {
          setTime(typed)
          set(date, readTime(typed))
        }}
      />
      <Button size="small" onPress={onDone}>
        {words.timeDone}
      </Button>
    </div>
  )
}
