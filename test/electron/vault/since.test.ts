import { afterEach, expect, test, vi } from 'vitest'
import { addDays } from '../../../forms/core/dates'
import { StaffClinic } from '../../support/staff-clinic'

let clinic: StaffClinic
afterEach(() => clinic.remove())

const today = '2026-03-11'
const dayMs = 86_400_000

async function signed(patient: string, form: string, answers: Readonly<Record<string, string>>, daysAgo = 0): Promise<string> {
  const { row } = await clinic.must('entries', 'start', { patient, form, visit: null, linkedTo: null })
  const eventAt = `${addDays(today, -daysAgo)}T06:00:00.000Z`
  await clinic.must('entries', 'save', { entry: row.id, answers, eventAt, stopped: false })
  await clinic.must('entries', 'sign', { entry: row.id })
  clinic.clock.advance(1000)
  return row.id
}

const referral = { 'to-whom': 'Vårdcentralen', question: 'Prover', 'sent-on': '2026-02-01', 'answer-expected': addDays(today, -1) }
const followUp = { 'rating-again': 'two-weeks' }

test('a first visit is no "never"; the rating she signed is how she was here', async () => {
  clinic = await StaffClinic.open(['Ylva'])
  await clinic.as('Ylva')
  const { patient } = await clinic.mine('Ira')
  expect(await clinic.must('since', 'ofPatient', { patient })).toMatchObject({ since: null, hereToday: true })
  await signed(patient, 'audit-c', { frequency: '0' })
  clinic.clock.advance(dayMs)
  await clinic.as('Ylva')
  expect((await clinic.must('since', 'ofPatient', { patient })).since?.on).toBe(today)
})

test('what notes ask for is a task; a psychiatric note asks nothing of whom it is closed to', async () => {
  clinic = await StaffClinic.open(['Ylva', 'Olle'])
  await clinic.as('Ylva')
  const { patient } = await clinic.mine('Ira')
  await signed(patient, 'referral', referral, 30)
  await signed(patient, 'follow-up', followUp, 20)
  const tasksOf = async (who: string) => {
    await clinic.as(who)
    await clinic.must('patients', 'stateReason', { patient, what: 'record', reason: { kind: 'consent', text: '' } })
    const { groups, stillOpen } = await clinic.must('since', 'ofPatient', { patient })
    const facts = [...groups.flatMap((group) => group.facts), ...stillOpen]
    return facts.flatMap((fact) => (fact.kind === 'task' ? [[fact.task, fact.on, fact.open]] : []))
  }
  expect(await tasksOf('Ylva')).toEqual([
    ['referral', addDays(today, -1), true],
    ['rating', addDays(today, -6), true],
  ])
  expect(await tasksOf('Anneli')).toEqual([['referral', addDays(today, -1), true]])
})

test('a consent that ends within two weeks is told before it ends, as on the start page', async () => {
  clinic = await StaffClinic.open(['Ylva'])
  await clinic.as('Ylva')
  const { patient } = await clinic.mine('Ira')
  const ends = addDays(today, 7)
  await signed(patient, 'assessment', { 'sources-heard': 'two', 'first-until': ends, 'second-until': ends }, 30)
  await signed(patient, 'conference', { participants: 'Ylva', basis: 'consent', 'consent-until': addDays(today, 15) }, 30)
  const { groups, stillOpen } = await clinic.must('since', 'ofPatient', { patient })
  const tasks = [...groups.flatMap((group) => group.facts), ...stillOpen].filter(({ kind }) => kind === 'task')
  expect(tasks).toMatchObject([{ task: 'consent', on: addDays(today, -7), dueOn: ends, open: true }])
})

test('the record is read as often for many notes as for one', async () => {
  clinic = await StaffClinic.open(['Ylva'])
  await clinic.as('Ylva')
  const { patient } = await clinic.mine('Ira')
  const readsOf = async (read: () => Promise<unknown>) => {
    const all = vi.spyOn(clinic.session.drawer('journal'), 'all')
    await read()
    const reads = all.mock.calls.filter(([query]) => query.text.includes('entry_version')).length
    all.mockRestore()
    return reads
  }
  const since = () => readsOf(() => clinic.must('since', 'ofPatient', { patient }))
  const reminders = () => readsOf(() => clinic.must('entries', 'reminders', null))
  await signed(patient, 'follow-up', followUp, 40)
  const once = [await since(), await reminders()]
  for (const daysAgo of [39, 38, 37]) await signed(patient, 'referral', referral, daysAgo)
  await signed(patient, 'audit-c', { frequency: '0' }, 36)
  await signed(patient, 'follow-up', followUp, 20)
  expect([await since(), await reminders()]).toEqual(once)
})
