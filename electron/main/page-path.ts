import { extname, join, resolve, sep } from 'node:path'

/** The one place pages come from. */
export const origin = 'app://journal'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Parts of plain names only: nothing encoded, no dot at the start of a part, no query. */
const plain = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/

export type PageFile = { readonly file: string; readonly type: string }

/** The file inside `root` that an address of the page stands for, or undefined for every other address. */
export function pageFile(address: string, root: string): PageFile | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (!isPageAddress(url) || url.search !== '') return undefined
  const path = url.pathname === '/' || url.pathname === '' ? '/index.html' : url.pathname
  const type = types[extname(path)]
  if (!plain.test(path) || type === undefined) return undefined
  const file = resolve(join(root, path))
  return file.startsWith(resolve(root) + sep) ? { file, type } : undefined
}

/** Whether an address is one of our pages. Parsed and compared part by part: Node knows no origin for schemes of our own. */
export function isPageAddress(url: URL): boolean {
  return url.protocol === 'app:' && url.host === 'journal' && url.username === '' && url.password === ''
}
