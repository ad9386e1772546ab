import { afterEach, expect, test } from 'vitest'
import { bytes, passwords, TestClinic } from '../../support/vault'

let clinic: TestClinic
afterEach(() => clinic.remove())

test('first start, drop-in, examination signed, lock, reopen: the entry is there and genuine', async () => {
  clinic = new TestClinic()
  expect((await clinic.must('session', 'start', null)).state).toBe('none')
  await clinic.setUp()
  await clinic.login('Anneli', passwords.midwife)
  const { visit, person } = await clinic.must('visits', 'openDropIn', {
    who: { person: { nameToUse: 'Ira' } },
    kind: 'routine-examination',
    start: true,
  })
  expect(visit.status).toBe('in-progress')
  const started = await clinic.must('entries', 'start', { patient: person.id, form: 'gyn-exam', visit: visit.id, linkedTo: null })
  clinic.clock.advance(60_000)
  await clinic.must('entries', 'save', {
    entry: started.row.id,
    answers: { cervix: { state: 'finding', note: 'Ektropion' } },
    eventAt: clinic.clock.now(),
    stopped: false,
  })
  const signed = await clinic.must('entries', 'sign', { entry: started.row.id })
  expect(signed.row.status).toBe('signed')
  clinic.relock()
  await clinic.login('Anneli', passwords.midwife)
  const view = await clinic.must('entries', 'open', { entry: started.row.id })
  expect(view.versions).toMatchObject([{ number: 1, genuine: true, stopped: false, answers: { cervix: { note: 'Ektropion' } } }])
  expect(clinic.faults).toEqual([])
})

test('wrong password, then the right one', async () => {
  clinic = new TestClinic()
  await clinic.setUp()
  const [user] = await clinic.users()
  expect(await clinic.call('session', 'login', { user: user?.id ?? '', password: bytes('fel lösenord helt') })).toEqual({
    ok: false,
    error: { kind: 'wrong-password' },
  })
  await clinic.login('Anneli', passwords.midwife)
})
