import { Eye, EyeOff } from 'lucide-react'
import { useState, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField, ToggleButton } from 'react-aria-components'
import { useWords } from '../i18n'
import { Icon } from './Icon'
import { Message } from './Message'

export type TextFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'password'
  /** Under the field: what is wrong (with `invalid`) or what was understood. */
  readonly message?: string | undefined
  readonly invalid?: boolean
  /** Under the field, always: what is accepted. */
  readonly note?: string | undefined
  readonly required?: boolean
  readonly autoFocus?: boolean
  /** More than one makes it a field for running text. */
  readonly lines?: number
  readonly isDisabled?: boolean
  readonly maxLength?: number
  readonly onBlur?: () => void
  readonly onKeyDown?: (event: KeyboardEvent) => void
  readonly inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>
  /** At the right end, inside the field. */
  readonly end?: ReactNode
}

/** A labelled field for text, running text (`lines`) or a password (with eye and Caps Lock hint). */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onChange,
    type = 'text',
    message,
    invalid = false,
    note,
    required = false,
    autoFocus,
    lines = 1,
    isDisabled,
    maxLength,
    end,
  } = props
  const words = useWords().common
  const [shown, setShown] = useState(false)
  const [caps, setCaps] = useState(false)
  const isPassword = type === 'password'
  const look = (event: KeyboardEvent) => setCaps(isPassword && event.getModifierState('CapsLock'))
  const shared = {
    className: 'bare',
    autoComplete: 'off',
    spellCheck: false,
    ref: props.inputRef,
    onKeyUp: look,
    onKeyDown: (event: KeyboardEvent) => {
      look(event)
      props.onKeyDown?.(event)
    },
  } as const
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      type={isPassword && !shown ? 'password' : 'text'}
      isInvalid={invalid}
      isRequired={required}
      validationBehavior="aria"
      {...(autoFocus ? { autoFocus } : {})}
      {...(isDisabled === undefined ? {} : { isDisabled })}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
    >
      <Label>
        {label}
        {required && <i> – {words.required}</i>}
      </Label>
      <span className={lines > 1 ? 'input area' : 'input'}>
        {lines > 1 ? <TextArea {...shared} rows={lines} /> : <Input {...shared} />}
        {isPassword && (
          <ToggleButton className="eye" isSelected={shown} onChange={setShown} aria-label={words.showPassword}>
            <Icon of={shown ? EyeOff : Eye} />
          </ToggleButton>
        )}
        {end}
      </span>
      {note !== undefined && (
        <Text slot="description" className="msg">
          {note}
        </Text>
      )}
      {invalid && message !== undefined && (
        <FieldError>
          <Message tone="danger">{message}</Message>
        </FieldError>
      )}
      <span aria-live="polite" className="live">
        {!invalid && message !== undefined && <Message>{message}</Message>}
        {caps && <Message tone="caps">{words.capsLock}</Message>}
      </span>
    </AriaTextField>
  )
}
