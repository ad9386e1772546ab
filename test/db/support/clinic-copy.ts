import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import type { Environment } from '../../../electron/vault/environment'
import type { Role } from '../../../forms/access'
import { bytes, passwords, TestClinic, testClock } from '../../support/vault'

/** One user of each role, with the password she logs in with. */
export const people = {
  midwife: { name: 'Anneli Sjöqvist', password: passwords.midwife },
  gynaecologist: { name: 'Cecilia Brandt', password: 'trettio lyktor i hamnen' },
  physician: { name: 'Dan Ekholm', password: 'blå cyklar under almen' },
  psychiatrist: { name: 'Erika Lund', password: 'fyra tranor över sjön' },
  administrator: { name: 'Gunilla Fors', password: passwords.administrator },
} as const satisfies Record<Role, { name: string; password: string }>

type Made = {
  readonly folder: string
  readonly codes: { readonly clinical: string; readonly figures: string }
  readonly entry: string
  readonly ids: { readonly [R in Role]: string }
}
let made: Promise<Made> | undefined

/** A clinic with one user of each role, one signed entry and one intake answer, locked; made once for a test file. */
async function make(): Promise<Made> {
  const clinic = new TestClinic()
  const codes = await clinic.setUp()
  await clinic.login('Anneli', passwords.midwife)
  for (const role of ['gynaecologist', 'physician', 'psychiatrist'] as const) {
    const { name, password } = people[role]
    await clinic.must('users', 'add', { name, role, manager: false, password: bytes(password) })
  }
  const { visit, person } = await clinic.must('visits', 'openDropIn', {
    who: { person: { nameToUse: 'Ira' } },
    kind: 'routine-examination',
    start: true,
  })
  const { row } = await clinic.must('entries', 'start', { patient: person.id, form: 'gyn-exam', visit: visit.id, linkedTo: null })
  const answers = { cervix: { state: 'finding', note: 'Ektropion' } } as const
  await clinic.must('entries', 'save', { entry: row.id, answers, eventAt: clinic.clock.now(), stopped: false })
  await clinic.must('entries', 'sign', { entry: row.id })
  const ids = Object.fromEntries((await clinic.users()).map(({ role, id }) => [role, id])) as Made['ids']
  clinic.vault.end('lock')
  const folder = mkdtempSync(join(tmpdir(), 'journal-template-'))
  cpSync(join(clinic.folder, 'vault'), join(folder, 'vault'), { recursive: true, preserveTimestamps: true })
  rmSync(clinic.folder, { recursive: true, force: true })
  return { folder, codes, entry: row.id, ids }
}

/** A copy of that clinic for one test, an hour later, gone when the test is over. `before` may change its files before the vault opens. */
export async function clinicCopy(
  options: { readonly before?: (vaultFolder: string) => void; readonly environment?: Partial<Environment>; readonly demo?: boolean } = {},
): Promise<Omit<Made, 'folder'> & { readonly clinic: TestClinic; readonly folder: string }> {
  made ??= make()
  const { folder: template, ...known } = await made
  const base = mkdtempSync(join(tmpdir(), 'journal-vault-'))
  cpSync(template, base, { recursive: true, preserveTimestamps: true })
  const folder = join(base, 'vault')
  options.before?.(folder)
  const clinic = new TestClinic({
    ...options.environment,
    clock: testClock('2026-03-11T09:00:00.000Z'),
    folder: base,
    demo: options.demo ?? false,
  })
  onTestFinished(() => {
    try {
      clinic.remove()
    } catch {
      rmSync(base, { recursive: true, force: true }) // a test may have left a vault that cannot end well
    }
  })
  return { ...known, clinic, folder }
}

/** To be called at the top of a test file that uses `clinicCopy`. */
export const cleanUp = (): void =>
  afterAll(async () => {
    if (made) rmSync((await made).folder, { recursive: true, force: true })
  })

/** The login of one of the people of the copy, whatever comes of it and whatever has become of the key ring. */
export async function tryLogin(clinic: TestClinic, role: Role, password: string = people[role].password) {
  made ??= make()
  return clinic.call('session', 'login', { user: (await made).ids[role], password: bytes(password) })
}
