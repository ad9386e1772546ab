import { afterEach, beforeEach, expect, test } from 'vitest'
import { bytes, passwords, TestClinic } from '../../support/vault'

let clinic: TestClinic
beforeEach(async () => {
  clinic = new TestClinic()
  await clinic.setUp()
  await clinic.login('Anneli', passwords.midwife)
})
afterEach(() => clinic.remove())

const begin = async (form: string) => {
  const { person } = await clinic.must('visits', 'openDropIn', { who: { person: { nameToUse: 'Ira' } }, kind: 'talk', start: true })
  const started = await clinic.must('entries', 'start', { patient: person.id, form, visit: null, linkedTo: null })
  return { patient: person.id, entry: started.row.id }
}
const save = (entry: string, answers: Record<string, string>) =>
  clinic.call('entries', 'save', { entry, answers, eventAt: clinic.clock.now(), stopped: false })

/** Item ids of the instrument, in order. */
async function items(id: string): Promise<readonly string[]> {
  const { findInstrument } = await import('../../../forms/instruments/index')
  return findInstrument(id)?.scored.map((item) => item.id) ?? []
}

test('one answer about suicide raises its alert at once, and hinders signing until somebody has acknowledged it', async () => {
  const { patient, entry } = await begin('madrs')
  const ids = await items('madrs')
  expect(await save(entry, { [ids[9] ?? '']: '4' })).toMatchObject({ ok: true })
  const [alert] = await clinic.must('alerts', 'ofPatient', { patient })
  expect(alert).toMatchObject({ kind: 'suicide-urgent', acknowledged: null, entry })
  expect((await clinic.must('alerts', 'open', null)).map((row) => row.alert.id)).toEqual([alert?.id])
  await save(entry, Object.fromEntries(ids.map((id, index) => [id, index === 9 ? '4' : '1'])))
  expect(await clinic.must('alerts', 'ofPatient', { patient })).toHaveLength(1)
  expect(await clinic.call('entries', 'sign', { entry })).toMatchObject({ ok: false, error: { kind: 'alert-open' } })
  await clinic.must('alerts', 'acknowledge', { patient, alert: alert?.id ?? '', done: 'Samtal, säkerhetsplan, jourtelefon.' })
  const signed = await clinic.must('entries', 'sign', { entry })
  expect(signed.versions[0]?.result).toMatchObject({ status: 'complete', total: 13, band: { female: 'mild', male: 'mild' } })
  expect(signed.versions[0]?.genuine).toBe(true)
  expect(await clinic.must('alerts', 'open', null)).toEqual([])
  expect(clinic.faults).toEqual([])
})

test('a signed result keeps its band when the unit changes a limit', async () => {
  const { patient, entry } = await begin('audit-c')
  const ids = await items('audit-c')
  await save(entry, Object.fromEntries(ids.map((id, index) => [id, index === 0 ? '2' : '1'])))
  await clinic.must('entries', 'sign', { entry })
  const before = await clinic.must('ratings', 'ofPatient', { patient })
  expect(before[0]?.result.band.female).toBe('risk')
  await clinic.must('settings', 'change', { ratings: { auditC: { female: 5, male: 6 }, madrsRemission: 10 } })
  expect((await clinic.must('ratings', 'ofPatient', { patient }))[0]?.result).toEqual(before[0]?.result)
})

test('while a patient has the computer nothing is answered but her own answers, until the password is typed', async () => {
  const { patient, entry } = await begin('madrs-s')
  expect(await clinic.call('handover', 'begin', { entry })).toMatchObject({ ok: true })
  const [first = ''] = await items('madrs-s')
  for (const refused of [
    await clinic.call('records', 'open', { patient }),
    await clinic.call('entries', 'open', { entry }),
    await clinic.call('entries', 'sign', { entry }),
    await clinic.call('patients', 'list', { filter: 'all', offset: 0 }),
    await clinic.call('session', 'me', null),
    await clinic.call('session', 'start', null),
    await clinic.call('alerts', 'open', null),
  ])
    expect(refused).toEqual({ ok: false, error: { kind: 'refused' } })
  expect(await save('0'.repeat(32), {})).toMatchObject({ ok: false })
  expect(await save(entry, { [first]: '2' })).toMatchObject({ ok: true })
  expect(await clinic.call('handover', 'end', { password: bytes('fel lösenord helt') })).toMatchObject({
    error: { kind: 'wrong-password' },
  })
  expect(await clinic.call('records', 'open', { patient })).toMatchObject({ ok: false })
  expect(await clinic.call('handover', 'end', { password: bytes(passwords.midwife) })).toMatchObject({ ok: true })
  expect((await clinic.must('entries', 'open', { entry })).draft?.answers).toEqual({ [first]: '2' })
})

test('only a self-rating of her own is handed over', async () => {
  const { entry } = await begin('madrs')
  expect(await clinic.call('handover', 'begin', { entry })).toMatchObject({ ok: false, error: { kind: 'not-self-rated' } })
})
