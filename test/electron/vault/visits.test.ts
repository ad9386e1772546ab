import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { InputOf } from '../../../electron/ipc/call'
import type { Contract } from '../../../electron/ipc'
import { clockOf } from '../../../forms/calendar/clock'
import { VisitStatus } from '../../../forms/records/visit'
import { StaffClinic } from '../../support/staff-clinic'

let clinic: StaffClinic
async function ready(...staff: string[]): Promise<void> {
  clinic = await StaffClinic.open(staff)
  await clinic.as('Anneli')
}
type Booking = InputOf<Contract['visits']['book']>
const booking = (patient: string, more: Partial<Booking> = {}): Booking => ({
  patient,
  kind: 'talk',
  clinician: clinic.id('Anneli'),
  date: '2026-03-11',
  time: '10:00',
  minutes: 30,
  reason: '',
  ...more,
})
const book = async (patient: string, more: Partial<Booking> = {}) => (await clinic.must('visits', 'book', booking(patient, more))).visit
const setStatus = (visit: string, status: VisitStatus) => clinic.call('visits', 'setStatus', { visit, status })
const dropIn = (patient: string, start = true) => clinic.must('visits', 'openDropIn', { who: { patient }, kind: 'talk', start })

describe('a drop-in', () => {
  afterEach(() => clinic.remove())

  test('with what to call her and nothing else, taken in at once', async () => {
    await ready()
    const row = await clinic.must('visits', 'openDropIn', {
      who: { person: { nameToUse: 'Ira' } },
      kind: 'routine-examination',
      start: true,
    })
    expect(row).toMatchObject({
      clinicianName: 'Anneli Sjöqvist',
      firstThisYear: true,
      firstEver: true,
      person: { name: 'Ira' },
      visit: {
        status: 'in-progress',
        dropIn: true,
        clinician: clinic.id('Anneli'),
        profession: 'midwife',
        date: '2026-03-11',
        time: null,
        arrivedAt: clinic.clock.now(),
        startedAt: clinic.clock.now(),
        endedAt: null,
      },
    })
    expect((await clinic.must('records', 'open', { patient: row.person.id })).currentVisit?.visit.id).toBe(row.visit.id)
  })

  test('waiting in the queue, or registered by the desk, she is nobody’s; who takes her in is her clinician', async () => {
    await ready('Tuva')
    await clinic.as('Gunilla')
    const row = await clinic.must('visits', 'openDropIn', { who: { person: { nameToUse: 'Ira' } }, kind: 'talk', start: true })
    expect(row.visit).toMatchObject({ status: 'arrived', clinician: null, profession: null, startedAt: null })
    await clinic.as('Tuva')
    expect((await clinic.must('visits', 'day', { date: '2026-03-11', whose: 'mine' })).dropIns).toHaveLength(1)
    clinic.clock.advance(600_000)
    await setStatus(row.visit.id, 'in-progress')
    const { dropIns } = await clinic.must('visits', 'day', { date: '2026-03-11', whose: 'mine' })
    expect(dropIns[0]?.visit).toMatchObject({ clinician: clinic.id('Tuva'), profession: 'midwife', startedAt: clinic.clock.now() })
    await clinic.as('Anneli')
    expect((await clinic.must('visits', 'day', { date: '2026-03-11', whose: 'mine' })).dropIns).toEqual([])
    expect((await clinic.must('visits', 'day', { date: '2026-03-11', whose: 'all' })).dropIns).toHaveLength(1)
  })

  test('of somebody whose number is known already is not opened', async () => {
    await ready()
    const identifier = { kind: 'personnummer', value: '198004109982' } as const
    const ira = await clinic.register('Ira', { identifier })
    expect(
      await clinic.failure('visits', 'openDropIn', { who: { person: { nameToUse: 'Mira', identifier } }, kind: 'talk', start: true }),
    ).toEqual({
      kind: 'number-taken',
      patient: ira,
      name: 'Ira',
    })
    expect(await clinic.kind('visits', 'openDropIn', { who: { patient: '0'.repeat(32) }, kind: 'talk', start: true })).toBe('refused')
    expect((await clinic.must('visits', 'day', { date: '2026-03-11', whose: 'all' })).dropIns).toEqual([])
  })
})

