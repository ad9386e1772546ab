import { describe, expect, test } from 'vitest'
import { PatientFacts } from '../../../forms/recalls/facts'
import { recallList, recallSources, toCall } from '../../../forms/recalls/list'
import { defaultRecallSettings } from '../../../forms/recalls/settings'
import type { RecallSource } from '../../../forms/recalls/sources'
import {
  emergencyPill,
  idOf,
  injection,
  inserted,
  lateTalk,
  removed,
  started,
  stopped,
  switched,
  threadCheck,
} from '../contraception/builders'
import { dayAt } from './calendar'
import { attempt, doNotCall, factsOf, keyOf, otherDate, postponement, settled } from './facts'

/** A Wednesday. */
const today = '2026-03-11'
const rows = (given: Partial<PatientFacts>, on = today, settings = defaultRecallSettings) => recallList([factsOf(given)], on, settings)
const short = (given: Partial<PatientFacts>, on = today, settings = defaultRecallSettings) =>
  rows(given, on, settings).map(({ kind, about, state, dueBy, urgency }) => [kind, about, state, dueBy, urgency].join(' '))

test('facts have their stored shape', () => {
  const key = keyOf('injection', 1)
  const full = factsOf({
    contraception: [injection(1, today)],
    postponements: [postponement(today, key, today)],
    doNotCall: [doNotCall(today, 'everything')],
    otherDates: [otherDate(today, key, today)],
    settled: [settled(today, keyOf('repeat-test', 2))],
    tries: [attempt(3, '2026-03-10T15:20:00Z', key)],
  })
  expect(PatientFacts.parse(full)).toEqual(full)
  expect(PatientFacts.safeParse({ ...full, postponements: [postponement(today, 'injection', today)] }).success).toBe(false)
})

test('nothing known, nobody called', () => {
  expect(recallList([], today)).toEqual([])
  expect(rows({})).toEqual([])
})

describe('an injection', () => {
  const given = { contraception: [injection(1, '2025-12-11')] }
  test.each([
    ['2026-03-04', []],
    ['2026-03-05', ['injection dmpa due 2026-03-12 this-week']],
    ['2026-03-09', ['injection dmpa due 2026-03-12 this-week']],
    ['2026-03-10', ['injection dmpa due 2026-03-12 urgent']],
    ['2026-03-12', ['injection dmpa due 2026-03-12 urgent']],
    ['2026-03-13', ['injection dmpa late 2026-03-19 urgent']],
    ['2026-03-20', ['injection dmpa overdue 2026-03-19 urgent']],
    ['2029-03-20', ['injection dmpa overdue 2026-03-19 urgent']],
  ])('on %s', (on, expected) => {
    expect(short(given, on)).toEqual(expected)
  })

  test('leaves the list when the next is given, when she stops or changes', () => {
    const first = injection(1, '2025-12-11')
    for (const next of [injection(2, today), stopped(2, today, 'dmpa'), switched(2, today, 'dmpa', 'condom'), inserted(2, today, 'cu-iud')])
      expect(short({ contraception: [first, next] })).toEqual([])
  })
})

