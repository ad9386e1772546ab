import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { countedVisits } from '../../../db/desk/figures'
import { getVisit } from '../../../db/desk/visits'
import { contract, type Contract } from '../../../electron/ipc'
import type { InputOf } from '../../../electron/ipc/call'
import { StaffClinic } from '../../support/staff-clinic'

// Today is Wednesday 11 March 2026, nine in the morning in Stockholm, in an odd week.
const today = '2026-03-11'
const minute = 60_000

let clinic: StaffClinic
let ira: string
let mira: string
beforeEach(async () => {
  clinic = await StaffClinic.open(['Tuva', 'Marta'])
  await clinic.as('Anneli')
  ira = await clinic.register('Ira')
  mira = await clinic.register('Mira')
})
afterEach(() => clinic.remove())

type Booking = InputOf<Contract['visits']['book']>
const booking = (patient: string, more: Partial<Booking> = {}): Booking => ({
  patient,
  kind: 'talk',
  clinician: clinic.id('Anneli'),
  date: today,
  time: '10:00',
  minutes: 30,
  ...more,
})
const book = async (patient: string, more: Partial<Booking> = {}) => (await clinic.must('visits', 'book', booking(patient, more))).visit
type Move = InputOf<Contract['visits']['move']>
const to = (visit: { readonly id: string; readonly minutes: number }, more: Partial<Move> = {}): Move => ({
  visit: visit.id,
  clinician: clinic.id('Anneli'),
  date: today,
  time: '13:00',
  minutes: visit.minutes,
  ...more,
})
const later = (minutes: number) => clinic.clock.advance(minutes * minute)
const everyDay = (weeks: 'every' | 'even' | 'odd', from = '08:00', until = '16:00') =>
  [1, 2, 3, 4, 5].map((weekday) => ({ weekday, weeks, from, until }))
const shown = async (from = today, until = from) =>
  (await clinic.must('calendar', 'days', { from, until })).map(
    ({ visit, person }) => `${person.name} ${visit.date.slice(5)} ${visit.time} ${visit.status}`,
  )

