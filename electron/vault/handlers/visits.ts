import { diedOnOf } from '../../../db/desk/died'
import { insertPerson, personRows } from '../../../db/desk/persons'
import { setTick, ticksOf } from '../../../db/desk/figures'
import { staffNames } from '../../../db/desk/staff'
import { readSettings } from '../../../db/desk/settings'
import {
  correctTime,
  firstVisits,
  getVisit,
  insertVisit,
  inTheWay,
  madeOf,
  takeBack,
  updateVisit,
  visitsOf,
  visitsOn,
} from '../../../db/desk/visits'
import { endWait, getOpenWait } from '../../../db/desk/waiting'
import { assert } from '../../../forms/core/assert'
import { localDate } from '../../../forms/core/dates'
import type { BookedTime } from '../../../forms/calendar/free'
import { err, ok } from '../../../forms/core/result'
import { listName } from '../../../forms/records/patient'
import { correctOutcomes, isTooEarly, isTooLate, nextStatuses, occupies, type Visit, type VisitStatus } from '../../../forms/records/visit'
import { Stop, type Context, type HandlersOf } from '../handler'
import { noteMonthChange } from '../month-changes'
import { hasDied, personOf } from '../rules'
import { ringOf } from '../rings'
import { freeTimes } from './free-times'
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

/** How long the one who booked can put a booking right as if it had been booked so at once. Ours; no source. */
const slipMinutes = 10

/** Her profession, if she is a clinician: only with one can anybody be booked. */
function professionOf({ vault }: Context, clinician: string) {
  const member = ringOf(vault).users.find(({ id }) => id === clinician)
  if (member?.group !== 'clinical') throw new Stop({ kind: 'refused' })
  return member.role
}

