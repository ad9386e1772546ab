import { Shield } from 'lucide-react'
import type { PersonRow } from '../../forms/records/patient'
import { useWords } from '../i18n'
import type { patients } from '../i18n/sv/patients'
import { Icon } from '../ui/Icon'

/**
 * A person's name in a list. Protected: the initials with a shield and the word. Known by a first name only: in quotation marks. `brief`:
 * where the row says by itself that she has died.
 */
export function PersonName({ person, brief = false }: { readonly person: PersonRow; readonly brief?: boolean }) {
  const words = useWords().patients
  if (person.isProtected)
    return (
      <span className="line person-name">
        {person.name} <Icon of={Shield} small />
        <small className="soft">{words.protectedWord}</small>
        {!brief && <DiedWord person={person} />}
      </span>
    )
  return (
    <>
      {shownName(person)}
      {!brief && <DiedWord person={person} />}
    </>
  )
}

/** All that `PersonName` says, for the name of a button that has it inside. */
export const wholeName = (person: PersonRow, words: typeof patients): string =>
  [shownName(person), person.isProtected ? words.protectedWord : '', person.diedOn === null ? '' : words.died.word]
    .filter((part) => part !== '')
    .join(' ')

/** Said beside the name of whoever has died: one word, no sign. */
export function DiedWord({ person }: { readonly person: PersonRow }) {
  const words = useWords().patients.died
  return person.diedOn === null ? null : <small className="soft"> {words.word}</small>
}

/** The name in running text. */
export const shownName = (person: PersonRow): string =>
  !person.isProtected && person.number === '' && person.name === person.nameToUse && !person.name.includes(' ')
    ? `”${person.name}”`
    : person.name

/** Whether she is called something that her full name does not already begin with. */
export const isCalledOtherwise = (person: { readonly name: string; readonly nameToUse: string; readonly isProtected: boolean }): boolean =>
  !person.isProtected && person.name !== person.nameToUse && !person.name.startsWith(`${person.nameToUse} `)
