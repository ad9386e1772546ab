import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readRing, type KdfChoice } from '../../electron/vault/keyring/ring'
import { vaultFolder } from '../../electron/vault/vault-folder'
import type { Contract } from '../../electron/ipc'
import type { InputOf, OutputOf } from '../../electron/ipc/call'
import { createVault, placeInOrder } from './clinic-vault'
import { addDays, addMonths, addToMonth, localDate, monthOf, weekOf } from '../../forms/core/dates'
import type { Role } from '../../forms/access'
import { defaultUsualMinutes, type VisitKind, type VisitTick } from '../../forms/records/visit'
import { quarterOf } from '../../forms/reports/quarter/index'
import { comingDays, putOnList, setHours } from './clinic-calendar'
import { careOf } from './clinic-care'
import { ratingsOf } from './clinic-ratings'
import { anamnesAnswers, examinationAnswers } from './clinic-notes'
import { inventPerson, inventReason, type Invented, type Taken } from './clinic-people'
import { randomFrom, type Random } from './random'

/**
 * The synthetic clinic: a deterministic generator of 300 patients over the two years up to `now`, written through the product's own calls.
 * The same seed and moment give the same people, visits and texts (keys and ids are random as always). Every person is invented.
 */
export type ClinicOptions = {
  readonly folder: string
  /** The moment it is "now" in the clinic, ISO 8601 UTC. */
  readonly now: string
  readonly seed: number
  readonly patients?: number
  /** How far back the visits go; two years unless given. */
  readonly months?: number
  readonly demo?: boolean
  /** The price of a password; the real one unless given. */
  readonly kdf?: KdfChoice
}

export type Login = { readonly name: string; readonly role: Role; readonly password: string }

const staff: readonly (Login & { readonly manager: boolean; readonly kinds: readonly VisitKind[] })[] = [
  {
    name: 'Anneli Sjöqvist',
    role: 'midwife',
    manager: true,
    password: 'linden blommar vid stigen',
    kinds: ['routine-examination', 'sampling', 'talk', 'telephone'],
  },
  {
    name: 'Tuva Hedmark',
    role: 'midwife',
    manager: false,
    password: 'havet glittrar om kvällen',
    kinds: ['routine-examination', 'sampling', 'talk'],
  },
  { name: 'Marta Lindahl', role: 'gynaecologist', manager: false, password: 'granen susar i vinden', kinds: ['gynaecologist'] },
  { name: 'Henrik Brandel', role: 'physician', manager: false, password: 'bäcken porlar under isen', kinds: ['physician'] },
  {
    name: 'Ylva Stenhammar',
    role: 'psychiatrist',
    manager: false,
    password: 'lärkan stiger över ängen',
    kinds: ['psychiatric-assessment'],
  },
  { name: 'Gunilla Fors', role: 'administrator', manager: true, password: 'bokhyllan står vid fönstret', kinds: [] },
]

type Call = <N extends keyof Contract, V extends keyof Contract[N] & string>(
  noun: N,
  verb: V,
  input: InputOf<Contract[N][V]>,
) => Promise<OutputOf<Contract[N][V]>>

type Known = { readonly id: string; readonly invented: Invented; askedYear: number; visits: number }

/** Who works on which weekday (0 Sunday): in blocks, so that a week takes few logins. */
const rota: readonly (readonly string[])[] = [[], ['Anneli'], ['Anneli'], ['Anneli', 'Marta'], ['Henrik', 'Tuva'], ['Tuva'], []]

