import { describe, expect, test } from 'vitest'
import { LateAnswers, lateInjection, secondTestDue, type LateAdvice } from '../../../forms/contraception/late-injection'

/** Day 0; the last covered day is 19 March, overdue from the 20th. Now is noon on 30 March 2026. */
const last = '2025-12-11'
const coveredUntil = '2026-03-19'
const now = '2026-03-30T10:00:00Z'

const answers = (given: Partial<LateAnswers>): LateAnswers =>
  LateAnswers.parse({ intercourse: 'none', first: null, last: null, emergency: null, ...given })
const once = (date: string, time: string | null = null) => ({ first: { date, time }, last: { date, time } })
const unprotected = (date: string, time: string | null = null) => answers({ intercourse: 'unprotected', ...once(date, time) })
const short = (advice: LateAdvice): string => {
  const detail =
    advice.kind === 'second-pregnancy-test'
      ? advice.due
      : advice.kind === 'wait-after-ulipristal'
        ? advice.until
        : advice.kind === 'extra-protection'
          ? String(advice.days)
          : advice.kind === 'consider-emergency'
            ? advice.options.map((option) => (option.possible ? option.hoursLeft : '-')).join('/')
            : ''
  return [advice.kind, detail, advice.condition].filter(Boolean).join(' ')
}
const advise = (given: LateAnswers, at = now) => lateInjection(last, given, at).advice.map(short)

describe('before the last covered day nothing is asked', () => {
  test.each([
    ['2026-02-18T10:00:00Z', 'too-early', ['reason-for-early']],
    ['2026-02-19T10:00:00Z', 'early', ['give-now']],
    ['2026-03-05T10:00:00Z', 'due', ['give-now']],
    ['2026-03-12T10:00:00Z', 'due', ['give-now']],
    ['2026-03-13T10:00:00Z', 'late', ['give-now', 'stricter-licence']],
    ['2026-03-19T22:59:00Z', 'late', ['give-now', 'stricter-licence']],
    ['2026-03-19T23:00:00Z', 'overdue', ['give-now', 'extra-protection 7']], // midnight in Stockholm
  ] as const)('%s is %s', (at, state, advice) => {
    expect(lateInjection(last, answers({}), at).state).toBe(state)
    expect(advise(answers({}), at)).toEqual(advice)
  })
})

