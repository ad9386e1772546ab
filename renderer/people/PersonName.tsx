import { Shield } from 'lucide-react'
import type { PersonRow } from '../../forms/records/patient'
import { useWords } from '../i18n'
import { Icon } from '../ui/Icon'

/** A person's name in a list. Protected: the initials with a shield and the word. Known by a first name only: in quotation marks. */
export function PersonName({ person }: { readonly person: PersonRow }) {
  const words = useWords().patients
  if (person.isProtected)
    return (
      <span className="line person-name">
        {person.name} <Icon of={Shield} small />
        <small className="soft">{words.protectedWord}</small>
      </span>
    )
  return <>{shownName(person)}</>
}

/** The name in running text. */
export const shownName = (person: PersonRow): string =>
  !person.isProtected && person.number === '' && person.name === person.nameToUse && !person.name.includes(' ')
    ? `”${person.name}”`
    : person.name

/** Whether she is called something that her full name does not already begin with. */
export const isCalledOtherwise = (person: { readonly name: string; readonly nameToUse: string; readonly isProtected: boolean }): boolean =>
  !person.isProtected && person.name !== person.nameToUse && !person.name.startsWith(`${person.nameToUse} `)