describe('a booking', () => {
  afterEach(() => clinic.remove())

  test.each<[string, Partial<Booking>, string]>([
    ['the same time', {}, 'double-booked'],
    ['a minute into it', { time: '10:29' }, 'double-booked'],
    ['right after it', { time: '10:30' }, 'ok'],
    ['right before it', { time: '09:30' }, 'ok'],
    ['a minute too long before it', { time: '09:30', minutes: 31 }, 'double-booked'],
    ['around it', { time: '09:00', minutes: 120 }, 'double-booked'],
    ['another day', { date: '2026-03-12' }, 'ok'],
    ['a colleague', { clinician: 'Tuva' }, 'ok'],
  ])('beside one of 10:00 to 10:30: %s', async (_what, more, expected) => {
    await ready('Tuva')
    const [ira, mira] = [await clinic.register('Ira'), await clinic.register('Mira')]
    await book(ira)
    const input = booking(mira, { ...more, clinician: clinic.id(more.clinician ?? 'Anneli') })
    const reply = await clinic.call('visits', 'book', input)
    expect(reply.ok ? 'ok' : reply.error.kind).toBe(expected)
    if (!reply.ok) expect(reply.error).toEqual({ kind: 'double-booked', with: 'Ira', time: '10:00', next: null })
  })

  test.each<[VisitStatus, string]>([
    ['arrived', 'double-booked'],
    ['in-progress', 'double-booked'],
    ['no-show', 'ok'],
    ['cancelled-by-patient', 'ok'],
    ['cancelled-by-clinic', 'ok'],
    ['rebooked', 'ok'],
  ])('beside one that is %s', async (status, expected) => {
    await ready()
    const [ira, mira] = [await clinic.register('Ira'), await clinic.register('Mira')]
    await setStatus((await book(ira)).id, status)
    expect(await clinic.kind('visits', 'book', booking(mira))).toBe(expected)
  })

  test('not in the past, not with the desk, not of nobody; a protected identity in the way is initials', async () => {
    await ready()
    const ira = await clinic.register('Ira')
    expect(await clinic.kind('visits', 'book', booking(ira, { date: '2026-03-10' }))).toBe('past')
    expect(await clinic.kind('visits', 'book', booking(ira, { clinician: clinic.id('Gunilla') }))).toBe('refused')
    expect(await clinic.kind('visits', 'book', booking(ira, { clinician: '0'.repeat(32) }))).toBe('refused')
    expect(await clinic.kind('visits', 'book', booking('0'.repeat(32)))).toBe('refused')
    const saga = await clinic.register('Saga', { givenName: 'Saga', familyName: 'Lindgren', protection: 'marked' })
    await book(saga)
    expect(await clinic.failure('visits', 'book', booking(ira))).toMatchObject({ kind: 'double-booked', with: 'S.L.' })
  })

  test('the day: booked by time, drop-ins by arrival', async () => {
    await ready('Tuva')
    const [ira, mira, moa] = [await clinic.register('Ira'), await clinic.register('Mira'), await clinic.register('Moa')]
    await book(ira, { time: '13:00' })
    await book(mira, { time: '09:15' })
    await book(moa, { time: '10:00', clinician: clinic.id('Tuva') })
    await dropIn(moa)
    clinic.clock.advance(60_000)
    await dropIn(ira)
    const all = await clinic.must('visits', 'day', { date: '2026-03-11', whose: 'all' })
    expect(all.booked.map(({ person }) => person.name)).toEqual(['Mira', 'Moa', 'Ira'])
    expect(all.dropIns.map(({ person }) => person.name)).toEqual(['Moa', 'Ira'])
    const mine = await clinic.must('visits', 'day', { date: '2026-03-11', whose: 'mine' })
    expect(mine.booked.map(({ person }) => person.name)).toEqual(['Mira', 'Ira'])
    expect(clinic.log().at(-1)).toMatchObject({ action: 'visit.day', ids: JSON.stringify([mira, ira, moa]) })
  })
})

