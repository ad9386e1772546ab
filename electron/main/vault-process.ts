import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron'
import { join } from 'node:path'
import type { EndReason, FileOutcome, FromVault, ToVault } from '../ipc/wire'
import { log } from './log'
import type { OutFile } from './out-file'

export type VaultStart = { readonly folder: string; readonly demo: boolean; readonly version: string }

export type VaultEvents = {
  /** Somebody has logged in: after how many idle minutes the program locks. */
  readonly onIdleLock: (minutes: number) => void
  /** A patient has the computer for a self-rating, or no longer has it. */
  readonly onHandedOver: (isHandedOver: boolean) => void
  /** Figures on their way out: asks where to put them and writes them. */
  readonly onFile: (file: OutFile) => Promise<FileOutcome>
  /** The process has ended without having been asked to. */
  readonly onDeath: () => void
}

const endLimitMs = 1000
const exitLimitMs = 5000

/** The process that holds keys and drawers, seen from main: it gets a folder and a port to its page, and can be ended. */
export class VaultProcess {
  readonly #child: UtilityProcess
  readonly #events: VaultEvents
  readonly #gone: Promise<void>
  /** Known once an earlier process is gone: two must never have one folder open. */
  #start: VaultStart | undefined
  /** The vault's end of the port, until both this and the folder are known. */
  #port: MessagePortMain | undefined
  #hasPort = false
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

  /** Tells it where the vault lies. Not before an earlier process is gone. */
  init(start: VaultStart): void {
    this.#start = start
    this.#begin()
  }

  /** Whether its page has its port: there is one for the life of both. */
  get hasPort(): boolean {
    return this.#hasPort
  }

  /** Makes the port between this process and its page, and gives the page's end. In development a page that is loaded anew gets a new one. */
  connect(): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain()
    this.#hasPort = true
    this.#port = port2
    this.#begin()
    return port1
  }

  #begin(): void {
    const [start, port] = [this.#start, this.#port]
    if (!start || !port || this.#dead || this.#ending) return
    this.#port = undefined
    this.#child.postMessage({ type: 'init', ...start } satisfies ToVault, [port])
  }

  /** Lets it finish (for a limited time), then kills it; done when the process is gone. */
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
    if (!this.#dead) this.#child.postMessage(message)
  }

  #receive(message: FromVault): void {
    switch (message.type) {
      case 'ready':
        return
      case 'idle-lock':
        return this.#events.onIdleLock(message.minutes)
      case 'handed-over':
        return this.#events.onHandedOver(message.isHandedOver)
      case 'file': {
        const { name, bytes } = message
        void this.#events.onFile({ name, bytes }).then((outcome) => {
          bytes.fill(0)
          this.#send({ type: 'file-done', outcome })
        })
        return
      }
      case 'ended':
        return this.#onEnded?.()
    }
  }

  #exited(code: number, resolve: () => void): void {
    this.#dead = true
    resolve()
    if (this.#ending) return
    log('vault.died', { code })
    this.#events.onDeath()
  }
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
