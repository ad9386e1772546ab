import { insertPerson, personRows } from '../../../db/desk/persons'
import { setTick, ticksOf } from '../../../db/desk/figures'
import { staffNames } from '../../../db/desk/staff'
import { firstVisits, getVisit, insertVisit, inTheWay, updateVisit, visitsOf, visitsOn } from '../../../db/desk/visits'
import { assert } from '../../../forms/core/assert'
import { localDate } from '../../../forms/core/dates'
import { err, ok } from '../../../forms/core/result'
import { listName } from '../../../forms/records/patient'
import { correctOutcomes, nextStatuses, type Visit, type VisitStatus } from '../../../forms/records/visit'
import { Stop, type Context, type HandlersOf } from '../handler'
import { noteMonthChange } from '../month-changes'
import { personOf } from '../rules'
import { ringOf } from '../rings'
import { numberTaken } from './patients'

/** Visits with the person, the clinician's name and whether they are firsts. */
export function visitRows({ session, today }: Context, visits: readonly Visit[]) {
  const ids = [...new Set(visits.map(({ patient }) => patient))]
  const people = new Map(personRows(session.desk, ids, today).map((row) => [row.id, row]))
  const names = staffNames(session.desk)
  const firsts = firstVisits(
    session.desk,
    visits.map(({ id }) => id),
  )
  return visits.map((visit) => {
    const person = people.get(visit.patient)
    assert(person, 'a visit belongs to a person')
    return {
      visit,
      person,
      clinicianName: visit.clinician === null ? '' : (names.get(visit.clinician)?.name ?? ''),
      firstThisYear: firsts.thisYear.has(visit.id),
      firstEver: firsts.ever.has(visit.id),
    }
  })
}

function oneRow(context: Context, visit: Visit) {
  const [row] = visitRows(context, [visit])
  assert(row, 'one visit, one row')
  return row
}

/** Minutes that a visit takes when nobody has said otherwise. */
const usualMinutes = 30

/** The visit in its next status, with its times; who takes her in is her clinician from then on. */
function moved(visit: Visit, status: VisitStatus, { session, now }: Context): Visit {
  const isClinician = session.group === 'clinical'
  const next = { ...visit, status }
  switch (status) {
    case 'arrived':
      return { ...next, arrivedAt: visit.arrivedAt ?? now, startedAt: null, endedAt: null }
    case 'in-progress': {
      const taker = isClinician && visit.clinician === null ? { clinician: session.who.id, profession: session.who.role } : {}
      return { ...next, ...taker, arrivedAt: visit.arrivedAt ?? now, startedAt: visit.startedAt ?? now, endedAt: null }
    }
    case 'completed':
      return { ...next, startedAt: visit.startedAt ?? now, endedAt: now }
    case 'booked':
      return { ...next, arrivedAt: null, startedAt: null, endedAt: null }
    case 'no-show':
    case 'cancelled-by-patient':
    case 'cancelled-by-clinic':
    case 'rebooked':
      return { ...next, endedAt: now }
  }
}

export const visits: HandlersOf<'visits'> = {
  day: ({ date, whose }, context) => {
    const all = visitsOn(context.session.desk, date, whose === 'mine' ? context.session.who.id : null)
    context.note({ ids: [...new Set(all.map(({ patient }) => patient))] })
    const rows = visitRows(context, all)
    return ok({ booked: rows.filter(({ visit }) => !visit.dropIn), dropIns: rows.filter(({ visit }) => visit.dropIn) })
  },
  openDropIn: ({ who, kind, reason, start }, context) => {
    const { session, now, today } = context
    let patient: string
    if ('patient' in who) patient = personOf(context, who.patient).id
    else {
      const taken = numberTaken(context, who.person)
      if (taken) return err(taken)
      patient = context.newId()
      insertPerson(session.desk, patient, who.person, { now, user: session.who.id })
    }
    context.note({ patient })
    const taken = start && session.group === 'clinical'
    const visit: Visit = {
      id: context.newId(),
      patient,
      kind,
      clinician: taken ? session.who.id : null,
      profession: taken ? session.who.role : null,
      date: today,
      time: null,
      minutes: usualMinutes,
      dropIn: true,
      reason,
      status: taken ? 'in-progress' : 'arrived',
      arrivedAt: now,
      startedAt: taken ? now : null,
      endedAt: null,
    }
    insertVisit(session.desk, visit, { now, user: session.who.id })
    return ok(oneRow(context, visit))
  },
  book: ({ patient, kind, clinician, date, time, minutes, reason }, context) => {
    const { session, now, today } = context
    context.note({ patient })
    personOf(context, patient)
    if (date < today) return err({ kind: 'past' })
    const member = ringOf(context.vault).users.find(({ id }) => id === clinician)
    if (member?.group !== 'clinical') throw new Stop({ kind: 'refused' })
    const other = inTheWay(session.desk, clinician, date, time, minutes)
    if (other) context.note({ ids: [other.patient] })
    if (other) return err({ kind: 'double-booked', with: listName(personOf(context, other.patient)), time: other.time ?? time })
    const visit: Visit = {
      id: context.newId(),
      patient,
      kind,
      clinician,
      profession: member.role,
      date,
      time,
      minutes,
      dropIn: false,
      reason,
      status: 'booked',
      arrivedAt: null,
      startedAt: null,
      endedAt: null,
    }
    insertVisit(session.desk, visit, { now, user: session.who.id })
    return ok(oneRow(context, visit))
  },
  setStatus: ({ visit: id, status }, context) => {
    const visit = getVisit(context.session.desk, id)
    if (!visit) throw new Stop({ kind: 'refused' })
    context.note({ patient: visit.patient, record: visit.id, reason: status })
    const isOver = visit.status === 'completed' && visit.endedAt !== null && localDate(visit.endedAt) !== context.today // reopened the same day only
    if (isOver || !nextStatuses[visit.status].includes(status)) return err({ kind: 'not-possible', from: visit.status })
    const next = moved(visit, status, context)
    updateVisit(context.session.desk, next)
    noteMonthChange(context, visit.date)
    return ok(oneRow(context, next))
  },
  ofPatient: ({ patient }, context) => {
    context.note({ patient })
    personOf(context, patient)
    const { desk } = context.session
    return ok(visitRows(context, visitsOf(desk, patient)).map((row) => ({ ...row, ticks: [...ticksOf(desk, row.visit.id)] })))
  },
  correct: ({ visit: id, status }, context) => {
    const visit = getVisit(context.session.desk, id)
    if (!visit) throw new Stop({ kind: 'refused' })
    context.note({ patient: visit.patient, record: visit.id, reason: status })
    if (visit.date >= context.today || !correctOutcomes(visit).includes(status)) return err({ kind: 'not-possible', from: visit.status })
    const next = { ...visit, status }
    updateVisit(context.session.desk, next)
    noteMonthChange(context, visit.date)
    return ok(oneRow(context, next))
  },
  tick: ({ visit: id, tick, on }, context) => {
    const { session, now } = context
    const visit = getVisit(session.desk, id)
    if (!visit) throw new Stop({ kind: 'refused' })
    context.note({ patient: visit.patient, record: visit.id, reason: `${tick} ${on ? 'on' : 'off'}` })
    setTick(session.desk, id, tick, on, { now, user: session.who.id })
    return ok([...ticksOf(session.desk, id)])
  },
}