describe('the steps of a visit, written by hand', () => {
  beforeAll(() => ready())
  afterAll(() => clinic.remove())

  /** From each status those that may follow, in words of the desk. */
  const steps: Readonly<Record<VisitStatus, readonly VisitStatus[]>> = {
    booked: ['arrived', 'in-progress', 'no-show', 'cancelled-by-patient', 'cancelled-by-clinic', 'rebooked'],
    arrived: ['in-progress', 'completed', 'cancelled-by-patient', 'booked'],
    'in-progress': ['completed', 'arrived'],
    completed: ['in-progress'],
    'no-show': ['booked', 'arrived'],
    'cancelled-by-patient': ['booked'],
    'cancelled-by-clinic': ['booked'],
    rebooked: [],
  }
  const wayTo: Readonly<Record<VisitStatus, readonly VisitStatus[]>> = {
    booked: [],
    arrived: ['arrived'],
    'in-progress': ['in-progress'],
    completed: ['in-progress', 'completed'],
    'no-show': ['no-show'],
    'cancelled-by-patient': ['cancelled-by-patient'],
    'cancelled-by-clinic': ['cancelled-by-clinic'],
    rebooked: ['rebooked'],
  }
  let quarter = 0
  test.each(VisitStatus.options)('from %s', async (from) => {
    for (const to of VisitStatus.options) {
      quarter += 1
      const visit = await book(await clinic.register('Ira'), {
        time: clockOf(quarter * 15),
        minutes: 15,
      })
      for (const step of wayTo[from]) await setStatus(visit.id, step)
      const reply = await setStatus(visit.id, to)
      if (steps[from].includes(to)) expect(reply, `${from} to ${to}`).toMatchObject({ ok: true, value: { visit: { status: to } } })
      else expect(reply, `${from} to ${to}`).toEqual({ ok: false, error: { kind: 'not-possible', from } })
    }
  })

  test.each(VisitStatus.options)('%s before the day of the visit', async (to) => {
    const visit = await book(await clinic.register('Ira'), { date: '2026-03-12', beside: true })
    const isOfTheDay = ['arrived', 'in-progress', 'no-show'].includes(to)
    const reply = await setStatus(visit.id, to)
    if (isOfTheDay) expect(reply).toEqual({ ok: false, error: { kind: 'not-yet', date: '2026-03-12' } })
    else if (steps.booked.includes(to)) expect(reply).toMatchObject({ ok: true, value: { visit: { status: to } } })
    else expect(reply).toEqual({ ok: false, error: { kind: 'not-possible', from: 'booked' } })
  })

  test('a visit that was begun too early by an older program is taken back, and not led further', async () => {
    const visit = await book(await clinic.register('Ira'), { date: '2026-03-12', beside: true })
    clinic.session.desk.run({ text: "update visit set status = 'arrived' where id = ?", values: [visit.id] })
    expect(await setStatus(visit.id, 'completed')).toEqual({ ok: false, error: { kind: 'not-yet', date: '2026-03-12' } })
    expect(await setStatus(visit.id, 'booked')).toMatchObject({ ok: true, value: { visit: { status: 'booked', arrivedAt: null } } })
  })

  test('the times follow', async () => {
    const visit = await book(await clinic.register('Ira'), { time: '20:00' })
    const step = async (status: VisitStatus) => {
      clinic.clock.advance(60_000)
      const { visit: row } = await clinic.must('visits', 'setStatus', { visit: visit.id, status })
      return [row.arrivedAt, row.startedAt, row.endedAt].map((at) => at?.slice(11, 16) ?? null)
    }
    expect(await step('arrived')).toEqual(['08:01', null, null])
    expect(await step('in-progress')).toEqual(['08:01', '08:02', null])
    expect(await step('completed')).toEqual(['08:01', '08:02', '08:03'])
    expect(await step('in-progress')).toEqual(['08:01', '08:02', null])
    expect(await step('arrived')).toEqual(['08:01', null, null])
    expect(await step('booked')).toEqual([null, null, null])
    expect(await step('no-show')).toEqual([null, null, '08:07'])
    expect(clinic.log().at(-1)).toMatchObject({ action: 'visit.status', record: visit.id, reason: 'no-show', patient: visit.patient })
  })
})

describe('the day after', () => {
  afterEach(() => clinic.remove())

  test('a completed visit is reopened the same day and not later', async () => {
    await ready()
    const { visit } = await dropIn(await clinic.register('Ira'))
    await setStatus(visit.id, 'completed')
    expect((await setStatus(visit.id, 'in-progress')).ok).toBe(true)
    await setStatus(visit.id, 'completed')
    clinic.clock.set('2026-03-11T23:00:00.000Z')
    expect(await setStatus(visit.id, 'in-progress')).toEqual({ ok: false, error: { kind: 'not-possible', from: 'completed' } })
  })
})

