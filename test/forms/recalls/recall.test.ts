import { describe, expect, test } from 'vitest'
import { intervalMethods, recall, type RecallMethod } from '../../../forms/recalls/index'
import { defaultRecallSettings, RecallSettings } from '../../../forms/recalls/settings'
import { calendar, dayAt, monthsLater } from './calendar'

const devices = {
  'implant-nexplanon': 3,
  'implant-jadelle': 5,
  'lng-iud-mirena': 8,
  'lng-iud-levosert': 6,
  'lng-iud-kyleena': 5,
  'lng-iud-jaydess': 3,
  'cu-iud': 5,
} as const

const days2024to2032 = calendar.filter((date) => date >= '2024-01-01' && date <= '2032-12-31')

describe('an injection', () => {
  // Day 0 is 11 December 2025; counted by hand: 20 days left of December, 31, 28, then March.
  test.each([
    ['2025-12-10', 'too-early'],
    ['2025-12-11', 'too-early'],
    ['2026-02-18', 'too-early'], // day 69
    ['2026-02-19', 'early'], // day 70
    ['2026-03-04', 'early'], // day 83
    ['2026-03-05', 'due'], // day 84
    ['2026-03-12', 'due'], // day 91
    ['2026-03-13', 'late'], // day 92
    ['2026-03-19', 'late'], // day 98
    ['2026-03-20', 'overdue'], // day 99
    ['2030-01-01', 'overdue'],
  ])('of 11 December 2025 is on %s %s', (today, state) => {
    expect(recall('dmpa', '2025-12-11', today)).toEqual({
      state,
      earliest: '2026-02-19',
      ideal: '2026-03-05',
      latest: '2026-03-12',
      coveredUntil: '2026-03-19',
    })
  })

  test('is counted in days, across a leap day and the nights when the clocks change', () => {
    expect(recall('dmpa', '2024-01-01', '2024-01-01')).toMatchObject({ ideal: '2024-03-25', coveredUntil: '2024-04-08' })
    expect(recall('dmpa', '2026-08-02', '2026-08-02')).toMatchObject({ ideal: '2026-10-25', latest: '2026-11-01' })
    expect(recall('dmpa', '2026-01-04', '2026-01-04')).toMatchObject({ ideal: '2026-03-29', latest: '2026-04-05' })
  })

  test('given in the future is too early to repeat', () => {
    expect(recall('dmpa', '2026-05-01', '2026-04-30').state).toBe('too-early')
  })
})

describe('a device', () => {
  test.each([
    ['implant-nexplanon', '2023-06-15', '2026-03-15', '2026-06-15'],
    ['implant-jadelle', '2021-03-20', '2025-12-20', '2026-03-20'],
    ['lng-iud-mirena', '2024-02-29', '2031-11-29', '2032-02-29'],
    ['lng-iud-levosert', '2024-02-29', '2029-11-28', '2030-02-28'],
    ['lng-iud-kyleena', '2024-02-29', '2028-11-28', '2029-02-28'],
    ['lng-iud-jaydess', '2024-02-29', '2026-11-28', '2027-02-28'],
    ['cu-iud', '2021-05-31', '2026-02-28', '2026-05-31'],
    ['cu-iud', '2021-03-20', '2025-12-20', '2026-03-20'],
    ['implant-nexplanon', '2025-05-31', '2028-02-29', '2028-05-31'],
  ] as const)('%s put in on %s is on the list from %s and expires on %s', (method, inserted, recallFrom, expiry) => {
    const stateOn = (today: string) => recall(method, inserted, today).state
    expect(recall(method, inserted, inserted)).toEqual({ state: 'not-due', recallFrom, expiry })
    expect(stateOn(dayAt(recallFrom, -1))).toBe('not-due')
    expect(stateOn(recallFrom)).toBe('due')
    expect(stateOn(expiry)).toBe('due')
    expect(stateOn(dayAt(expiry, 1))).toBe('overdue')
    expect(stateOn(dayAt(inserted, -1))).toBe('not-due')
  })
})

describe('an interval', () => {
  test.each([
    ['cervical-hiv-3m', '2026-08-31', '2026-11-30', '2026-11-16'],
    ['cervical-hiv-3m', '2026-11-30', '2027-02-28', '2027-02-14'],
    ['cervical-hiv-3m', '2023-11-29', '2024-02-29', '2024-02-15'],
    ['bp-first-3m', '2025-12-31', '2026-03-31', '2026-03-17'],
    ['bp-12m', '2024-02-29', '2025-02-28', '2025-02-14'],
    ['bp-12m', '2025-03-11', '2026-03-11', '2026-02-25'],
  ] as const)('%s after %s is due on %s, on the list from %s', (method, last, due, from) => {
    const stateOn = (today: string) => recall(method, last, today).state
    expect(recall(method, last, last)).toEqual({ state: 'not-due', due })
    expect(stateOn(dayAt(from, -1))).toBe('not-due')
    expect(stateOn(from)).toBe('due')
    expect(stateOn(due)).toBe('due')
    expect(stateOn(dayAt(due, 1))).toBe('overdue')
    expect(stateOn(dayAt(last, -30))).toBe('not-due')
  })
})

