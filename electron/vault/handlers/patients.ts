import { changeContact, changeSafeContact, contactsOf } from '../../../db/desk/contacts'
import { setDied } from '../../../db/desk/died'
import { candidates, insertPerson, linkPersons, listPersons, personRows, searchPersons, updatePerson } from '../../../db/desk/persons'
import { assert } from '../../../forms/core/assert'
import { err, ok } from '../../../forms/core/result'
import { isDayOfDeath } from '../../../forms/records/patient'
import type { Context, HandlersOf } from '../handler'
import { noteEveryMonthChange } from '../month-changes'
import { numberTaken } from '../number-taken'
import { personOf, requireContact } from '../rules'

const hits = 12
const page = 100

/** One person's row for a list. */
function rowOf({ desk, today }: Context, id: string) {
  const [row] = personRows(desk, [id], today)
  assert(row, 'a person that was just written')
  return row
}

export const patients: HandlersOf<'patients'> = {
  search: ({ search, text }, { desk, login, today }) => {
    const shown = login.searches.get(search) ?? new Set<string>()
    if (!login.searches.has(search)) {
      desk.transaction(() => login.log('desk', 'patient.search', { record: search }))
      login.searches.set(search, shown)
    }
    const found = searchPersons(desk, text, hits + 1)
    for (const id of found.slice(0, hits)) shown.add(id)
    return ok({ rows: personRows(desk, found.slice(0, hits), today), more: found.length > hits })
  },
  searchEnd: ({ search }, { desk, login }) => {
    const shown = login.searches.get(search)
    if (shown) desk.transaction(() => login.log('desk', 'patient.search-end', { record: search, ids: [...shown] }))
    login.searches.delete(search)
    return ok(null)
  },
  candidates: (input, { desk, today, note }) => {
    const found = candidates(desk, input, 5)
    const rows = new Map(
      personRows(
        desk,
        found.map(({ person }) => person),
        today,
      ).map((row) => [row.id, row]),
    )
    note({ ids: [...rows.keys()] })
    return ok(
      found.flatMap(({ person, why }) => {
        const row = rows.get(person)
        return row ? [{ person: row, why }] : []
      }),
    )
  },
  list: ({ filter, offset }, { desk, who, today, note }) => {
    const { ids, total } = listPersons(desk, filter === 'mine' ? who.id : null, offset, page)
    note({ ids })
    return ok({ rows: personRows(desk, ids, today), total })
  },
  register: (input, context) => {
    const taken = numberTaken(context, input)
    if (taken) return err(taken)
    const id = context.newId()
    context.note({ patient: id })
    insertPerson(context.desk, id, input, { now: context.now, user: context.who.id })
    return ok(rowOf(context, id))
  },
  get: (_input, { person }) => ok(person),
  update: ({ patient, ...input }, context) => {
    const { desk, person: before } = context
    if (input.protection !== before.protection) requireContact(context, before) // or it would be lifted to get round the reason
    const taken = numberTaken(context, input, patient)
    if (taken) return err(taken)
    updatePerson(desk, patient, input, context.now)
    if (input.sex !== before.sex) noteEveryMonthChange(context)
    return ok(personOf(context, patient))
  },
  contacts: ({ patient }, context) => {
    requireContact(context, context.person)
    return ok(contactsOf(context.desk, patient))
  },
  setContact: ({ patient, kind, value, replaces }, context) => {
    requireContact(context, context.person)
    changeContact(context.desk, patient, { id: context.newId(), kind, value, replaces }, context.now)
    return ok(contactsOf(context.desk, patient))
  },
  setSafeContact: ({ patient, safeContact }, { desk, now, who }) => {
    changeSafeContact(desk, patient, safeContact, { now, user: who.id })
    return ok(null)
  },
  setDied: ({ patient, diedOn }, context) => {
    const { desk, person, today } = context
    context.note({ reason: diedOn === null ? 'taken-back' : 'died' })
    if (diedOn !== null && !isDayOfDeath(diedOn, person.birthDate, today)) return err({ kind: 'not-that-day' })
    context.note({ ids: setDied(desk, patient, diedOn).filter((record) => record !== patient) })
    return ok(personOf(context, patient))
  },
  link: ({ patient, other }, context) => {
    const { desk, now, who } = context
    context.note({ record: other })
    if (patient === other) return err({ kind: 'same-record' })
    personOf(context, other)
    linkPersons(desk, patient, other, { now, user: who.id })
    noteEveryMonthChange(context) // two records are one person from now on
    return ok(null)
  },
  stateReason: ({ patient, what, reason }, { login, note }) => {
    note({ reason: what })
    login.stateReason(patient, what, reason)
    return ok(null)
  },
}
