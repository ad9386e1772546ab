import { Check } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { Button } from 'react-aria-components'
import { Icon } from './Icon'
import { Key } from './Key'
import { useKeys } from './useKeys'

export type Choice<V extends string = string> = {
  readonly value: V
  readonly label: string
  readonly hint?: string | undefined
  /** Its key, when it is not its place in the list; 0 for "would rather not say". */
  readonly keyHint?: string
}

const keyOf = (choice: Choice, index: number): string => choice.keyHint ?? (index < 9 ? String(index + 1) : '')

/**
 * One row and one key per answer, all alike in weight. `value` may be a list where several can be chosen. Arrows move without choosing.
 * `keys`: `screen` when these are the only choices on the screen, `focus` when the digits count only while one is among the rows.
 */
export function Choices<V extends string>({
  label,
  value,
  options,
  onChoose,
  keys = 'focus',
}: {
  label: string
  value: V | readonly V[] | undefined
  options: readonly Choice<V>[]
  onChoose: (value: V) => void
  keys?: 'screen' | 'focus'
}) {
  const rows = useRef<HTMLDivElement>(null)
  const isChosen = (choice: V) => (Array.isArray(value) ? value.includes(choice) : value === choice)
  const byKey = Object.fromEntries(
    options.flatMap((choice, index) =>
      keyOf(choice, index) === '' ? [] : [[keyOf(choice, index), () => onChoose(choice.value)] as const],
    ),
  )
  useKeys(byKey, { enabled: keys === 'screen' })

  const move = (event: KeyboardEvent) => {
    const own = keys === 'focus' && !event.ctrlKey && !event.altKey && !event.metaKey ? byKey[event.key] : undefined
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (own === undefined && step === 0) return
    event.preventDefault()
    event.stopPropagation()
    own?.()
    if (step === 0) return
    const buttons = [...(rows.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
  }

  return (
    <div className="choices" role="group" aria-label={label} ref={rows} onKeyDown={move}>
      {options.map((choice, index) => (
        <Button
          key={choice.value}
          className="choice"
          aria-pressed={isChosen(choice.value)}
          onPress={() => onChoose(choice.value)}
          {...(isChosen(choice.value) ? { 'data-selected': true } : {})}
        >
          {keyOf(choice, index) !== '' && <Key decorative>{keyOf(choice, index)}</Key>}
          <span>{choice.label}</span>
          {choice.hint !== undefined && <small>{choice.hint}</small>}
          {isChosen(choice.value) && <Icon of={Check} />}
        </Button>
      ))}
    </div>
  )
}
