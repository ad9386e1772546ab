import Database from 'better-sqlite3'
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { z } from 'zod'
import { assert } from '../forms/core/assert'
import { Drawer } from './drawer'
import { DrawerError, faultOf } from './errors'
import { checkVersion, migrateDrawer, type Migration } from './migrate'
import { sql } from './sql'
import type { DrawerName } from './types'

/** The one place that names the cipher; the key ring stores it per drawer (engine text 1). */
export const cipher = 'aegis'

/** SQLite before this has a WAL-reset corruption bug with two connections (security design 7.1). */
const oldestSqlite = [3, 51, 3] as const

/** How an SQLite file begins that is not encrypted. */
const plainHeader = 'SQLite format 3'

/** Set in this order and read back (security design 7.1). EXCLUSIVE stands before WAL, so that no shared-memory file is made. */
const pragmas = [
  ['temp_store', 'MEMORY', 2],
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['busy_timeout', '2000', 2000],
  ['cache_size', '-65536', -65536],
] as const

/**
 * Opens a drawer with its raw 32-byte key, brings it to the newest schema, and checks that what is open is what was meant: encrypted, by
 * this cipher, with every pragma as set. With `create` the file must not exist; without it the file must. `maxPages` limits its size.
 * Throws DrawerError; never repairs, replaces or deletes anything.
 */
export function openDrawer(
  name: DrawerName,
  file: string,
  key: Uint8Array,
  options: {
    readonly migrations: readonly Migration[]
    readonly create: boolean
    readonly now: string
    readonly maxPages?: number
    readonly migrateLater?: boolean
  },
): Drawer {
  assert(key.length === 32, 'a drawer key has 32 bytes')
  if (options.create) assert(!existsSync(file), 'a new drawer is never made over a file')
  else if (!existsSync(file)) throw new DrawerError('missing', name)
  else if (statSync(file).size < 4096) throw new DrawerError('empty', name)
  let raw: Database.Database | undefined
  try {
    // Looked at before it is opened: closing a file gives up the locks that this process has on it. And a file that may only be read would
    // be opened for reading, and leave files of the engine behind.
    if (!options.create && firstBytes(file, 'r+').startsWith(plainHeader)) throw new DrawerError('damaged', name)
    raw = new Database(file, { fileMustExist: !options.create, timeout: 2000 })
    const drawer = new Drawer(name, file, raw)
    unlock(drawer, key, options.create)
    if (options.maxPages !== undefined) raw.pragma(`max_page_count=${options.maxPages}`)
    checkVersion(drawer, options.migrations, options.create)
    if (!options.migrateLater) migrateDrawer(drawer, options.migrations, options.now)
    return drawer
  } catch (error) {
    raw?.close()
    if (error instanceof DrawerError) throw error
    const kind = faultOf(error)
    if (!kind) throw error
    throw new DrawerError(kind, name, { cause: error })
  }
}

function unlock(drawer: Drawer, key: Uint8Array, create: boolean): void {
  const { raw, name } = drawer
  raw.pragma(`cipher='${cipher}'`)
  if (raw.pragma('cipher', { simple: true }) !== cipher) throw new DrawerError('engine', name)
  const spoken = Buffer.concat([Buffer.from('raw:'), key])
  raw.key(spoken)
  spoken.fill(0)
  if (create) raw.pragma('page_size=4096')
  raw.pragma('temp_store=MEMORY')
  for (const [pragma, value, expected] of pragmas) {
    raw.pragma(`${pragma}=${value}`)
    const found: unknown = raw.pragma(pragma, { simple: true })
    if (found !== expected) throw new DrawerError('engine', name, { cause: `${pragma} is ${String(found)}` })
  }
  // Not before: any query opens the file, and then EXCLUSIVE would come too late.
  const engine = drawer.get(sql`select sqlite_version() as version`, z.object({ version: z.string() }))
  if (!engine || olderThan(engine.version, oldestSqlite)) throw new DrawerError('engine', name)
  if (process.platform === 'darwin') for (const pragma of ['fullfsync', 'checkpoint_fullfsync']) raw.pragma(`${pragma}=ON`)
  const tables = drawer.get(sql`select count(*) as n from sqlite_schema`, z.object({ n: z.number() }))?.n ?? 0
  if (!create && tables === 0) throw new DrawerError('empty', name)
  if (create) raw.exec('create table drawer (name text not null) strict') // the first page is on disk before it is looked at
  if (create && firstBytes(drawer.file, 'r').startsWith(plainHeader)) throw new DrawerError('engine', name)
}

function firstBytes(file: string, flag: 'r' | 'r+'): string {
  const bytes = Buffer.alloc(16)
  const handle = openSync(file, flag)
  readSync(handle, bytes, 0, 16, 0)
  closeSync(handle)
  return bytes.toString('latin1')
}

/** Whether a version of three numbers is older than the least one. */
export function olderThan(version: string, least: readonly number[]): boolean {
  const parts = version.split('.').map(Number)
  for (const [index, part] of least.entries()) if ((parts[index] ?? 0) !== part) return (parts[index] ?? 0) < part
  return false
}