describe('moving a booking', () => {
  test('is a rebooking: the old one stays as it was, the new one refers to it', async () => {
    const visit = await book(ira, { reason: 'provsvar' })
    later(11)
    const { visit: moved } = await clinic.must('visits', 'move', to(visit, { clinician: clinic.id('Marta'), date: '2026-03-12' }))
    expect(moved).toEqual({
      ...visit,
      id: moved.id,
      clinician: clinic.id('Marta'),
      profession: 'gynaecologist',
      date: '2026-03-12',
      time: '13:00',
      movedFrom: visit.id,
    })
    const [old] = await clinic.must('calendar', 'days', { from: today, until: today })
    expect(old?.visit).toEqual({ ...visit, status: 'rebooked', endedAt: clinic.clock.now() })
    expect(clinic.log().at(-2)).toMatchObject({ action: 'visit.move', patient: ira, record: visit.id })
    expect(await clinic.failure('visits', 'move', to(visit))).toEqual({ kind: 'not-possible', from: 'rebooked' })
    expect(await clinic.kind('visits', 'book', booking(mira))).toBe('ok')
  })

  test('a colleague’s booking is a rebooking also in its first minutes', async () => {
    const visit = await book(ira)
    await clinic.as('Tuva')
    await clinic.must('visits', 'move', to(visit))
    expect(await shown()).toEqual(['Ira 03-11 10:00 rebooked', 'Ira 03-11 13:00 booked'])
  })

  test('a slip of the hand is put right where it was made, for ten minutes', async () => {
    const visit = await book(ira)
    later(9)
    const { visit: corrected } = await clinic.must('visits', 'move', to(visit))
    expect(corrected).toEqual({ ...visit, time: '13:00' })
    expect(await shown()).toEqual(['Ira 03-11 13:00 booked'])
    later(1)
    expect((await clinic.must('visits', 'move', to(visit, { time: '14:00' }))).visit.movedFrom).toBe(visit.id)
  })

  test('moved back within ten minutes nothing has been rebooked', async () => {
    const visit = await book(ira)
    later(60)
    const { visit: moved } = await clinic.must('visits', 'move', to(visit))
    later(2)
    expect((await clinic.must('visits', 'move', to(moved, { time: '10:00' }))).visit).toEqual(visit)
    expect(await shown()).toEqual(['Ira 03-11 10:00 booked'])
    expect(await clinic.must('visits', 'ofPatient', { patient: ira })).toHaveLength(1)
    expect((await clinic.must('visits', 'day', { date: today, whose: 'all' })).booked).toHaveLength(1)
    expect(countedVisits(clinic.session.desk, today, today).map(({ status }) => status)).toEqual(['booked'])
    expect(await clinic.kind('visits', 'book', booking(mira, { time: '13:00' }))).toBe('ok')
  })

  test('moved off an earlier day by mistake it goes back there, also over midnight, and nowhere else in the past', async () => {
    const visit = await book(ira)
    clinic.clock.set('2026-03-12T08:00:00.000Z')
    const { visit: moved } = await clinic.must('visits', 'move', to(visit, { date: '2026-03-13' }))
    expect(await clinic.failure('visits', 'move', to(moved, { date: '2026-03-11', time: '11:00' }))).toEqual({ kind: 'past' })
    expect((await clinic.must('visits', 'move', to(moved, { date: '2026-03-11', time: '10:00' }))).visit).toEqual(visit)
    expect(countedVisits(clinic.session.desk, '2026-03-11', '2026-03-13').map(({ status }) => status)).toEqual(['booked'])
  })

  test('where it was taken back from she is nobody’s patient', async () => {
    const listed = async () => (await clinic.must('patients', 'list', { filter: 'mine', offset: 0 })).rows.map(({ name }) => name)
    const visit = await book(ira)
    later(60)
    const tuva = clinic.id('Tuva')
    const { visit: moved } = await clinic.must('visits', 'move', to(visit, { clinician: tuva }))
    await clinic.must('visits', 'move', to(moved, { time: '10:00' }))
    expect(await listed()).toContain('Ira')
    await clinic.as('Tuva')
    expect(await listed()).not.toContain('Ira')
  })

  test('the booking of a move that was taken back keeps its row, for what names it, and goes nowhere from there', async () => {
    const visit = await book(ira)
    later(60)
    const { visit: moved } = await clinic.must('visits', 'move', to(visit))
    await clinic.must('visits', 'move', to(moved, { time: '10:00' }))
    expect(getVisit(clinic.session.desk, moved.id)).toMatchObject({ status: 'rebooked', time: '13:00' })
    expect(await clinic.failure('visits', 'move', to(moved))).toEqual({ kind: 'not-possible', from: 'rebooked' })
    expect(await clinic.failure('visits', 'setStatus', { visit: moved.id, status: 'booked' })).toEqual({
      kind: 'not-possible',
      from: 'rebooked',
    })
    // and once more there and back
    later(1)
    const { visit: again } = await clinic.must('visits', 'move', to(visit))
    await clinic.must('visits', 'move', to(again, { time: '10:00' }))
    expect(await shown()).toEqual(['Ira 03-11 10:00 booked'])
  })

  test('back after ten minutes is a rebooking of its own', async () => {
    const visit = await book(ira)
    later(60)
    const { visit: moved } = await clinic.must('visits', 'move', to(visit))
    later(10)
    await clinic.must('visits', 'move', to(moved, { time: '10:00' }))
    expect((await shown()).toSorted()).toEqual(['Ira 03-11 10:00 booked', 'Ira 03-11 10:00 rebooked', 'Ira 03-11 13:00 rebooked'])
  })

  test('another length is no rebooking', async () => {
    const visit = await book(ira)
    later(60)
    expect((await clinic.must('visits', 'move', to(visit, { time: '10:00', minutes: 45 }))).visit).toEqual({ ...visit, minutes: 45 })
  })

  test('not onto another, unless that is said; onto its own old time it may', async () => {
    const visit = await book(ira)
    await book(mira, { time: '13:15' })
    expect(await clinic.failure('visits', 'move', to(visit))).toEqual({ kind: 'double-booked', with: 'Mira', time: '13:15', next: null })
    expect(await clinic.kind('visits', 'move', to(visit, { time: '10:15' }))).toBe('ok')
    expect(await clinic.kind('visits', 'move', to(visit, { beside: true }))).toBe('ok')
    expect(clinic.log().at(-1)).toMatchObject({ action: 'visit.move', reason: 'beside' })
  })

  test('not into the past, not to the desk, not one that is here', async () => {
    const visit = await book(ira)
    expect(await clinic.failure('visits', 'move', to(visit, { date: '2026-03-10' }))).toEqual({ kind: 'past' })
    expect(await clinic.kind('visits', 'move', to(visit, { clinician: clinic.id('Gunilla') }))).toBe('refused')
    expect(await clinic.kind('visits', 'move', to({ id: '0'.repeat(32), minutes: 30 }))).toBe('refused')
    await clinic.must('visits', 'setStatus', { visit: visit.id, status: 'arrived' })
    expect(await clinic.failure('visits', 'move', to(visit))).toEqual({ kind: 'not-possible', from: 'arrived' })
    const { visit: dropIn } = await clinic.must('visits', 'openDropIn', { who: { patient: mira }, kind: 'talk', start: false })
    expect(await clinic.kind('visits', 'move', to(dropIn))).toBe('not-possible')
  })
})

