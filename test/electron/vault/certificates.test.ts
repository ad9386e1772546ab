import { afterEach, expect, test } from 'vitest'
import { StaffClinic } from '../../support/staff-clinic'

let clinic: StaffClinic
afterEach(() => clinic.remove())

const language = 'sv'

/** A signed entry, through the calls. */
async function signed(patient: string, form: string, answers: Readonly<Record<string, string>>): Promise<string> {
  const { row } = await clinic.must('entries', 'start', { patient, form, visit: null, linkedTo: null })
  await clinic.must('entries', 'save', { entry: row.id, answers, eventAt: row.eventAt, stopped: false })
  await clinic.must('entries', 'sign', { entry: row.id })
  clinic.clock.advance(60_000)
  return row.id
}
const diagnosis = { diagnosis: 'Medelsvår depression', 'diagnosis-code': 'F32.1' }
const texts = async (patient: string, agreed: readonly ('psychiatric' | 'infections' | 'substances' | 'prostitution')[]) =>
  (await clinic.must('certificates', 'pieces', { patient, agreed: [...agreed], language }))
    .map(({ text }) => text)
    .filter((text) => text !== '')

test('pieces come from signed notes; sensitive ones when their kind is ticked, and the log says which', async () => {
  clinic = await StaffClinic.open(['Ylva'])
  await clinic.as('Ylva')
  const { patient, visit } = await clinic.mine('Alva')
  await signed(patient, 'assessment', diagnosis)
  await signed(patient, 'audit-c', { frequency: '2', quantity: '1', 'heavy-occasions': '1', 'stated-sex': 'female' })
  const draft = await clinic.must('entries', 'start', { patient, form: 'follow-up', visit: null, linkedTo: null })
  await clinic.must('entries', 'save', { entry: draft.row.id, answers: { plan: 'Inte klart' }, eventAt: draft.row.eventAt, stopped: false })
  const wrong = await signed(patient, 'assessment', { diagnosis: 'Någon annans' })
  await clinic.must('entries', 'markWrongPatient', { entry: wrong, reason: 'Fel journal' })
  await clinic.must('visits', 'setStatus', { visit, status: 'completed' })

  expect(await texts(patient, [])).toEqual(['Besök 2026-03-11'])
  expect(await texts(patient, ['psychiatric'])).toEqual(['Besök 2026-03-11', 'Medelsvår depression. F32.1'])
  const all = await texts(patient, ['psychiatric', 'substances'])
  expect(all.at(-1)).toMatch(/^AUDIT-C 2026-03-11: 4 av 12, /)
  expect(all.join()).not.toContain('Inte klart')
  expect(all.join()).not.toContain('Någon annans')
  expect(
    clinic
      .log('journal')
      .filter(({ action }) => action === 'certificate.pieces')
      .map(({ reason, patient: whose }) => [reason, whose]),
  ).toEqual([
    ['', patient],
    ['psychiatric', patient],
    ['psychiatric substances', patient],
  ])
})

test('a psychiatric note that is closed to her is not among the pieces, ticked or not', async () => {
  clinic = await StaffClinic.open(['Ylva', 'Tuva'])
  await clinic.as('Ylva')
  const { patient } = await clinic.mine('Alva')
  await signed(patient, 'assessment', diagnosis)
  await clinic.as('Tuva')
  expect(await clinic.kind('certificates', 'pieces', { patient, agreed: [], language })).toBe('needs-reason')
  await clinic.must('visits', 'openDropIn', { who: { patient }, kind: 'talk', start: true })
  expect(await clinic.must('certificates', 'pieces', { patient, agreed: ['psychiatric'], language })).toEqual([])
  await clinic.must('patients', 'stateReason', { patient, what: 'psychiatric', reason: { kind: 'consent', text: '' } })
  expect(await texts(patient, ['psychiatric'])).toEqual(['Medelsvår depression. F32.1'])
})

const written = { kind: 'sick-leave', 'to-whom': 'Försäkringskassan', 'asked-by': 'Patienten, i dag', wording: 'Diagnos:\nF32.1' }

test('the release stands signed in the record: to whom, when, which, never what stood in it', async () => {
  clinic = await StaffClinic.open(['Ylva'])
  await clinic.as('Ylva')
  const { patient } = await clinic.mine('Alva', { givenName: 'Alva', familyName: 'Provsson' })
  const entry = await signed(patient, 'certificate', written)
  const paper = await clinic.must('certificates', 'release', { entry, recipient: 'Försäkringskassan', how: 'sent' })
  expect(paper).toMatchObject({
    name: 'Alva Provsson',
    clinic: 'Mottagningen Linden',
    answers: written,
    author: { name: 'Ylva Stenhammar' },
  })
  const view = await clinic.must('entries', 'open', { entry: paper.disclosure })
  expect(view.row).toMatchObject({ form: 'disclosure', status: 'signed', summary: 'Utlämnande ur journalen' })
  expect(view.versions).toMatchObject([
    {
      genuine: true,
      answers: {
        'given-to': 'Försäkringskassan',
        'given-on': '2026-03-11',
        'given-how': 'sent',
        what: 'Underlag för sjukskrivning, skrivet 2026-03-11.',
        why: 'Patienten, i dag',
      },
    },
  ])
  expect(JSON.stringify(view.versions)).not.toContain('F32')
  expect(clinic.log('journal').findLast(({ action }) => action === 'certificate.release')).toMatchObject({ patient, outcome: 'ok' })
})

test('a protected identity is initials without a number', async () => {
  clinic = await StaffClinic.open()
  await clinic.as('Anneli')
  const { patient } = await clinic.mine('Mona', { givenName: 'Mona', familyName: 'Krantz', protection: 'marked' })
  const entry = await signed(patient, 'certificate', written)
  expect(await clinic.must('certificates', 'release', { entry, recipient: 'Försäkringskassan', how: 'paper' })).toMatchObject({
    name: 'M.K.',
    number: '',
  })
})

test('what is unsigned, of the wrong patient or no certificate is not given out, and leaves no entry', async () => {
  clinic = await StaffClinic.open(['Tuva'])
  await clinic.as('Anneli')
  const { patient } = await clinic.mine('Saga')
  const to = { recipient: 'Försäkringskassan', how: 'paper' } as const
  const { row } = await clinic.must('entries', 'start', { patient, form: 'certificate', visit: null, linkedTo: null })
  await clinic.must('entries', 'save', { entry: row.id, answers: written, eventAt: row.eventAt, stopped: false })
  expect(await clinic.failure('certificates', 'release', { entry: row.id, ...to })).toEqual({ kind: 'not-signed' })
  await clinic.must('entries', 'sign', { entry: row.id })
  expect(await clinic.kind('certificates', 'release', { entry: row.id, recipient: 'x', how: 'paper' })).toBe('invalid')
  await clinic.must('entries', 'markWrongPatient', { entry: row.id, reason: 'Fel journal' })
  expect(await clinic.failure('certificates', 'release', { entry: row.id, ...to })).toEqual({ kind: 'not-signed' })
  const examination = await clinic.signed(patient)
  expect(await clinic.failure('certificates', 'release', { entry: examination, ...to })).toEqual({ kind: 'not-a-certificate' })
  expect((await clinic.must('records', 'open', { patient })).entries.map(({ form }) => form)).not.toContain('disclosure')
  await clinic.as('Tuva')
  expect(await clinic.kind('certificates', 'release', { entry: row.id, ...to })).toBe('needs-reason')
  expect(await clinic.kind('certificates', 'release', { entry: 'a'.repeat(32), ...to })).toBe('refused')
})
