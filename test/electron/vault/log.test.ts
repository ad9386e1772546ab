import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { verifyLog } from '../../../db/access-log'
import { sql } from '../../../db/sql'
import { channels } from '../../../electron/ipc'
import { allDeclined } from '../../../forms/intake'
import { cleanUp, clinicCopy, people, tryLogin } from '../../db/support/clinic-copy'
import { required } from '../../db/support/folder'
import { bytes, type TestClinic } from '../../support/vault'

cleanUp()

const Row = z.object({
  seq: z.number(),
  user: z.string(),
  role: z.string(),
  unit: z.string(),
  action: z.string(),
  patient: z.string().nullable(),
  record: z.string().nullable(),
  ids: z.string().nullable(),
  reason: z.string().nullable(),
  outcome: z.string(),
  clock_suspect: z.number(),
})
const rowsIn = (clinic: TestClinic, name: 'desk' | 'journal' | 'tracing' | 'figures') =>
  required(clinic.vault.session)
    .drawer(name)
    .all(sql`select * from access_log order by seq`, Row)
const since = (clinic: TestClinic, name: 'desk' | 'journal', seq: number) => rowsIn(clinic, name).filter((row) => row.seq > seq)
const heads = (clinic: TestClinic) => ({
  desk: rowsIn(clinic, 'desk').length,
  journal: clinic.vault.session?.group === 'clinical' ? rowsIn(clinic, 'journal').length : 0,
})

describe('what is logged', () => {
  test('login and lock, each with who and in what role', async () => {
    const { clinic, ids } = await clinicCopy()
    await tryLogin(clinic, 'psychiatrist')
    const before = heads(clinic)
    clinic.relock()
    await tryLogin(clinic, 'midwife')
    expect(since(clinic, 'desk', before.desk)).toMatchObject([
      { user: ids.psychiatrist, role: 'psychiatrist', unit: 'clinical', action: 'session.end', reason: 'lock', outcome: 'ok' },
      { user: ids.midwife, role: 'midwife', unit: 'clinical', action: 'session.begin', outcome: 'ok' },
    ])
  })

  test('reading: the row with patient and entry is durable before the content leaves, and in the journal', async () => {
    const { clinic, entry, ids } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    const before = heads(clinic)
    const view = await clinic.must('entries', 'open', { entry })
    expect(view.row.id).toBe(entry)
    const [row, ...more] = since(clinic, 'journal', before.journal)
    expect(row).toMatchObject({ user: ids.midwife, action: 'entry.open', record: entry, outcome: 'ok' })
    expect(row?.patient).toMatch(/^[0-9a-f]{32}$/)
    expect(more).toEqual([])
  })

  test('if the row cannot be written, nothing is shown', async () => {
    const { clinic, entry } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    const journal = required(clinic.vault.session).drawer('journal')
    journal.raw.exec(`create temp trigger no_log before insert on main.access_log begin select raise(abort, 'no log'); end`)
    const reply = await clinic.call('entries', 'open', { entry })
    expect(reply).toMatchObject({ ok: false, error: { kind: 'fault' } })
    expect(JSON.stringify(reply)).not.toContain('Ektropion')
    journal.raw.exec('drop trigger temp.no_log')
    expect(await clinic.call('entries', 'open', { entry })).toMatchObject({ ok: true })
  })

  test('a change and its row are one: without the row there is no change', async () => {
    const { clinic } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    const { desk } = required(clinic.vault.session)
    const persons = () => desk.get(sql`select count(*) as n from person`, z.object({ n: z.number() }))?.n
    const before = persons()
    desk.raw.exec(`create temp trigger no_log before insert on main.access_log begin select raise(abort, 'no log'); end`)
    expect(
      await clinic.call('visits', 'openDropIn', { who: { person: { nameToUse: 'Ylva' } }, kind: 'routine-examination', start: true }),
    ).toMatchObject({ ok: false })
    expect(persons()).toBe(before)
  })

  test('a refused call: by role, by form and by rule, each with its outcome', async () => {
    const { clinic, entry } = await clinicCopy()
    await tryLogin(clinic, 'administrator')
    const before = heads(clinic)
    expect(await clinic.call('entries', 'open', { entry })).toEqual({ ok: false, error: { kind: 'refused' } })
    expect(await clinic.vault.call('users.add', { name: 1 })).toEqual({
      ok: false,
      error: { kind: 'invalid' },
    })
    expect(since(clinic, 'desk', before.desk)).toMatchObject([
      { action: 'entry.open', outcome: 'refused', role: 'administrator', unit: 'figures' },
      { action: 'user.add', outcome: 'invalid' },
    ])
    clinic.relock()
    await tryLogin(clinic, 'physician')
    const seq = heads(clinic)
    expect(await clinic.call('entries', 'open', { entry })).toEqual({ ok: false, error: { kind: 'needs-reason', why: 'no-care-relation' } })
    expect(since(clinic, 'journal', seq.journal)).toMatchObject([{ action: 'entry.open', record: entry, outcome: 'needs-reason' }])
  })

  test('every channel that an administrator may not call leaves its row', async () => {
    const { clinic } = await clinicCopy()
    await tryLogin(clinic, 'administrator')
    for (const [channel, definition] of channels) {
      if (!['record.open', 'entry.write', 'tracing.work'].includes(definition.action)) continue
      const before = heads(clinic)
      expect([channel, await clinic.vault.call(channel, null)]).toEqual([channel, { ok: false, error: { kind: 'refused' } }])
      expect([channel, since(clinic, 'desk', before.desk).map(({ outcome }) => outcome)]).toEqual([channel, ['refused']])
    }
  })

  test('the intake leaves no row: not when given, not when refused, not when spoilt', async () => {
    const { clinic } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    const before = { ...heads(clinic), tracing: rowsIn(clinic, 'tracing').length }
    await clinic.must('intake', 'give', { month: 'this', sex: 'female', answers: allDeclined })
    await clinic.vault.call('intake.give', { month: 'this', sex: 'x' })
    expect({ ...heads(clinic), tracing: rowsIn(clinic, 'tracing').length }).toEqual(before)
    clinic.relock()
    await tryLogin(clinic, 'administrator')
    const seq = heads(clinic)
    expect(await clinic.call('intake', 'give', { month: 'this', sex: 'female', answers: allDeclined })).toEqual({
      ok: false,
      error: { kind: 'refused' },
    })
    expect(since(clinic, 'desk', seq.desk)).toEqual([])
  })
})