/** Makes the clinic in `folder` and gives its logins, which also lie there as `logins.json`. */
export async function makeClinic(options: ClinicOptions): Promise<readonly Login[]> {
  const random = randomFrom(options.seed)
  const size = options.patients ?? 300
  const today = localDate(options.now)
  const firstDay = addMonths(today, -(options.months ?? 24))
  clearDemo(options.folder)
  const clinic = await createVault({
    folder: options.folder,
    start: `${firstDay}T06:00:00.000Z`,
    demo: options.demo ?? true,
    staff,
    ...(options.kdf ? { kdf: options.kdf } : {}),
  })
  const people: Known[] = []
  const taken: Taken = new Set()
  const care = careOf(random, today, () => ({ id: clinic.userId('Marta'), name: 'Marta Lindahl' }))
  const rating = ratingsOf(random, (minutes) => clinic.clock.advance(minutes * 60_000))
  let open: { name: string; call: Call } | undefined
  const as = async (name: string): Promise<Call> => {
    if (open?.name !== name) {
      clinic.close()
      open = { name, call: clinic.open(name) }
    }
    return open.call
  }

  const newcomer = async (call: Call, day: string): Promise<Known> => {
    const invented = inventPerson(random, day, taken)
    const row = await call('patients', 'register', invented.input)
    if (invented.phone) await setContact(call, row.id, 'phone', invented.phone, invented.input.protection !== 'none')
    if (invented.address) await setContact(call, row.id, 'address', invented.address, invented.input.protection !== 'none')
    if (invented.safeContact) await call('patients', 'setSafeContact', { patient: row.id, safeContact: invented.safeContact })
    const known = { id: row.id, invented, askedYear: 0, visits: 0 }
    people.push(known)
    return known
  }

  /** As many patients as the calendar should have given by this day, spread evenly. */
  const due = (day: string) =>
    Math.min(size, Math.ceil((size * (Date.parse(day) - Date.parse(firstDay))) / (Date.parse(addDays(today, -3)) - Date.parse(firstDay))))
  const whoComes = async (call: Call, day: string): Promise<Known> => {
    if (people.length < due(day) || people.length === 0) return newcomer(call, day)
    return random.pick(people.slice(Math.max(0, people.length - 160)))
  }

  await setHours(await as('Anneli'), clinic.userId)
  let month = ''
  for (let day = firstDay; day < today; day = addDays(day, 1)) {
    if (day.slice(0, 7) !== month) {
      month = day.slice(0, 7)
      clinic.clock.set(`${day}T05:30:00.000Z`)
      await monthEnd(await as('Gunilla'), day) // the figures side logs in once a month: new intake keys, released batches added up
    }
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
    const working = [...(rota[weekday] ?? []), ...(weekday === 5 && weekOf(day) % 2 === 0 ? ['Ylva'] : [])]
    for (const [place, name] of working.entries()) {
      clinic.clock.set(`${day}T${place === 0 ? '07:00' : name === 'Marta' ? '15:30' : '13:00'}:00.000Z`)
      const call = await as(name)
      if (name === 'Anneli' || name === 'Tuva') await care.catchUp(call, day)
      const count = name === 'Anneli' || name === 'Tuva' ? random.whole(1, 4) : random.whole(2, 4)
      for (let visit = 0; visit < count; visit += 1) await oneVisit(call, name, day)
    }
  }

  async function oneVisit(call: Call, name: string, day: string): Promise<void> {
    const kinds = staff.find((member) => member.name.startsWith(name))?.kinds ?? []
    const few = name === 'Ylva' ? people.filter(({ invented }) => invented.input.familyName !== '').slice(0, 16) : []
    const known = few.length >= 8 ? random.pick(few) : await whoComes(call, day)
    const kind = random.pick(kinds)
    const clock = clinic.clock
    clock.advance(random.whole(5, 40) * 60_000)
    const dropIn = random.chance(0.35) || known.visits === 0
    let visit
    if (dropIn)
      visit = (await call('visits', 'openDropIn', { who: { patient: known.id }, kind, reason: inventReason(random), start: true })).visit
    else {
      const time = onTheQuarter(localClock(clock.now()))
      visit = (await book(call, known.id, kind, clinic.userId(name), day, time)).visit
      const away = random.next()
      if (away < 0.16) {
        const status = away < 0.06 ? 'no-show' : away < 0.13 ? 'cancelled-by-patient' : away < 0.15 ? 'cancelled-by-clinic' : 'rebooked'
        await call('visits', 'setStatus', { visit: visit.id, status })
        return
      }
      await call('visits', 'setStatus', { visit: visit.id, status: 'arrived' })
      clock.advance(random.whole(1, 12) * 60_000)
      await call('visits', 'setStatus', { visit: visit.id, status: 'in-progress' })
    }
    const year = Number(day.slice(0, 4))
    if (known.askedYear !== year) {
      known.askedYear = year
      await call('intake', 'give', { month: 'this', sex: known.invented.input.sex, answers: known.invented.intake })
    }
    if ((kind === 'routine-examination' || kind === 'sampling') && known.visits === 0)
      await write(call, known.id, 'anamnes', visit.id, () => anamnesAnswers(random))
    if ((kind === 'routine-examination' || kind === 'gynaecologist') && known.invented.input.sex !== 'male') {
      const stopped = random.chance(0.04)
      await write(call, known.id, 'gyn-exam', visit.id, () => examinationAnswers(random, day, stopped), { stopped })
    }
    if (kind === 'routine-examination' || kind === 'gynaecologist' || kind === 'sampling')
      await care.atVisit(call, known.id, day, known.visits === 0, known.invented.input.sex)
    const { sex } = known.invented.input
    if (kind === 'psychiatric-assessment') await rating.atPsychiatrist(call, known.id, sex, visit.id, day)
    if (kind === 'physician') await rating.atPhysician(call, known.id, sex, visit.id)
    known.visits += 1
    await call('visits', 'setStatus', { visit: visit.id, status: 'completed' })
    for (const tick of ticksOf(random, kind)) await call('visits', 'tick', { visit: visit.id, tick, on: true })
  }

  /** Closes the month that is over; after a quarter the number that is typed by hand, after a year its five questions. */
  async function monthEnd(call: Call, day: string): Promise<void> {
    const last = addToMonth(monthOf(day), -1)
    if (last < monthOf(firstDay)) return
    await call('figures', 'close', { month: last, anyway: true })
    const year = String(Number(last.slice(0, 4)) - 1)
    const { settled, hindrance } = await call('intakeTotals', 'overview', { year })
    if (settled === null && hindrance === null) await call('intakeTotals', 'settle', { year, kind: 'year' })
    if (Number(last.slice(5)) % 3 === 0)
      await call('figures', 'typeNumber', { quarter: quarterOf(`${last}-01`), value: random.whole(0, 2) })
  }

  async function write(
    call: Call,
    patient: string,
    form: string,
    visit: string | null,
    answers: () => InputOf<Contract['entries']['save']>['answers'],
    how: { stopped?: boolean; unsigned?: boolean } = {},
  ): Promise<void> {
    const view = await call('entries', 'start', { patient, form, visit, linkedTo: null })
    clinic.clock.advance(random.whole(3, 15) * 60_000)
    const eventAt = view.row.eventAt
    await call('entries', 'save', { entry: view.row.id, answers: answers(), eventAt, stopped: how.stopped ?? false })
    if (how.unsigned) await call('entries', 'leave', { entry: view.row.id })
    else await call('entries', 'sign', { entry: view.row.id })
  }

  await lastDays({ care, random, today, now: options.now, people, as, book, write, newcomer, clock: clinic.clock, userId: clinic.userId })
  clinic.close()
  placeInOrder(clinic)
  const logins = staff.map(({ name, role, password }) => ({ name, role, password }))
  writeFileSync(join(options.folder, 'logins.json'), JSON.stringify(logins))
  return logins
}

