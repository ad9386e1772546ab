import { Check } from 'lucide-react'
import { useId, useRef, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { Icon } from '../ui/Icon'
import { Key } from '../ui/Key'
import { moveToStop } from './next-stop'

export type Option = { readonly value: string; readonly label: string; readonly key: string }

/**
 * One question with a few answers in a row (u.a. / fynd / ej undersökt; ja / nej / vet ej). A key answers and goes on to the next question;
 * the keys are shown in the row that has the focus. Choosing the chosen answer again takes it away: nothing has to be answered.
 */
export function OptionRow(props: {
  readonly label: string
  readonly help?: string | undefined
  readonly options: readonly Option[]
  readonly value: string | undefined
  readonly onChoose: (value: string | undefined) => void
  /** The answer at which a note opens. */
  readonly noteAt?: string
  readonly note?: string
  readonly noteLabel?: string
  readonly onNote?: (note: string) => void
  readonly onBlur: () => void
  readonly layout: 'finding' | 'question'
  readonly required: boolean
  readonly message?: string | undefined
  readonly item: string
}) {
  const id = useId()
  const row = useRef<HTMLDivElement>(null)
  const noteOpen = props.noteAt !== undefined && props.value === props.noteAt

  function choose(value: string, byKey: boolean): void {
    const taken = value === props.value && !byKey
    // at once, so that a letter typed right after the key lands in the note and not on another answer
    flushSync(() => props.onChoose(taken ? undefined : value))
    if (!taken && value === props.noteAt) row.current?.querySelector<HTMLElement>('textarea, input')?.focus()
    else if (byKey && row.current) moveToStop(row.current)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const option = props.options.find(({ key }) => key.toLowerCase() === event.key.toLowerCase())
    const at = props.options.findIndex(({ value }) => value === props.value)
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (option) choose(option.value, true)
    else if (step !== undefined) {
      const to = at < 0 ? (step > 0 ? 0 : props.options.length - 1) : (at + step + props.options.length) % props.options.length
      props.onChoose(props.options[to]?.value)
      event.currentTarget.querySelectorAll<HTMLElement>('[role=radio]')[to]?.focus()
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveToStop(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === 'Delete' || event.key === 'Backspace') props.onChoose(undefined)
    else if (event.key === 'Enter' && row.current) moveToStop(row.current)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="reg" data-layout={props.layout} data-stop data-item={props.item} ref={row} onBlur={props.onBlur}>
      <span className="reg-label">
        <span className="strong" id={id}>
          {props.label}
          {props.required && <i> *</i>}
        </span>
      </span>
      {props.help !== undefined && <small className="soft reg-help">{props.help}</small>}
      <div
        className="seg answers"
        role="radiogroup"
        aria-labelledby={id}
        aria-describedby={props.message ? `${id}-message` : undefined}
        onKeyDown={onKeyDown}
      >
        {props.options.map((option, index) => {
          const chosen = option.value === props.value
          return (
            <button
              key={option.value}
              className="part"
              type="button"
              role="radio"
              aria-checked={chosen}
              data-selected={chosen || undefined}
              tabIndex={chosen || (props.value === undefined && index === 0) ? 0 : -1}
              // the keys that come with the focus would move the answers from under the mouse before it is let go
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => {
                event.currentTarget.focus()
                choose(option.value, false)
              }}
            >
              {chosen && <Icon of={Check} small />}
              {option.label}
              <Key decorative>{option.key}</Key>
            </button>
          )
        })}
      </div>
      {noteOpen && (
        <input
          className="input"
          aria-label={`${props.label}: ${props.noteLabel ?? ''}`}
          placeholder={props.noteLabel}
          maxLength={2000}
          value={props.note ?? ''}
          onChange={(event) => props.onNote?.(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            moveToStop(event.currentTarget)
          }}
        />
      )}
      {props.message !== undefined && (
        <p className="msg danger" id={`${id}-message`}>
          {props.message}
        </p>
      )}
    </div>
  )
}
