import { deleteException, getException, insertException, readRules, replaceHours } from '../../../db/desk/hours'
import { diedOnOf } from '../../../db/desk/died'
import { personRows } from '../../../db/desk/persons'
import { readSettings } from '../../../db/desk/settings'
import { staffNames } from '../../../db/desk/staff'
import { bookedBetween } from '../../../db/desk/visits'
import { endWait, getOpenWait, insertWait, openWaits, reopenWait, withdrawnPatient } from '../../../db/desk/waiting'
import { minutesOf } from '../../../forms/calendar/clock'
import { isAway } from '../../../forms/calendar/hours'
import { fitsWait, suits } from '../../../forms/calendar/waiting'
import { assert } from '../../../forms/core/assert'
import { addDays, daysBetween } from '../../../forms/core/dates'
import { err, ok } from '../../../forms/core/result'
import type { Wait } from '../../../forms/records/waiting'
import { Stop, type Context, type HandlersOf } from '../handler'
import { hasDied, personOf } from '../rules'
import { ringOf } from '../rings'
import { freeTimes } from './free-times'
import { visitRows } from './visits'

const mostDays = 14

/** Clinicians with a login. */
const cliniciansOf = ({ vault }: Context) => ringOf(vault).users.filter(({ group }) => group === 'clinical')

function clinicianOf(context: Context, id: string) {
  const found = cliniciansOf(context).find((user) => user.id === id)
  if (!found) throw new Stop({ kind: 'refused' })
  return found
}

/** The rules that the calendar shows: exceptions of the last two weeks and onwards. */
const rulesNow = ({ session, today }: Context) => readRules(session.desk, addDays(today, -mostDays))

export const calendar: HandlersOf<'calendar'> = {
  days: ({ from, until }, context) => {
    if (until < from || daysBetween(from, until) >= mostDays) throw new Stop({ kind: 'invalid' })
    const all = bookedBetween(context.session.desk, from, until, null)
    context.note({ ids: [...new Set(all.map(({ patient }) => patient))] })
    return ok(visitRows(context, all))
  },
  rules: (_input, context) => ok(rulesNow(context)),
  setHours: (hours, context) => {
    clinicianOf(context, hours.clinician)
    context.note({ record: hours.clinician })
    replaceHours(context.session.desk, hours)
    return ok(rulesNow(context))
  },
  addException: (input, context) => {
    clinicianOf(context, input.clinician)
    const id = context.newId()
    context.note({ record: id, reason: input.kind })
    insertException(context.session.desk, id, input, { now: context.now, user: context.session.who.id })
    return ok({ id, ...input })
  },
  removeException: ({ exception }, context) => {
    context.note({ record: exception })
    if (deleteException(context.session.desk, exception) === 0) throw new Stop({ kind: 'refused' })
    return ok(rulesNow(context))
  },
  toCall: ({ exception: id }, context) => {
    const exception = getException(context.session.desk, id)
    if (!exception) throw new Stop({ kind: 'refused' })
    const { desk } = context.session
    const from = exception.firstDay < context.today ? context.today : exception.firstDay
    const rules = readRules(desk, from)
    // Whoever also has extra hours then is here for those.
    const died = diedOnOf(desk)
    const away = bookedBetween(desk, from, exception.lastDay, exception.clinician).filter(
      ({ patient, status, date, time, minutes }) =>
        !died.has(patient) &&
        (status === 'booked' || status === 'cancelled-by-clinic') &&
        time !== null &&
        isAway(rules, exception.clinician, date, { from: minutesOf(time), until: minutesOf(time) + minutes }),
    )
    context.note({ record: id, ids: [...new Set(away.map(({ patient }) => patient))] })
    return ok(visitRows(context, away))
  },
  nextFree: ({ clinician, kind, minutes, from, time, count }, context) => {
    const who = clinician === null ? cliniciansOf(context).filter(({ role }) => suits(kind, role)) : [clinicianOf(context, clinician)]
    return ok([...freeTimes(context, { clinicians: who.map(({ id }) => id), minutes, from: { date: from, time }, count })])
  },
}

function waitRows({ session, today }: Context, waits: readonly Wait[]) {
  const ids = [...new Set(waits.map(({ patient }) => patient))]
  const people = new Map(personRows(session.desk, ids, today).map((row) => [row.id, row]))
  const names = staffNames(session.desk)
  return waits.map((wait) => {
    const person = people.get(wait.patient)
    assert(person, 'who waits is a person')
    return { wait, person, clinicianName: wait.clinician === null ? '' : (names.get(wait.clinician)?.name ?? '') }
  })
}

/** Who waits. A wait of somebody who has died stays as it is: if that was a mistake she has her old place. */
function waiters({ session }: Context): readonly Wait[] {
  const died = diedOnOf(session.desk)
  return openWaits(session.desk).filter(({ patient }) => !died.has(patient))
}

export const waiting: HandlersOf<'waiting'> = {
  list: (_input, context) => {
    const waits = waiters(context)
    context.note({ ids: [...new Set(waits.map(({ patient }) => patient))] })
    return ok(waitRows(context, waits))
  },
  add: (input, context) => {
    const { session, now, today } = context
    context.note({ patient: input.patient })
    const died = hasDied(personOf(context, input.patient))
    if (died) return err(died)
    if (input.clinician !== null) clinicianOf(context, input.clinician)
    const id = context.newId()
    insertWait(session.desk, id, input, { now, today, user: session.who.id })
    const [row] = waitRows(context, [{ id, ...input, since: today }])
    assert(row, 'one wait, one row')
    return ok(row)
  },
  remove: ({ wait: id }, context) => {
    const { session, now } = context
    const wait = getOpenWait(session.desk, id)
    if (!wait) throw new Stop({ kind: 'refused' })
    context.note({ patient: wait.patient, record: id })
    endWait(session.desk, id, { outcome: 'withdrawn', visit: null, now, user: session.who.id })
    return ok(null)
  },
  putBack: ({ wait: id }, context) => {
    const { session } = context
    const patient = withdrawnPatient(session.desk, id)
    if (patient === undefined) throw new Stop({ kind: 'refused' })
    context.note({ patient, record: id })
    const died = hasDied(personOf(context, patient))
    if (died) return err(died)
    reopenWait(session.desk, id)
    return ok(null)
  },
  fitting: ({ clinician, date, minutes }, context) => {
    const { role } = clinicianOf(context, clinician)
    const usual = readSettings(context.session.desk).visitMinutes
    const waits = waiters(context).filter((wait) => fitsWait(wait, { clinician, role, date, minutes }, usual))
    context.note({ ids: [...new Set(waits.map(({ patient }) => patient))] })
    return ok(waitRows(context, waits))
  },
}
