import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { episodes, mayFollow, nextEvents, running } from '../../../forms/contraception/episodes'
import { deviceIds, startedIds } from '../../../forms/contraception/methods'
import { addDays } from '../../../forms/core/dates'
import { ContraceptionEvent } from '../../../forms/records/contraception'
import { check, emergencyPill, expelled, injection, inserted, lateTalk, removed, started, stopped, switched, threadCheck } from './builders'

const today = '2026-11-21'
const short = (events: readonly ContraceptionEvent[]) =>
  episodes(events).map(({ method, from, to, why }) => [method, from, to ?? 'open', why ?? '-'].join(' '))
const none = { intercourse: 'none', first: null, last: null, emergency: null } as const

const every: readonly ContraceptionEvent[] = [
  started(1, '2024-01-01', 'combined-pill'),
  check(2, '2024-01-01'),
  switched(3, '2024-06-01', 'combined-pill', 'ring'),
  emergencyPill(4, '2024-07-01', '2024-06-30T10:00:00Z'),
  stopped(5, '2024-08-01', 'ring'),
  injection(6, '2024-09-01'),
  lateTalk(7, '2025-01-10', '2024-12-08', none),
  injection(8, '2025-01-10'),
  inserted(9, '2025-04-01', 'cu-iud', 120),
  threadCheck(10, '2025-05-20'),
  expelled(11, '2025-09-01', 'cu-iud'),
  inserted(12, '2025-09-01', 'implant-nexplanon'),
  removed(13, '2026-02-01', 'implant-nexplanon'),
  started(14, '2026-02-01', 'other', 'Pessar'),
]

test('each kind of event has its stored shape', () => {
  for (const event of every) expect(ContraceptionEvent.parse(event)).toEqual(event)
  expect(new Set(every.map((event) => event.type)).size).toBe(ContraceptionEvent.options.length)
  expect(ContraceptionEvent.safeParse({ ...every[0], method: 'dmpa' }).success).toBe(false)
  expect(ContraceptionEvent.safeParse({ ...every[8], durationMonths: undefined }).success).toBe(false)
  expect(ContraceptionEvent.safeParse({ ...every[0], extra: 1 }).success).toBe(false)
  expect(ContraceptionEvent.safeParse(emergencyPill(1, '2024-07-01', '2024-07-01T12:00:01Z')).success).toBe(false)
  const later = { date: '2025-01-11', time: null }
  const talk = lateTalk(1, '2025-01-10', '2024-12-08', { intercourse: 'unprotected', first: later, last: later, emergency: null })
  expect(ContraceptionEvent.safeParse(talk).success).toBe(false)
})

test('events make episodes, each with when and why it ended', () => {
  expect(short(every)).toEqual([
    'combined-pill 2024-01-01 2024-06-01 switched',
    'ring 2024-06-01 2024-08-01 stopped',
    'dmpa 2024-09-01 2025-04-01 switched',
    'cu-iud 2025-04-01 2025-09-01 expelled',
    'implant-nexplanon 2025-09-01 2026-02-01 removed',
    'other 2026-02-01 open -',
  ])
  expect(episodes(every).at(-1)?.name).toBe('Pessar')
})

test('injections of one course are one episode, late or not', () => {
  const course = [injection(1, '2024-05-02'), injection(2, '2024-07-25'), injection(3, '2025-03-01')]
  expect(episodes(course)).toHaveLength(1)
  expect(episodes(course)[0]?.events).toHaveLength(3)
})

test('a device stays beside what is begun after it until it is taken out', () => {
  const events = [inserted(1, '2020-01-10', 'cu-iud'), started(2, '2023-01-01', 'combined-pill')]
  expect(short(events)).toEqual(['cu-iud 2020-01-10 open -', 'combined-pill 2023-01-01 open -'])
  expect(short([...events, stopped(3, '2023-05-01', 'combined-pill')])[0]).toBe('cu-iud 2020-01-10 open -')
  expect(short([...events, removed(3, '2025-01-10', 'cu-iud')])[0]).toBe('cu-iud 2020-01-10 2025-01-10 removed')
})

test('sterilisation runs for good and ends what she used', () => {
  const events = [started(1, '2024-01-01', 'ring'), started(2, '2025-01-01', 'sterilisation'), started(3, '2025-06-01', 'condom')]
  expect(short(events)).toEqual(['ring 2024-01-01 2025-01-01 switched', 'sterilisation 2025-01-01 open -', 'condom 2025-06-01 open -'])
})

test('events recorded afterwards stand where their date puts them', () => {
  expect(short([inserted(2, '2025-01-01', 'lng-iud-mirena'), started(1, '2019-01-01', 'combined-pill')])).toEqual([
    'combined-pill 2019-01-01 2025-01-01 switched',
    'lng-iud-mirena 2025-01-01 open -',
  ])
})

test('a day in the past shows what ran then', () => {
  expect(running(every, '2024-07-01').map(({ method }) => method)).toEqual(['ring'])
  expect(running(every, '2024-08-15')).toEqual([])
  expect(running(every, '2025-06-01').map(({ method }) => method)).toEqual(['cu-iud'])
})

