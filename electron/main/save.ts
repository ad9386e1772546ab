import { app, BrowserWindow, dialog, type Session } from 'electron'
import { join } from 'node:path'
import type { FileOutcome } from '../ipc/wire'
import { errorDetails, log } from './log'
import { isOutFile, writeOutFile, type OutFile } from './out-file'
import { offerPaper } from './pages'

/**
 * Puts a file that the vault has made where the user says. A name that is none of ours or more than figures ever take goes no further.
 */
export async function saveFile(file: OutFile, window: BrowserWindow): Promise<FileOutcome> {
  if (!isOutFile(file)) {
    log('file.unfit')
    return 'not-saved'
  }
  try {
    const bytes = await bytesOf(file, window.webContents.session)
    const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: join(app.getPath('documents'), file.name) })
    if (canceled || !filePath) return 'not-saved'
    await writeOutFile(filePath, bytes)
    return 'saved'
  } catch (error) {
    log('file.unsaved', errorDetails(error))
    return faultKind(error)
  }
}

/**
 * A PDF is made of the vault's own page in a hidden window without scripts, never of what the program's page shows (security design, E15). The
 * pages are numbered.
 */
async function bytesOf({ name, bytes }: OutFile, session: Session): Promise<Uint8Array> {
  if (!name.endsWith('.pdf')) return bytes
  const offered = offerPaper(bytes)
  const paper = new BrowserWindow({ show: false, webPreferences: { session, sandbox: true, javascript: false, images: false } })
  try {
    await paper.loadURL(offered.address)
    const inches = 25.4
    return await paper.webContents.printToPDF({
      pageSize: 'A4',
      margins: { top: 20 / inches, bottom: 22 / inches, left: 20 / inches, right: 20 / inches },
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate:
        '<div style="font-size:8pt;width:100%;padding:0 20mm;text-align:right"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
    })
  } finally {
    offered.takeBack()
    paper.destroy()
  }
}

function faultKind(error: unknown): 'disk-full' | 'read-only' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'read-only'
}
