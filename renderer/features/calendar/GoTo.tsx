import { useRef, useState } from 'react'
import { readDateEntry } from '../../../forms/records/date-entry'
import { useWords } from '../../i18n'
import { Key } from '../../ui/Key'
import { useKeys } from '../../ui/useKeys'

/** A day to go to, typed as everywhere (3/4, +2v); Enter goes there. */
export function GoTo({ today, onDate }: { readonly today: string; readonly onDate: (date: string) => void }) {
  const words = useWords().calendar
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useKeys({ d: () => input.current?.focus() })
  return (
    <form
      className="goto"
      data-invalid={isWrong || undefined}
      onSubmit={(event) => {
        event.preventDefault()
        const read = readDateEntry(typed, today, { prefer: 'future' })
        setWrong(!read.ok)
        if (!read.ok) return
        setTyped('')
        input.current?.blur() // the keys go to the day
        onDate(read.date)
      }}
    >
      <input
        ref={input}
        className="input"
        aria-label={words.goTo}
        placeholder={`${words.goTo}: ${words.goToNote}`}
        autoComplete="off"
        aria-invalid={isWrong || undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setWrong(false)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          setTyped('')
          setWrong(false)
          input.current?.blur()
        }}
      />
      <Key decorative>D</Key>
      <small className="danger" role="status">
        {isWrong && words.goToFault}
      </small>
    </form>
  )
}
