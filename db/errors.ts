import type { DrawerName } from './types'

/**
 * What can be wrong with a drawer, as a stable kind. `damaged` covers a wrong key, garbage and a damaged first page, which the engine
 * cannot tell apart (engine text 3).
 */
export type DrawerFault = 'missing' | 'empty' | 'damaged' | 'newer' | 'read-only' | 'disk-full' | 'in-use' | 'engine' | 'behind'

export class DrawerError extends Error {
  readonly kind: DrawerFault
  readonly drawer: DrawerName

  constructor(kind: DrawerFault, drawer: DrawerName, options?: ErrorOptions) {
    super(`drawer ${drawer}: ${kind}`, options)
    this.kind = kind
    this.drawer = drawer
  }
}

/** The driver's or the file system's own code turned into a stable kind; undefined when it is none of these (then it is a bug). */
export function faultOf(error: unknown): DrawerFault | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) return 'damaged'
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC' || code === 'EFBIG' || code === 'EDQUOT') return 'disk-full'
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'read-only'
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'in-use'
  if (code.startsWith('SQLITE_IOERR')) return code.includes('WRITE') || code.includes('FSYNC') ? 'disk-full' : 'damaged'
  if (code.startsWith('SQLITE_CANTOPEN')) return 'read-only'
  return undefined
}