/** What is ticked for the reports at the end of a visit. */
function ticksOf(random: Random, kind: VisitKind): readonly VisitTick[] {
  const within = random.chance(0.06) ? (['linked-within'] as const) : []
  const outside = random.chance(0.04) ? (['linked-outside'] as const) : []
  const closes = kind === 'talk' && random.chance(0.15) ? (['closes-talks'] as const) : []
  return [...within, ...outside, ...closes]
}

/** Takes an older demo away. A folder that holds anything else is refused: invented people never come near a real vault. */
function clearDemo(folder: string): void {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return
  const ring = readRing(vaultFolder(folder).vault)
  if (!ring.ok || !ring.value.demo) throw new Error('this folder holds something that is not a demo clinic; choose another one')
  rmSync(folder, { recursive: true, force: true })
}

type Day = {
  care: ReturnType<typeof careOf>
  random: Random
  today: string
  now: string
  people: Known[]
  as: (name: string) => Promise<Call>
  book: typeof book
  write: (
    call: Call,
    patient: string,
    form: string,
    visit: string | null,
    answers: () => InputOf<Contract['entries']['save']>['answers'],
    how?: { stopped?: boolean; unsigned?: boolean },
  ) => Promise<void>
  newcomer: (call: Call, day: string) => Promise<Known>
  clock: { now: () => string; set: (instant: string) => void; advance: (milliseconds: number) => void }
  userId: (name: string) => string
}

