import { afterEach, expect, test } from 'vitest'
import { fromOther } from '../../../forms/core/form'
import { StaffClinic } from '../../support/staff-clinic'

let clinic: StaffClinic
afterEach(() => clinic.remove())

const asked = { recipient: 'Patienten själv', why: 'Patienten har bett om den', language: 'sv' } as const
const textOf = (copy: unknown) => JSON.stringify(copy)

/** An examination with this note, signed or left unsigned. */
async function examination(patient: string, note: string, sign: boolean): Promise<string> {
  const { row } = await clinic.must('entries', 'start', { patient, form: 'gyn-exam', visit: null, linkedTo: null })
  await clinic.must('entries', 'save', {
    entry: row.id,
    answers: { cervix: { state: 'finding', note } },
    eventAt: row.eventAt,
    stopped: false,
  })
  await clinic.must('entries', sign ? 'sign' : 'leave', { entry: row.id })
  clinic.clock.advance(60_000)
  return row.id
}

test('the copy has what is signed and what is unsigned, without what others told and without another patient’s entries', async () => {
  clinic = await StaffClinic.open()
  await clinic.as('Anneli')
  const { patient } = await clinic.mine('Saga')
  await examination(patient, `Ektropion. ${fromOther.open}Systern berättade om slag.${fromOther.close} Lugn efteråt.`, true)
  const wrong = await examination(patient, 'Detta gäller någon annan', true)
  await clinic.must('entries', 'markWrongPatient', { entry: wrong, reason: 'Fel journal' })
  await examination(patient, 'Inte klar än', false)

  const copy = await clinic.must('copies', 'make', { patient, ...asked })
  expect(copy.entries.map(({ signedAt }) => signedAt === null)).toEqual([false, true])
  expect(textOf(copy)).toContain('Ektropion. Lugn efteråt.')
  expect(textOf(copy)).not.toContain('Systern')
  expect(textOf(copy)).not.toContain('någon annan')
  expect(copy.leftOut).toEqual({ fromOthers: 1, wrongPatient: 1, begun: 0 })
})

test('in the same step a signed entry says to whom, when and what, and the log names it, without a word of why', async () => {
  clinic = await StaffClinic.open()
  await clinic.as('Anneli')
  const { patient } = await clinic.mine('Saga')
  await examination(patient, 'Ektropion', true)
  const copy = await clinic.must('copies', 'make', { patient, ...asked, recipient: 'Syster med fullmakt' })
  const view = await clinic.must('entries', 'open', { entry: copy.disclosure })
  expect(view.row).toMatchObject({ form: 'disclosure', status: 'signed', author: { name: 'Anneli Sjöqvist' } })
  expect(view.versions).toMatchObject([
    { genuine: true, answers: { 'given-to': 'Syster med fullmakt', 'given-on': '2026-03-11', 'given-how': 'paper', why: asked.why } },
  ])
  expect(clinic.log('journal').findLast(({ action }) => action === 'copy.make')).toMatchObject({
    patient,
    record: copy.disclosure,
    outcome: 'ok',
    reason: null,
  })
  const again = await clinic.must('copies', 'make', { patient, ...asked })
  expect(again.entries.map(({ title }) => title)).toContain('Utlämnande ur journalen')
})

test('tracing never comes along, a protected identity is initials, the clinic is named only when it may be', async () => {
  clinic = await StaffClinic.open()
  await clinic.as('Anneli')
  const { patient } = await clinic.mine('Mona', { givenName: 'Mona', familyName: 'Krantz', protection: 'marked' })
  const hidden = await clinic.must('copies', 'make', { patient, ...asked })
  expect(hidden).toMatchObject({ name: 'M.K.', number: '', clinic: '' })
  expect(Object.keys(hidden).toSorted()).toEqual(
    ['birthDate', 'clinic', 'contraception', 'disclosure', 'entries', 'leftOut', 'name', 'number', 'tests', 'untold', 'visits'].toSorted(),
  )
  await clinic.must('patients', 'setSafeContact', {
    patient,
    safeContact: { call: true, text: false, letter: false, when: '', mayNameClinic: true, ifOtherAnswers: '' },
  })
  expect((await clinic.must('copies', 'make', { patient, ...asked })).clinic).toBe('Mottagningen Linden')
})

test('refused to the desk; without a care relation or without words for why there is no copy and no entry', async () => {
  clinic = await StaffClinic.open(['Tuva'])
  await clinic.as('Anneli')
  const { patient } = await clinic.mine('Saga')
  expect(await clinic.kind('copies', 'make', { patient, ...asked, why: 'x' })).toBe('invalid')
  await clinic.as('Gunilla')
  expect(await clinic.kind('copies', 'make', { patient, ...asked })).toBe('refused')
  await clinic.as('Tuva')
  expect(await clinic.kind('copies', 'make', { patient, ...asked })).toBe('needs-reason')
  await clinic.as('Anneli')
  expect((await clinic.must('records', 'open', { patient })).entries).toEqual([])
})
