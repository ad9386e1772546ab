import type { Contract } from '../../electron/ipc'
import type { InputOf, OutputOf } from '../../electron/ipc/call'
import { clockOf, minutesOf } from '../../forms/calendar/clock'
import { isWithinHours } from '../../forms/calendar/hours'
import { addDays, weekdayOf } from '../../forms/core/dates'
import type { HoursLine } from '../../forms/records/hours'
import { defaultUsualMinutes, type VisitKind } from '../../forms/records/visit'

type Call = <N extends keyof Contract, V extends keyof Contract[N] & string>(
  noun: N,
  verb: V,
  input: InputOf<Contract[N][V]>,
) => Promise<OutputOf<Contract[N][V]>>

const line = (weekday: number, from: string, until: string, weeks: HoursLine['weeks'] = 'every'): HoursLine => ({
  weekday,
  weeks,
  from,
  until,
})

/** Who is there when: two midwives who share the week, consultants a few hours, an evening, and every second week. */
const hours: Readonly<Record<string, readonly HoursLine[]>> = {
  Anneli: [line(1, '08:00', '17:00'), line(2, '08:00', '17:00'), line(3, '08:00', '16:30')],
  Tuva: [line(4, '13:00', '18:00'), line(5, '08:00', '16:00')],
  Marta: [line(3, '16:30', '20:30'), line(4, '08:30', '11:30', 'even')],
  Henrik: [line(4, '08:00', '16:00')],
  Ylva: [line(5, '13:00', '19:00', 'even')],
}

/** The hours, set by the one who manages. */
export async function setHours(call: Call, userId: (name: string) => string): Promise<void> {
  for (const [name, lines] of Object.entries(hours)) await call('calendar', 'setHours', { clinician: userId(name), lines: [...lines] })
}

const coming: readonly { readonly name: string; readonly kind: VisitKind; readonly reason: string }[] = [
  { name: 'Anneli', kind: 'routine-examination', reason: '' },
  { name: 'Anneli', kind: 'sampling', reason: 'kontrollprov' },
  { name: 'Anneli', kind: 'talk', reason: '' },
  { name: 'Anneli', kind: 'telephone', reason: 'provsvar' },
  { name: 'Anneli', kind: 'routine-examination', reason: '' },
  { name: 'Anneli', kind: 'talk', reason: '' },
  { name: 'Tuva', kind: 'routine-examination', reason: '' },
  { name: 'Tuva', kind: 'sampling', reason: '' },
  { name: 'Tuva', kind: 'talk', reason: '' },
  { name: 'Marta', kind: 'gynaecologist', reason: '' },
  { name: 'Marta', kind: 'gynaecologist', reason: 'spiral' },
  { name: 'Marta', kind: 'gynaecologist', reason: '' },
  { name: 'Henrik', kind: 'physician', reason: '' },
  { name: 'Henrik', kind: 'physician', reason: 'intyg' },
  { name: 'Henrik', kind: 'physician', reason: '' },
  { name: 'Ylva', kind: 'psychiatric-assessment', reason: '' },
  { name: 'Ylva', kind: 'psychiatric-assessment', reason: '' },
]

/**
 * What is ahead: bookings in the clinicians' next free times, and a day on which one of them is away with people booked. Where
 * today's bookings lie outside the hours (the demo is made at any hour of any day) the hours of today are longer.
 */
export async function comingDays(
  call: Call,
  clinic: { readonly today: string; readonly userId: (name: string) => string; readonly someone: () => { readonly id: string } },
): Promise<void> {
  const { today, userId, someone } = clinic
  await stayLonger(call, userId('Anneli'), today)
  for (const [index, { name, kind, reason }] of coming.entries()) {
    const minutes = defaultUsualMinutes[kind]
    const wanted = { clinician: userId(name), kind, minutes, from: addDays(today, 1 + (index % 3)), count: 2 }
    const slot = (await call('calendar', 'nextFree', wanted)).at(index % 2)
    if (slot) await call('visits', 'book', { patient: someone().id, kind, ...slot, minutes, reason })
  }
  const away = addDays(today, 1 + ((4 - weekdayOf(addDays(today, 1)) + 7) % 7))
  const henrik = {
    clinician: userId('Henrik'),
    kind: 'away',
    firstDay: away,
    lastDay: away,
    from: null,
    until: null,
    note: 'kurs',
  } as const
  await call('calendar', 'addException', henrik)
}

/** Somebody who wants a time that is not there yet. */
const wishes = [
  { kind: 'psychiatric-assessment', with: 'Ylva', days: null, note: '' },
  { kind: 'gynaecologist', with: null, days: 28, note: 'helst kväll' },
  { kind: 'talk', with: null, days: null, note: 'helst förmiddag' },
] as const

/** Puts the next ones on the waiting list, from the first of these places to before the last. */
export async function putOnList(
  call: Call,
  clinic: { readonly today: string; readonly userId: (name: string) => string; readonly someone: () => { readonly id: string } },
  [first, last]: readonly [number, number],
): Promise<void> {
  for (const { kind, with: name, days, note } of wishes.slice(first, last))
    await call('waiting', 'add', {
      patient: clinic.someone().id,
      kind,
      clinician: name === null ? null : clinic.userId(name),
      from: addDays(clinic.today, 1),
      until: days === null ? null : addDays(clinic.today, days),
      note,
    })
}

async function stayLonger(call: Call, clinician: string, today: string): Promise<void> {
  const rules = await call('calendar', 'rules', null)
  const rows = (await call('calendar', 'days', { from: today, until: today })).filter(({ visit }) => visit.clinician === clinician)
  const outside = rows.some(({ visit: { time, minutes } }) => {
    const from = minutesOf(time ?? '12:00')
    return !isWithinHours(rules, clinician, today, { from, until: from + minutes })
  })
  if (!outside) return
  const starts = rows.map(({ visit }) => minutesOf(visit.time ?? '12:00'))
  const until = Math.min(23 * 60 + 55, Math.ceil((Math.max(...starts) + 30) / 30) * 30)
  const from = clockOf(Math.floor(Math.min(...starts) / 30) * 30)
  await call('calendar', 'addException', {
    clinician,
    kind: 'extra',
    firstDay: today,
    lastDay: today,
    from,
    until: clockOf(until),
    note: '',
  })
}
