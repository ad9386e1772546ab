import { utilityProcess, type UtilityProcess } from 'electron'
import { join } from 'node:path'
import type { FromVault, Sender, ToVault } from '../ipc/wire'
import { wipeBytes } from './input-size'
import { log } from './log'

export type VaultStart = { readonly folder: string; readonly demo: boolean; readonly version: string }
export type EndReason = Extract<ToVault, { type: 'end' }>['why']

export type VaultEvents = {
  /** Somebody has logged in: after how many idle minutes the program locks. */
  readonly onSession: (idleLockMinutes: number) => void
  /** A patient has the computer for a self-rating, or no longer has it. */
  readonly onHandOver: (isHandedOver: boolean) => void
  /** The process has ended without having been asked to. */
  readonly onDeath: () => void
}

type Call = { readonly channel: string; readonly input: unknown; readonly sender: Sender }
type Failure = { readonly ok: false; readonly error: { readonly kind: 'locked' | 'refused' | 'invalid' } }

const locked: Failure = { ok: false, error: { kind: 'locked' } }
const endLimitMs = 1000
const exitLimitMs = 5000

/** The process that holds keys and drawers, seen from main: calls go in, replies come out, and it can be ended. */
export class VaultProcess {
  readonly #child: UtilityProcess
  readonly #events: VaultEvents
  readonly #waiting = new Map<number, (reply: unknown) => void>()
  readonly #gone: Promise<void>
  #held: (() => void)[] | undefined = []
  #lastId = 0
  #ending = false
  #dead = false
  #onEnded: (() => void) | undefined

  constructor(events: VaultEvents) {
    this.#events = events
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('NODE_')))
    this.#child = utilityProcess.fork(join(import.meta.dirname, 'vault.js'), [], { serviceName: 'journal-vault', stdio: 'inherit', env })
    this.#child.on('message', (message: FromVault) => this.#receive(message))
    this.#gone = new Promise((resolve) => this.#child.once('exit', (code) => this.#exited(code, resolve)))
  }

  /** Tells it where the vault lies. Not before an earlier process is gone: two must never have one folder open. */
  init(place: VaultStart): void {
    if (!this.#dead && !this.#ending) this.#send({ type: 'init', ...place })
  }

  /** Passes a call on and wipes the bytes in it; before the process is ready the call waits. */
  call(call: Call): Promise<unknown> {
    if (this.#dead || this.#ending) {
      wipeBytes(call.input)
      return Promise.resolve(locked)
    }
    const id = ++this.#lastId
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve)
      const pass = (): void => {
        if (!this.#dead) this.#send({ type: 'call', id, ...call })
        wipeBytes(call.input)
      }
      if (this.#held) this.#held.push(pass)
      else pass()
    })
  }

  /** Lets it finish (at most a second), then kills it; done when the process is gone. */
  async end(why: EndReason): Promise<void> {
    if (this.#dead) return
    this.#ending = true
    const ended = new Promise<void>((resolve) => (this.#onEnded = resolve))
    this.#send({ type: 'end', why })
    await Promise.race([ended, this.#gone, sleep(endLimitMs)])
    this.#kill()
    const state = await Promise.race([this.#gone.then(() => 'gone'), sleep(exitLimitMs).then(() => 'stuck')])
    if (state === 'stuck') log('vault.stuck')
  }

  #kill(): void {
    if (this.#dead || this.#child.pid === undefined) return
    try {
      process.kill(this.#child.pid, 'SIGKILL')
    } catch {
      this.#child.kill()
    }
  }

  #send(message: ToVault): void {
    this.#child.postMessage(message)
  }

  #receive(message: FromVault): void {
    switch (message.type) {
      case 'ready': {
        const held = this.#held ?? []
        this.#held = undefined
        for (const pass of held) pass()
        return
      }
      case 'reply':
        this.#waiting.get(message.id)?.(message.reply)
        this.#waiting.delete(message.id)
        return
      case 'session':
        return this.#events.onSession(message.idleLockMinutes)
      case 'handover':
        return this.#events.onHandOver(message.isHandedOver)
      case 'ended':
        return this.#onEnded?.()
    }
  }

  #exited(code: number, resolve: () => void): void {
    this.#dead = true
    for (const pass of this.#held ?? []) pass()
    this.#held = undefined
    for (const answer of this.#waiting.values()) answer(locked)
    this.#waiting.clear()
    resolve()
    if (this.#ending) return
    log('vault.died', { code })
    this.#events.onDeath()
  }
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
