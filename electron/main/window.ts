import { BrowserWindow, type Input, type Rectangle, type Session } from 'electron'
import { join } from 'node:path'
import { log } from './log'
import { origin } from './page-path'

export type WindowBounds = { readonly bounds: Rectangle; readonly maximized: boolean }

export type WindowEvents = {
  readonly onLockKey: () => void
  readonly onInput: () => void
  readonly onClose: () => void
  readonly onGone: () => void
  /** While a patient has the computer: no shortcut is heard. */
  readonly isShut: () => boolean
}

/** Where a window stands, so that the one that takes its place stands there too. */
export function boundsOf(window: BrowserWindow): WindowBounds {
  return { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
}

/** Makes a window on the login screen. It shows itself when it has something to show. */
export function openWindow(session: Session, devServer: string, place: WindowBounds | undefined, events: WindowEvents): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    useContentSize: true,
    minWidth: 1280,
    minHeight: 720,
    show: false,
    title: 'Journal',
    autoHideMenuBar: true,
    webPreferences: {
      session,
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      disableDialogs: true,
      enableWebSQL: false,
      spellcheck: false,
      devTools: devServer !== '',
      // A window that is being ended is hidden first and must still save what was typed last.
      backgroundThrottling: false,
    },
  })
  if (place) window.setBounds(place.bounds)
  if (place?.maximized) window.maximize()
  window.setContentProtection(true)
  window.on('page-title-updated', (event) => event.preventDefault())
  window.once('ready-to-show', () => window.show())
  window.on('close', (event) => {
    event.preventDefault()
    events.onClose()
  })
  const { webContents } = window
  webContents.on('before-input-event', (event, input) => {
    if (events.isShut()) {
      if (isShortcut(input)) event.preventDefault()
    } else if (isLockKey(input)) {
      event.preventDefault()
      events.onLockKey()
    } else if (zoom(window, input)) event.preventDefault()
  })
  webContents.on('input-event', events.onInput)
  webContents.on('render-process-gone', (_event, details) => {
    log('page.gone', { reason: details.reason })
    events.onGone()
  })
  webContents.on('did-fail-load', (_event, code) => log('page.not-loaded', { code }))
  void window.loadURL(devServer || `${origin}/`).catch(() => undefined) // said by did-fail-load
  return window
}

/** Anything that a patient does not need to answer with: only letters, digits, Tab, Enter, arrows and Backspace go through. */
const isShortcut = (input: Input): boolean => input.control || input.meta || input.alt || /^F\d+$/.test(input.key)

const withControl = (input: Input): boolean => input.type === 'keyDown' && (input.control || input.meta) && !input.alt

function isLockKey(input: Input): boolean {
  return withControl(input) && !input.shift && !input.isAutoRepeat && input.key.toLowerCase() === 'l'
}

/** The program has no menu; larger and smaller text stay, for those who need them. */
function zoom({ webContents }: BrowserWindow, input: Input): boolean {
  if (!withControl(input)) return false
  const level = webContents.getZoomLevel()
  if (input.key === '0') webContents.setZoomLevel(0)
  else if (input.key === '+' || input.key === '=') webContents.setZoomLevel(Math.min(level + 0.5, 4))
  else if (input.key === '-') webContents.setZoomLevel(Math.max(level - 0.5, -2))
  else return false
  return true
}
