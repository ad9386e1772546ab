import { app, dialog, Menu, powerMonitor } from 'electron'
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { asksForDebugging, foldersOf, readArguments } from './arguments'
import { closeContents, closeNetwork, openSession } from './hardening'
import { errorDetails, log } from './log'
import { openChannels } from './page-calls'
import { registerPageScheme, servePages } from './pages'
import { saveFile } from './save'
import { Shift } from './shift'

/** Set while building: empty in every build but that of the development mode. */
declare const __DEV_SERVER__: string

function main(): void {
  const { demo, ...given } = readArguments(process.argv, process.cwd())
  const place = foldersOf({ demo, ...given }, app.getPath('userData'), app.commandLine.hasSwitch('user-data-dir'))
  mkdirSync(place.profile, { recursive: true, mode: 0o700 })
  app.setPath('userData', place.profile)
  // No crash reporter is ever started. Should anything write a dump all the same, it lies here and is gone at the next start.
  const dumps = join(place.profile, 'dumps')
  rmSync(dumps, { recursive: true, force: true })
  app.setPath('crashDumps', dumps)
  if (!app.requestSingleInstanceLock()) {
    log('start.second')
    app.exit(0)
    return
  }
  // What the system's print dialogue or Chromium puts in a temp folder lies here, and is gone at the next start too. Not before the lock:
  // the running program's own socket lies in the temp folder of its start.
  const temporary = join(place.profile, 'tmp')
  rmSync(temporary, { recursive: true, force: true })
  mkdirSync(temporary, { mode: 0o700 })
  app.setPath('temp', temporary)
  process.env['TMPDIR'] = temporary
  app.enableSandbox()
  closeNetwork(__DEV_SERVER__)
  if (!app.commandLine.hasSwitch('lang')) app.commandLine.appendSwitch('lang', 'sv')
  registerPageScheme()
  Menu.setApplicationMenu(null)
  app.on('web-contents-created', (_event, contents) => closeContents(contents))
  void app.whenReady().then(() => run({ folder: place.folder, demo, version: app.getVersion() }))
}

async function run(vault: { readonly folder: string; readonly demo: boolean; readonly version: string }): Promise<void> {
  const session = await openSession(__DEV_SERVER__)
  servePages(session, resolve(import.meta.dirname, '../renderer'))
  const shift = new Shift({ session, devServer: __DEV_SERVER__, vault, save: saveFile, onQuit: () => app.exit(0), onHopeless: giveUp })
  openChannels({
    devServer: __DEV_SERVER__,
    pairOf: (id) => shift.pairOf(id),
    shell: (name, pair) => shift.shell(name, pair),
    port: (pair) => shift.port(pair),
  })
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      log('main.fault', errorDetails(error))
      void shift.lock('system')
    })
  }
  app.on('second-instance', () => shift.focus())
  app.on('before-quit', (event) => {
    event.preventDefault()
    void shift.quit()
  })
  app.on('window-all-closed', () => undefined) // ending is the shift's business; without a listener Electron would quit by itself
  powerMonitor.on('lock-screen', () => void shift.lock('system'))
  powerMonitor.on('suspend', () => void shift.lock('system'))
  powerMonitor.on('shutdown', () => void shift.quit())
  shift.start()
}

function giveUp(): void {
  dialog.showErrorBox(
    'Journal kan inte fortsätta',
    'En del av programmet avslutas gång på gång. Det som var sparat finns kvar på datorn. Starta om datorn och öppna Journal igen. ' +
      'Om det händer på nytt: kontakta den som sköter datorn.',
  )
  app.exit(1)
}

if (app.isPackaged && asksForDebugging(process.argv)) {
  log('start.debugging-refused')
  app.exit(1)
} else main()
