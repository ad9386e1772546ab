import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Contract } from '../../electron/ipc'
import type { InputOf, ReplyOf } from '../../electron/ipc/call'
import type { Environment } from '../../electron/vault/environment'
import type { VaultEvent } from '../../electron/ipc/wire'
import type { OutFile } from '../../electron/vault/tell'
import { Vault } from '../../electron/vault/vault'

/** Parameters for unit tests only, passed as an argument: the policy itself knows no switch. */
export const weakKdf = { policy: { m: 64, t: 1, p: 1 }, floor: { m: 64, t: 1, p: 1 } }

/** A clock that a test sets: the wall clock and the monotonic one move together. */
export function testClock(start = '2026-03-11T08:00:00.000Z') {
  let at = Date.parse(start)
  let seconds = 1000
  return {
    now: () => new Date(at).toISOString(),
    monotonicSeconds: () => seconds,
    advance(milliseconds: number) {
      at += milliseconds
      seconds += milliseconds / 1000
    },
    set(instant: string) {
      seconds += Math.max(0, Date.parse(instant) - at) / 1000
      at = Date.parse(instant)
    },
  }
}
export type TestClock = ReturnType<typeof testClock>

export const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text))
export const passwords = { midwife: 'gröna båtar seglar hem', administrator: 'sju stenar under bron' } as const

type CallOf<N extends keyof Contract, V extends keyof Contract[N]> = ReplyOf<Contract[N][V]>

/** A vault in a folder of its own, called as the page calls it. */
export class TestClinic {
  readonly folder: string
  readonly clock: TestClock
  readonly faults: unknown[] = []
  /** Files that have left, and what the vault has told its page by itself. */
  readonly files: OutFile[] = []
  readonly events: VaultEvent[] = []
  /** The recovery codes of the first start. */
  codes = { clinical: '', figures: '' }
  vault: Vault
  #options: Partial<Environment>

  constructor(options: Partial<Environment> & { clock?: TestClock; folder?: string; demo?: boolean } = {}) {
    const { clock, folder, demo, ...rest } = options
    this.clock = clock ?? testClock()
    this.folder = folder ?? mkdtempSync(join(tmpdir(), 'journal-vault-'))
    this.#options = rest
    this.vault = this.#open(demo ?? false)
  }

  #open(demo = false): Vault {
    const report = (_where: string, error: unknown) => void this.faults.push(error)
    const environment = {
      now: this.clock.now,
      monotonicSeconds: this.clock.monotonicSeconds,
      kdf: weakKdf,
      version: '0.0.0',
      report,
      ...this.#options,
    }
    return new Vault(this.folder, demo, environment, {
      file: (file) => {
        this.files.push(file)
        return Promise.resolve('saved')
      },
      event: (event) => void this.events.push(event),
    })
  }

  async call<N extends keyof Contract, V extends keyof Contract[N] & string>(
    noun: N,
    verb: V,
    input: InputOf<Contract[N][V]>,
    read?: string,
  ): Promise<CallOf<N, V>> {
    return (await this.vault.call(`${noun}.${verb}`, input, read)) as CallOf<N, V>
  }

  /** A call that must succeed; gives its value. */
  async must<N extends keyof Contract, V extends keyof Contract[N] & string>(noun: N, verb: V, input: InputOf<Contract[N][V]>) {
    const reply = await this.call(noun, verb, input)
    if (!reply.ok) throw new Error(`${noun}.${verb}: ${JSON.stringify(reply.error)}`, { cause: this.faults.at(-1) })
    return reply.value as Extract<CallOf<N, V>, { ok: true }>['value']
  }

  /** First start to the end: gives both codes. */
  async setUp() {
    const codes = await this.must('setup', 'begin', {
      clinicName: 'Mottagningen Linden',
      manager: { name: 'Anneli Sjöqvist', role: 'midwife', password: bytes(passwords.midwife) },
      administrator: { name: 'Gunilla Fors', password: bytes(passwords.administrator) },
    })
    await this.must('setup', 'confirm', { clinical: bytes(codes.clinical), figures: bytes(codes.figures) })
    this.codes = codes
    return codes
  }

  async users() {
    return (await this.must('session', 'start', null)).users
  }

  async login(name: string, password: string) {
    const user = (await this.users()).find((known) => known.name.startsWith(name))
    if (!user) throw new Error(`nobody is called ${name}`)
    return this.must('session', 'login', { user: user.id, password: bytes(password) })
  }

  /** Locks: the vault ends and a new one stands ready, as a new process would. */
  relock(options: Partial<Environment> = {}): void {
    this.vault.end('lock')
    this.#options = { ...this.#options, ...options }
    this.vault = this.#open()
  }

  /** The process is gone without a word; what the system would release is released. */
  remove(): void {
    this.vault.end('test')
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** The least that a person needs. */
export const person = (nameToUse: string, more: object = {}) => ({ nameToUse, ...more })
