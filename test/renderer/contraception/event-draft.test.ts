import { describe, expect, test } from 'vitest'
import { addDays } from '../../../forms/core/dates'
import { defaultRecallSettings } from '../../../forms/recalls/settings'
import type { ContraceptionEvent } from '../../../forms/records/contraception'
import { overdueAt, readDraft, tooEarlyBefore, type EventDraft } from '../../../renderer/features/contraception/event-draft'

const today = '2026-03-11'
const patient = '1'.padStart(32, '0')
const settings = defaultRecallSettings
const injected = (date: string): ContraceptionEvent => ({
  id: '2'.padStart(32, '0'),
  patient,
  date,
  by: { id: patient, name: 'Anneli', role: 'midwife' },
  type: 'injection',
  method: 'dmpa',
  product: '',
  batch: '',
  site: 'unknown',
  earlyReason: '',
  note: '',
})
const empty: EventDraft = {
  date: today,
  method: undefined,
  from: undefined,
  name: '',
  product: '',
  batch: '',
  site: undefined,
  earlyReason: '',
  months: undefined,
  otherMonths: '',
  durationReason: '',
  emergency: false,
  reason: undefined,
  seen: undefined,
  note: '',
}
const read = (type: Parameters<typeof readDraft>[0], draft: Partial<EventDraft>, events: readonly ContraceptionEvent[] = []) =>
  readDraft(type, { ...empty, ...draft }, { patient, today, events, settings })

describe('what is typed about an event', () => {
  test('what is missing is named, field by field', () => {
    expect(read('injection', { date: undefined })).toEqual({ ok: false, faults: ['date', 'site'] })
    expect(read('removed', {})).toEqual({ ok: false, faults: ['method', 'reason'] })
    expect(read('started', { method: 'other' })).toEqual({ ok: false, faults: ['name'] })
    expect(read('thread-check', {})).toEqual({ ok: false, faults: ['seen'] })
    expect(read('injection', { date: addDays(today, 1), site: 'unknown' })).toEqual({ ok: false, faults: ['date'] })
    expect(read('injection', { date: '3/4 eller så', site: 'unknown' })).toEqual({ ok: false, faults: ['date'] })
  })

  test('an injection before the earliest date wants a reason; afterwards none is kept', () => {
    const events = [injected(addDays(today, -60))]
    expect(tooEarlyBefore(events, today, settings)).toBe(addDays(today, 10))
    expect(read('injection', { site: 'left-arm' }, events)).toEqual({ ok: false, faults: ['earlyReason'] })
    expect(read('injection', { site: 'left-arm', earlyReason: 'Reser' }, events)).toMatchObject({
      ok: true,
      event: { earlyReason: 'Reser' },
    })
    expect(read('injection', { site: 'left-arm', earlyReason: 'Reser' }, [injected(addDays(today, -84))])).toMatchObject({
      ok: true,
      event: { earlyReason: '' },
    })
  })

  test('a device keeps the duration of today; another one wants a reason', () => {
    const copper = { method: 'cu-iud', months: '60' }
    expect(read('inserted', copper)).toMatchObject({ ok: true, event: { durationMonths: 60, durationReason: '', emergency: false } })
    expect(read('inserted', { ...copper, months: '120' })).toMatchObject({ ok: true, event: { durationMonths: 120 } })
    expect(read('inserted', { ...copper, months: 'other', otherMonths: '48' })).toEqual({ ok: false, faults: ['durationReason'] })
    expect(read('inserted', { ...copper, months: 'other', otherMonths: 'fyra' })).toEqual({ ok: false, faults: ['months'] })
    expect(read('inserted', { method: 'lng-iud-mirena', months: '96', emergency: true })).toMatchObject({ event: { emergency: false } })
  })

  test('an overdue injection sends to the questions until the talk has been recorded', () => {
    const last = addDays(today, -110)
    expect(overdueAt([injected(last)], today, settings)).toBe(addDays(last, 98))
    const talk: ContraceptionEvent = {
      id: '3'.padStart(32, '0'),
      patient,
      date: today,
      by: { id: patient, name: 'Anneli', role: 'midwife' },
      type: 'late-injection',
      coveredUntil: addDays(last, 98),
      answers: { intercourse: 'none', first: null, last: null, emergency: null },
      note: '',
    }
    expect(overdueAt([injected(last), talk], today, settings)).toBeUndefined()
    expect(overdueAt([injected(addDays(today, -90))], today, settings)).toBeUndefined()
  })
})
