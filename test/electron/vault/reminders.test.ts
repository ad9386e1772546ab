import { afterEach, expect, test } from 'vitest'
import { StaffClinic } from '../../support/staff-clinic'

let clinic: StaffClinic
afterEach(() => clinic.remove())

test('a referral whose answer should have come stands on its author’s list until the answer is written in', async () => {
  clinic = await StaffClinic.open(['Marta'])
  await clinic.as('Marta')
  const { patient, visit } = await clinic.mine('Ira')
  const today = clinic.clock.now().slice(0, 10)
  const begun = await clinic.must('entries', 'start', { patient, form: 'referral', visit, linkedTo: null })
  const answers = { 'to-whom': 'Kvinnokliniken', question: 'Bedömning', 'sent-on': '2026-02-01', 'answer-expected': today }
  const save = (more: object = {}) =>
    clinic.must('entries', 'save', { entry: begun.row.id, answers: { ...answers, ...more }, eventAt: clinic.clock.now(), stopped: false })
  await save()
  expect(await clinic.must('entries', 'referrals', null)).toEqual([]) // not before it is signed
  await clinic.must('entries', 'sign', { entry: begun.row.id })
  expect(await clinic.must('entries', 'referrals', null)).toMatchObject([{ expectedOn: today, person: { id: patient } }])
  await clinic.must('entries', 'correct', { entry: begun.row.id, reason: 'Svaret har kommit.' })
  await save({ 'answered-on': today, answer: 'Normalt.' })
  await clinic.must('entries', 'sign', { entry: begun.row.id })
  expect(await clinic.must('entries', 'referrals', null)).toEqual([])
})
