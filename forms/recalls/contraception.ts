import { recallOf } from '../contraception/card'
import { running } from '../contraception/episodes'
import { secondTestDays, secondTestDue } from '../contraception/late-injection'
import { isDevice, methods, siteOf } from '../contraception/methods'
import { addDays, localDate } from '../core/dates'
import type { ContraceptionEvent } from '../records/contraception'
import { lastOf } from './facts'
import { recall } from './index'
import { dueOn, type RecallSource } from './sources'

/** Injections from the day they are ideally given, devices from three months before they expire; removal or expulsion ends it. */
export const injectionsAndDevices: RecallSource = (facts, today, settings) =>
  running(facts.contraception, today).flatMap((episode) => {
    const found = recallOf(episode, today, settings, facts.otherDates)
    if (found === undefined) return []
    const { state, ...dates } = found.window
    const common = { key: found.key, kind: found.kind, about: episode.method, state, dates, last: found.given.date, localRoutine: false }
    if (found.kind === 'device') {
      const { recallFrom, expiry } = found.window
      return [{ ...common, listedFrom: recallFrom, dueBy: expiry, urgentFrom: addDays(expiry, 1) }]
    }
    const { ideal, latest, coveredUntil } = found.window
    const dueBy = today <= latest ? latest : coveredUntil
    return [{ ...common, listedFrom: ideal, dueBy, urgentFrom: addDays(latest, -settings.injectionUrgentDays) }]
  })

/**
 * Blood pressure on pills, patch or ring with oestrogen: 3 months after the start, then every 12 months. A blood pressure before the notice
 * of the first check is part of the start and does not count as the check. Source: contraception rules, blood pressure on oestrogen.
 */
export const bloodPressureOnOestrogen: RecallSource = (facts, today, settings) =>
  running(facts.contraception, today)
    .filter((episode) => methods[episode.method].oestrogen)
    .flatMap((episode) => {
      const [begun] = episode.events
      if (begun === undefined) return []
      const { due } = recall('bp-first-3m', episode.from, today, settings)
      const from = addDays(due, -settings.noticeDays)
      const check = lastOf(facts.bloodPressures.filter(({ date }) => from <= date && date <= today))
      const next = check
        ? { fact: check.id, about: 'bp-12m', last: check.date, due: recall('bp-12m', check.date, today, settings).due }
        : { fact: begun.id, about: 'bp-first-3m', last: episode.from, due }
      return [dueOn({ kind: 'blood-pressure', ...next }, facts, today, settings)]
    })

/** Threads of an IUD 6-12 weeks after the insertion (U), when the unit wants it. */
export const threadChecks: RecallSource = (facts, today, settings) =>
  running(facts.contraception, today).flatMap(({ method, from: inserted, events }) => {
    const [first] = events
    if (!settings.threadCheck || first === undefined || !isDevice(method) || siteOf(method) !== 'uterus') return []
    if (events.some((event) => event.type === 'thread-check')) return []
    const dates = { last: inserted, from: addDays(inserted, 6 * 7), due: addDays(inserted, 12 * 7) }
    return [dueOn({ kind: 'thread-check', fact: first.id, about: method, ...dates }, facts, today, settings)]
  })

/**
 * Second pregnancy tests: after the talk at an overdue injection, after emergency contraception (at 3-4 weeks [13]), and those that other
 * facts ask for. A test on the due date or later ends it, and so does a positive one since it was asked for; a negative one too early does not.
 * Source: contraception rules, repeat window [9].
 */
export const secondPregnancyTests: RecallSource = (facts, today, settings) =>
  [...askedByContraception(facts.contraception), ...facts.secondPregnancyTests.map((test) => ({ ...test, about: 'pregnancy-test' }))]
    .filter(({ askedOn }) => askedOn <= today)
    .filter(
      ({ askedOn, due }) =>
        !facts.pregnancyTests.some(
          ({ date, result }) => date <= today && ((result !== 'invalid' && date >= due) || (result === 'positive' && date >= askedOn)),
        ),
    )
    .map(({ id, askedOn, due, about }) => dueOn({ kind: 'pregnancy-test', fact: id, about, last: askedOn, due }, facts, today, settings))

type AskedTest = { readonly id: string; readonly askedOn: string; readonly due: string; readonly about: string }

const askedByContraception = (events: readonly ContraceptionEvent[]): readonly AskedTest[] =>
  events.flatMap((event): readonly AskedTest[] => {
    const due = secondTestAfter(event)
    return due === undefined ? [] : [{ id: event.id, askedOn: event.date, due, about: event.type }]
  })

function secondTestAfter(event: ContraceptionEvent): string | undefined {
  if (event.type === 'late-injection') return secondTestDue(event.coveredUntil, event.answers, event.date)
  if (event.type === 'emergency-given') return addDays(localDate(event.exposedAt), secondTestDays)
  return event.type === 'inserted' && event.emergency ? addDays(event.date, secondTestDays) : undefined
}
