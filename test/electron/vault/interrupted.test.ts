import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { channels } from '../../../electron/ipc'
import { handlers } from '../../../electron/vault/handlers'
import { StaffClinic } from '../../support/staff-clinic'
import { bytes } from '../../support/vault'

// What a call leaves that does not come to its end: cancelled, locked meanwhile, failed half-way.

let clinic: StaffClinic
afterEach(() => clinic.remove())

async function open(): Promise<void> {
  clinic = await StaffClinic.open()
  await clinic.as('Anneli')
}
const rowsOf = (action: string) =>
  clinic
    .log()
    .filter((row) => row.action === action)
    .map(({ outcome }) => outcome)

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const file = Array.from({ length: 26_000 }, (_, n) => {
  const number = String(n % 1000).padStart(3, '0')
  return `${letters[Math.floor(n / 1000)]}${number.slice(0, 2)}.${number.slice(2)};Text ${n}`
}).join('\n')
const options = {
  system: 'icd-10-se',
  version: '2026',
  separator: ';',
  hasHeader: false,
  columns: { code: 0, text: 1, validFrom: null, validUntil: null },
  skipFaults: false,
} as const

async function load(): Promise<void> {
  for (let at = 0; at < file.length; at += 60_000)
    await clinic.must('codes', 'load', { piece: file.slice(at, at + 60_000), first: at === 0 })
}
const tableOf = async () => (await clinic.must('codes', 'tables', null)).find(({ system }) => system === 'icd-10-se')

describe('a long call', () => {
  test('tells how far it has come, and other calls are answered meanwhile', async () => {
    await open()
    await load()
    const reading = clinic.call('codes', 'import', options)
    const order: string[] = []
    void reading.then(() => order.push('import'))
    await clinic.must('session', 'me', null)
    order.push('me')
    expect(await reading).toMatchObject({ ok: true })
    expect(order).toEqual(['me', 'import'])
    const shares = clinic.events.flatMap((event) => (event.kind === 'progress' ? [event.done / event.of] : []))
    expect(shares.length).toBeGreaterThan(3)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    expect(rowsOf('codes.import')).toEqual(['ok'])
  })

  test('is not begun a second time beside itself', async () => {
    await open()
    await load()
    const first = clinic.call('codes', 'import', options)
    expect(await clinic.call('codes', 'import', options)).toEqual({ ok: false, error: { kind: 'refused' } })
    expect(await first).toMatchObject({ ok: true })
  })

  test('cancelled, it changes nothing and its row says so; the next one goes through', async () => {
    await open()
    await load()
    const before = await tableOf()
    const reading = clinic.call('codes', 'import', options)
    await clinic.must('session', 'me', null)
    clinic.vault.cancel('codes.import')
    clinic.vault.cancel('patients.search') // nothing long: nothing happens
    expect(await reading).toEqual({ ok: false, error: { kind: 'cancelled' } })
    expect(await tableOf()).toEqual(before)
    expect(rowsOf('codes.import')).toEqual(['cancelled'])
    expect(await clinic.call('codes', 'import', options)).toMatchObject({ ok: true })
  })

  test('locked meanwhile, it is answered with that and changes nothing', async () => {
    await open()
    await load()
    const reading = clinic.call('codes', 'import', options)
    await clinic.must('session', 'me', null)
    clinic.vault.end('lock')
    expect(await reading).toMatchObject({ ok: false, error: { kind: expect.stringMatching(/^(locked|cancelled)$/) as unknown } })
    clinic.relock()
    await clinic.as('Anneli')
    expect(await tableOf()).toMatchObject({ version: 'egen', importedAt: null })
    expect(rowsOf('codes.import')).toEqual([])
  })
})

describe('a call that derives a key', () => {
  test('locked meanwhile, it writes nothing: neither the key ring nor a row', async () => {
    await open()
    const adding = clinic.call('users', 'add', {
      name: 'Ny Kollega',
      role: 'midwife',
      manager: false,
      password: bytes('sju gula cyklar här'),
    })
    const changing = clinic.call('users', 'changePassword', { old: clinic.password('Anneli'), password: bytes('åtta blå bilar där') })
    clinic.vault.end('lock')
    expect(await adding).toEqual({ ok: false, error: { kind: 'locked' } })
    expect(await changing).toEqual({ ok: false, error: { kind: 'locked' } })
    clinic.relock()
    await clinic.as('Anneli') // with the old password
    expect((await clinic.must('users', 'list', null)).map(({ name }) => name)).toEqual(['Anneli Sjöqvist', 'Gunilla Fors'])
    expect([...rowsOf('user.add'), ...rowsOf('user.change-password')]).toEqual([])
  })

  test('failing between its first row and the key ring, it leaves both rows and no user', async () => {
    await open()
    const inTheWay = join(clinic.folder, 'vault', 'keyring.json.tmp')
    mkdirSync(inTheWay)
    const reply = await clinic.call('users', 'add', {
      name: 'Ny Kollega',
      role: 'midwife',
      manager: false,
      password: bytes('sju gula cyklar här'),
    })
    expect(reply).toMatchObject({ ok: false, error: { kind: 'fault' } })
    rmSync(inTheWay, { recursive: true })
    expect(rowsOf('user.add')).toEqual(['begun', 'fault'])
    expect((await clinic.must('users', 'list', null)).map(({ name }) => name)).not.toContain('Ny Kollega')
  })
})

describe('a file', () => {
  const leaving = [...channels].filter(([, { leaves }]) => leaves === 'file').map(([channel]) => channel)

  test('leaves through these calls and no other', () => expect(leaving).toEqual(['figures.file', 'intakeTotals.file']))

  test('leaves only once its row is written, and the page is told what became of it', async () => {
    await open()
    const input = { what: { kind: 'month', month: '2026-02' }, language: 'sv', format: 'csv' } as const
    expect(await clinic.must('figures', 'file', input)).toMatchObject({ saved: true })
    expect(clinic.files).toHaveLength(1)
    expect(rowsOf('figures.file')).toEqual(['ok'])
    clinic.session.desk.raw.exec(`create temp trigger no_log before insert on main.access_log begin select raise(abort, 'no log'); end`)
    expect(await clinic.call('figures', 'file', input)).toMatchObject({ ok: false })
    expect(clinic.files).toHaveLength(1)
  })

  test('that another handler gives goes nowhere: the call ends as a fault', async () => {
    await open()
    const changeable = handlers.figures as { month: unknown }
    const original = changeable.month
    changeable.month = () => ({ ok: true, value: { name: 'patienter.csv', bytes: bytes('Saga Lindgren') } })
    const reply = await clinic.call('figures', 'month', { month: '2026-02' })
    changeable.month = original
    expect(reply).toMatchObject({ ok: false, error: { kind: 'fault' } })
    expect(clinic.files).toEqual([])
  })
})
