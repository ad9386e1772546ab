import { Check } from 'lucide-react'
import { useId, type KeyboardEvent } from 'react'
import { Icon } from '../ui/Icon'
import { Key } from '../ui/Key'
import { moveToStop } from './next-stop'

/** The keys of answers in their order: 1-9, then letters. */
const optionKeys = [...'123456789abcdefghijklmno']

/** One answer out of more than a handful, or several: rows in two columns, a key before each. Keys work while the list has the focus. */
export function ChoiceRows(props: {
  readonly label: string
  readonly help?: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: readonly string[]
  readonly multiple: boolean
  readonly onChoose: (value: readonly string[]) => void
  readonly onBlur: () => void
  readonly required: boolean
  readonly message?: string | undefined
  readonly item: string
  /** Drawn as chips in one line instead of rows: methods, samples. */
  readonly chips: boolean
}) {
  const id = useId()
  const first = props.options.findIndex(({ value }) => props.value.includes(value))

  function toggle(value: string): void {
    props.onChoose(
      props.multiple
        ? chosenAfter(
            props.options.map((option) => option.value),
            props.value,
            value,
          )
        : props.value.includes(value)
          ? []
          : [value],
    )
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-option]')]
    const at = buttons.indexOf(document.activeElement as HTMLElement)
    const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key]
    const option = props.options[optionKeys.indexOf(event.key.toLowerCase())]
    if (option) {
      toggle(option.value)
      if (!props.multiple) moveToStop(event.currentTarget)
    } else if (step !== undefined) {
      const next = at + step
      if (next < 0 || next >= buttons.length) moveToStop(event.currentTarget, step > 0 ? 1 : -1)
      else buttons[next]?.focus()
    } else if (event.key === 'Enter') moveToStop(event.currentTarget)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="field" data-stop data-item={props.item} onBlur={props.onBlur} data-invalid={props.message ? true : undefined}>
      <span className="label" id={id}>
        {props.label}
        {props.required && <i> *</i>}
        {props.help !== undefined && <small className="soft"> {props.help}</small>}
      </span>
      <div
        className={props.chips ? 'chips answers' : 'choices two answers'}
        role={props.multiple ? 'group' : 'radiogroup'}
        aria-labelledby={id}
        aria-describedby={props.message ? `${id}-message` : undefined}
        onKeyDown={onKeyDown}
      >
        {props.options.map((option, index) => {
          const chosen = props.value.includes(option.value)
          return (
            <button
              key={option.value}
              type="button"
              data-option
              className={props.chips ? 'chip' : 'choice'}
              role={props.multiple ? 'checkbox' : 'radio'}
              aria-checked={chosen}
              data-selected={chosen || undefined}
              tabIndex={index === Math.max(first, 0) ? 0 : -1}
              onClick={() => toggle(option.value)}
            >
              {!props.chips && <Key decorative>{(optionKeys[index] ?? '').toUpperCase()}</Key>}
              {props.chips && chosen && <Icon of={Check} small />}
              <span>{option.label}</span>
              {!props.chips && chosen && <Icon of={Check} small />}
            </button>
          )
        })}
      </div>
      {props.message !== undefined && (
        <p className="msg danger" id={`${id}-message`}>
          {props.message}
        </p>
      )}
    </div>
  )
}

/** Several of many after one has been pressed, in the order of the list. "None" and the others exclude each other. */
export function chosenAfter(order: readonly string[], chosen: readonly string[], pressed: string): readonly string[] {
  if (chosen.includes(pressed)) return chosen.filter((value) => value !== pressed)
  if (pressed === 'none') return ['none']
  return order.filter((value) => value === pressed || (chosen.includes(value) && value !== 'none'))
}