describe('over midnight', () => {
  test('a booking is in the way on both days, and of the next free time', async () => {
    const clinician = clinic.id('Anneli')
    await clinic.must('calendar', 'setHours', { clinician, lines: [{ weekday: 4, weeks: 'every', from: '00:00', until: '02:00' }] })
    await book(ira, { time: '23:30', minutes: 60 })
    expect(await clinic.failure('visits', 'book', booking(mira, { date: '2026-03-12', time: '00:15' }))).toEqual({
      kind: 'double-booked',
      with: 'Ira',
      time: '23:30',
      next: { clinician, date: '2026-03-12', time: '00:30' },
    })
    const wanted = { clinician, kind: 'talk', minutes: 30, count: 1 } as const
    expect(await clinic.must('calendar', 'nextFree', { ...wanted, from: '2026-03-12' })).toMatchObject([{ time: '00:30' }])
    await book(mira, { date: '2026-03-12', time: '00:30' })
    expect(await clinic.kind('visits', 'book', booking(mira, { time: '23:00', minutes: 120, clinician }))).toBe('double-booked')
    expect(await clinic.kind('visits', 'book', booking(mira, { time: '22:00', minutes: 90 }))).toBe('ok')
  })
})

describe('a time that has been given to another', () => {
  test.each(['cancelled-by-patient', 'cancelled-by-clinic', 'no-show'] as const)(
    'is not taken back from %s, unless that is said',
    async (status) => {
      const visit = await book(ira)
      await clinic.must('visits', 'setStatus', { visit: visit.id, status })
      await book(mira)
      expect(await clinic.failure('visits', 'setStatus', { visit: visit.id, status: 'booked' })).toEqual({
        kind: 'double-booked',
        with: 'Mira',
        time: '10:00',
        next: null,
      })
      expect((await clinic.must('visits', 'setStatus', { visit: visit.id, status: 'booked', beside: true })).visit.status).toBe('booked')
    },
  )

  test('from the waiting room she goes back to her own time, also beside another', async () => {
    const visit = await book(ira)
    await book(mira, { beside: true })
    await clinic.must('visits', 'setStatus', { visit: visit.id, status: 'arrived' })
    expect(await clinic.kind('visits', 'setStatus', { visit: visit.id, status: 'booked' })).toBe('ok')
  })
})