describe('the clock', () => {
  test('set back by more than two minutes: rows are flagged from then on, and order stays by number', async () => {
    const { clinic } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    clinic.relock({ now: () => '2026-03-11T08:57:00.000Z' })
    await tryLogin(clinic, 'midwife')
    expect(rowsIn(clinic, 'desk').at(-1)).toMatchObject({ action: 'session.begin', clock_suspect: 1 })
    expect(verifyLog(required(clinic.vault.session).desk)).toBeUndefined()
  })

  test('set back by less: nothing is flagged', async () => {
    const { clinic } = await clinicCopy()
    await tryLogin(clinic, 'midwife')
    clinic.relock({ now: () => '2026-03-11T08:59:00.000Z' })
    await tryLogin(clinic, 'midwife')
    expect(rowsIn(clinic, 'desk').at(-1)).toMatchObject({ clock_suspect: 0 })
  })
})

test('no log says a name, a password, an answer or what was searched for; nor does anything the vault prints', async () => {
  const printed: unknown[] = []
  const { clinic } = await clinicCopy({ environment: { report: (where, error) => void printed.push(where, error) } })
  const spies = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...said) => void printed.push(...said)),
  )
  await tryLogin(clinic, 'midwife')
  const canaries = ['Zebrafinken', 'Ocelotsson', 'Lavendelgatan 7', '0701740605', 'Kanarieanteckning', 'sökordet-qx', 'femton kajor i eken']
  const [nameToUse, familyName, , phone, note, wanted, password] = canaries as [string, string, string, string, string, string, string]
  const { visit, person } = await clinic.must('visits', 'openDropIn', {
    who: { person: { nameToUse, familyName } },
    kind: 'routine-examination',
    start: true,
  })
  const { row } = await clinic.must('entries', 'start', { patient: person.id, form: 'gyn-exam', visit: visit.id, linkedTo: null })
  await clinic.must('entries', 'save', {
    entry: row.id,
    answers: { cervix: { state: 'finding', note } },
    eventAt: clinic.clock.now(),
    stopped: false,
  })
  await clinic.must('entries', 'sign', { entry: row.id })
  await clinic.must('users', 'add', { name: 'Hanna Zebrafinken', role: 'midwife', manager: false, password: bytes(password) })
  for (const input of [{ query: wanted, search: 'a' }, { text: wanted }, wanted, { nameToUse, phone }])
    for (const channel of ['patients.search', 'patients.register', 'patients.addContact', 'session.login', 'users.add', 'nobody.knows'])
      await clinic.vault.call(channel, input)
  const rows = (['desk', 'journal', 'tracing'] as const).flatMap((name) => rowsIn(clinic, name))
  const text = JSON.stringify([rows, printed.map(String), readFileSync(join(clinic.folder, 'vault', 'attempts.json'), 'utf8')])
  expect(rows.length).toBeGreaterThan(20)
  for (const canary of [...canaries, people.midwife.password, people.midwife.name, 'Ektropion', person.name])
    expect([canary, text.includes(canary)]).toEqual([canary, false])
  for (const spy of spies) spy.mockRestore()
})
