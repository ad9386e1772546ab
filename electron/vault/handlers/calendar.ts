import { diedOnOf } from '../../../db/desk/died'
import { deleteException, getException, insertException, readRules, replaceHours } from '../../../db/desk/hours'
import { bookedBetween } from '../../../db/desk/visits'
import { minutesOf } from '../../../forms/calendar/clock'
import { isAway } from '../../../forms/calendar/hours'
import { suits } from '../../../forms/calendar/waiting'
import { addDays, daysBetween } from '../../../forms/core/dates'
import { ok } from '../../../forms/core/result'
import { clinicianOf, cliniciansOf } from '../clinicians'
import type { Context, HandlersOf } from '../handler'
import { Stop } from '../stop'
import { freeTimes } from '../views/free-times'
import { visitRows } from '../views/visit-rows'

const mostDays = 14

/** The rules that the calendar shows: exceptions of the last two weeks and onwards. */
const rulesNow = ({ desk, today }: Context) => readRules(desk, addDays(today, -mostDays))

export const calendar: HandlersOf<'calendar'> = {
  days: ({ from, until }, context) => {
    if (until < from || daysBetween(from, until) >= mostDays) throw new Stop({ kind: 'invalid' })
    const all = bookedBetween(context.desk, from, until, null)
    context.note({ ids: [...new Set(all.map(({ patient }) => patient))] })
    return ok(visitRows(context, all))
  },
  rules: (_input, context) => ok(rulesNow(context)),
  setHours: (hours, context) => {
    clinicianOf(context, hours.clinician)
    context.note({ record: hours.clinician })
    replaceHours(context.desk, hours)
    return ok(rulesNow(context))
  },
  addException: (input, context) => {
    clinicianOf(context, input.clinician)
    const id = context.newId()
    context.note({ record: id, reason: input.kind })
    insertException(context.desk, id, input, { now: context.now, user: context.who.id })
    return ok({ id, ...input })
  },
  removeException: ({ exception }, context) => {
    context.note({ record: exception })
    if (deleteException(context.desk, exception) === 0) throw new Stop({ kind: 'refused' })
    return ok(rulesNow(context))
  },
  toCall: ({ exception: id }, context) => {
    const exception = getException(context.desk, id)
    if (!exception) throw new Stop({ kind: 'refused' })
    const { desk } = context
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
