import { diedOnOf } from '../../../db/desk/died'
import { personRows } from '../../../db/desk/persons'
import { readSettings } from '../../../db/desk/settings'
import { staffNames } from '../../../db/desk/staff'
import { endWait, insertWait, openWaits, reopenWait } from '../../../db/desk/waiting'
import { fitsWait } from '../../../forms/calendar/waiting'
import { assert } from '../../../forms/core/assert'
import { err, ok } from '../../../forms/core/result'
import type { Wait } from '../../../forms/records/waiting'
import { clinicianOf } from '../clinicians'
import type { Context, HandlersOf } from '../handler'
import { hasDied } from '../rules'

function waitRows({ desk, today }: Context, waits: readonly Wait[]) {
  const ids = [...new Set(waits.map(({ patient }) => patient))]
  const people = new Map(personRows(desk, ids, today).map((row) => [row.id, row]))
  const names = staffNames(desk)
  return waits.map((wait) => {
    const person = people.get(wait.patient)
    assert(person, 'who waits is a person')
    return { wait, person, clinicianName: wait.clinician === null ? '' : (names.get(wait.clinician)?.name ?? '') }
  })
}

/** Who waits. A wait of somebody who has died stays as it is: if that was a mistake she has her old place. */
function waiters({ desk }: Context): readonly Wait[] {
  const died = diedOnOf(desk)
  return openWaits(desk).filter(({ patient }) => !died.has(patient))
}

export const waiting: HandlersOf<'waiting'> = {
  list: (_input, context) => {
    const waits = waiters(context)
    context.note({ ids: [...new Set(waits.map(({ patient }) => patient))] })
    return ok(waitRows(context, waits))
  },
  add: (input, context) => {
    const { desk, person, now, today, who } = context
    const died = hasDied(person)
    if (died) return err(died)
    if (input.clinician !== null) clinicianOf(context, input.clinician)
    const id = context.newId()
    insertWait(desk, id, input, { now, today, user: who.id })
    const [row] = waitRows(context, [{ id, ...input, since: today }])
    assert(row, 'one wait, one row')
    return ok(row)
  },
  remove: (_input, { desk, wait, now, who }) => {
    endWait(desk, wait.id, { outcome: 'withdrawn', visit: null, now, user: who.id })
    return ok(null)
  },
  putBack: ({ wait: id }, { desk, person }) => {
    const died = hasDied(person)
    if (died) return err(died)
    reopenWait(desk, id)
    return ok(null)
  },
  fitting: ({ clinician, date, minutes }, context) => {
    const { role } = clinicianOf(context, clinician)
    const usual = readSettings(context.desk).visitMinutes
    const waits = waiters(context).filter((wait) => fitsWait(wait, { clinician, role, date, minutes }, usual))
    context.note({ ids: [...new Set(waits.map(({ patient }) => patient))] })
    return ok(waitRows(context, waits))
  },
}