/** What makes today's page live: unsigned notes of the last days, today's bookings around this moment, people who wait. */
async function lastDays({ care, random, today, now, people, as, book: bookIt, write, newcomer, clock, userId }: Day): Promise<void> {
  const isRegular = ({ invented }: Known) => invented.input.familyName !== '' && invented.input.sex === 'female'
  // in a small clinic there are not enough of them, and others come too
  const regulars = [...people.filter((known) => !isRegular(known)), ...people.filter(isRegular)].slice(-60)
  const someone = () => {
    const [picked] = regulars.splice(random.whole(0, regulars.length - 1), 1)
    if (!picked) throw new Error('a clinic has regulars')
    return picked
  }
  const named = people.filter(({ invented }) => invented.input.familyName !== '')
  const ahead = { today, userId, someone: () => random.pick(named.length > 0 ? named : people) }
  for (const daysAgo of [6, 1]) {
    clock.set(`${addDays(today, -daysAgo)}T17:10:00.000Z`)
    const call = await as('Anneli')
    await putOnList(call, ahead, daysAgo === 6 ? [0, 1] : [1, 3])
    const patient = someone()
    const visit = await call('visits', 'openDropIn', { who: { patient: patient.id }, kind: 'routine-examination', reason: '', start: true })
    await write(call, patient.id, 'gyn-exam', visit.visit.id, () => examinationAnswers(random, today, false), { unsigned: true })
    await call('visits', 'setStatus', { visit: visit.visit.id, status: 'completed' })
  }
  const after = (count: number) => new Date(Date.parse(now) + count * 60_000).toISOString()
  /** A moment around now, but never before this Stockholm day has begun. */
  const minutes = (count: number): string => {
    let back = count
    while (back < 0 && localDate(after(back)) < today) back += 1
    return after(back)
  }
  clock.set(minutes(-200))
  const call = await as('Anneli')
  const me = userId('Anneli')
  await care.catchUp(call, addDays(today, -2)) // what came in since is still to be seen and told
  await care.workOnRecalls(call, today)
  const kinds: readonly VisitKind[] = [
    'routine-examination',
    'talk',
    'sampling',
    'routine-examination',
    'sampling',
    'routine-examination',
    'routine-examination',
    'talk',
    'telephone',
  ]
  const bookings = []
  for (const [index, kind] of kinds.entries()) {
    const at = minutes(-115 + index * 45)
    if (localDate(at) !== today) continue
    bookings.push(await bookIt(call, someone().id, kind, me, today, onTheQuarter(localClock(at))))
  }
  const [first, second, , fourth, , , seventh] = bookings
  for (const [row, from] of [
    [first, -112],
    [second, -66],
  ] as const) {
    if (!row) continue
    clock.set(minutes(from))
    await call('visits', 'setStatus', { visit: row.visit.id, status: 'arrived' })
    await call('visits', 'setStatus', { visit: row.visit.id, status: 'in-progress' })
    if (row.visit.kind === 'routine-examination')
      await write(call, row.visit.patient, 'gyn-exam', row.visit.id, () => examinationAnswers(random, today, false), { unsigned: true })
    clock.set(minutes(from + 33))
    await call('visits', 'setStatus', { visit: row.visit.id, status: 'completed' })
  }
  if (seventh) await call('visits', 'setStatus', { visit: seventh.visit.id, status: 'cancelled-by-patient' })
  await comingDays(call, ahead)
  const arrivals = [
    { at: -32, who: { person: { nameToUse: 'Jasmin' } }, kind: 'talk', reason: '' },
    { at: -19, who: { patient: someone().id }, kind: 'sampling', reason: 'provsvar' },
    { at: -7, who: { patient: (await newcomer(call, today)).id }, kind: 'talk', reason: 'samtal' },
  ] as const
  for (const { at, ...dropIn } of arrivals) {
    clock.set(minutes(at))
    await call('visits', 'openDropIn', { ...dropIn, start: false })
    if (at === -19 && fourth) await call('visits', 'setStatus', { visit: fourth.visit.id, status: 'arrived' })
  }
  const [gone] = regulars
  if (gone) {
    // her family has rung: a time is left that somebody is to cancel
    const wanted = { clinician: me, kind: 'talk', minutes: defaultUsualMinutes.talk } as const
    const [slot] = await call('calendar', 'nextFree', { ...wanted, from: addDays(today, 6), count: 1 })
    if (slot) await call('visits', 'book', { patient: gone.id, ...wanted, ...slot, reason: '' })
    await call('patients', 'setDied', { patient: gone.id, diedOn: addDays(today, -1) })
  }
  clock.set(now)
}

async function setContact(call: Call, patient: string, kind: 'phone' | 'address', value: string, isProtected: boolean): Promise<void> {
  if (isProtected) await call('patients', 'stateReason', { patient, what: 'contact', reason: { kind: 'consent', text: '' } })
  await call('patients', 'setContact', { patient, kind, value, replaces: null })
}

const localClock = (instant: string): string =>
  new Date(instant).toLocaleTimeString('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' })

const onTheQuarter = (time: string): string => `${time.slice(0, 3)}${String(Math.floor(Number(time.slice(3)) / 15) * 15).padStart(2, '0')}`

/** Books at that time or, if somebody is booked then, as soon after as there is room. */
async function book(call: Call, patient: string, kind: VisitKind, clinician: string, date: string, time: string) {
  for (let later = 0; ; later += 15) {
    const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + later
    const at = `${String(Math.floor(total / 60) % 24).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
    try {
      return await call('visits', 'book', { patient, kind, clinician, date, time: at, minutes: 30, reason: '' })
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('double-booked')) || later > 600) throw error
    }
  }
}