describe('hours', () => {
  test('are the manager’s to set, of either group, and take the place of those before', async () => {
    const clinician = clinic.id('Marta')
    await clinic.must('calendar', 'setHours', { clinician, lines: everyDay('every') })
    const evening = [{ weekday: 3, weeks: 'odd' as const, from: '16:30', until: '20:30' }]
    await clinic.as('Gunilla')
    const rules = await clinic.must('calendar', 'setHours', { clinician, lines: evening })
    expect(rules).toEqual({ hours: [{ clinician, lines: evening }], exceptions: [] })
    expect(clinic.log().at(-1)).toMatchObject({ action: 'hours.change', record: clinician })
    await clinic.as('Tuva')
    expect(await clinic.kind('calendar', 'setHours', { clinician, lines: [] })).toBe('refused')
    expect(await clinic.must('calendar', 'rules', null)).toEqual(rules)
  })

  test('of a clinician, and forwards', async () => {
    const lines = everyDay('every')
    expect(await clinic.kind('calendar', 'setHours', { clinician: clinic.id('Gunilla'), lines })).toBe('refused')
    const backwards = [{ weekday: 3, weeks: 'every' as const, from: '12:00', until: '08:00' }]
    expect(await clinic.kind('calendar', 'setHours', { clinician: clinic.id('Marta'), lines: backwards })).toBe('invalid')
  })

  test('who is away: whom to call, from now on, and not those within her extra hours', async () => {
    const clinician = clinic.id('Marta')
    const hers = { clinician, minutes: 30 }
    const first = await book(ira, { ...hers, date: '2026-03-12', time: '10:00' })
    await book(mira, { ...hers, date: '2026-03-12', time: '17:00' })
    const gone = await book(mira, { ...hers, date: '2026-03-12', time: '11:00' })
    await clinic.must('visits', 'setStatus', { visit: gone.id, status: 'cancelled-by-patient' })
    await book(mira, { clinician: clinic.id('Tuva'), date: '2026-03-12', time: '10:00' })
    await book(mira, { ...hers, date: '2026-03-16', time: '10:00' })
    const away = { clinician, kind: 'away', firstDay: '2026-03-09', lastDay: '2026-03-13', from: null, until: null, note: 'sjuk' } as const
    const { id } = await clinic.must('calendar', 'addException', away)
    const toCall = async () =>
      (await clinic.must('calendar', 'toCall', { exception: id })).map(({ visit, person }) => `${person.name} ${visit.date} ${visit.time}`)
    expect(await toCall()).toEqual(['Ira 2026-03-12 10:00', 'Mira 2026-03-12 17:00'])
    await clinic.must('calendar', 'addException', {
      clinician,
      kind: 'extra',
      firstDay: '2026-03-12',
      lastDay: '2026-03-12',
      from: '16:30',
      until: '19:00',
      note: '',
    })
    expect(await toCall()).toEqual(['Ira 2026-03-12 10:00'])
    await clinic.must('visits', 'setStatus', { visit: first.id, status: 'cancelled-by-clinic' })
    expect(await toCall()).toEqual(['Ira 2026-03-12 10:00']) // cancelled, and still to be told
    expect(clinic.log().at(-1)).toMatchObject({ action: 'visit.to-call', record: id, ids: JSON.stringify([ira]) })
    expect((await clinic.must('calendar', 'removeException', { exception: id })).exceptions.map(({ kind }) => kind)).toEqual(['extra'])
    expect(await clinic.kind('calendar', 'removeException', { exception: id })).toBe('refused')
    expect(await clinic.kind('calendar', 'toCall', { exception: id })).toBe('refused')
  })

  test('an exception of nobody, or backwards, is refused', async () => {
    const away = { kind: 'away', firstDay: today, lastDay: today, from: null, until: null, note: '' } as const
    expect(await clinic.kind('calendar', 'addException', { ...away, clinician: '0'.repeat(32) })).toBe('refused')
    expect(await clinic.kind('calendar', 'addException', { ...away, clinician: clinic.id('Tuva'), lastDay: '2026-03-10' })).toBe('invalid')
  })
})

