import type { PatientFacts } from '../../../forms/recalls/facts'
import { calendar, dayAt, monthsLater, position } from './calendar'

/** What the recount says of one row. */
export type Counted = {
  readonly key: string
  readonly state: string
  readonly dueBy: string
  readonly held: string
  readonly tries: number
}

type Running = { inserted?: { id: string; date: string; months: number; place: string; method: string } }

/**
 * The recall list of one patient once more, slowly and written differently: it lives through every day from the beginning of the calendar to
 * today, remembers only what is in use, and never asks the rules. Default settings of the domain text, in plain numbers.
 */
export function recount(facts: PatientFacts, today: string): readonly Counted[] {
  const devices = new Map<string, NonNullable<Running['inserted']>>()
  let injected: { id: string; date: string } | undefined
  let oestrogen: { id: string; date: string } | undefined
  for (const day of calendar.slice(0, position(today) + 1))
    for (const event of facts.contraception.filter(({ date }) => date === day)) {
      if (['started', 'switched', 'inserted'].includes(event.type)) injected = oestrogen = undefined
      if (event.type === 'injection') oestrogen = undefined
      const begun = event.type === 'started' ? event.method : event.type === 'switched' ? event.to : undefined
      if (begun === 'combined-pill' || begun === 'patch' || begun === 'ring') oestrogen = { id: event.id, date: day }
      if (event.type === 'injection') injected = { id: event.id, date: day }
      if (event.type === 'inserted')
        devices.set(event.method.startsWith('implant') ? 'arm' : 'uterus', {
          id: event.id,
          date: day,
          months: event.durationMonths,
          place: event.method.startsWith('implant') ? 'arm' : 'uterus',
          method: event.method,
        })
      if (event.type === 'removed' || event.type === 'expelled')
        for (const [place, device] of devices) if (device.method === event.method) devices.delete(place)
      if (event.type === 'stopped') {
        if (event.method === 'dmpa') injected = undefined
        else if (['combined-pill', 'patch', 'ring'].includes(event.method)) oestrogen = undefined
      }
    }

  const found: { key: string; state: string; dueBy: string; booking: readonly string[] }[] = []
  const hands = ['routine-examination', 'gynaecologist', 'sampling']
  const moved = (key: string, ruled: string) => facts.otherDates.find(({ recall }) => recall === key)?.date ?? ruled
  const onDate = (key: string, ruled: string, booking = hands) => {
    const due = moved(key, ruled)
    const left = position(due) - position(today)
    if (left <= 14) found.push({ key, state: left < 0 ? 'overdue' : 'due', dueBy: due, booking })
  }

  if (injected) {
    const age = position(today) - position(injected.date)
    const state = age > 98 ? 'overdue' : age > 91 ? 'late' : 'due'
    if (age >= 84) found.push({ key: `injection:${injected.id}`, state, dueBy: dayAt(injected.date, age > 91 ? 98 : 91), booking: hands })
  }
  for (const { id, date, months } of devices.values()) {
    const expiry = moved(`device:${id}`, monthsLater(date, months))
    if (today >= monthsLater(expiry, -3))
      found.push({ key: `device:${id}`, state: today > expiry ? 'overdue' : 'due', dueBy: expiry, booking: hands })
  }
  if (oestrogen) {
    const firstDue = monthsLater(oestrogen.date, 3)
    const taken = facts.bloodPressures.filter(({ date }) => date <= today && position(date) >= position(firstDue) - 14)
    let last = taken[0]
    for (const one of taken) if (last && one.date >= last.date) last = one
    onDate(`blood-pressure:${last?.id ?? oestrogen.id}`, last ? monthsLater(last.date, 12) : firstDue, [...hands, 'physician'])
  }

  let sample: PatientFacts['cervicalSamples'][number] | undefined
  for (const one of facts.cervicalSamples) if (one.date <= today && (!sample || one.date >= sample.date)) sample = one
  const routine = facts.cervicalLocalRoutine
  if (sample && ['self-sample-positive', 'unsatisfactory'].includes(sample.result))
    onDate(`cervical-sample:${sample.id}`, dayAt(sample.date, 28))
  else if (routine && routine.since <= today) {
    const ruled = sample ? monthsLater(sample.date, 3) : routine.since
    onDate(`cervical-sample:${sample?.id ?? routine.id}`, ruled > routine.since ? ruled : routine.since)
  }

  for (const { id, kind, test, due } of facts.testsDue) {
    const done = facts.testsTaken.filter((taken) => taken.test === test && taken.date >= due && taken.date <= today)
    const isSettled = facts.settled.some(({ recall }) => recall === `${kind}:${id}`)
    if (done.length === 0 && !isSettled) onDate(`${kind}:${id}`, due)
  }
  const asked = facts.secondPregnancyTests.map(({ id, askedOn, due }) => ({ id, askedOn, due }))
  for (const event of facts.contraception) {
    if (event.type === 'emergency-given') asked.push({ id: event.id, askedOn: event.date, due: dayAt(event.exposedAt.slice(0, 10), 21) })
    if (event.type === 'inserted' && event.emergency) asked.push({ id: event.id, askedOn: event.date, due: dayAt(event.date, 21) })
    if (event.type === 'late-injection' && event.date > event.coveredUntil) {
      const { intercourse, last } = event.answers
      if (intercourse === 'barrier' || intercourse === 'unknown')
        asked.push({ id: event.id, askedOn: event.date, due: dayAt(event.date, 21) })
      if (intercourse === 'unprotected' && last && last.date > event.coveredUntil)
        asked.push({ id: event.id, askedOn: event.date, due: dayAt(last.date, 21) })
    }
  }
  for (const { id, askedOn, due } of asked) {
    let open = askedOn <= today && !facts.settled.some(({ recall }) => recall === `pregnancy-test:${id}`)
    for (const { date, result } of facts.pregnancyTests) {
      if (date > today || result === 'invalid') continue
      if (date >= due || (result === 'positive' && date >= askedOn)) open = false
    }
    if (open) onDate(`pregnancy-test:${id}`, due)
  }
  for (const { id, answeredOn } of facts.untoldAnswers) {
    const dueBy = dayAt(answeredOn, 7)
    if (answeredOn <= today) found.push({ key: `untold-answer:${id}`, state: today > dueBy ? 'overdue' : 'due', dueBy, booking: [] })
  }

  return found.map(({ key, state, dueBy, booking }) => {
    let snoozed = false
    let decidedOn = ''
    for (const { recall, on, until } of facts.postponements)
      if (recall === key && on >= decidedOn) {
        decidedOn = on
        snoozed = until > today
      }
    const isAnswer = key.startsWith('untold-answer')
    const unwanted = facts.doNotCall.some(({ about }) => about === 'everything' || key.startsWith(`${about}:`))
    const isBooked = facts.bookings.some(
      ({ date, kind, status }) =>
        date >= today &&
        ['booked', 'arrived', 'in-progress'].includes(status) &&
        booking.includes(kind) &&
        (dueBy >= today ? date <= dueBy : position(date) - position(today) <= 28),
    )
    const held = snoozed ? 'postponed' : isAnswer ? '-' : unwanted ? 'do-not-call' : isBooked ? 'booked' : '-'
    return { key, state, dueBy, held, tries: facts.tries.filter(({ recalls }) => recalls.includes(key)).length }
  })
}
