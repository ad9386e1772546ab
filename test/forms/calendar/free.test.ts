import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clockOf, minutesOf, overlaps } from '../../../forms/calendar/clock'
import { nextFree, type BookedTime } from '../../../forms/calendar/free'
import { isWithinHours } from '../../../forms/calendar/hours'
import { lanesOf } from '../../../forms/calendar/lanes'
import { fitsWait, suits } from '../../../forms/calendar/waiting'
import { addDays } from '../../../forms/core/dates'
import type { CalendarRules } from '../../../forms/records/hours'
import { defaultUsualMinutes } from '../../../forms/records/visit'
import type { Wait } from '../../../forms/records/waiting'

const [anneli, marta] = ['a'.repeat(32), 'b'.repeat(32)] as const
const rules: CalendarRules = {
  hours: [
    {
      clinician: anneli,
      lines: [
        { weekday: 3, weeks: 'every', from: '08:00', until: '12:00' },
        { weekday: 3, weeks: 'every', from: '13:00', until: '15:00' },
      ],
    },
    { clinician: marta, lines: [{ weekday: 3, weeks: 'even', from: '16:30', until: '20:30' }] },
  ],
  exceptions: [],
}
const busy = (time: string, minutes: number, more: Partial<BookedTime> = {}): BookedTime => ({
  clinician: anneli,
  date: '2026-03-11',
  time,
  minutes,
  ...more,
})
const ask = (more: Partial<Parameters<typeof nextFree>[0]>) =>
  nextFree({
    rules,
    busy: [],
    clinicians: [anneli],
    minutes: 45,
    from: { date: '2026-03-11', time: '00:00' },
    lastDay: '2026-06-01',
    count: 1,
    ...more,
  }).map(({ clinician, date, time }) => `${clinician === anneli ? 'Anneli' : 'Marta'} ${date.slice(5)} ${time}`)

