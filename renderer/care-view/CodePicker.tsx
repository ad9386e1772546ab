import { useDeferredValue, useId, useState, type KeyboardEvent } from 'react'
import { labelOf } from '../../forms/codes/search'
import type { CodeRow, CodeSystem } from '../../forms/codes/shape'
import { api, useCall } from '../app/api'
import { useLanguage, useWords } from '../i18n'
import { ErrorPanel } from '../ui/ErrorPanel'

/**
 * A field for a code, found by code or by words: arrows move, Enter takes. Stands beside any text: what was typed stays as it is, and
 * `onPick` only tells what was taken.
 */
export function CodePicker({
  system,
  label,
  on,
  onPick,
}: {
  readonly system: CodeSystem
  readonly label: string
  /** The day it is about: codes that did not hold then are left out. */
  readonly on: string
  readonly onPick: (row: CodeRow) => void
}) {
  const id = useId()
  const words = useWords().codes.pick
  const { language } = useLanguage()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const [isOpen, setOpen] = useState(false)
  const sought = useDeferredValue(text.trim())
  const read = useCall(
    api.codes.search,
    { system, text: sought, on },
    {
      enabled: sought.length >= 2,
      keepPrevious: true,
    },
  )
  const rows = isOpen && sought.length >= 2 ? (read.data ?? []) : []

  function take(row: CodeRow): void {
    setText(words.chosen(row.code, labelOf(row, language)))
    setOpen(false)
    onPick(row)
  }
  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const row = rows[at]
    if (step !== undefined && rows.length > 0) setAt((at + step + rows.length) % rows.length)
    else if (event.key === 'Enter' && row) take(row)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <span className="input">
        <input
          id={id}
          className="bare"
          role="combobox"
          aria-expanded={rows.length > 0}
          aria-controls={`${id}-hits`}
          aria-activedescendant={rows[at] ? `${id}-${at}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={words.placeholder}
          maxLength={80}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setAt(0)
            setOpen(true)
          }}
          onKeyDown={onKeyDown}
        />
      </span>
      <ErrorPanel failure={read.error?.failure} />
      <ul className="pick-hits" role="listbox" id={`${id}-hits`} aria-label={label} hidden={rows.length === 0}>
        {rows.map((row, index) => (
          <li
            key={`${row.code}${row.validFrom ?? ''}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            data-selected={index === at || undefined}
            onMouseMove={() => setAt(index)}
            onMouseDown={(event) => {
              event.preventDefault()
              take(row)
            }}
          >
            <span className="strong fig">{row.code}</span>
            <span>{labelOf(row, language)}</span>
          </li>
        ))}
      </ul>
      {isOpen && sought.length >= 2 && read.data?.length === 0 && <p className="msg">{words.none}</p>}
    </div>
  )
}
