import type { BrowserWindow, Session } from 'electron'
import { flushChannel, type ShellCall } from '../ipc/shell'
import { IdleTimer } from './idle'
import { log } from './log'
import type { OutFile } from './out-file'
import type { Pair } from './page-calls'
import type { EndReason, FileOutcome } from '../ipc/wire'
import { VaultProcess, type VaultStart } from './vault-process'
import { openWindow, boundsOf, type WindowBounds } from './window'

const flushLimitMs = 500 // the window is hidden meanwhile; a page that is well answers in a few milliseconds
const unexpectedEndsInAMinute = 5

type Surroundings = {
  readonly session: Session
  readonly devServer: string
  readonly vault: VaultStart
  /** Asks where a file is to lie, over that window, and writes it. */
  readonly save: (file: OutFile, window: BrowserWindow) => Promise<FileOutcome>
  /** Everything has ended as it should. */
  readonly onQuit: () => void
  /** Processes end again and again: going on makes no sense. */
  readonly onHopeless: () => void
}

/**
 * The window and vault process of the moment. Locking is a change of shift: a new pair takes over, keyless and on the login screen, and
 * nothing of the old pair outlives it.
 */
export class Shift {
  readonly #around: Surroundings
  readonly #idle = new IdleTimer(() => void this.lock('idle'))
  #current: Pair | undefined
  /** The pair that is ending; its window may speak until it has handed over what was typed last. */
  #leaving: Pair | undefined
  #flushed: (() => void) | undefined
  #change: Promise<void> | undefined
  #quitting = false
  /** A patient has the computer: the window cannot be closed and hears no shortcuts. */
  #handedOver = false
  #unexpectedEnds: number[] = []

  constructor(around: Surroundings) {
    this.#around = around
  }

  /** Opens the first window. */
  start(): void {
    this.#open(undefined).vault.init(this.#around.vault)
  }

  pairOf(webContentsId: number): Pair | undefined {
    return [this.#current, this.#leaving].find((pair) => pair && !pair.window.isDestroyed() && pair.window.webContents.id === webContentsId)
  }

  /**
   * The page's end of the port to its vault process: one for the life of both. A page that asks again has been loaded anew; its login ends
   * with its port, and the pair with it. In development, where pages are loaded anew all the time, the same pair goes on logged out.
   */
  port(pair: Pair): Electron.MessagePortMain | undefined {
    if (pair !== this.#current) return undefined
    if (pair.vault.hasPort && this.#around.devServer === '') {
      log('page.loaded-anew')
      void this.lock('system')
      return undefined
    }
    return pair.vault.connect()
  }

  shell(name: ShellCall, pair: Pair): void {
    if (name === 'flushed') {
      if (pair === this.#leaving) this.#flushed?.()
    } else if (pair !== this.#current || this.#handedOver) return
    else if (name === 'print') pair.window.webContents.print({ silent: false, printBackground: false })
    else void (name === 'lock' ? this.lock('lock') : this.quit())
  }

  focus(): void {
    const window = this.#current?.window
    if (!window) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  /** Ends the window at once and the vault process within a second; a new pair stands ready. A second call joins the first. */
  lock(why: EndReason): Promise<void> {
    if (this.#quitting) return Promise.resolve()
    this.#change ??= this.#relieve(why).finally(() => (this.#change = undefined))
    return this.#change
  }

  /** The same steps as a lock, and nobody takes over. */
  async quit(): Promise<void> {
    if (this.#quitting) return
    this.#quitting = true
    await this.#change
    this.#idle.stop()
    if (this.#current) await this.#end(this.#current, 'quit')
    this.#current = undefined
    this.#around.onQuit()
  }

  async #relieve(why: EndReason): Promise<void> {
    const old = this.#current
    if (!old) return
    this.#idle.stop()
    const place = boundsOf(old.window)
    old.window.hide()
    const next = this.#open(place)
    await this.#end(old, why)
    next.vault.init(this.#around.vault)
  }

  async #end(pair: Pair, why: EndReason): Promise<void> {
    this.#leaving = pair
    await this.#flush(pair.window)
    this.#leaving = undefined
    pair.window.destroy()
    await Promise.all([this.#around.session.clearStorageData().catch(() => undefined), pair.vault.end(why)])
  }

  async #flush(window: BrowserWindow): Promise<void> {
    if (window.isDestroyed() || window.webContents.isCrashed()) return
    window.hide()
    await new Promise<void>((resolve) => {
      this.#flushed = resolve
      setTimeout(resolve, flushLimitMs)
      window.webContents.send(flushChannel)
    })
    this.#flushed = undefined
  }

  #open(place: WindowBounds | undefined): Pair {
    const vault = new VaultProcess({
      onIdleLock: (minutes) => {
        if (this.#current?.vault === vault) this.#idle.start(minutes)
      },
      onHandedOver: (isHandedOver) => {
        if (this.#current?.vault !== vault) return
        this.#handedOver = isHandedOver
        this.#current.window.setKiosk(isHandedOver)
      },
      onFile: (file) => (this.#current?.vault === vault ? this.#around.save(file, this.#current.window) : Promise.resolve('not-saved')),
      onDeath: () => this.#unexpected(vault),
    })
    this.#handedOver = false
    const window = openWindow(this.#around.session, this.#around.devServer, place, {
      onLockKey: () => void this.lock('lock'),
      onInput: () => this.#idle.touch(),
      onClose: () => {
        if (!this.#handedOver) void this.quit()
      },
      isShut: () => this.#handedOver,
      onGone: () => this.#unexpected(vault),
    })
    this.#current = { window, vault }
    return this.#current
  }

  #unexpected(vault: VaultProcess): void {
    if (this.#quitting || this.#current?.vault !== vault) return
    const now = performance.now()
    this.#unexpectedEnds = [...this.#unexpectedEnds.filter((at) => now - at < 60_000), now]
    if (this.#unexpectedEnds.length >= unexpectedEndsInAMinute) {
      log('shift.hopeless')
      return this.#around.onHopeless()
    }
    void (this.#change ?? Promise.resolve()).then(() => this.lock('system'))
  }
}