describe('overdue', () => {
  test('no intercourse: give, condom for 7 days, no test', () => {
    expect(advise(answers({}))).toEqual(['give-now', 'extra-protection 7'])
  })

  test('barrier: the same, and a test 21 days on', () => {
    expect(advise(answers({ intercourse: 'barrier' }))).toEqual(['give-now', 'extra-protection 7', 'second-pregnancy-test 2026-04-20'])
  })

  test('unprotected within 5 days only: emergency contraception with its hours, the injection unless ulipristal is chosen, a later test', () => {
    // 28 March 12.00 is 47 hours of real time before 30 March 12.00: that night had 23.
    expect(advise(unprotected('2026-03-28', '12:00'))).toEqual([
      'consider-emergency 73/73/25',
      'wait-after-ulipristal 2026-04-04 if-ulipristal',
      'give-now unless-ulipristal',
      'extra-protection 7',
      'second-pregnancy-test 2026-04-18',
    ])
    const consider = lateInjection(last, unprotected('2026-03-28', '12:00'), now).advice.find((item) => item.kind === 'consider-emergency')
    expect(consider).toMatchObject({ surest: 'emergency-cu-iud', askTime: false })
  })

  test('after levonorgestrel give at once; it is not offered again for the same intercourse', () => {
    const given = { ...unprotected('2026-03-28', '12:00'), emergency: { pill: 'levonorgestrel', date: '2026-03-29' } as const }
    expect(advise(given)).toEqual(['give-now', 'extra-protection 7', 'second-pregnancy-test 2026-04-18'])
  })

  test('a pill taken before the last intercourse is no help for it', () => {
    const given = { ...unprotected('2026-03-28', '12:00'), emergency: { pill: 'levonorgestrel', date: '2026-03-27' } as const }
    expect(advise(given)[0]).toBe('consider-emergency 73/73/25')
  })

  test.each([
    ['2026-03-30', 'wait-after-ulipristal 2026-04-04'],
    ['2026-03-26', 'wait-after-ulipristal 2026-03-31'],
    ['2026-03-25', 'give-now'],
    ['2026-03-20', 'give-now'],
  ])('after ulipristal on %s: %s', (date, first) => {
    expect(advise({ ...unprotected('2026-03-20'), ...once(date), emergency: { pill: 'ulipristal', date } })[0]).toBe(
      date < '2026-03-25' ? 'pregnancy-test-now' : first,
    )
    expect(advise(answers({ emergency: { pill: 'ulipristal', date } }))).toEqual([first, 'extra-protection 7'])
  })

  test('the 14 days of another source stand beside the 7 after an emergency pill', () => {
    const { advice } = lateInjection(last, answers({ emergency: { pill: 'levonorgestrel', date: '2026-03-25' } }), now)
    expect(advice.find((item) => item.kind === 'extra-protection')).toMatchObject({ days: 7, otherSourceDays: 14 })
  })

  test('unprotected longer ago: a test now and a second one 21 days after the last', () => {
    expect(advise(unprotected('2026-03-24'))).toEqual([
      'pregnancy-test-now',
      'midwife-decides',
      'extra-protection 7',
      'second-pregnancy-test 2026-04-14',
    ])
  })

  test('unprotected both longer ago and now: both tests, pills may still help, a copper IUD is too late', () => {
    const both = answers({
      intercourse: 'unprotected',
      first: { date: '2026-03-22', time: null },
      last: { date: '2026-03-30', time: '02:00' },
    })
    expect(advise(both)).toEqual([
      'pregnancy-test-now',
      'midwife-decides',
      'consider-emergency -/110/62',
      'wait-after-ulipristal 2026-04-04 if-ulipristal',
      'extra-protection 7',
      'second-pregnancy-test 2026-04-20',
    ])
  })

  test.each([
    ['2026-03-25', '13:00', true], // 5 days ago, 119 hours before in winter time and 118 of real time
    ['2026-03-25', null, true],
    ['2026-03-24', '23:59', false],
  ])('the fifth day is the last: %s %s', (date, time, recent) => {
    expect(advise(unprotected(date, time)).some((item) => item.startsWith('consider-emergency'))).toBe(recent)
  })

  test('without a clock time no hour is promised and the time is asked for', () => {
    const [first] = lateInjection(last, unprotected('2026-03-25'), now).advice
    expect(first).toMatchObject({ kind: 'consider-emergency', surest: undefined, askTime: true })
  })

  test('intercourse up to and including the last covered day does not count', () => {
    expect(advise(unprotected('2026-03-19', '23:59'))).toEqual(['give-now', 'extra-protection 7'])
    expect(advise(unprotected('2026-03-20', '00:00'))[0]).toBe('pregnancy-test-now')
    const across = answers({
      intercourse: 'unprotected',
      first: { date: '2026-03-01', time: null },
      last: { date: '2026-03-21', time: '20:00' },
    })
    expect(lateInjection(last, across, '2026-03-22T10:00:00Z').advice.map(short)).toContain('give-now unless-ulipristal')
  })

  test('not known is treated as unprotected up to today', () => {
    expect(advise(answers({ intercourse: 'unknown' }))).toEqual([
      'pregnancy-test-now',
      'midwife-decides',
      'extra-protection 7',
      'second-pregnancy-test 2026-04-20',
    ])
  })

  test('every advice has its source', () => {
    for (const intercourse of ['none', 'barrier', 'unknown'] as const)
      for (const advice of lateInjection(last, answers({ intercourse }), now).advice) expect(advice.source).not.toBe('')
  })
})

test('the second test is the same task in the talk and on the list', () => {
  expect(secondTestDue(coveredUntil, unprotected('2026-03-28'), '2026-03-30')).toBe('2026-04-18')
  expect(secondTestDue(coveredUntil, answers({ intercourse: 'barrier' }), '2026-03-30')).toBe('2026-04-20')
  expect(secondTestDue(coveredUntil, answers({}), '2026-03-30')).toBeUndefined()
  expect(secondTestDue(coveredUntil, answers({ intercourse: 'barrier' }), coveredUntil)).toBeUndefined()
  expect(secondTestDue(coveredUntil, unprotected('2026-03-19'), '2026-03-30')).toBeUndefined()
})

test('unprotected needs its dates, the first not after the last', () => {
  const bare = { intercourse: 'unprotected', first: null, last: null, emergency: null }
  expect(LateAnswers.safeParse(bare).success).toBe(false)
  expect(
    LateAnswers.safeParse({ ...bare, first: { date: '2026-03-28', time: null }, last: { date: '2026-03-27', time: null } }).success,
  ).toBe(false)
})
