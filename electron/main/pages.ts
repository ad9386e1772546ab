import { protocol, type Session } from 'electron'
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { errorDetails, log } from './log'
import { pageFile } from './page-path'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** What a paper may do: nothing but its own styles. */
const paperPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

let paper: { readonly address: string; readonly bytes: Uint8Array } | undefined

/** Serves one page of the vault's own making at an address nobody can guess, until it is taken back; for a window that makes a PDF of it. */
export function offerPaper(bytes: Uint8Array): { readonly address: string; readonly takeBack: () => void } {
  const address = `app://journal/paper/${randomBytes(16).toString('hex')}`
  paper = { address, bytes }
  return { address, takeBack: () => (paper = undefined) }
}

/** Must run before Electron is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
}

/** Serves the built page at app://journal/ on this session alone: GET, known file types, files of the bundle. */
export function servePages(session: Session, root: string): void {
  session.protocol.handle('app', async (request) => {
    if (paper && request.method === 'GET' && request.url === paper.address)
      return new Response(new Uint8Array(paper.bytes), {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': paperPolicy, 'cache-control': 'no-store' },
      })
    const found = request.method === 'GET' ? pageFile(request.url, root) : undefined
    if (!found) return new Response(null, { status: 404 })
    try {
      return new Response(new Uint8Array(await readFile(found.file)), {
        headers: {
          'content-type': found.type,
          'content-security-policy': policy,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
          'cache-control': 'no-store',
        },
      })
    } catch (error) {
      log('page.unreadable', errorDetails(error))
      return new Response(null, { status: 404 })
    }
  })
}
