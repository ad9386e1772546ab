import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayFollow } from '../../../forms/contraception/episodes'
import { deviceIds, startedIds } from '../../../forms/contraception/methods'
import { CervicalResult, recallKinds, type PatientFacts } from '../../../forms/recalls/facts'
import { recallList, toCall } from '../../../forms/recalls/list'
import { VisitKind, VisitStatus } from '../../../forms/records/visit'
import type { ContraceptionEvent } from '../../../forms/records/contraception'
import {
  emergencyPill,
  expelled,
  idOf,
  injection,
  inserted,
  lateTalk,
  removed,
  started,
  stopped,
  switched,
} from '../contraception/builders'
import { calendar, dayAt, position } from './calendar'
import { attempt, doNotCall, factsOf, keyOf, otherDate, postponement, settled } from './facts'
import { recount } from './recount'

const first = position('2023-11-01')
const date = fc.integer({ min: first, max: position('2028-03-31') }).map((at) => calendar[at] ?? '')
/** Close to the facts, so that boundary days are met often. */
const dates = fc.oneof(date, fc.constantFrom('2024-02-29', '2024-05-31', '2024-08-31', '2025-11-30', '2026-12-31', '2028-02-29'))
const test3 = fc.constantFrom('chlamydia', 'gonorrhoea', 'hiv')
const own = fc.constantFrom(...startedIds, 'combined-pill' as const, 'ring' as const)

const step = fc.record({
  type: fc.constantFrom(
    'started',
    'switched',
    'injection',
    'injection',
    'inserted',
    'inserted',
    'removed',
    'expelled',
    'stopped',
    'late',
    'emergency',
  ),
  date: dates,
  device: fc.constantFrom(...deviceIds),
  months: fc.constantFrom(6, 12, 18, 24),
  own,
  other: own,
  covered: fc.integer({ min: -20, max: 20 }),
  intercourse: fc.constantFrom('none', 'barrier', 'unprotected', 'unknown'),
  ago: fc.integer({ min: 0, max: 30 }),
})

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

function eventOf(n: number, s: Step): ContraceptionEvent {
  const exposure = { date: dayAt(s.date, -s.ago), time: '12:00' }
  switch (s.type) {
    case 'started':
      return started(n, s.date, s.own)
    case 'switched':
      return switched(n, s.date, s.own, s.other)
    case 'injection':
      return injection(n, s.date, 'skäl')
    case 'inserted':
      return inserted(n, s.date, s.device, s.months, 'skäl', s.ago < 5)
    case 'removed':
      return removed(n, s.date, s.device)
    case 'expelled':
      return expelled(n, s.date, s.device)
    case 'stopped':
      return s.ago < 10 ? stopped(n, s.date, 'dmpa') : stopped(n, s.date, s.own)
    case 'emergency':
      return emergencyPill(n, s.date, `${dayAt(s.date, -2)}T12:00:00Z`)
    case 'late':
      return lateTalk(n, s.date, dayAt(s.date, s.covered), {
        intercourse: s.intercourse,
        first: s.intercourse === 'unprotected' ? exposure : null,
        last: s.intercourse === 'unprotected' ? exposure : null,
        emergency: null,
      })
  }
}

const anyKey = fc.record({ kind: fc.constantFrom(...recallKinds), n: fc.integer({ min: 0, max: 40 }) }).map(({ kind, n }) => keyOf(kind, n))
const decided = fc.record({ on: dates, key: anyKey, date: dates })
const some = <T>(item: fc.Arbitrary<T>, maxLength = 4) => fc.array(item, { maxLength })

