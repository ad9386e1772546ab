import { useId, useState, type KeyboardEvent } from 'react'
import type { PersonRow } from '../../forms/records/patient'
import { useFormats, useWords } from '../i18n'
import { Button } from '../ui/Button'
import { ErrorPanel } from '../ui/ErrorPanel'
import { Marked } from './Marked'
import { DiedWord, isCalledOtherwise, PersonName, shownName } from './PersonName'
import { usePersonSearch } from './usePersonSearch'

/** Finds one patient by typing: arrows move, Enter chooses. */
export function PersonPick({
  label,
  chosen,
  onChoose,
  autoFocus,
  message,
  except,
}: {
  readonly label: string
  readonly chosen: PersonRow | undefined
  readonly onChoose: (person: PersonRow | undefined) => void
  readonly autoFocus?: boolean
  readonly message?: string | undefined
  readonly except?: string
}) {
  const id = useId()
  const words = useWords().patients
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const hits = usePersonSearch(chosen ? '' : text)
  const rows = hits.rows.filter((row) => row.id !== except)

  if (chosen)
    return (
      <div className="field">
        <span className="label">{label}</span>
        <div className="line chosen-person">
          <strong>
            <PersonName person={chosen} />
          </strong>
          <PersonFacts person={chosen} />
          <Button
            kind="quiet"
            size="small"
            onPress={() => {
              onChoose(undefined)
              setText('')
            }}
          >
            {words.pick.change}
          </Button>
        </div>
      </div>
    )

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && rows.length > 0) setAt((at + step + rows.length) % rows.length)
    else if (event.key === 'Enter' && rows[at]) onChoose(rows[at])
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="field" data-invalid={message ? true : undefined}>
      <label htmlFor={id}>{label}</label>
      <span className="input">
        <input
          id={id}
          className="bare"
          role="combobox"
          aria-expanded={rows.length > 0}
          aria-controls={`${id}-hits`}
          aria-activedescendant={rows[at] ? `${id}-${rows[at].id}` : undefined}
          autoComplete="off"
          spellCheck={false}
          value={text}
          autoFocus={autoFocus ?? false}
          onChange={(event) => {
            setText(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
      </span>
      {message !== undefined && <p className="msg danger">{message}</p>}
      <ErrorPanel failure={hits.failure} />
      <PersonHits id={`${id}-hits`} label={label} rows={rows} at={at} text={text} onChoose={onChoose} rowId={(row) => `${id}-${row.id}`} />
      {hits.searched && rows.length === 0 && <p className="msg">{words.pick.none}</p>}
    </div>
  )
}

/** The hits under a search field. */
export function PersonHits(props: {
  readonly id: string
  readonly label: string
  readonly rows: readonly PersonRow[]
  readonly at: number
  readonly text: string
  readonly onChoose: (person: PersonRow) => void
  readonly rowId: (row: PersonRow) => string
}) {
  return (
    <ul className="pick-hits" role="listbox" id={props.id} aria-label={props.label} hidden={props.rows.length === 0}>
      {props.rows.map((row, index) => (
        <li
          key={row.id}
          id={props.rowId(row)}
          role="option"
          aria-selected={index === props.at}
          data-selected={index === props.at || undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onChoose(row)}
        >
          <span className="strong">
            {row.isProtected ? (
              <PersonName person={row} />
            ) : (
              <>
                <Marked text={shownName(row)} hit={props.text} />
                <DiedWord person={row} />
              </>
            )}
          </span>
          <PersonFacts person={row} />
        </li>
      ))}
    </ul>
  )
}

/** Age, number and last visit: enough to tell two people of one name apart. */
export function PersonFacts({ person }: { readonly person: PersonRow }) {
  const words = useWords().patients
  const formats = useFormats()
  const facts = [
    isCalledOtherwise(person) ? person.nameToUse : '',
    person.age === null ? '' : words.age(person.age),
    person.number,
    person.lastVisit === null ? '' : formats.date(person.lastVisit),
  ].filter((fact) => fact !== '')
  return <small className="soft">{facts.join(' · ')}</small>
}
