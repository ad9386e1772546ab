import { useId, type ReactNode } from 'react'
import { useWords } from '../i18n'
import { Message, type MessageTone } from './Message'

/** A label above and a message under something that is not one text field: choices, chips, several fields together. */
export function Field({
  label,
  hint,
  message,
  tone = 'danger',
  required = false,
  children,
}: {
  label: string
  hint?: string | undefined
  message?: string | undefined
  tone?: MessageTone
  required?: boolean
  children: ReactNode
}) {
  const id = useId()
  const words = useWords().common
  return (
    <div
      className="field"
      role="group"
      aria-labelledby={id}
      {...(message !== undefined && tone === 'danger' ? { 'data-invalid': true } : {})}
    >
      <span className="label" id={id}>
        {label}
        {required && <i> – {words.required}</i>}
      </span>
      {hint !== undefined && <small className="soft">{hint}</small>}
      {children}
      {message !== undefined && (
        <span role="status">
          <Message tone={tone}>{message}</Message>
        </span>
      )}
    </div>
  )
}