/** One random history: only events that may follow each other are kept, in the order they came. */
const history: fc.Arbitrary<PatientFacts> = fc
  .record({
    steps: some(step, 14),
    cervical: some(fc.record({ date: dates, result: fc.constantFrom(...CervicalResult.options) })),
    routine: fc.option(dates, { nil: null }),
    bloodPressures: some(dates, 5),
    testsDue: some(fc.record({ kind: fc.constantFrom('repeat-test' as const, 'cure-test' as const), test: test3, due: dates })),
    testsTaken: some(fc.record({ test: test3, date: dates })),
    untold: some(fc.record({ test: test3, answeredOn: dates }), 2),
    second: some(fc.record({ askedOn: dates, days: fc.integer({ min: 0, max: 21 }) }), 2),
    pregnancyTests: some(fc.record({ date: dates, result: fc.constantFrom('negative' as const, 'positive' as const, 'invalid' as const) })),
    bookings: some(
      fc.record({
        date: dates,
        kind: fc.constantFrom(...VisitKind.options, 'gynaecologist' as const),
        status: fc.constantFrom(...VisitStatus.options, 'booked' as const),
      }),
      6,
    ),
    postponed: some(decided, 6),
    doNotCall: some(fc.constantFrom(...recallKinds), 1),
    otherDates: some(decided, 3),
    settled: some(decided, 3),
    tries: some(some(anyKey, 3), 6),
  })
  .map((given) => {
    const contraception: ContraceptionEvent[] = []
    given.steps.forEach((each, at) => {
      const event = eventOf(at, each)
      if (mayFollow(contraception, event, '2028-12-31') === undefined) contraception.push(event)
    })
    // Another date for an injection shifts a window; the recount leaves that to the vectors.
    const others = given.otherDates.filter(({ key }) => !key.startsWith('injection') && !key.startsWith('untold'))
    return factsOf({
      contraception,
      cervicalSamples: given.cervical.map((sample, at) => ({ id: idOf(at), ...sample })),
      cervicalLocalRoutine: given.routine === null ? null : { id: idOf(30), since: given.routine },
      bloodPressures: given.bloodPressures.map((on, at) => ({ id: idOf(at), date: on })),
      testsDue: given.testsDue.map((due, at) => ({ id: idOf(at), ...due })),
      testsTaken: given.testsTaken,
      untoldAnswers: given.untold.map((answer, at) => ({ id: idOf(at), ...answer })),
      secondPregnancyTests: given.second.map(({ askedOn, days }, at) => ({ id: idOf(at + 20), askedOn, due: dayAt(askedOn, days) })),
      pregnancyTests: given.pregnancyTests.map((one, at) => ({ id: idOf(at), ...one })),
      bookings: given.bookings,
      postponements: given.postponed.map(({ on, key, date: until }) => postponement(on, key, until)),
      doNotCall: given.doNotCall.map((about) => doNotCall('2024-01-01', about)),
      otherDates: others
        .filter(({ key }, at) => others.findIndex((one) => one.key === key) === at)
        .map(({ on, key, date: to }) => otherDate(on, key, to)),
      settled: given.settled.map(({ on, key }) => settled(on, key)),
      tries: given.tries.filter((keys) => keys.length > 0).map((keys, at) => attempt(at, `2026-01-0${at + 1}T10:00:00Z`, ...keys)),
    })
  })

const asText = (rows: readonly { key: string; state: string; dueBy: string; held?: string | undefined; tries: number }[]) =>
  rows.map(({ key, state, dueBy, held, tries }) => [key, state, dueBy, held ?? '-', tries].join(' ')).toSorted()

test('the list of random histories equals a slow recount, on random days and around every date of the history', () => {
  let seen = 0
  fc.assert(
    fc.property(history, some(date, 4), (facts, days) => {
      const eventful = facts.contraception.flatMap((event) => [84, 85, 91, 92, 98, 99].map((n) => dayAt(event.date, n)))
      for (const today of [...days, ...eventful.slice(0, 30), '2026-11-21']) {
        const list = recallList([facts], today)
        seen += list.length
        expect(asText(list.map((row) => ({ ...row, tries: row.tries.length })))).toEqual(asText(recount(facts, today)))
      }
    }),
    { numRuns: 400 },
  )
  expect(seen).toBeGreaterThan(1000)
})

test('a no-show, a cancellation or a completed visit without a fact never takes a row away', () => {
  fc.assert(
    fc.property(history, date, (facts, today) => {
      const idle = (status: VisitStatus) => ({ ...facts, bookings: [{ date: today, kind: 'gynaecologist' as const, status }] })
      const without = toCall(recallList([{ ...facts, bookings: [] }], today)).map(({ key }) => key)
      for (const status of ['no-show', 'cancelled-by-patient', 'cancelled-by-clinic', 'rebooked', 'completed'] as const)
        expect(toCall(recallList([idle(status)], today)).map(({ key }) => key)).toEqual(without)
    }),
    { numRuns: 100 },
  )
})

test('no decision, booking or try takes a row of an injection, device, sample, blood pressure or answer off the list', () => {
  fc.assert(
    fc.property(history, date, (facts, today) => {
      const bare = { ...facts, bookings: [], postponements: [], doNotCall: [], settled: [], tries: [] }
      const lasting = (rows: ReturnType<typeof recallList>) =>
        rows.filter(({ kind }) => !['pregnancy-test', 'repeat-test', 'cure-test', 'thread-check'].includes(kind)).map(({ key }) => key)
      expect(lasting(recallList([facts], today)).toSorted()).toEqual(lasting(recallList([bare], today)).toSorted())
    }),
    { numRuns: 100 },
  )
})

test('whoever has died is called for nothing, on any day and whatever is due; taken back, everything is there again', () => {
  fc.assert(
    fc.property(history, date, date, (facts, today, diedOn) => {
      expect(recallList([{ ...facts, diedOn }], today)).toEqual([])
      expect(recallList([{ ...facts, diedOn: null }], today)).toEqual(recallList([facts], today))
    }),
    { numRuns: 100 },
  )
})
