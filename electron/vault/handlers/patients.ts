import { changeContact, changeSafeContact, contactsOf } from '../../../db/desk/contacts'
import { setDied } from '../../../db/desk/died'
import {
  candidates,
  insertPerson,
  linkPersons,
  listPersons,
  personRows,
  searchPersons,
  updatePerson,
  whoHas,
} from '../../../db/desk/persons'
import { insertReason } from '../../../db/desk/reasons'
import { breakGlassMinutes } from '../../../forms/access'
import { assert } from '../../../forms/core/assert'
import { err, ok } from '../../../forms/core/result'
import type { PersonInput } from '../../../forms/records/patient'
import { isDayOfDeath, listName } from '../../../forms/records/patient'
import type { Context, HandlersOf } from '../handler'
import { noteEveryMonthChange } from '../month-changes'
import { personOf, reasonsDrawer, requireContact } from '../rules'
import type { Vault } from '../vault'

const hits = 12
const page = 100

/** One person's row for a list. */
export function rowOf({ session, today }: Context, id: string) {
  const [row] = personRows(session.desk, [id], today)
  assert(row, 'a person that was just written')
  return row
}

/** The record that has this number already, unless it is `self`. */
export function numberTaken(context: Context, input: PersonInput, self?: string) {
  const holder = input.identifier ? whoHas(context.session.desk, input.identifier) : undefined
  if (holder !== undefined && holder !== self) context.note({ ids: [holder] })
  return holder !== undefined && holder !== self
    ? { kind: 'number-taken' as const, patient: holder, name: listName(personOf(context, holder)) }
    : undefined
}

/** Logs what every running search has shown, when the login ends in the middle of one. */
export function endSearches(vault: Vault): void {
  const session = vault.session
  if (!session) return
  for (const [search, shown] of vault.searches)
    session.desk.transaction(() => session.log('desk', 'patient.search-end', { record: search, ids: [...shown] }))
  vault.searches.clear()
}

export const patients: HandlersOf<'patients'> = {
  search: ({ search, text }, { vault, session, today }) => {
    if (!vault.searches.has(search)) {
      session.desk.transaction(() => session.log('desk', 'patient.search', { record: search }))
      vault.searches.set(search, new Set())
    }
    const found = searchPersons(session.desk, text, hits + 1)
    const shown = found.slice(0, hits)
    for (const id of shown) vault.searches.get(search)?.add(id)
    return ok({ rows: personRows(session.desk, shown, today), more: found.length > hits })
  },
  searchEnd: ({ search }, { vault, session }) => {
    const shown = vault.searches.get(search)
    if (shown) session.desk.transaction(() => session.log('desk', 'patient.search-end', { record: search, ids: [...shown] }))
    vault.searches.delete(search)
    return ok(null)
  },
  candidates: (input, { session, today, note }) => {
    const found = candidates(session.desk, input, 5)
    const rows = new Map(
      personRows(
        session.desk,
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
  list: ({ filter, offset }, { session, today, note }) => {
    const { ids, total } = listPersons(session.desk, filter === 'mine' ? session.who.id : null, offset, page)
    note({ ids })
    return ok({ rows: personRows(session.desk, ids, today), total })
  },
  register: (input, context) => {
    const taken = numberTaken(context, input)
    if (taken) return err(taken)
    const id = context.newId()
    context.note({ patient: id })
    insertPerson(context.session.desk, id, input, { now: context.now, user: context.session.who.id })
    return ok(rowOf(context, id))
  },
  get: ({ patient }, context) => {
    context.note({ patient })
    return ok(personOf(context, patient))
  },
  update: ({ patient, ...input }, context) => {
    context.note({ patient })
    const before = personOf(context, patient)
    if (input.protection !== before.protection) requireContact(context, before) // or it would be lifted to get round the reason
    const taken = numberTaken(context, input, patient)
    if (taken) return err(taken)
    updatePerson(context.session.desk, patient, input, context.now)
    if (input.sex !== before.sex) noteEveryMonthChange(context)
    return ok(personOf(context, patient))
  },
  contacts: ({ patient }, context) => {
    context.note({ patient })
    requireContact(context, personOf(context, patient))
    return ok(contactsOf(context.session.desk, patient))
  },
  setContact: ({ patient, kind, value, replaces }, context) => {
    context.note({ patient })
    requireContact(context, personOf(context, patient))
    changeContact(context.session.desk, patient, { id: context.newId(), kind, value, replaces }, context.now)
    return ok(contactsOf(context.session.desk, patient))
  },
  setSafeContact: ({ patient, safeContact }, context) => {
    context.note({ patient })
    personOf(context, patient)
    changeSafeContact(context.session.desk, patient, safeContact, { now: context.now, user: context.session.who.id })
    return ok(null)
  },
  setDied: ({ patient, diedOn }, context) => {
    context.note({ patient, reason: diedOn === null ? 'taken-back' : 'died' })
    const { birthDate } = personOf(context, patient)
    if (diedOn !== null && !isDayOfDeath(diedOn, birthDate, context.today)) return err({ kind: 'not-that-day' })
    context.note({ ids: setDied(context.session.desk, patient, diedOn).filter((record) => record !== patient) })
    return ok(personOf(context, patient))
  },
  link: ({ patient, other }, context) => {
    context.note({ patient, record: other })
    if (patient === other) return err({ kind: 'same-record' })
    personOf(context, patient)
    personOf(context, other)
    linkPersons(context.session.desk, patient, other, { now: context.now, user: context.session.who.id })
    noteEveryMonthChange(context) // two records are one person from now on
    return ok(null)
  },
  stateReason: ({ patient, what, reason }, context) => {
    context.note({ patient, reason: what })
    personOf(context, patient)
    if (what !== 'contact' && context.session.group !== 'clinical') return err({ kind: 'refused' })
    const drawer = reasonsDrawer(context.session, what)
    const stated = {
      id: context.newId(),
      user: context.session.who.id,
      patient,
      what,
      reason,
      at: context.now,
      until: new Date(Date.parse(context.now) + breakGlassMinutes * 60_000).toISOString(),
    }
    if (drawer === context.session.desk) insertReason(drawer, stated)
    else
      drawer.transaction(() => {
        insertReason(drawer, stated)
        context.session.log('journal', 'reason.state', { patient, reason: `${what} ${reason.kind}` })
      })
    return ok(null)
  },
}