describe('a device', () => {
  const given = { contraception: [inserted(1, '2021-03-20', 'cu-iud')] }
  test.each([
    ['2025-12-19', []],
    ['2025-12-20', ['device cu-iud due 2026-03-20 later']],
    ['2026-03-15', ['device cu-iud due 2026-03-20 later']],
    ['2026-03-16', ['device cu-iud due 2026-03-20 this-week']],
    ['2026-03-20', ['device cu-iud due 2026-03-20 this-week']],
    ['2026-03-21', ['device cu-iud overdue 2026-03-20 urgent']],
  ])('on %s', (on, expected) => {
    expect(short(given, on)).toEqual(expected)
  })

  test('vanishes on removal and not on a pill', () => {
    const [iud] = given.contraception
    if (!iud) throw new Error('no event')
    expect(short({ contraception: [iud, removed(2, '2026-03-10', 'cu-iud')] })).toEqual([])
    expect(short({ contraception: [iud, started(2, '2026-03-10', 'progestogen-pill')] })).toHaveLength(1)
  })

  test('keeps its own duration whatever the setting says today', () => {
    const settings = { ...defaultRecallSettings, deviceMonths: { ...defaultRecallSettings.deviceMonths, 'cu-iud': 120 } }
    expect(short(given, today, settings)).toEqual(short(given))
  })

  test('of which the threads are looked at, when the unit wants it', () => {
    const iud = inserted(1, '2026-01-28', 'lng-iud-mirena')
    const settings = { ...defaultRecallSettings, threadCheck: true }
    expect(short({ contraception: [iud] })).toEqual([])
    expect(short({ contraception: [iud] }, '2026-03-10', settings)).toEqual([])
    expect(short({ contraception: [iud] }, today, settings)).toEqual(['thread-check lng-iud-mirena due 2026-04-22 later'])
    expect(short({ contraception: [iud] }, '2026-04-23', settings)).toEqual(['thread-check lng-iud-mirena overdue 2026-04-22 urgent'])
    expect(short({ contraception: [iud, threadCheck(2, '2026-03-05')] }, today, settings)).toEqual([])
  })
})

describe('blood pressure on oestrogen', () => {
  const pill = started(1, '2025-12-31', 'combined-pill')
  const bp = (n: number, date: string) => ({ id: idOf(n), date })
  test.each([
    ['2026-03-16', [], []],
    ['2026-03-17', [], ['blood-pressure bp-first-3m due 2026-03-31 later']],
    ['2026-04-01', [], ['blood-pressure bp-first-3m overdue 2026-03-31 urgent']],
    ['2026-04-01', [bp(2, '2025-12-31'), bp(3, '2026-03-16')], ['blood-pressure bp-first-3m overdue 2026-03-31 urgent']],
    ['2026-04-01', [bp(2, '2026-03-17')], []],
    ['2027-03-02', [bp(2, '2026-03-17')], []],
    ['2027-03-03', [bp(2, '2026-03-17')], ['blood-pressure bp-12m due 2027-03-17 later']],
    ['2027-03-18', [bp(2, '2026-03-17')], ['blood-pressure bp-12m overdue 2027-03-17 urgent']],
    ['2027-03-18', [bp(2, '2026-03-17'), bp(3, '2026-06-01')], []],
  ])('on %s after %j', (on, bloodPressures, expected) => {
    expect(short({ contraception: [pill], bloodPressures }, on)).toEqual(expected)
  })

  test('is not asked on other methods or when the pill is stopped', () => {
    expect(short({ contraception: [started(1, '2025-12-31', 'progestogen-pill')] }, '2026-06-01')).toEqual([])
    expect(short({ contraception: [pill, stopped(2, '2026-05-01', 'combined-pill')] }, '2026-06-01')).toEqual([])
  })

  test('counts from the change of method', () => {
    const changed = [pill, switched(2, '2026-03-01', 'combined-pill', 'ring')]
    expect(short({ contraception: changed }, '2026-05-20')).toEqual(['blood-pressure bp-first-3m due 2026-06-01 later'])
  })
})

