import { app, dialog, type BrowserWindow } from 'electron'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorDetails, log } from './log'
import { outFileOf, type OutFile } from './out-file'

/**
 * A file that the vault has made, to where the user says. A PDF is made here, of what the page shows as paper. The page is told whether it
 * was saved and gets none of its bytes; a place that cannot be written to is told as such.
 */
export async function saveFile(reply: unknown, window: BrowserWindow): Promise<unknown> {
  const file = outFileOf(reply)
  if (!file) return reply
  const told = (saved: boolean) => ({ ok: true, value: { name: file.name, bytes: null, saved } })
  try {
    const bytes = await bytesOf(file, window)
    const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: join(app.getPath('documents'), file.name) })
    if (canceled || !filePath) return told(false)
    await writeFile(filePath, bytes)
    return told(true)
  } catch (error) {
    log('file.unsaved', errorDetails(error))
    return { ok: false, error: { kind: faultKind(error) } }
  }
}

/** The pages are drawn with their own margins. */
const bytesOf = async ({ bytes }: OutFile, window: BrowserWindow): Promise<Uint8Array> =>
  bytes ??
  (await window.webContents.printToPDF({ pageSize: 'A4', printBackground: false, margins: { top: 0, bottom: 0, left: 0, right: 0 } }))

function faultKind(error: unknown): 'disk-full' | 'read-only' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'read-only'
}
