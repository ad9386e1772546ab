import { useState } from 'react'
import { DateField } from '../form-view/DateField'
import { useFormats, useWords } from '../i18n'

/** The day a step happened: today, unless another day is chosen. */
export function HappenedOn({
  value,
  today,
  onChange,
}: {
  readonly value: string
  readonly today: string
  readonly onChange: (date: string) => void
}) {
  const words = useWords().samples.on
  const formats = useFormats()
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState<string | undefined>(value)
  const isDate = typed !== undefined && /^\d{4}-\d\d-\d\d$/.test(typed)
  if (!isOpen)
    return (
      <p className="msg happened">
        {words.label} {formats.relative(value, today)}.
        <button type="button" className="link" onClick={() => setOpen(true)}>
          {words.change}
        </button>
      </p>
    )
  return (
    <DateField
      label={words.date}
      value={typed}
      today={today}
      prefer="past"
      autoFocus
      message={isDate && typed > today ? words.fault : undefined}
      onChange={(date) => {
        setTyped(date)
        if (date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date) && date <= today) onChange(date)
      }}
    />
  )
}
