import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export { expect } from '@playwright/test'

const root = resolve(import.meta.dirname, '../../..')

export type StartOptions = {
  /** The folder that holds the vault; a new one beside the profile unless given. */
  readonly folder?: string
  readonly demo?: boolean
  /** The profile; one per test unless given, so that a second start with the same one is a second instance. */
  readonly profile?: string
}

/** The running program. */
export class Running {
  /** What the program and its vault process have written to stderr. */
  stderr = ''
  readonly app: ElectronApplication
  readonly folder: string
  readonly profile: string
  readonly #process: ChildProcess

  constructor(app: ElectronApplication, folder: string, profile: string) {
    this.app = app
    this.folder = folder
    this.profile = profile
    this.#process = app.process()
    this.#process.stderr?.on('data', (data: Buffer) => {
      this.stderr += data.toString()
      if (process.env['E2E_LOG']) process.stderr.write(data)
    })
  }

  /** The page of the window of the moment: after a lock that is another one than before. */
  get page(): Page {
    const page = this.app.windows().findLast((each) => !each.isClosed())
    if (!page) throw new Error('the program has no window')
    return page
  }

  /**
   * Presses a key as the keyboard does. Playwright's own `keyboard.press` reaches the page only, past the keys that the program itself
   * listens for (Ctrl+L, zoom).
   */
  async pressKey(key: string, modifiers: readonly ('control' | 'shift')[] = []): Promise<void> {
    await this.app.evaluate(
      ({ BrowserWindow }, [keyCode, held]) => {
        const window = BrowserWindow.getAllWindows().find((each) => !each.isDestroyed())
        for (const type of ['keyDown', 'keyUp'] as const) window?.webContents.sendInputEvent({ type, keyCode, modifiers: [...held] })
      },
      [key, modifiers] as const,
    )
  }

  /** Locks by Ctrl+L and waits for the window that takes over. */
  lock(): Promise<Page> {
    return newWindowAfterLock(this.app, () => this.pressKey('L', ['control']))
  }

  /** Ends the program as a click on the window's cross does. */
  async close(): Promise<void> {
    if (!this.#hasEnded()) await this.app.close().catch(() => undefined)
  }

  /** Ends the program as a power cut does. The processes of the vault and the pages end with it. */
  async kill(): Promise<void> {
    const ended = once(this.#process, 'exit')
    const pids = await this.app.evaluate(({ app }) => app.getAppMetrics().map((metric) => metric.pid))
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL')
      } catch {
        // it was faster
      }
    }
    if (!this.#hasEnded()) await ended
  }

  #hasEnded(): boolean {
    return this.#process.exitCode !== null || this.#process.signalCode !== null
  }
}

/** Does what locks, then waits for the new window to have its page and for the old one to be gone. */
export async function newWindowAfterLock(app: ElectronApplication, lock: () => Promise<unknown>): Promise<Page> {
  const before = app.windows()
  const [page] = await Promise.all([
    app.waitForEvent('window', (each) => !before.includes(each)),
    lock().catch(() => undefined), // the page that was asked may be gone before it has answered
  ])
  const open = before.filter((old) => !old.isClosed())
  await Promise.all(open.map((old) => old.waitForEvent('close').catch(() => undefined)))
  await page.waitForLoadState()
  return page
}

/** How the program is started: what the end-to-end tests and the tour have in common. */
export async function launch(folder: string, profile: string, demo = false): Promise<Running> {
  const temporary = join(profile, '..', 'tmp') // a temp folder of its own, so that a test can look through all of it
  mkdirSync(temporary, { recursive: true })
  const app = await _electron.launch({
    chromiumSandbox: true, // otherwise Playwright passes --no-sandbox
    cwd: root,
    env: { ...(process.env as Record<string, string>), TMPDIR: temporary },
    args: ['.', `--user-data-dir=${profile}`, `--folder=${folder}`, '--lang=sv-SE', ...(demo ? ['--demo'] : [])],
  })
  const running = new Running(app, folder, profile)
  await app.firstWindow()
  await running.page.waitForLoadState()
  return running
}

export const test = base.extend<{ home: string; start: (options?: StartOptions) => Promise<Running> }>({
  /** A folder of the test's own, removed after it. */
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a function wants from this pattern
  home: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'journal-e2e-'))
    await use(home)
    rmSync(home, { recursive: true, force: true })
  },
  start: async ({ home }, use) => {
    const all: Running[] = []
    await use(async ({ folder = join(home, 'vault'), demo = false, profile = join(home, 'profile') } = {}) => {
      const running = await launch(folder, profile, demo)
      all.push(running)
      return running
    })
    for (const running of all) await running.close()
  },
})
