import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder that is gone when the test is over. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'journal-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Every file under a folder with the hash of its bytes: two of these are equal when nothing was made, changed or removed. */
export function hashesOf(folder: string, except: readonly string[] = []): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')] as const)
      .filter(([name]) => !except.includes(name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** A value that the test knows to be there. */
export function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the test expected a value here')
  return value
}