describe('cervical samples', () => {
  const sample = (n: number, date: string, result: PatientFacts['cervicalSamples'][number]['result']) => ({ id: idOf(n), date, result })
  const routine = { id: idOf(9), since: '2025-06-01' }

  test('the local routine is marked as such', () => {
    const given = { cervicalLocalRoutine: routine, cervicalSamples: [sample(1, '2025-12-26', 'normal')] }
    expect(short(given, today)).toEqual([])
    expect(short(given, '2026-03-12')).toEqual(['cervical-sample cervical-hiv-3m due 2026-03-26 later'])
    expect(rows(given, '2026-03-12')[0]?.localRoutine).toBe(true)
    expect(short({ ...given, cervicalLocalRoutine: null }, '2026-05-12')).toEqual([])
  })

  test('nobody without a sample is forgotten, and nobody is overdue from before the routine was decided', () => {
    expect(short({ cervicalLocalRoutine: routine })).toEqual(['cervical-sample cervical-hiv-3m overdue 2025-06-01 urgent'])
    const old = { cervicalLocalRoutine: { ...routine, since: today }, cervicalSamples: [sample(1, '2023-01-01', 'normal')] }
    expect(short(old)).toEqual(['cervical-sample cervical-hiv-3m due 2026-03-11 this-week'])
    expect(short(old, '2026-03-10')).toEqual([])
  })

  test.each(['self-sample-positive', 'unsatisfactory'] as const)('%s asks for another within 4 weeks', (result) => {
    const given = { cervicalSamples: [sample(1, '2026-02-20', result)] }
    expect(short(given)).toEqual([`cervical-sample ${result} due 2026-03-20 later`])
    expect(rows(given)[0]?.localRoutine).toBe(false)
    expect(short({ cervicalSamples: [...given.cervicalSamples, sample(2, '2026-03-10', 'waiting')] })).toEqual([])
  })

  test('another date set by the gynaecologist takes the place of the rule’s', () => {
    const given = { cervicalLocalRoutine: routine, cervicalSamples: [sample(1, '2025-11-01', 'normal')] }
    const otherDates = [otherDate('2025-11-10', keyOf('cervical-sample', 1), '2026-11-01')]
    expect(short(given)).toHaveLength(1)
    expect(short({ ...given, otherDates })).toEqual([])
    expect(short({ ...given, otherDates }, '2026-11-02')).toEqual(['cervical-sample cervical-hiv-3m overdue 2026-11-01 urgent'])
  })
})

describe('repeat and cure tests', () => {
  const testsDue = [{ id: idOf(1), kind: 'repeat-test' as const, test: 'chlamydia', due: '2026-03-09' }]
  test('are called until a sample of the same test counts', () => {
    expect(short({ testsDue }, '2026-02-22')).toEqual([])
    expect(short({ testsDue }, '2026-02-23')).toEqual(['repeat-test chlamydia due 2026-03-09 later'])
    expect(short({ testsDue })).toEqual(['repeat-test chlamydia overdue 2026-03-09 urgent'])
    const taken = (test: string, date: string) => short({ testsDue, testsTaken: [{ test, date }] })
    expect(taken('chlamydia', '2026-03-08')).toHaveLength(1)
    expect(taken('gonorrhoea', '2026-03-10')).toHaveLength(1)
    expect(taken('chlamydia', '2026-03-09')).toEqual([])
  })

  test('can be settled with a reason, unlike a recall that needs a fact', () => {
    expect(short({ testsDue, settled: [settled(today, keyOf('repeat-test', 1))] })).toEqual([])
    const contraception = [injection(1, '2025-12-11')]
    expect(short({ contraception, settled: [settled(today, keyOf('injection', 1))] })).toHaveLength(1)
  })
})

describe('an answer that has not been told', () => {
  const untoldAnswers = [{ id: idOf(1), test: 'chlamydia', answeredOn: '2026-03-04' }]
  test('is on the list from its day, overdue after a week', () => {
    expect(short({ untoldAnswers }, '2026-03-04')).toEqual(['untold-answer chlamydia due 2026-03-11 this-week'])
    expect(short({ untoldAnswers }, '2026-03-12')).toEqual(['untold-answer chlamydia overdue 2026-03-11 urgent'])
  })

  test('is called whatever is booked, settled or wished', () => {
    const [row] = rows({
      untoldAnswers,
      doNotCall: [doNotCall('2026-01-01', 'everything')],
      bookings: [{ date: today, kind: 'gynaecologist', status: 'booked' }],
      settled: [settled(today, keyOf('untold-answer', 1))],
    })
    expect(row).toMatchObject({ held: undefined, doNotCall: { about: 'everything' } })
  })
})

