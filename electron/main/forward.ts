import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { fileChannels, shellCalls, shellChannel, type ShellCall } from '../ipc/shell'
import { isFitInput, wipeBytes } from './input-size'
import { log } from './log'
import { isPageAddress } from './page-path'
import type { VaultProcess } from './vault-process'

/** A window and the vault process that answers it. */
export type Pair = { readonly window: BrowserWindow; readonly vault: VaultProcess }

type Doors = {
  readonly channels: readonly string[]
  readonly devServer: string
  /** The pair whose window this is, as long as its window may speak. */
  readonly pairOf: (webContentsId: number) => Pair | undefined
  readonly shell: (name: ShellCall, pair: Pair) => void
  /** Puts a file that the vault has made where the user says; gives what the page is told. */
  readonly save: (reply: unknown, pair: Pair) => Promise<unknown>
}

const refused = { ok: false, error: { kind: 'refused' } } as const
const invalid = { ok: false, error: { kind: 'invalid' } } as const

/** Opens one channel per call of the contract and per call of the shell; each checks its sender before anything else. */
export function openChannels({ channels, devServer, pairOf, shell, save }: Doors): void {
  const checked = (event: IpcMainInvokeEvent): Pair | undefined => {
    const pair = pairOf(event.sender.id)
    return pair && isOurPage(event, pair.window, devServer) ? pair : undefined
  }
  for (const channel of channels) {
    ipcMain.handle(channel, (event, input: unknown) => {
      const pair = checked(event)
      if (pair && isFitInput(input)) {
        const reply = pair.vault.call({ channel, input, sender: { webContentsId: event.sender.id, processId: event.processId } })
        return fileChannels.includes(channel) ? reply.then((made) => save(made, pair)) : reply
      }
      wipeBytes(input)
      log(pair ? 'call.unfit' : 'call.refused', { channel })
      return pair ? invalid : refused
    })
  }
  for (const name of shellCalls) {
    ipcMain.handle(shellChannel(name), (event) => {
      const pair = checked(event)
      if (pair) shell(name, pair)
      else log('call.refused', { channel: shellChannel(name) })
    })
  }
}

function isOurPage(event: IpcMainInvokeEvent, window: BrowserWindow, devServer: string): boolean {
  const frame = event.senderFrame
  if (!frame || window.isDestroyed() || frame !== window.webContents.mainFrame || !URL.canParse(frame.url)) return false
  const url = new URL(frame.url)
  return isPageAddress(url) || (devServer !== '' && url.origin === new URL(devServer).origin)
}
