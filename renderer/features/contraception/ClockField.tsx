import { readTime } from '../../form-view/time-entry'
import { TextField } from '../../ui/TextField'

/** A clock time that may be left empty. */
export function ClockField({
  label,
  value,
  onChange,
  fault,
  note,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly fault: string
  readonly note?: string
}) {
  const isWrong = value.trim() !== '' && readTime(value) === undefined
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      maxLength={5}
      invalid={isWrong}
      message={isWrong ? fault : undefined}
      note={isWrong ? undefined : note}
    />
  )
}