describe('the day after, nobody arrives', () => {
  afterEach(() => clinic.remove())

  test('who had not come does not come now; what became of it can be said, and who was here goes on', async () => {
    await ready()
    const missed = await book(await clinic.register('Ira'))
    const { visit: waiting } = await dropIn(await clinic.register('Mira'))
    clinic.clock.set('2026-03-11T23:10:00.000Z') // ten past midnight in Stockholm
    for (const status of ['arrived', 'in-progress'] as const)
      expect(await setStatus(missed.id, status)).toEqual({ ok: false, error: { kind: 'not-possible', from: 'booked' } })
    expect(await setStatus(missed.id, 'no-show')).toMatchObject({ ok: true })
    expect(await setStatus(missed.id, 'arrived')).toEqual({ ok: false, error: { kind: 'not-possible', from: 'no-show' } })
    expect(await setStatus(missed.id, 'booked')).toMatchObject({ ok: true })
    expect(await setStatus(waiting.id, 'arrived')).toMatchObject({ ok: true, value: { visit: { arrivedAt: waiting.arrivedAt } } })
    expect(await setStatus(waiting.id, 'in-progress')).toMatchObject({ ok: true, value: { visit: { arrivedAt: waiting.arrivedAt } } })
    expect(await setStatus(waiting.id, 'completed')).toMatchObject({ ok: true, value: { visit: { endedAt: clinic.clock.now() } } })
    expect(await setStatus(waiting.id, 'in-progress')).toMatchObject({ ok: true })
  })
})

describe('first this year, first ever', () => {
  afterEach(() => clinic.remove())

  test('by visits that took place', async () => {
    await ready()
    const patient = await clinic.register('Ira')
    const firsts = (row: { firstThisYear: boolean; firstEver: boolean }) => [row.firstThisYear, row.firstEver]
    const missed = await book(patient)
    await setStatus(missed.id, 'no-show')
    clinic.clock.set('2026-03-12T08:00:00.000Z')
    const first = await dropIn(patient)
    expect(firsts(first)).toEqual([true, true])
    clinic.clock.advance(3_600_000)
    expect(firsts(await dropIn(patient))).toEqual([false, false])
    clinic.clock.set('2026-12-31T22:30:00.000Z')
    expect(firsts(await dropIn(patient))).toEqual([false, false])
    clinic.clock.set('2026-12-31T23:30:00.000Z') // half past midnight of the new year in Stockholm
    expect(firsts(await dropIn(patient))).toEqual([true, false])
    const { dropIns } = await clinic.must('visits', 'day', { date: '2026-03-12', whose: 'all' })
    expect(dropIns.map(firsts)).toEqual([
      [true, true],
      [false, false],
    ])
  })

  test('records that have been linked are one person, also through a third', async () => {
    await ready()
    const [slip, ira, iraAgain] = [await clinic.register('Nummer 7'), await clinic.register('Ira'), await clinic.register('Ira B')]
    await dropIn(slip)
    clinic.clock.advance(60_000)
    const { visit } = await dropIn(ira)
    const firsts = async () => {
      const { dropIns } = await clinic.must('visits', 'day', { date: '2026-03-11', whose: 'all' })
      return dropIns.map((row) => [row.person.name, row.firstThisYear, row.firstEver])
    }
    expect(await firsts()).toEqual([
      ['Nummer 7', true, true],
      ['Ira', true, true],
    ])
    await clinic.must('patients', 'link', { patient: iraAgain, other: slip })
    await clinic.must('patients', 'link', { patient: ira, other: iraAgain })
    expect(await firsts()).toEqual([
      ['Nummer 7', true, true],
      ['Ira', false, false],
    ])
    clinic.clock.set('2027-01-04T08:00:00.000Z')
    expect(await dropIn(iraAgain)).toMatchObject({ firstThisYear: true, firstEver: false })
    expect((await clinic.must('visits', 'ofPatient', { patient: ira })).map((row) => [row.visit.id, row.firstEver])).toEqual([
      [visit.id, false],
    ])
  })

  test('of two on one day that were put right afterwards only the earlier is the first', async () => {
    await ready()
    const ira = await clinic.register('Ira')
    const [second, first] = [await book(ira, { time: '13:00' }), await book(ira, { time: '10:00' })]
    clinic.clock.set('2026-03-12T08:00:00.000Z')
    for (const { id } of [second, first]) await clinic.must('visits', 'correct', { visit: id, status: 'completed' })
    const rows = await clinic.must('visits', 'ofPatient', { patient: ira })
    expect(rows.map((row) => [row.visit.time, row.firstEver])).toEqual([
      ['13:00', false],
      ['10:00', true],
    ])
  })

  test('a cancelled one before it does not count, another patient’s neither', async () => {
    await ready()
    const [ira, mira] = [await clinic.register('Ira'), await clinic.register('Mira')]
    await dropIn(mira)
    await setStatus((await book(ira)).id, 'cancelled-by-patient')
    clinic.clock.advance(60_000)
    expect(await dropIn(ira)).toMatchObject({ firstThisYear: true, firstEver: true })
  })
})
