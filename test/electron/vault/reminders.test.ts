import { afterEach, expect, test } from 'vitest'
import { addDays } from '../../../forms/core/dates'
import { StaffClinic } from '../../support/staff-clinic'

let clinic: StaffClinic
afterEach(() => clinic.remove())

const today = '2026-03-11'
type Given = Readonly<Record<string, string | string[]>>

async function begin(patient: string, form: string, answers: Given, daysAgo = 0): Promise<string> {
  const { row } = await clinic.must('entries', 'start', { patient, form, visit: null, linkedTo: null })
  const eventAt = `${addDays(today, -daysAgo)}T08:00:00.000Z`
  await clinic.must('entries', 'save', { entry: row.id, answers, eventAt, stopped: false })
  return row.id
}
async function signed(patient: string, form: string, answers: Given, daysAgo = 0): Promise<string> {
  const entry = await begin(patient, form, answers, daysAgo)
  await clinic.must('entries', 'sign', { entry })
  clinic.clock.advance(1000)
  return entry
}
const list = async () =>
  (await clinic.must('entries', 'reminders', null)).map(({ reminder }) => [reminder.kind, reminder.on, reminder.next])

test('a referral whose answer should have come stands on its author’s list until the answer is written in', async () => {
  clinic = await StaffClinic.open(['Marta'])
  await clinic.as('Marta')
  const { patient } = await clinic.mine('Ira')
  const answers = { 'to-whom': 'Kvinnokliniken', question: 'Bedömning', 'sent-on': '2026-02-01', 'answer-expected': today }
  const entry = await begin(patient, 'referral', answers)
  expect(await list()).toEqual([]) // not before it is signed
  await clinic.must('entries', 'sign', { entry })
  expect(await clinic.must('entries', 'reminders', null)).toMatchObject([
    { reminder: { kind: 'referral', on: today }, person: { id: patient } },
  ])
  await clinic.must('entries', 'correct', { entry, reason: 'Svaret har kommit.' })
  const done = { ...answers, 'answered-on': today, answer: 'Normalt.' }
  await clinic.must('entries', 'save', { entry, answers: done, eventAt: clinic.clock.now(), stopped: false })
  await clinic.must('entries', 'sign', { entry })
  expect(await list()).toEqual([])
})

test('a consent that ends within two weeks is told of, to be renewed or purged, until it says that it is', async () => {
  clinic = await StaffClinic.open(['Ylva', 'Olle'])
  await clinic.as('Ylva')
  const { patient } = await clinic.mine('Alva')
  const heard = { 'sources-heard': 'two', 'first-until': addDays(today, 14), 'second-until': addDays(today, 15) }
  const entry = await signed(patient, 'assessment', heard)
  await signed(patient, 'conference', { participants: 'Ylva', basis: 'consent', 'consent-until': addDays(today, -1) })
  expect(await list()).toEqual([
    ['consent', addDays(today, -1), 'ask-again'],
    ['consent', addDays(today, 14), 'ask-again'],
  ])
  const correct = async (more: Given) => {
    await clinic.must('entries', 'correct', { entry, reason: 'Samtycket' })
    await clinic.must('entries', 'save', { entry, answers: { ...heard, ...more }, eventAt: clinic.clock.now(), stopped: false })
    await clinic.must('entries', 'sign', { entry })
  }
  await correct({ 'consent-over': 'purge' })
  expect(await list()).toContainEqual(['consent', addDays(today, 14), 'purge'])
  await correct({ 'consent-over': 'purged' })
  expect(await list()).toEqual([['consent', addDays(today, -1), 'ask-again']])
  await clinic.as('Olle')
  expect(await list()).toEqual([]) // hers alone
})

test('a rating is proposed two weeks after the follow-up, until it is made or a later follow-up says otherwise', async () => {
  clinic = await StaffClinic.open(['Ylva'])
  await clinic.as('Ylva')
  const { patient } = await clinic.mine('Alva')
  const other = await clinic.mine('Petra')
  await signed(patient, 'follow-up', { 'rating-again': 'two-weeks', 'rating-which': ['audit-c'] }, 14)
  await signed(other.patient, 'follow-up', { 'rating-again': 'two-weeks' }, 13)
  expect(await list()).toEqual([['rating', today, null]])
  await signed(patient, 'mdq', { high: '1' }, 3) // another one than was agreed
  expect(await list()).toEqual([['rating', today, null]])
  await signed(patient, 'audit-c', { frequency: '0' }, 2)
  expect(await list()).toEqual([])
  await signed(patient, 'follow-up', { 'rating-again': 'other-day', 'rating-on': today, 'rating-which': ['audit-c'] }, 1)
  expect(await list()).toEqual([['rating', today, null]])
  await signed(patient, 'follow-up', { 'rating-again': 'not-now' })
  expect(await list()).toEqual([])
})
