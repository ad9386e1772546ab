import { closeSync, constants, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, utimesSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Replaces a file as a whole: written beside it, forced to disk, renamed, the folder forced to disk. A crash leaves the old file or the
 * new one. With `previous` the old one is kept under that name; with `time` the file and its folder get this time instead of now.
 */
export function replaceFile(file: string, bytes: Uint8Array, options: { readonly previous?: string; readonly time?: Date } = {}): void {
  const beside = `${file}.tmp`
  const handle = openSync(beside, constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC, 0o600)
  try {
    let written = 0
    while (written < bytes.length) written += writeSync(handle, bytes, written)
    fsyncSync(handle)
  } catch (error) {
    closeSync(handle)
    rmSync(beside, { force: true })
    throw error
  }
  closeSync(handle)
  if (options.time) utimesSync(beside, options.time, options.time)
  if (options.previous && existsSync(file)) {
    const old = `${options.previous}.tmp`
    const copy = openSync(old, 'w', 0o600)
    writeSync(copy, readFileSync(file))
    fsyncSync(copy)
    closeSync(copy)
    renameSync(old, options.previous)
  }
  renameSync(beside, file)
  if (options.time) utimesSync(dirname(file), options.time, options.time)
  syncFolder(dirname(file))
}

/** Forces a folder's names to disk, where the system can. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