describe('the next free time', () => {
  const ask = async (more: Partial<InputOf<Contract['calendar']['nextFree']>> = {}) =>
    (
      await clinic.must('calendar', 'nextFree', {
        clinician: clinic.id('Anneli'),
        kind: 'talk',
        minutes: 45,
        from: today,
        count: 2,
        ...more,
      })
    ).map(({ date, time }) => `${date.slice(5)} ${time}`)

  test('from now, around what is booked', async () => {
    await clinic.must('calendar', 'setHours', { clinician: clinic.id('Anneli'), lines: everyDay('every') })
    await book(ira, { time: '09:30' })
    expect(await ask()).toEqual(['03-11 10:00', '03-11 10:45'])
    expect(await ask({ from: '2026-03-01' })).toEqual(['03-11 10:00', '03-11 10:45'])
    expect(await ask({ from: '2026-03-12', time: '15:00' })).toEqual(['03-12 15:00', '03-13 08:00'])
    expect(await clinic.failure('visits', 'book', booking(mira, { time: '09:45', minutes: 30 }))).toMatchObject({
      kind: 'double-booked',
      next: { clinician: clinic.id('Anneli'), date: today, time: '10:00' },
    })
  })

  test('none without hours; with anybody whose profession fits', async () => {
    expect(await ask()).toEqual([])
    await clinic.must('calendar', 'setHours', { clinician: clinic.id('Marta'), lines: everyDay('even') })
    expect(await ask({ clinician: null, kind: 'gynaecologist', minutes: 30, count: 1 })).toEqual(['03-16 08:00'])
    expect(await ask({ clinician: null, kind: 'physician' })).toEqual([])
    expect(
      await clinic.kind('calendar', 'nextFree', { clinician: clinic.id('Gunilla'), kind: 'talk', minutes: 30, from: today, count: 1 }),
    ).toBe('refused')
  })
})

describe('the waiting list', () => {
  const wish = (patient: string, more: Partial<InputOf<Contract['waiting']['add']>> = {}) => ({
    patient,
    kind: 'talk' as const,
    clinician: null,
    from: today,
    until: null,
    note: 'helst förmiddag',
    ...more,
  })
  const names = async () => (await clinic.must('waiting', 'list', null)).map(({ person }) => person.name)

  test('the longest wait first; a booking ends it, in one and the same step', async () => {
    const { wait } = await clinic.must('waiting', 'add', wish(ira))
    clinic.clock.set('2026-03-12T08:00:00.000Z')
    await clinic.as('Anneli')
    await clinic.must('waiting', 'add', wish(mira, { clinician: clinic.id('Marta') }))
    expect(await clinic.must('waiting', 'list', null)).toMatchObject([
      { wait: { ...wish(ira), since: today }, clinicianName: '' },
      { wait: { since: '2026-03-12' }, clinicianName: 'Marta Lindahl' },
    ])
    expect(await clinic.kind('visits', 'book', booking(mira, { date: '2026-03-13', waiting: wait.id }))).toBe('refused')
    expect(await names()).toEqual(['Ira', 'Mira'])
    await book(mira, { date: '2026-03-13' })
    expect(await clinic.kind('visits', 'book', booking(ira, { date: '2026-03-13', waiting: wait.id }))).toBe('double-booked')
    expect(await names()).toEqual(['Ira', 'Mira'])
    await book(ira, { date: '2026-03-13', time: '11:00', waiting: wait.id })
    expect(await names()).toEqual(['Mira'])
    expect(await clinic.kind('visits', 'book', booking(ira, { date: '2026-03-13', time: '13:00', waiting: wait.id }))).toBe('refused')
  })

  test('who no longer wants a time is taken off once', async () => {
    const { wait } = await clinic.must('waiting', 'add', wish(ira))
    await clinic.must('waiting', 'remove', { wait: wait.id })
    expect(clinic.log().at(-1)).toMatchObject({ action: 'waiting.remove', patient: ira, record: wait.id })
    expect(await clinic.kind('waiting', 'remove', { wait: wait.id })).toBe('refused')
    expect(await names()).toEqual([])
  })

  test('a slip of the hand is put back where it stood, and what a booking ended is not', async () => {
    const { wait } = await clinic.must('waiting', 'add', wish(ira))
    expect(await clinic.kind('waiting', 'putBack', { wait: wait.id })).toBe('refused') // it stands there
    await clinic.must('waiting', 'remove', { wait: wait.id })
    clinic.clock.set('2026-03-12T08:00:00.000Z')
    await clinic.as('Gunilla')
    await clinic.must('waiting', 'putBack', { wait: wait.id })
    expect(clinic.log().at(-1)).toMatchObject({ action: 'waiting.put-back', patient: ira, record: wait.id })
    expect(await clinic.must('waiting', 'list', null)).toMatchObject([{ wait }])
    await book(ira, { date: '2026-03-13', waiting: wait.id })
    expect(await clinic.kind('waiting', 'putBack', { wait: wait.id })).toBe('refused')
    expect(await clinic.kind('waiting', 'putBack', { wait: '0'.repeat(32) })).toBe('refused')
  })

  test('whom a freed time fits, and only the initials of a protected one', async () => {
    const saga = await clinic.register('Saga', { givenName: 'Saga', familyName: 'Lindgren', protection: 'marked' })
    await clinic.must('waiting', 'add', wish(ira, { kind: 'physician' }))
    await clinic.must('waiting', 'add', wish(saga))
    await clinic.must('waiting', 'add', wish(mira, { until: '2026-03-12' }))
    const fitting = await clinic.must('waiting', 'fitting', { clinician: clinic.id('Anneli'), date: '2026-03-13', minutes: 45 })
    expect(fitting.map(({ person }) => person.name)).toEqual(['S.L.'])
    expect(await clinic.must('waiting', 'fitting', { clinician: clinic.id('Anneli'), date: '2026-03-13', minutes: 30 })).toEqual([])
  })

  test('of nobody, with the desk, or backwards it is refused', async () => {
    expect(await clinic.kind('waiting', 'add', wish('0'.repeat(32)))).toBe('refused')
    expect(await clinic.kind('waiting', 'add', wish(ira, { clinician: clinic.id('Gunilla') }))).toBe('refused')
    expect(await clinic.kind('waiting', 'add', wish(ira, { until: '2026-03-10' }))).toBe('invalid')
  })
})