describe('a second pregnancy test', () => {
  const answers = {
    intercourse: 'unprotected',
    first: { date: '2026-02-20', time: null },
    last: { date: '2026-02-25', time: null },
    emergency: null,
  } as const
  const contraception = [injection(1, '2025-11-10'), lateTalk(2, '2026-03-01', '2026-02-16', answers), injection(3, '2026-03-01')]
  const tested = (date: string, result: 'negative' | 'positive' | 'invalid') => ({
    contraception,
    pregnancyTests: [{ id: idOf(4), date, result }],
  })

  test('follows from the talk at an overdue injection and is not ticked by the first', () => {
    const expected = ['pregnancy-test late-injection due 2026-03-18 later']
    expect(short({ contraception })).toEqual(expected)
    expect(short(tested('2026-03-01', 'negative'))).toEqual(expected)
    expect(short(tested('2026-03-17', 'negative'), '2026-03-18')).toHaveLength(1)
    expect(short(tested('2026-03-18', 'invalid'), '2026-03-18')).toHaveLength(1)
    expect(short(tested('2026-03-18', 'negative'), '2026-03-18')).toEqual([])
    expect(short(tested('2026-03-05', 'positive'))).toEqual([])
    expect(short({ contraception }, '2026-03-19')).toEqual(['pregnancy-test late-injection overdue 2026-03-18 urgent'])
  })

  test('follows from an emergency pill, 21 days after the intercourse by the Stockholm date', () => {
    const pill = { contraception: [emergencyPill(1, '2026-03-01', '2026-02-28T23:30:00Z')] }
    expect(short(pill)).toEqual(['pregnancy-test emergency-given due 2026-03-22 later'])
  })

  test('follows from a copper IUD put in as an emergency', () => {
    const iud = { contraception: [inserted(1, '2026-03-01', 'cu-iud', 60, '', true)] }
    expect(short(iud)).toEqual(['pregnancy-test inserted due 2026-03-22 later'])
  })

  test('can be asked for by something else', () => {
    const secondPregnancyTests = [{ id: idOf(1), askedOn: '2026-03-01', due: '2026-03-15' }]
    expect(short({ secondPregnancyTests })).toEqual(['pregnancy-test pregnancy-test due 2026-03-15 this-week'])
    expect(short({ secondPregnancyTests, settled: [settled(today, keyOf('pregnancy-test', 1))] })).toEqual([])
  })
})

describe('what was decided about a row', () => {
  const contraception = [injection(1, '2025-12-11')]
  const key = keyOf('injection', 1)

  test('postponed: held until its date, back on it, and nothing for the next injection', () => {
    const postponements = [postponement('2026-03-06', key, '2026-03-12')]
    expect(rows({ contraception, postponements }, today)[0]).toMatchObject({ held: 'postponed', postponed: { until: '2026-03-12' } })
    expect(rows({ contraception, postponements }, '2026-03-12')[0]).toMatchObject({ held: undefined, postponed: undefined })
    const next = [...contraception, injection(2, today)]
    const onNext = { contraception: next, postponements: [postponement(today, key, '2030-01-01')] }
    expect(toCall(rows(onNext, dayAt(today, 84)))).toHaveLength(1)
  })

  test('the last postponement holds, also when it is shorter', () => {
    const postponements = [postponement('2026-03-06', key, '2026-04-12'), postponement('2026-03-07', key, today)]
    expect(rows({ contraception, postponements })[0]?.held).toBeUndefined()
  })

  test('do not call: for this or for everything, held but there', () => {
    expect(rows({ contraception, doNotCall: [doNotCall('2026-01-01', 'injection')] })[0]?.held).toBe('do-not-call')
    expect(rows({ contraception, doNotCall: [doNotCall('2026-01-01', 'everything')] })[0]?.held).toBe('do-not-call')
    expect(rows({ contraception, doNotCall: [doNotCall('2026-01-01', 'device')] })[0]?.held).toBeUndefined()
  })

  test('tries belong to their recall and hide nobody', () => {
    const tries = [
      attempt(3, '2026-03-10T15:20:00Z', key, keyOf('device', 7)),
      attempt(2, '2026-03-09T15:20:00Z', key),
      attempt(4, '2026-03-10T16:00:00Z', keyOf('device', 7)),
    ]
    const [row] = rows({ contraception, tries })
    expect(row?.tries.map(({ id }) => id)).toEqual([idOf(2), idOf(3)])
    expect(row?.held).toBeUndefined()
  })
})

