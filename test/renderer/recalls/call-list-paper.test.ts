import { describe, expect, test } from 'vitest'
import { addDays } from '../../../forms/core/dates'
import type { PatientFacts } from '../../../forms/recalls/facts'
import { recallList, toCall } from '../../../forms/recalls/list'
import type { Contact, PersonRow, SafeContact } from '../../../forms/records/patient'
import { callListPaper, mayPrintNumber } from '../../../renderer/features/recalls/call-list-paper'
import { allowedWays, offeredTries } from '../../../renderer/features/recalls/contact-rule'
import * as sv from '../../../renderer/i18n/sv'
import { formatDate, formatShortDay } from '../../../renderer/i18n/format'

const today = '2026-03-11'
const id = (number: number) => number.toString(16).padStart(32, '0')
const by = { id: id(9), name: 'Anneli Sjöqvist', role: 'midwife' } as const
const formats = {
  date: (when: string) => formatDate(when, 'sv'),
  shortDay: (date: string, on: string) => formatShortDay(date, on, 'sv'),
}
const rule = (more: Partial<SafeContact>): SafeContact => ({
  call: false,
  text: false,
  letter: false,
  when: '',
  mayNameClinic: false,
  ifOtherAnswers: '',
  ...more,
})

function facts(patient: string, more: Partial<PatientFacts> = {}): PatientFacts {
  return {
    patient,
    diedOn: null,
    contraception: [
      {
        id: id(100),
        patient,
        date: addDays(today, -90),
        by,
        type: 'injection',
        method: 'dmpa',
        product: '',
        batch: '',
        site: 'unknown',
        earlyReason: '',
        note: '',
      },
    ],
    cervicalSamples: [],
    cervicalLocalRoutine: null,
    bloodPressures: [],
    testsDue: [],
    testsTaken: [],
    untoldAnswers: [],
    secondPregnancyTests: [],
    pregnancyTests: [],
    bookings: [],
    postponements: [],
    doNotCall: [],
    otherDates: [],
    settled: [],
    tries: [],
    ...more,
  }
}
const person = (patient: string, more: Partial<PersonRow>): PersonRow => ({
  id: patient,
  name: 'Saga Provsson',
  nameToUse: 'Saga',
  isProtected: false,
  age: 30,
  sex: 'female',
  number: '',
  interpreter: '',
  safeContact: rule({ call: true }),
  lastVisit: null,
  diedOn: null,
  ...more,
})
const phone = (value: string): readonly Contact[] => [{ id: id(50), kind: 'phone', value, from: '2026-01-01T00:00:00.000Z', until: null }]

function listOf(people: readonly PersonRow[], all = people.map((row) => facts(row.id))) {
  return { calling: toCall(recallList(all, today)), people: new Map(people.map((row) => [row.id, row])) }
}
const paperOf = (data: ReturnType<typeof listOf>, phones: readonly (readonly [string, string])[]) =>
  JSON.stringify(
    callListPaper(data, new Map(phones.map(([patient, value]) => [patient, phone(value)])), today, sv, formats, ({ name }) => name),
  )

describe('the call list on paper', () => {
  test('a number stands only where she may be called or texted', () => {
    const data = listOf([
      person(id(1), { safeContact: rule({ text: true }) }),
      person(id(2), { name: 'Ronja Provsson', safeContact: rule({ letter: true }) }),
      person(id(3), { name: 'Kim Provsson', safeContact: null }),
    ])
    const text = paperOf(data, [
      [id(1), '070-1'],
      [id(2), '070-2'],
      [id(3), '070-3'],
    ])
    expect(text).toContain('070-1')
    expect(text).not.toContain('070-2')
    expect(text).not.toContain('070-3')
    expect([1, 2, 3].map((number) => mayPrintNumber(data, id(number)))).toEqual([true, false, false])
  })

  test('a protected identity is initials, without her number even where it was read', () => {
    const data = listOf([person(id(1), { name: 'M.K.', isProtected: true, safeContact: rule({ call: true, text: true, letter: true }) })])
    const text = paperOf(data, [[id(1), '070-1']])
    expect(text).toContain('M.K.')
    expect(text).toContain(sv.recalls.paper.byJournal)
    expect(text).not.toContain('070-1')
    expect(mayPrintNumber(data, id(1))).toBe(false)
  })

  test('rows that are held are not on it, and a letter that is not allowed is not offered', () => {
    const held = facts(id(1), { doNotCall: [{ id: id(60), on: today, by, reason: 'Egen önskan', about: 'injection' }] })
    expect(paperOf(listOf([person(id(1), {})], [held]), [[id(1), '070-1']])).not.toContain('Saga')
    expect(paperOf(listOf([person(id(1), {})]), [])).not.toContain(sv.patients.safe.list.letter)
  })
})

describe('what safe contact allows', () => {
  test('only her own ways, and none while she is not to be called about it or has not been asked', () => {
    expect(allowedWays(rule({ call: true, letter: true }), false)).toEqual(['call', 'letter'])
    expect(allowedWays(rule({ call: true }), true)).toEqual([])
    expect(allowedWays(null, false)).toEqual([])
  })

  test('no outcome of a forbidden way can be chosen; a letter that comes back can, if one was sent', () => {
    expect(offeredTries([], false)).toEqual(['in-person:talked'])
    expect(offeredTries([], true)).toEqual(['letter:came-back', 'in-person:talked'])
    expect(offeredTries(['text'], false)).toEqual(['text:sent', 'in-person:talked'])
  })
})