test('the days: at most two weeks at once, all their people in the log, initials for the protected', async () => {
  const saga = await clinic.register('Saga', { givenName: 'Saga', familyName: 'Lindgren', protection: 'fictitious' })
  await book(saga, { date: '2026-03-12' })
  await book(ira)
  expect(await shown('2026-03-09', '2026-03-15')).toEqual(['Ira 03-11 10:00 booked', 'S.L. 03-12 10:00 booked'])
  expect(clinic.log().at(-1)).toMatchObject({ action: 'visit.days', ids: JSON.stringify([ira, saga]) })
  expect(await clinic.kind('calendar', 'days', { from: '2026-03-09', until: '2026-03-23' })).toBe('invalid')
  expect(await clinic.kind('calendar', 'days', { from: '2026-03-09', until: '2026-03-08' })).toBe('invalid')
})

test('a drop-in takes as long as the unit says', async () => {
  const visitMinutes = { ...(await clinic.must('settings', 'change', {})).visitMinutes, talk: 50 }
  await clinic.must('settings', 'change', { visitMinutes })
  expect((await clinic.must('visits', 'openDropIn', { who: { patient: ira }, kind: 'talk', start: true })).visit.minutes).toBe(50)
})

test('without a login nothing of the calendar can be called', async () => {
  clinic.relock()
  const channelsOf = (noun: 'calendar' | 'waiting') => Object.keys(contract[noun]).map((verb) => `${noun}.${verb}`)
  for (const channel of [...channelsOf('calendar'), ...channelsOf('waiting'), 'visits.move', 'visits.book']) {
    const reply = await clinic.vault.call(channel, null)
    expect([channel, reply.ok ? 'ok' : reply.error.kind]).toEqual([channel, 'locked'])
  }
})