describe('which event may follow', () => {
  const iud = [inserted(1, '2024-03-01', 'cu-iud')]
  test.each([
    ['a start of what runs already', [started(1, '2024-01-01', 'ring')], started(2, '2024-02-01', 'ring'), 'already-in-use'],
    ['a start of another method', [started(1, '2024-01-01', 'ring')], started(2, '2024-02-01', 'patch'), undefined],
    ['another method without a name in the catalogue', [started(1, '2024-01-01', 'other')], started(2, '2024-02-01', 'other'), undefined],
    ['a switch from what does not run', [started(1, '2024-01-01', 'ring')], switched(2, '2024-02-01', 'patch', 'condom'), 'not-in-use'],
    ['a switch to the same', [started(1, '2024-01-01', 'ring')], switched(2, '2024-02-01', 'ring', 'ring'), 'already-in-use'],
    ['a switch from an injection', [injection(1, '2024-01-01')], switched(2, '2024-02-01', 'dmpa', 'ring'), undefined],
    ['a second IUD', iud, inserted(2, '2024-04-01', 'lng-iud-mirena'), 'device-in-place'],
    ['an implant beside an IUD', iud, inserted(2, '2024-04-01', 'implant-nexplanon'), undefined],
    [
      'an IUD on the day the old one is taken out',
      [...iud, removed(2, '2026-03-01', 'cu-iud')],
      inserted(3, '2026-03-01', 'cu-iud'),
      undefined,
    ],
    ['the removal of what is not there', iud, removed(2, '2024-04-01', 'lng-iud-mirena'), 'not-in-use'],
    ['a removal before the insertion', iud, removed(2, '2024-02-28', 'cu-iud'), 'not-in-use'],
    ['a stop of what does not run', iud, stopped(2, '2024-04-01', 'dmpa'), 'not-in-use'],
    ['a late talk without an injection', iud, lateTalk(2, '2024-04-01', '2024-03-01', none), 'no-injection'],
    ['a thread check without an IUD', [inserted(1, '2024-01-01', 'implant-jadelle')], threadCheck(2, '2024-02-01'), 'no-iud'],
    ['a thread check', iud, threadCheck(2, '2024-04-20'), undefined],
    ['a check before oestrogen', [], check(1, '2024-01-01'), undefined],
    ['an emergency pill', iud, emergencyPill(2, '2024-04-20', '2024-04-19T10:00:00Z'), undefined],
    ['an event tomorrow', [], started(1, '2026-11-22', 'ring'), 'in-the-future'],
    ['an insertion that hides a later one', iud, inserted(2, '2024-02-01', 'lng-iud-mirena'), 'breaks-later'],
    ['an injection on day 69', [injection(1, '2025-12-11')], injection(2, '2026-02-18'), 'reason-needed'],
    ['an injection on day 69 with a reason', [injection(1, '2025-12-11')], injection(2, '2026-02-18', 'reser bort'), undefined],
    ['an injection on day 70', [injection(1, '2025-12-11')], injection(2, '2026-02-19'), undefined],
    ['the same injection twice', [injection(1, '2025-12-11')], injection(2, '2025-12-11'), 'reason-needed'],
    ['a duration of its own', [], inserted(1, '2024-01-01', 'lng-iud-mirena', 120), 'reason-needed'],
    ['a duration of its own with a reason', [], inserted(1, '2024-01-01', 'lng-iud-mirena', 120, '46 år'), undefined],
    ['a duration on sale', [], inserted(1, '2024-01-01', 'cu-iud', 120), undefined],
  ] as const)('%s', (_what, events, event, refusal) => {
    expect(mayFollow(events, event, today)).toBe(refusal)
  })
})

test('the screen offers what may follow', () => {
  const offered = (events: readonly ContraceptionEvent[]) =>
    Object.fromEntries(nextEvents(events).map(({ type, methods }) => [type, methods]))
  expect(Object.keys(offered([]))).toEqual(['started', 'injection', 'inserted', 'oestrogen-check', 'emergency-given'])
  const withIud = offered([inserted(1, '2024-03-01', 'cu-iud'), started(2, '2025-01-01', 'ring')])
  expect(withIud['removed']).toEqual(['cu-iud'])
  expect(withIud['thread-check']).toEqual(['cu-iud'])
  expect(withIud['stopped']).toEqual(['ring'])
  expect(withIud['inserted']).toEqual(['implant-nexplanon', 'implant-jadelle'])
  expect(withIud['started']).not.toContain('ring')
})

test('whatever is allowed one after the other: a device is there until its own removal or expulsion, and one place holds one device', () => {
  const anyEvent = fc.record({
    type: fc.constantFrom('started', 'switched', 'injection', 'inserted', 'removed', 'expelled', 'stopped'),
    device: fc.constantFrom(...deviceIds),
    own: fc.constantFrom(...startedIds),
    other: fc.constantFrom(...startedIds),
    days: fc.integer({ min: 0, max: 900 }),
  })
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 25 }), (tries) => {
      const events: ContraceptionEvent[] = []
      tries.forEach(({ type, device, own, other, days }, at) => {
        const date = addDays('2022-01-01', days)
        const made = {
          started: () => started(at, date, own),
          switched: () => switched(at, date, own, other),
          injection: () => injection(at, date, 'skäl'),
          inserted: () => inserted(at, date, device),
          removed: () => removed(at, date, device),
          expelled: () => expelled(at, date, device),
          stopped: () => stopped(at, date, own),
        }[type]()
        if (mayFollow(events, made, today) === undefined) events.push(made)
      })
      const count = (kind: string) => events.filter((event) => event.type === kind).length
      const devices = running(events, today).filter(({ method }) => (deviceIds as readonly string[]).includes(method))
      expect(devices).toHaveLength(count('inserted') - count('removed') - count('expelled'))
      expect(devices.filter(({ method }) => !method.startsWith('implant')).length).toBeLessThanOrEqual(1)
      expect(devices.filter(({ method }) => method.startsWith('implant')).length).toBeLessThanOrEqual(1)
      for (const { from, to } of episodes(events)) expect(from <= (to ?? today)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