describe('the next free time', () => {
  test.each<[string, Parameters<typeof ask>[0], readonly string[]]>([
    ['the beginning of her hours', {}, ['Anneli 03-11 08:00']],
    ['after what is booked', { busy: [busy('08:00', 30)] }, ['Anneli 03-11 08:30']],
    ['a gap that is long enough', { busy: [busy('08:30', 30), busy('09:30', 60)] }, ['Anneli 03-11 10:30']],
    ['not over lunch', { busy: [busy('08:00', 200)] }, ['Anneli 03-11 13:00']],
    ['not before now, on five minutes', { from: { date: '2026-03-11', time: '09:03' } }, ['Anneli 03-11 09:05']],
    ['next week when the day is full', { busy: [busy('08:00', 240), busy('13:00', 120)] }, ['Anneli 03-18 08:00']],
    ['not what is longer than her hours', { minutes: 245 }, []],
    ['another’s booking is not in the way', { busy: [busy('08:00', 60, { clinician: marta })] }, ['Anneli 03-11 08:00']],
    ['every second week', { clinicians: [marta] }, ['Marta 03-18 16:30']],
    [
      'several, one after the other, with any of them',
      { clinicians: [anneli, marta], count: 3, from: { date: '2026-03-18', time: '13:30' } },
      ['Anneli 03-18 13:30', 'Anneli 03-18 14:15', 'Marta 03-18 16:30'],
    ],
    ['none after the last day', { lastDay: '2026-03-10', from: { date: '2026-03-05', time: '00:00' } }, []],
  ])('%s', (_what, more, expected) => expect(ask(more)).toEqual(expected))

  const anyBusy = fc
    .record({ day: fc.nat(30), at: fc.integer({ min: 80, max: 250 }), minutes: fc.integer({ min: 5, max: 120 }), hers: fc.boolean() })
    .map(({ day, at, minutes, hers }) =>
      busy(clockOf(at * 5), minutes, { date: addDays('2026-03-01', day), clinician: hers ? anneli : marta }),
    )
  test('is within hours, beside no booking, not in the past, and nothing earlier is', () => {
    fc.assert(
      fc.property(
        fc.array(anyBusy, { maxLength: 25 }),
        fc.integer({ min: 5, max: 120 }),
        fc.nat(20),
        fc.integer({ min: 0, max: 287 }),
        (taken, minutes, day, clock) => {
          const from = { date: addDays('2026-03-01', day), time: clockOf(clock * 5) }
          const lastDay = addDays(from.date, 21)
          const fits = (clinician: string, date: string, at: number) =>
            isWithinHours(rules, clinician, date, { from: at, until: at + minutes }) &&
            !taken.some(
              (each) =>
                each.clinician === clinician &&
                each.date === date &&
                overlaps({ from: minutesOf(each.time), until: minutesOf(each.time) + each.minutes }, { from: at, until: at + minutes }),
            )
          const found = nextFree({ rules, busy: taken, clinicians: [anneli, marta], minutes, from, lastDay, count: 4 })
          for (const slot of found) {
            expect(`${slot.date} ${slot.time}` >= `${from.date} ${from.time}`).toBe(true)
            expect(fits(slot.clinician, slot.date, minutesOf(slot.time))).toBe(true)
          }
          let first: string | undefined
          for (let date = from.date; date <= lastDay && first === undefined; date = addDays(date, 1))
            for (let at = date === from.date ? clock * 5 : 0; at + minutes <= 1440 && first === undefined; at += 5)
              if ([anneli, marta].some((clinician) => fits(clinician, date, at))) first = `${date} ${clockOf(at)}`
          expect(found[0] && `${found[0].date} ${found[0].time}`).toBe(first)
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('side by side', () => {
  const span = (from: number, until: number) => ({ from, until })
  test.each([
    ['alone', [span(0, 30)], ['0/1']],
    ['one after the other', [span(0, 30), span(30, 60)], ['0/1', '0/1']],
    ['at once', [span(0, 30), span(0, 30)], ['0/2', '1/2']],
    ['a chain uses a lane again', [span(0, 30), span(20, 50), span(40, 60)], ['0/2', '1/2', '0/2']],
    ['three at once and one apart', [span(0, 60), span(10, 60), span(20, 60), span(60, 70)], ['0/3', '1/3', '2/3', '0/1']],
  ])('%s', (_what, spans, expected) => expect(lanesOf(spans).map(({ at, of }) => `${at}/${of}`)).toEqual(expected))

  test('nothing overlaps in a lane, and all that overlap are equally wide', () => {
    const anySpan = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 })).map(([from, length]) => span(from, from + length))
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 20 }), (spans) => {
        const lanes = lanesOf(spans)
        spans.forEach((one, index) => {
          expect(lanes[index]?.at).toBeLessThan(lanes[index]?.of ?? 0)
          spans.forEach((other, another) => {
            if (index === another || !overlaps(one, other)) return
            expect(lanes[index]?.of).toBe(lanes[another]?.of)
            expect(lanes[index]?.at).not.toBe(lanes[another]?.at)
          })
        })
      }),
    )
  })
})

describe('the waiting list', () => {
  const wait = (more: Partial<Wait> = {}): Wait => ({
    id: '1'.repeat(32),
    patient: '2'.repeat(32),
    kind: 'talk',
    clinician: null,
    from: '2026-03-10',
    until: '2026-03-20',
    note: '',
    since: '2026-03-01',
    ...more,
  })
  test.each<[string, Partial<Wait>, Partial<Parameters<typeof fitsWait>[1]>, boolean]>([
    ['as she wanted', {}, {}, true],
    ['before she can', {}, { date: '2026-03-09' }, false],
    ['on her last day', {}, { date: '2026-03-20' }, true],
    ['after it', {}, { date: '2026-03-21' }, false],
    ['without a last day', { until: null }, { date: '2027-03-21' }, true],
    ['with her own clinician', { clinician: anneli }, {}, true],
    ['with another', { clinician: marta }, {}, false],
    ['too short', {}, { minutes: 44 }, false],
    ['a kind that this profession does not do', { kind: 'physician' }, {}, false],
    ['the consultant herself', { kind: 'physician' }, { role: 'physician' }, true],
  ])('%s', (_what, more, freed, expected) =>
    expect(
      fitsWait(wait(more), { clinician: anneli, role: 'midwife', date: '2026-03-11', minutes: 45, ...freed }, defaultUsualMinutes),
    ).toBe(expected),
  )

  test('nothing is for an administrator', () => expect(suits('telephone', 'administrator')).toBe(false))
})
