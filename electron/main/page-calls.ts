import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import { portChannel, shellCalls, shellChannel, type ShellCall } from '../ipc/shell'
import { log } from './log'
import { isPageAddress } from './page-path'
import type { VaultProcess } from './vault-process'

/** A window and the vault process that answers it. */
export type Pair = { readonly window: BrowserWindow; readonly vault: VaultProcess }

type Doors = {
  readonly devServer: string
  /** The pair whose window this is, as long as its window may speak. */
  readonly pairOf: (webContentsId: number) => Pair | undefined
  readonly shell: (name: ShellCall, pair: Pair) => void
  /** The page of this window asks for its end of the port to the vault; gives it, or undefined when it may have none. */
  readonly port: (pair: Pair) => Electron.MessagePortMain | undefined
}

/**
 * Opens the few channels that still go through main: the calls of the shell, and the one by which a page gets its port to the vault. Each
 * checks its sender before anything else. No content of the journal comes this way.
 */
export function openChannels({ devServer, pairOf, shell, port }: Doors): void {
  const checked = (event: IpcMainInvokeEvent | IpcMainEvent): Pair | undefined => {
    const pair = pairOf(event.sender.id)
    return pair && isOurPage(event, pair.window, devServer) ? pair : undefined
  }
  for (const name of shellCalls) {
    ipcMain.handle(shellChannel(name), (event) => {
      const pair = checked(event)
      if (pair) shell(name, pair)
      else log('call.refused', { channel: shellChannel(name) })
    })
  }
  ipcMain.on(portChannel, (event) => {
    const pair = checked(event)
    const end = pair && port(pair)
    if (end) event.senderFrame?.postMessage(portChannel, null, [end])
    else log('call.refused', { channel: portChannel })
  })
}

function isOurPage(event: IpcMainInvokeEvent | IpcMainEvent, window: BrowserWindow, devServer: string): boolean {
  const frame = event.senderFrame
  if (!frame || window.isDestroyed() || frame !== window.webContents.mainFrame || !URL.canParse(frame.url)) return false
  const url = new URL(frame.url)
  return isPageAddress(url) || (devServer !== '' && url.origin === new URL(devServer).origin)
}
