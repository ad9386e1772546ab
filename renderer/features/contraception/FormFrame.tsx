import { useEffect, useRef, type ReactNode } from 'react'
import { useWords } from '../../i18n'
import { useHoldEscape } from '../../people/useHoldEscape'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { useFocusFault } from '../../ui/useFocusFault'
import { useKeys } from '../../ui/useKeys'

/** Heading, fields, what was refused and the two buttons of one event's form. Escape throws nothing away that was typed. */
export function FormFrame({
  title,
  save,
  busy,
  isChanged,
  fault,
  message,
  failure,
  onSave,
  onCancel,
  extra,
  children,
}: {
  readonly title: string
  readonly save: string
  readonly busy: boolean
  readonly isChanged: boolean
  /** Another value whenever a new fault was found. */
  readonly fault: unknown
  readonly message: string | undefined
  readonly failure: { readonly kind: string } | undefined
  readonly onSave: () => void
  readonly onCancel: () => void
  readonly extra?: ReactNode
  readonly children: ReactNode
}) {
  const all = useWords()
  const held = useHoldEscape(isChanged, onCancel)
  useFocusFault(fault)
  useKeys({ 'Ctrl+Enter': onSave })
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.scrollIntoView({ block: 'start' }), [])
  return (
    <form
      className="stack event-form"
      ref={form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      <h3>{title}</h3>
      {children}
      {message !== undefined && (
        <Note tone="danger" announce>
          {message}
        </Note>
      )}
      <ErrorPanel failure={failure} />
      {held && (
        <Note tone="due" announce>
          {all.patients.person.saveOrCancel}
        </Note>
      )}
      <div className="acts">
        <Button onPress={onCancel}>{all.common.cancel}</Button>
        {extra}
        <Button kind="primary" type="submit" keyHint="Ctrl Enter" isDisabled={busy}>
          {save}
        </Button>
      </div>
    </form>
  )
}
