import { useState } from 'react'
import { readDateEntry } from '../../../forms/records/date-entry'
import { useWords } from '../../i18n'

/** A day to go to, typed as everywhere (3/4, +2v); Enter goes there. */
export function GoTo({ today, onDate }: { readonly today: string; readonly onDate: (date: string) => void }) {
  const words = useWords().calendar
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
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
        onDate(read.date)
      }}
    >
      <input
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
      />
    </form>
  )
}
