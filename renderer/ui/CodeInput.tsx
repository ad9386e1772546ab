import { useRef, type KeyboardEvent } from 'react'
import { useWords } from '../i18n'
import { cleanCode, fullGroups, groupLength, groupNumbers, type Code } from './code'
import { Field } from './Field'

/**
 * Seven boxes that are filled one after the other; spaces and dashes are left out, a whole code in one go is spread over the boxes.
 * `wrongGroup` (from 1) is marked.
 */
export function CodeInput({
  label,
  value,
  onChange,
  wrongGroup,
  message,
  autoFocus = false,
  isBusy = false,
}: {
  label: string
  value: Code
  onChange: (code: Code) => void
  wrongGroup?: number | undefined
  message?: string | undefined
  autoFocus?: boolean
  /** Being tried just now: stays as it is, and keeps the focus. */
  isBusy?: boolean
}) {
  const words = useWords().common.code
  const boxes = useRef<HTMLDivElement>(null)
  const focus = (index: number) => {
    const box = boxes.current?.querySelectorAll('input')[index]
    box?.focus()
    box?.select()
  }

  const type = (index: number, text: string) => {
    const own = cleanCode(text)
    const next = [...value]
    for (let at = 0; index + at < next.length && (at === 0 || own.length > at * groupLength); at += 1) {
      next[index + at] = own.slice(at * groupLength, (at + 1) * groupLength)
    }
    onChange(next)
    const last = Math.min(index + Math.floor(own.length / groupLength), value.length - 1)
    if (last !== index) focus(last)
  }
  const move = (index: number) => (event: KeyboardEvent<HTMLInputElement>) => {
    const box = event.currentTarget
    const isAtStart = box.selectionStart === 0 && box.selectionEnd === 0
    const isAtEnd = box.selectionStart === box.value.length
    if ((event.key === 'Backspace' && value[index] === '') || (event.key === 'ArrowLeft' && isAtStart)) {
      event.preventDefault()
      focus(index - 1)
    } else if (event.key === ' ' || event.key === '-') {
      event.preventDefault()
      if (value[index] !== '') focus(index + 1)
    } else if (event.key === 'ArrowRight' && isAtEnd) {
      event.preventDefault()
      focus(index + 1)
    }
  }

  return (
    <Field label={label} hint={words.spacing} message={message}>
      <div className="codeboxes" ref={boxes}>
        {groupNumbers.map((number, index) => (
          <input
            key={number}
            className="input codebox"
            value={value[index] ?? ''}
            aria-label={words.group(number)}
            aria-invalid={wrongGroup === number}
            autoComplete="off"
            spellCheck={false}
            autoFocus={autoFocus && index === 0}
            readOnly={isBusy}
            onChange={(event) => type(index, event.target.value)}
            onKeyDown={move(index)}
          />
        ))}
      </div>
      <small className="soft">{words.typed(fullGroups(value))}</small>
    </Field>
  )
}
