import { app, BrowserWindow, dialog, type Session } from 'electron'
import { join } from 'node:path'
import { errorDetails, log } from './log'
import { outFileOf, writeOutFile, type OutFile } from './out-file'
import { offerPaper } from './pages'

/**
 * A file that the vault has made, to where the user says. The page is told whether it was saved and gets none of its bytes; a place that cannot
 * be written to is told as such. An answer that is no such file and no failure goes no further.
 */
export async function saveFile(reply: unknown, window: BrowserWindow): Promise<unknown> {
  const file = outFileOf(reply)
  if (!file) return isFailure(reply) ? reply : { ok: false, error: { kind: 'refused' } }
  const told = (saved: boolean) => ({ ok: true, value: { name: file.name, bytes: null, saved } })
  try {
    const bytes = await bytesOf(file, window.webContents.session)
    const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: join(app.getPath('documents'), file.name) })
    if (canceled || !filePath) return told(false)
    await writeOutFile(filePath, bytes)
    return told(true)
  } catch (error) {
    log('file.unsaved', errorDetails(error))
    return { ok: false, error: { kind: faultKind(error) } }
  }
}

const isFailure = (reply: unknown): boolean => typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === false

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
