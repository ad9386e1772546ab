import { describe, expect, test } from 'vitest'
import type { EntryRow } from '../../../forms/records/entry'
import type { Visit } from '../../../forms/records/visit'
import { timeline } from '../../../renderer/features/record/events'
import { lateMinutes, minutesBetween, visitSteps } from '../../../renderer/people/visit-state'
import { today as words } from '../../../renderer/i18n/sv/today'

const id = (n: number): string => String(n).padStart(32, '0')
const author = { id: id(1), name: 'Anneli Sjöqvist', role: 'midwife' } as const

const entry = (n: number, eventAt: string, status: EntryRow['status']): EntryRow => ({
  id: id(n),
  form: 'gyn-exam',
  status,
  summary: '',
  author,
  eventAt,
  enteredAt: eventAt,
  stopped: false,
  wrongPatient: false,
  closed: false,
  locked: false,
  linkedTo: null,
})

const visit = (n: number, part: Partial<Visit>): Visit => ({
  id: id(n),
  patient: id(9),
  kind: 'talk',
  clinician: author.id,
  profession: 'midwife',
  date: '2026-03-11',
  time: '10:30',
  minutes: 45,
  dropIn: false,
  reason: '',
  status: 'booked',
  arrivedAt: null,
  startedAt: null,
  endedAt: null,
  movedFrom: null,
  ...part,
})

const record = {
  entries: [entry(2, '2026-03-11T09:26:00.000Z', 'mine'), entry(3, '2026-02-01T23:30:00.000Z', 'signed')],
  visits: [{ visit: visit(4, { date: '2026-02-18', status: 'completed' }), clinicianName: author.name }],
}

describe('the timeline', () => {
  test('takes entries and visits together, newest first, by Stockholm months', () => {
    const months = timeline(record, 'all')
    expect(months.map(({ month }) => month)).toEqual(['2026-03', '2026-02'])
    expect(months[1]?.events.map(({ id: one, date }) => [one, date])).toEqual([
      [id(4), '2026-02-18'],
      [id(3), '2026-02-02'],
    ])
  })

  test('of one day stands by the clock in Stockholm, whether a time was booked or noted', () => {
    const day = {
      entries: [
        entry(2, '2026-07-01T08:30:00.000Z', 'signed'),
        entry(3, '2026-07-01T06:30:20.000Z', 'signed'),
        entry(5, '2026-07-01T06:30:40.000Z', 'signed'),
      ],
      visits: [
        { visit: visit(4, { date: '2026-07-01', time: '09:00', status: 'no-show' }), clinicianName: author.name },
        {
          visit: visit(6, { date: '2026-07-01', time: '08:00', status: 'completed', startedAt: '2026-07-01T07:15:00.000Z' }),
          clinicianName: author.name,
        },
      ],
    }
    const order = timeline(day, 'all').flatMap(({ events }) => events.map((event) => event.id))
    expect(order).toEqual([id(2), id(6), id(4), id(5), id(3)]) // 10.30, 09.15, 09.00, 08.30.40, 08.30.20
  })

  test('filters by kind and by what is not signed', () => {
    const kinds = (filter: 'visits' | 'entries' | 'unsigned') =>
      timeline(record, filter).flatMap(({ events }) => events.map((event) => event.id))
    expect(kinds('visits')).toEqual([id(4)])
    expect(kinds('entries')).toEqual([id(2), id(3)])
    expect(kinds('unsigned')).toEqual([id(2)])
  })
})

describe('where a visit stands', () => {
  test('a booked visit is late after five minutes, nobody else is', () => {
    const now = '2026-03-11T09:54:00.000Z' // 10.54 in Stockholm
    expect(lateMinutes(visit(1, {}), now)).toBe(24)
    expect(lateMinutes(visit(1, {}), '2026-03-11T09:34:00.000Z')).toBe(0)
    expect(lateMinutes(visit(1, { status: 'arrived' }), now)).toBe(0)
    expect(lateMinutes(visit(1, { date: '2026-03-12' }), now)).toBe(0)
  })

  test('waiting minutes are whole and never negative', () => {
    expect(minutesBetween('2026-03-11T09:00:00.000Z', '2026-03-11T09:32:50.000Z')).toBe(32)
    expect(minutesBetween('2026-03-11T09:00:00.000Z', '2026-03-11T08:59:00.000Z')).toBe(0)
  })

  test('no-show, the two cancellations and rebooked are four words', () => {
    const labels = visitSteps(visit(1, {}), words, '2026-03-11').map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
    expect(labels).toEqual(expect.arrayContaining(['Uteblev', 'Återbud av patient', 'Återbud av mottagningen', 'Ombokad till annan tid']))
  })

  test('before its day a visit can be cancelled or moved; after it only what became of it can be said', () => {
    const stepsOn = (on: string, more: Parameters<typeof visit>[1] = {}) =>
      visitSteps(visit(1, more), words, on).map(({ status }) => status)
    expect(stepsOn('2026-03-10')).toEqual(['cancelled-by-patient', 'cancelled-by-clinic', 'rebooked'])
    expect(stepsOn('2026-03-12')).toEqual(['completed', 'no-show', 'cancelled-by-patient', 'cancelled-by-clinic', 'rebooked'])
    expect(stepsOn('2026-03-12', { status: 'in-progress' })).toEqual([
      'completed',
      'no-show',
      'cancelled-by-patient',
      'cancelled-by-clinic',
    ])
    expect(stepsOn('2026-03-12', { status: 'no-show' })).toEqual(['completed', 'cancelled-by-patient', 'cancelled-by-clinic'])
    expect(stepsOn('2026-03-12', { status: 'rebooked' })).toEqual([])
    expect(stepsOn('2026-03-12', { dropIn: true, time: null, status: 'arrived' })).toEqual(['completed', 'cancelled-by-patient'])
  })

  test('a drop-in was never booked and cannot be rebooked', () => {
    const steps = visitSteps(visit(1, { dropIn: true, time: null, status: 'arrived' }), words, '2026-03-11').map(({ status }) => status)
    expect(steps).toContain('in-progress')
    expect(steps).not.toContain('booked')
  })
})
