import type { PersonRow } from '../../forms/records/patient'
import { api, useReading, type Reply } from '../app/api'
import { useWords } from '../i18n'

const mayCall = (person: PersonRow): boolean => !person.isProtected && (person.safeContact?.call ?? false)

/** The numbers of those who may be called, one after the other: each reading stands in the log. */
async function readNumbers(people: readonly PersonRow[]): Promise<Reply<ReadonlyMap<string, string>, { readonly kind: string }>> {
  const numbers = new Map<string, string>()
  for (const { id } of people) {
    const reply = await api.patients.contacts({ patient: id })
    if (!reply.ok) return reply
    const own = reply.value.filter(({ kind, until }) => kind === 'phone' && until === null)
    numbers.set(id, own.map(({ value }) => value).join(', '))
  }
  return { ok: true, value: numbers }
}

/** The phone numbers of these people, of those who may be called. */
export function usePhones(people: readonly PersonRow[]) {
  const callable = [...new Map(people.map((person) => [person.id, person])).values()].filter(mayCall)
  const ids = callable.map(({ id }) => id)
  return useReading([api.patients.contacts], ids, () => readNumbers(callable), { enabled: callable.length > 0 })
}

/** Her number, or why none stands here. */
export function Phone({
  person,
  numbers,
  onOpen,
}: {
  readonly person: PersonRow
  readonly numbers: ReadonlyMap<string, string> | undefined
  readonly onOpen: () => void
}) {
  const words = useWords().calendar.call
  if (person.isProtected)
    return (
      <button type="button" className="link" onClick={onOpen}>
        {words.byPerson}
      </button>
    )
  if (!mayCall(person)) return <span className="soft">{words.noCall}</span>
  const number = numbers?.get(person.id)
  return number === undefined ? null : number === '' ? (
    <span className="soft">{words.noNumber}</span>
  ) : (
    <span className="fig">{number}</span>
  )
}
