import { setTick, ticksOf } from '../../../db/desk/figures'
import { diedOnOf } from '../../../db/desk/died'
import { insertPerson } from '../../../db/desk/persons'
import { readSettings } from '../../../db/desk/settings'
import { correctTime, getVisit, insertVisit, inTheWay, madeOf, takeBack, updateVisit, visitsOf, visitsOn } from '../../../db/desk/visits'
import { endWait, getOpenWait } from '../../../db/desk/waiting'
import type { BookedTime } from '../../../forms/calendar/free'
import { localDate } from '../../../forms/core/dates'
import { err, ok } from '../../../forms/core/result'
import { listName } from '../../../forms/records/patient'
import { correctOutcomes, isTooEarly, isTooLate, nextStatuses, occupies, type Visit, type VisitStatus } from '../../../forms/records/visit'
import { clinicianOf } from '../clinicians'
import type { Context, HandlersOf } from '../handler'
import { noteMonthChange } from '../month-changes'
import { numberTaken } from '../number-taken'
import { hasDied, personOf } from '../rules'
import { Stop } from '../stop'
import { freeTimes } from '../views/free-times'
import { visitRow, visitRows } from '../views/visit-rows'

/** How long the one who booked can put a booking right as if it had been booked so at once. Ours; no source. */
const slipMinutes = 10

/** The failure when somebody is booked there already, with the next free time; `except`: the booking that moves. */
function clash(context: Context, place: BookedTime, except?: string) {
  const other = inTheWay(context.desk, { ...place, ...(except === undefined ? {} : { except }) })
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
function moved(visit: Visit, status: VisitStatus, { group, who, now }: Context): Visit {
  const isClinician = group === 'clinical'
  const next = { ...visit, status }
  switch (status) {
    case 'arrived':
      return { ...next, arrivedAt: visit.arrivedAt ?? now, startedAt: null, endedAt: null }
    case 'in-progress': {
      const taker = isClinician && visit.clinician === null ? { clinician: who.id, profession: who.role } : {}
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
    const all = visitsOn(context.desk, date, whose === 'mine' ? context.who.id : null)
    context.note({ ids: [...new Set(all.map(({ patient }) => patient))] })
    const rows = visitRows(context, all)
    return ok({ booked: rows.filter(({ visit }) => !visit.dropIn), dropIns: rows.filter(({ visit }) => visit.dropIn) })
  },
  openDropIn: ({ who, kind, reason, start }, context) => {
    const { desk, group, who: me, now, today } = context
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
      insertPerson(desk, patient, who.person, { now, user: me.id })
    }
    context.note({ patient })
    const taken = start && group === 'clinical'
    const visit: Visit = {
      id: context.newId(),
      patient,
      kind,
      clinician: taken ? me.id : null,
      profession: taken ? me.role : null,
      date: today,
      time: null,
      minutes: readSettings(desk).visitMinutes[kind],
      dropIn: true,
      reason,
      status: taken ? 'in-progress' : 'arrived',
      arrivedAt: now,
      startedAt: taken ? now : null,
      endedAt: null,
      movedFrom: null,
    }
    insertVisit(desk, visit, { now, user: me.id })
    return ok(visitRow(context, visit))
  },
  book: ({ patient, kind, clinician, date, time, minutes, reason, beside, waiting }, context) => {
    const { desk, person, who, now, today } = context
    if (beside) context.note({ reason: 'beside' })
    const died = hasDied(person)
    if (died) return err(died)
    if (date < today) return err({ kind: 'past' })
    if (waiting !== null && getOpenWait(desk, waiting)?.patient !== patient) throw new Stop({ kind: 'refused' })
    const { role: profession } = clinicianOf(context, clinician)
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
    insertVisit(desk, visit, { now, user: who.id })
    if (waiting !== null) endWait(desk, waiting, { outcome: 'booked', visit: visit.id, now, user: who.id })
    return ok(visitRow(context, visit))
  },
  move: ({ visit: id, beside, ...place }, context) => {
    const { desk, person, visit, who, now, today } = context
    if (beside) context.note({ reason: 'beside' })
    if (visit.status !== 'booked' || visit.time === null) return err({ kind: 'not-possible', from: visit.status })
    const died = hasDied(person)
    if (died) return err(died)
    const made = madeOf(desk, id)
    const isSlip = made?.by === who.id && Date.parse(now) - Date.parse(made.at) < slipMinutes * 60_000
    const before = isSlip && visit.movedFrom !== null ? getVisit(desk, visit.movedFrom) : undefined
    const isBack = before && isSameTime(before, place) && before.minutes === place.minutes
    if (place.date < today && !isBack) return err({ kind: 'past' }) // where it came from it may always go back
    const { role: profession } = clinicianOf(context, place.clinician)
    const taken = beside ? undefined : clash(context, place, visit.id)
    if (taken) return err(taken)
    const next: Visit = { ...visit, ...place, profession }
    if (isBack) {
      const back: Visit = { ...before, status: 'booked', endedAt: null }
      takeBack(desk, visit.id, now)
      updateVisit(desk, back)
      noteMonthChange(context, back.date)
      return ok(visitRow(context, back))
    }
    if (isSlip || isSameTime(visit, place)) {
      correctTime(desk, next)
      return ok(visitRow(context, next))
    }
    const moving: Visit = { ...next, id: context.newId(), movedFrom: visit.id }
    updateVisit(desk, { ...visit, status: 'rebooked', endedAt: now })
    insertVisit(desk, moving, { now, user: who.id })
    noteMonthChange(context, visit.date)
    return ok(visitRow(context, moving))
  },
  toCancel: (_input, context) => {
    const { desk, today } = context
    const coming = [...diedOnOf(desk).keys()]
      .flatMap((patient) => visitsOf(desk, patient))
      .filter(({ status, date }) => status === 'booked' && date >= today)
      .toSorted((one, other) => (`${one.date} ${one.time}` < `${other.date} ${other.time}` ? -1 : 1))
    context.note({ ids: [...new Set(coming.map(({ patient }) => patient))] })
    return ok(visitRows(context, coming))
  },
  setStatus: ({ status, beside }, context) => {
    const { desk, visit } = context
    context.note({ reason: status })
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
    updateVisit(desk, next)
    noteMonthChange(context, visit.date)
    return ok(visitRow(context, next))
  },
  ofPatient: ({ patient }, context) => {
    const { desk } = context
    return ok(visitRows(context, visitsOf(desk, patient)).map((row) => ({ ...row, ticks: [...ticksOf(desk, row.visit.id)] })))
  },
  correct: ({ status }, context) => {
    const { desk, visit, today } = context
    context.note({ reason: status })
    if (visit.date >= today || !correctOutcomes(visit).includes(status)) return err({ kind: 'not-possible', from: visit.status })
    const next = { ...visit, status }
    updateVisit(desk, next)
    noteMonthChange(context, visit.date)
    return ok(visitRow(context, next))
  },
  tick: ({ visit: id, tick, on }, { desk, note, now, visit, who }) => {
    note({ reason: `${tick} ${on ? 'on' : 'off'}` })
    if (tick === 'closes-talks' && visit.kind !== 'talk') throw new Stop({ kind: 'refused' }) // it would count nowhere
    setTick(desk, id, tick, on, { now, user: who.id })
    return ok([...ticksOf(desk, id)])
  },
}

const isSameTime = (visit: Visit, place: BookedTime): boolean =>
  visit.clinician === place.clinician && visit.date === place.date && visit.time === place.time
