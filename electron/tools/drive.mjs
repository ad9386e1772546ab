// Drives the real program as a user does, for the tour and the measurements. Runs inside with-electron.mjs.
import { _electron } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './project.mjs'

/** A folder that is gone when the tool ends. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'journal-drive-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Starts the program on a vault. `page()` is the window of the moment: after a lock it is another one. */
export async function open({ folder, profile, demo = false }) {
  const app = await _electron.launch({
    chromiumSandbox: true, // otherwise Playwright passes --no-sandbox
    cwd: root,
    args: ['.', `--user-data-dir=${profile}`, `--folder=${folder}`, '--lang=sv-SE', ...(demo ? ['--demo'] : [])],
  })
  await app.firstWindow()
  const page = () => app.windows().findLast((each) => !each.isClosed())
  page().setDefaultTimeout(30_000)
  await page().waitForLoadState()
  /** Presses Ctrl+L, which main looks out for and so never comes from the page, and waits for the window that takes over. */
  const lock = async () => {
    const before = app.windows()
    const press = ({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows().find((window) => window.isVisible())
      for (const type of ['keyDown', 'keyUp']) webContents.sendInputEvent({ type, keyCode: 'L', modifiers: ['control'] })
    }
    const [next] = await Promise.all([app.waitForEvent('window', (each) => !before.includes(each)), app.evaluate(press)])
    next.setDefaultTimeout(30_000)
    await next.waitForLoadState()
  }
  return { app, page, lock, close: () => app.close() }
}

/** Chooses a name on the unlock screen and types the password. */
export async function unlock(page, { name, password }) {
  await page.getByRole('radio', { name }).click({ force: true })
  await page.getByLabel('Lösenord', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}