describe('a booking', () => {
  const contraception = [injection(1, '2025-12-11')]
  const booked = (
    date: string,
    status: PatientFacts['bookings'][number]['status'] = 'booked',
    kind: PatientFacts['bookings'][number]['kind'] = 'routine-examination',
  ) => ({
    contraception,
    bookings: [{ date, kind, status }],
  })

  test('in time holds the row; one too late is shown and holds nothing', () => {
    expect(rows(booked('2026-03-12'))[0]).toMatchObject({ held: 'booked', booked: { date: '2026-03-12', inTime: true } })
    expect(rows(booked('2026-03-13'))[0]).toMatchObject({ held: undefined, booked: { date: '2026-03-13', inTime: false } })
  })

  test('for what is overdue holds when it is soon', () => {
    expect(rows(booked('2026-04-17'), '2026-03-20')[0]?.held).toBe('booked')
    expect(rows(booked('2026-04-18'), '2026-03-20')[0]?.held).toBeUndefined()
  })

  test.each(['no-show', 'cancelled-by-patient', 'cancelled-by-clinic', 'rebooked', 'completed'] as const)('%s is none', (status) => {
    expect(rows(booked(today, status))[0]).toMatchObject({ held: undefined, booked: undefined })
  })

  test('that has passed without anything being done brings her back', () => {
    expect(toCall(rows(booked('2026-03-11'), '2026-03-12'))).toHaveLength(1)
  })

  test.each(['talk', 'telephone', 'psychiatric-assessment', 'relative', 'physician'] as const)(
    'of the kind %s gives no injection',
    (kind) => {
      expect(rows(booked(today, 'booked', kind))[0]?.booked).toBeUndefined()
    },
  )

  test('with the physician can be for the blood pressure', () => {
    const given = {
      contraception: [started(1, '2025-12-11', 'ring')],
      bookings: [{ date: today, kind: 'physician', status: 'booked' }] as const,
    }
    expect(rows({ ...given, bookings: [...given.bookings] })[0]?.held).toBe('booked')
  })
})

test('urgent first, what presses most before the rest; then the nearest date; what is held last', () => {
  const list = recallList(
    [
      factsOf({ patient: idOf(1), contraception: [inserted(1, '2021-03-20', 'cu-iud')] }),
      factsOf({ patient: idOf(2), testsDue: [{ id: idOf(2), kind: 'repeat-test', test: 'chlamydia', due: '2026-03-09' }] }),
      factsOf({ patient: idOf(3), contraception: [injection(3, '2025-12-11')] }),
      factsOf({ patient: idOf(4), contraception: [started(4, '2025-12-11', 'ring')] }),
      factsOf({ patient: idOf(5), contraception: [injection(5, '2025-12-17')] }),
      factsOf({ patient: idOf(6), contraception: [injection(6, '2025-11-01')], doNotCall: [doNotCall(today, 'everything')] }),
    ],
    today,
  )
  expect(list.map(({ patient, urgency, held }) => [Number(`0x${patient}`), urgency, held ?? '-'].join(' '))).toEqual([
    '3 urgent -',
    '2 urgent -',
    '4 this-week -',
    '5 this-week -',
    '1 later -',
    '6 urgent do-not-call',
  ])
  expect(toCall(list)).toHaveLength(5)
})

test('the list can look ahead', () => {
  const given = { contraception: [injection(1, '2025-12-31')] } // ideal 25 March
  expect(short(given)).toEqual([])
  expect(short(given, today, { ...defaultRecallSettings, aheadDays: 14 })).toEqual(['injection dmpa early 2026-04-01 later'])
  expect(short(given, today, { ...defaultRecallSettings, aheadDays: 13 })).toEqual([])
})

test('the next source of recalls is one function in the list', () => {
  const yearly: RecallSource = (facts, on) => [
    {
      key: keyOf('blood-pressure', 1),
      kind: 'blood-pressure',
      about: facts.patient,
      state: 'due',
      dates: { due: on },
      last: on,
      listedFrom: on,
      dueBy: on,
      urgentFrom: on,
      localRoutine: false,
    },
  ]
  expect(recallList([factsOf()], today, defaultRecallSettings, [...recallSources, yearly])).toHaveLength(1)
})