test('on all days of 2024 to 2032 every window opens and closes on its day', () => {
  const wrong: string[] = []
  const say = (fits: boolean, what: string) => fits || wrong.push(what)
  for (const last of days2024to2032) {
    const window = recall('dmpa', last, last)
    const expected = { earliest: dayAt(last, 70), ideal: dayAt(last, 84), latest: dayAt(last, 91), coveredUntil: dayAt(last, 98) }
    say(JSON.stringify({ ...window, state: 0 }) === JSON.stringify({ state: 0, ...expected }), `dmpa ${last}`)
    for (const [days, state] of [
      [69, 'too-early'],
      [70, 'early'],
      [83, 'early'],
      [84, 'due'],
      [91, 'due'],
      [92, 'late'],
      [98, 'late'],
      [99, 'overdue'],
    ] as const)
      say(recall('dmpa', last, dayAt(last, days)).state === state, `dmpa ${last} +${days}`)
    for (const [method, years] of Object.entries(devices) as [keyof typeof devices, number][]) {
      const expiry = monthsLater(last, 12 * years)
      const recallFrom = monthsLater(expiry, -3)
      const on = (today: string) => recall(method, last, today).state
      const found = recall(method, last, dayAt(recallFrom, -1))
      say(found.state === 'not-due' && found.expiry === expiry && found.recallFrom === recallFrom, `${method} ${last}`)
      say(on(recallFrom) === 'due' && on(expiry) === 'due' && on(dayAt(expiry, 1)) === 'overdue', `${method} ${last} states`)
    }
    for (const method of intervalMethods) {
      const due = monthsLater(last, method === 'bp-12m' ? 12 : 3)
      const on = (today: string) => recall(method, last, today).state
      say(recall(method, last, last).due === due && on(dayAt(due, -15)) === 'not-due', `${method} ${last}`)
      say(on(dayAt(due, -14)) === 'due' && on(due) === 'due' && on(dayAt(due, 1)) === 'overdue', `${method} ${last} states`)
    }
  }
  expect(days2024to2032).toHaveLength(9 * 365 + 3)
  expect(wrong).toEqual([])
})

test('the unit’s settings take the place of the defaults', () => {
  const settings: RecallSettings = {
    ...defaultRecallSettings,
    dmpa: { earliest: 77, ideal: 80, latest: 84, coveredUntil: 89 },
    deviceMonths: { ...defaultRecallSettings.deviceMonths, 'lng-iud-levosert': 96, 'cu-iud': 120 },
    deviceNoticeMonths: 6,
    intervalMonths: { 'cervical-hiv-3m': 12, 'bp-first-3m': 4, 'bp-12m': 24 },
    noticeDays: 30,
  }
  expect(RecallSettings.parse(settings)).toEqual(settings)
  expect(recall('dmpa', '2026-01-01', '2026-03-31', settings)).toEqual({
    state: 'late', // 31 March is day 89, the last covered one
    earliest: '2026-03-19',
    ideal: '2026-03-22',
    latest: '2026-03-26',
    coveredUntil: '2026-03-31',
  })
  expect(recall('lng-iud-levosert', '2024-02-29', '2031-09-01', settings)).toEqual({
    state: 'due',
    recallFrom: '2031-08-29',
    expiry: '2032-02-29',
  })
  expect(recall('cu-iud', '2020-01-15', '2026-01-01', settings).expiry).toBe('2030-01-15')
  expect(recall('cervical-hiv-3m', '2026-01-31', '2027-01-01', settings)).toEqual({ state: 'due', due: '2027-01-31' })
})

test('limits that do not ascend are no settings', () => {
  const dmpa = { earliest: 90, ideal: 84, latest: 91, coveredUntil: 98 }
  expect(RecallSettings.safeParse(defaultRecallSettings).success).toBe(true)
  expect(RecallSettings.safeParse({ ...defaultRecallSettings, dmpa }).success).toBe(false)
  expect(RecallSettings.safeParse({ ...defaultRecallSettings, noticeDays: -1 }).success).toBe(false)
})

test.each([
  ['dmpa', '2026-02-30', '2026-03-01'],
  ['dmpa', '', '2026-03-01'],
  ['cu-iud', '2026-01-01T00:00Z', '2026-03-01'],
  ['bp-12m', '2026-01-01', '2026-03-29T22:30Z'],
  ['hormone', '2026-01-01', '2026-03-01'],
])('%s from %j on %j is a bug of the caller', (method, last, today) => {
  expect(() => recall(method as RecallMethod, last, today)).toThrow()
})
