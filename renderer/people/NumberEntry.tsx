import { useWords } from '../i18n'
import { TextField } from '../ui/TextField'
import type { NumberKind, NumberReading } from './number'

/** The field for a person's number; what was understood, or what is wrong with it, stands beneath. */
export function NumberEntry({
  value,
  kind,
  reading,
  onChange,
  onBlur,
  left,
  label,
}: {
  readonly value: string
  readonly kind: NumberKind
  readonly reading: NumberReading
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
  /** The field has been left once: until then a number that is not finished is no fault. */
  readonly left: boolean
  readonly label?: string
}) {
  const words = useWords().patients.person
  const faulty = reading.kind === 'fault' || reading.kind === 'missing'
  // what is wrong with a whole number is said at once, what is missing only when the field is left
  const shown = faulty && (left || (reading.kind === 'fault' && reading.reason !== 'format' && reading.reason !== 'reserve-short'))
  const message = shown ? faultWords(reading, words) : reading.kind === 'ok' ? okWords(reading, words) : undefined
  return (
    <TextField
      label={label ?? (kind === 'number' ? words.number : words.reserve)}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      maxLength={20}
      invalid={shown}
      message={message}
      note={message === undefined ? (kind === 'number' ? words.numberNote : words.reserveNote) : undefined}
    />
  )
}

type PersonWords = ReturnType<typeof useWords>['patients']['person']

function faultWords(reading: Extract<NumberReading, { kind: 'fault' | 'missing' }>, words: PersonWords): string {
  if (reading.kind === 'missing') return words.faults.missing(reading.digits)
  if (reading.reason === 'reserve-short') return words.reserveShort
  if (reading.reason === 'reserve-is-identity') return words.reserveIsIdentity
  return words.faults[reading.reason]
}

function okWords(reading: Extract<NumberReading, { kind: 'ok' }>, words: PersonWords): string {
  return reading.hint ? words.reserveCheck : words.kinds[reading.identifier.kind]
}
