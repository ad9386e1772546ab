import { useEffect, useState } from 'react'
import type { PersonInput, PersonRow } from '../../forms/records/patient'
import { api, useCall } from '../app/api'
import { useWords } from '../i18n'
import { Button } from '../ui/Button'
import { PersonName } from './PersonName'
import { PersonFacts } from './PersonPick'
import type { PersonDraft } from './person-draft'

const pauseMs = 350

/** People who may be the same as the one being typed in: by number, by name and birth date. */
export function Candidates({
  draft,
  input,
  onChoose,
}: {
  readonly draft: PersonDraft
  readonly input: PersonInput | undefined
  readonly onChoose: (row: PersonRow) => void
}) {
  const words = useWords().patients.person
  const [asked, setAsked] = useState<Partial<PersonInput>>()
  const { nameToUse, givenName, familyName } = draft
  const birthDate = input?.birthDate ?? null
  const identifier = JSON.stringify(input?.identifier ?? null)

  useEffect(() => {
    const known = JSON.parse(identifier) as PersonInput['identifier']
    const enough =
      known !== null || (givenName.trim() !== '' && familyName.trim() !== '') || (nameToUse.trim().length >= 2 && birthDate !== null)
    const timer = setTimeout(
      () =>
        setAsked(
          enough
            ? {
                ...(nameToUse.trim() === '' ? {} : { nameToUse: nameToUse.trim() }),
                givenName: givenName.trim(),
                familyName: familyName.trim(),
                birthDate,
                identifier: known,
              }
            : undefined,
        ),
      pauseMs,
    )
    return () => clearTimeout(timer)
  }, [nameToUse, givenName, familyName, birthDate, identifier])

  const { data } = useCall(api.patients.candidates, asked ?? {}, { enabled: asked !== undefined })
  if (asked === undefined || data === undefined || data.length === 0) return null
  return (
    <section className="candidates" aria-label={words.candidates} role="status">
      <h3>{words.candidates}</h3>
      <ul>
        {data.map(({ person, why }) => (
          <li key={person.id}>
            <span className="grow">
              <span className="strong">
                <PersonName person={person} />
              </span>{' '}
              <PersonFacts person={person} />
              <br />
              <small className="soft">{words.why[why]}</small>
            </span>
            <Button size="small" onPress={() => onChoose(person)}>
              {words.useThat}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
