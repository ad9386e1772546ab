import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { LogRow } from '../../../db/access-log'
import { migrations } from '../../../db/drawers'
import { DrawerError } from '../../../db/errors'
import type { Migration } from '../../../db/migrate'
import type { Drawer } from '../../../db/drawer'
import { openDrawer } from '../../../db/open'
import type { DrawerName } from '../../../db/types'
import { newFolder } from './folder'

export const now = '2026-03-11T08:00:00.000Z'

export type DrawerFile = {
  readonly name: DrawerName
  readonly file: string
  readonly key: Buffer
  readonly open: (more?: {
    key?: Uint8Array
    file?: string
    create?: boolean
    maxPages?: number
    migrations?: readonly Migration[]
  }) => Drawer
}

/** Where a drawer will lie, with a random key; every drawer that was opened through it is closed when the test is over. */
export function drawerFile(name: DrawerName = 'journal', folder = newFolder()): DrawerFile {
  const file = join(folder, `${name}-1.db`)
  const key = randomBytes(32)
  return {
    name,
    file,
    key,
    open(more = {}) {
      const options = { migrations: more.migrations ?? migrations[name], create: more.create ?? false, now }
      const limited = more.maxPages === undefined ? options : { ...options, maxPages: more.maxPages }
      const drawer = openDrawer(name, more.file ?? file, more.key ?? key, limited)
      onTestFinished(() => drawer.close())
      return drawer
    },
  }
}

/** The kind of the DrawerError that `work` ends with; anything else is thrown on. */
export function faultFrom(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    if (error instanceof DrawerError) return error.kind
    throw error
  }
  return 'none'
}

/** A row for the access log. */
export const logRow = (more: Partial<LogRow> = {}): LogRow => ({
  at: now,
  offset_minutes: 60,
  clock_suspect: 0,
  user: 'a'.repeat(32),
  role: 'midwife',
  unit: 'clinical',
  action: 'record.open',
  patient: 'b'.repeat(32),
  record: null,
  ids: null,
  reason: null,
  outcome: 'ok',
  ...more,
})
