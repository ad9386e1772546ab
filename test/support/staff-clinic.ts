import type { Contract } from '../../electron/ipc'
import type { InputOf } from '../../electron/ipc/call'
import { LogRow } from '../../db/access-log'
import { sql } from '../../db/sql'
import type { Role } from '../../forms/access'
import type { z } from 'zod'
import { bytes, passwords, TestClinic, testClock, type TestClock } from './vault'
import type { PersonInput } from '../../forms/records/patient'

/** Everybody who works here, one of each role with and without the manager flag. */
const others = [
  { name: 'Tuva Hedmark', role: 'midwife', manager: false },
  { name: 'Marta Lindahl', role: 'gynaecologist', manager: false },
  { name: 'Siv Grankvist', role: 'gynaecologist', manager: true },
  { name: 'Henrik Brandel', role: 'physician', manager: false },
  { name: 'Rut Ekwall', role: 'physician', manager: true },
  { name: 'Ylva Stenhammar', role: 'psychiatrist', manager: false },
  { name: 'Olle Tornqvist', role: 'psychiatrist', manager: true },
  { name: 'Berit Nygren', role: 'administrator', manager: false },
] as const satisfies readonly { name: string; role: Role; manager: boolean }[]

export type Member = { readonly name: string; readonly role: Role; readonly manager: boolean }

export const everybody: readonly Member[] = [
  { name: 'Anneli Sjöqvist', role: 'midwife', manager: true },
  ...others,
  { name: 'Gunilla Fors', role: 'administrator', manager: true },
]

const passwordOf = (name: string): string =>
  name.startsWith('Anneli')
    ? passwords.midwife
    : name.startsWith('Gunilla')
      ? passwords.administrator
      : `${name.split(' ')[0]?.toLowerCase()} går på strand 7`

/** A clinic with staff: whoever is asked for logs in, and the calls are hers. */
export class StaffClinic extends TestClinic {
  #ids = new Map<string, string>()
  me = ''

  static async open(who: readonly string[] = [], clock: TestClock = testClock()): Promise<StaffClinic> {
    const clinic = new StaffClinic({ clock })
    await clinic.setUp()
    for (const group of ['Anneli', 'Gunilla'] as const) {
      const wanted = others.filter(
        ({ name, role }) => who.some((one) => name.startsWith(one)) && (role === 'administrator') === (group === 'Gunilla'),
      )
      if (wanted.length === 0) continue
      await clinic.as(group)
      for (const member of wanted) await clinic.must('users', 'add', { ...member, password: bytes(passwordOf(member.name)) })
    }
    for (const { id, name } of await clinic.users()) clinic.#ids.set(name, id)
    return clinic
  }

  /** Her id. */
  id(name: string): string {
    for (const [known, id] of this.#ids) if (known.startsWith(name)) return id
    throw new Error(`nobody is called ${name}`)
  }

  password = (name: string): Uint8Array<ArrayBuffer> =>
    bytes(passwordOf(everybody.find((known) => known.name.startsWith(name))?.name ?? name))

  /** Locks and logs her in. */
  async as(name: string): Promise<this> {
    this.relock()
    await this.must('session', 'login', { user: await this.#find(name), password: this.password(name) })
    this.me = name
    return this
  }

  async #find(name: string): Promise<string> {
    const user = (await this.users()).find((known) => known.name.startsWith(name))
    if (!user) throw new Error(`nobody is called ${name}`)
    return user.id
  }

  /** The kind of failure of a call, or `ok`. */
  async kind<N extends keyof Contract, V extends keyof Contract[N] & string>(
    noun: N,
    verb: V,
    input: InputOf<Contract[N][V]>,
  ): Promise<string> {
    const reply = await this.call(noun, verb, input)
    return reply.ok ? 'ok' : (reply.error as { kind: string }).kind
  }

  /** The whole failure of a call. */
  async failure<N extends keyof Contract, V extends keyof Contract[N] & string>(
    noun: N,
    verb: V,
    input: InputOf<Contract[N][V]>,
  ): Promise<unknown> {
    const reply = await this.call(noun, verb, input)
    if (reply.ok) throw new Error(`${noun}.${verb} should have failed`)
    return reply.error
  }

  get session() {
    if (!this.vault.session) throw new Error('nobody is logged in')
    return this.vault.session
  }

  /** Rows of the access log of the drawers that are open, oldest first; only those after `from`. */
  log(drawer: 'desk' | 'journal' | 'figures' = 'desk'): LogRow[] {
    return this.session.drawer(drawer).all(sql`select * from access_log order by seq`, LogRow)
  }

  async register(nameToUse: string, more: Partial<z.input<typeof PersonInput>> = {}): Promise<string> {
    return (await this.must('patients', 'register', { nameToUse, ...more })).id
  }

  /** A new patient who has been taken in by whoever is logged in: a care relation. */
  async mine(nameToUse: string, more: Partial<z.input<typeof PersonInput>> = {}): Promise<{ patient: string; visit: string }> {
    const row = await this.must('visits', 'openDropIn', {
      who: { person: { nameToUse, ...more } },
      kind: 'routine-examination',
      start: true,
    })
    return { patient: row.person.id, visit: row.visit.id }
  }

  /** Begins an examination and writes something in it. */
  async draft(patient: string, visit: string | null = null, note = 'Ektropion'): Promise<string> {
    const { row } = await this.must('entries', 'start', { patient, form: 'gyn-exam', visit, linkedTo: null })
    await this.must('entries', 'save', {
      entry: row.id,
      answers: { cervix: { state: 'finding', note } },
      eventAt: row.eventAt,
      stopped: false,
    })
    return row.id
  }

  async signed(patient: string, visit: string | null = null, note = 'Ektropion'): Promise<string> {
    const entry = await this.draft(patient, visit, note)
    await this.must('entries', 'sign', { entry })
    return entry
  }
}