/** The failure when somebody is booked there already, with the next free time; `except`: the booking that moves. */
function clash(context: Context, place: BookedTime, except?: string) {
  const other = inTheWay(context.session.desk, { ...place, ...(except === undefined ? {} : { except }) })
  if (!other) return undefined
  context.note({ ids: [other.patient] })
  const [next] = freeTimes(context, {
    clinicians: [place.clinician],
    minutes: place.minutes,
    from: place,
    count: 1,
    ...(except ? { except } : {}),
  })
  return {
    kind: 'double-booked' as const,
    with: listName(personOf(context, other.patient)),
    time: other.time ?? place.time,
    next: next ?? null,
  }
}

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
    if ('patient' in who) {
      const person = personOf(context, who.patient)
      context.note({ patient: person.id })
      const died = hasDied(person)
      if (died) return err(died)
      patient = person.id
    } else {
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
      minutes: readSettings(session.desk).visitMinutes[kind],
      dropIn: true,
      reason,
      status: taken ? 'in-progress' : 'arrived',
      arrivedAt: now,
      startedAt: taken ? now : null,
      endedAt: null,
      movedFrom: null,
    }
    insertVisit(session.desk, visit, { now, user: session.who.id })
    return ok(oneRow(context, visit))
  },
  book: ({ patient, kind, clinician, date, time, minutes, reason, beside, waiting }, context) => {
    const { session, now, today } = context
    context.note({ patient, ...(beside ? { reason: 'beside' } : {}) })
    const died = hasDied(personOf(context, patient))
    if (died) return err(died)
    if (date < today) return err({ kind: 'past' })
    if (waiting !== null && getOpenWait(session.desk, waiting)?.patient !== patient) throw new Stop({ kind: 'refused' })
    const profession = professionOf(context, clinician)
    const taken = beside ? undefined : clash(context, { clinician, date, time, minutes })
    if (taken) return err(taken)
    const visit: Visit = {
      id: context.newId(),
      patient,
      kind,
      clinician,
      profession,
      date,
      time,
      minutes,
      dropIn: false,
      reason,
      status: 'booked',
      arrivedAt: null,
      startedAt: null,
      endedAt: null,
      movedFrom: null,
    }
    insertVisit(session.desk, visit, { now, user: session.who.id })
    if (waiting !== null) endWait(session.desk, waiting, { outcome: 'booked', visit: visit.id, now, user: session.who.id })
    return ok(oneRow(context, visit))
  },
  move: ({ visit: id, beside, ...place }, context) => {
    const { session, now, today } = context
    const visit = getVisit(session.desk, id)
    if (!visit) throw new Stop({ kind: 'refused' })
    context.note({ patient: visit.patient, record: visit.id, ...(beside ? { reason: 'beside' } : {}) })
    if (visit.status !== 'booked' || visit.time === null) return err({ kind: 'not-possible', from: visit.status })
    const died = hasDied(personOf(context, visit.patient))
    if (died) return err(died)
    const made = madeOf(session.desk, id)
    const isSlip = made?.by === session.who.id && Date.parse(now) - Date.parse(made.at) < slipMinutes * 60_000
    const before = isSlip && visit.movedFrom !== null ? getVisit(session.desk, visit.movedFrom) : undefined
    const isBack = before && isSameTime(before, place) && before.minutes === place.minutes
    if (place.date < today && !isBack) return err({ kind: 'past' }) // where it came from it may always go back
    const profession = professionOf(context, place.clinician)
    const taken = beside ? undefined : clash(context, place, visit.id)
    if (taken) return err(taken)
    const next: Visit = { ...visit, ...place, profession }
    if (isBack) {
      const back: Visit = { ...before, status: 'booked', endedAt: null }
      takeBack(session.desk, visit.id, now)
      updateVisit(session.desk, back)
      noteMonthChange(context, back.date)
      return ok(oneRow(context, back))
    }
    if (isSlip || isSameTime(visit, place)) {
      correctTime(session.desk, next)
      return ok(oneRow(context, next))
    }
    const moving: Visit = { ...next, id: context.newId(), movedFrom: visit.id }
    updateVisit(session.desk, { ...visit, status: 'rebooked', endedAt: now })
    insertVisit(session.desk, moving, { now, user: session.who.id })
    noteMonthChange(context, visit.date)
    return ok(oneRow(context, moving))
  },
  toCancel: (_input, context) => {
    const { session, today } = context
    const coming = [...diedOnOf(session.desk).keys()]
      .flatMap((patient) => visitsOf(session.desk, patient))
      .filter(({ status, date }) => status === 'booked' && date >= today)
      .toSorted((one, other) => (`${one.date} ${one.time}` < `${other.date} ${other.time}` ? -1 : 1))
    context.note({ ids: [...new Set(coming.map(({ patient }) => patient))] })
    return ok(visitRows(context, coming))
  },
  setStatus: ({ visit: id, status, beside }, context) => {
    const visit = getVisit(context.session.desk, id)
    if (!visit) throw new Stop({ kind: 'refused' })
    context.note({ patient: visit.patient, record: visit.id, reason: status })
    const endedOn = visit.endedAt === null ? visit.date : localDate(visit.endedAt)
    const isOver = visit.status === 'completed' && endedOn !== context.today // reopened the same day only
    if (isOver || isTooLate(visit, status, context.today) || !nextStatuses[visit.status].includes(status))
      return err({ kind: 'not-possible', from: visit.status })
    if (isTooEarly(visit, status, context.today)) return err({ kind: 'not-yet', date: visit.date })
    const takesBack = status === 'booked' && !occupies(visit.status) && !beside
    if (takesBack && visit.time !== null && visit.clinician !== null) {
      const { clinician, date, time, minutes } = visit
      const taken = clash(context, { clinician, date, time, minutes }, visit.id)
      if (taken) return err(taken)
    }
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
    if (tick === 'closes-talks' && visit.kind !== 'talk') throw new Stop({ kind: 'refused' }) // it would count nowhere
    setTick(session.desk, id, tick, on, { now, user: session.who.id })
    return ok([...ticksOf(session.desk, id)])
  },
}

const isSameTime = (visit: Visit, place: BookedTime): boolean =>
  visit.clinician === place.clinician && visit.date === place.date && visit.time === place.time
