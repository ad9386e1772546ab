import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'

export type OutFile = { readonly name: string; readonly bytes: Uint8Array }

/** Names that the vault gives: a report and its period, nothing that could lead out of the folder. */
const safeName = /^[a-zåäö-]{1,20}-\d{4}(-[\dHQ]{1,2})?\.(xlsx|csv|pdf)$/

/** More than any report takes. */
const largest = 64 * 1024 * 1024

/** Whether this is a file as the vault makes them. */
export const isOutFile = ({ name, bytes }: OutFile): boolean =>
  typeof name === 'string' && safeName.test(name) && bytes instanceof Uint8Array && bytes.length <= largest

/**
 * Puts a file in its place whole or not at all: written beside it, forced to disk, renamed. A full disk or a stick that is pulled out leaves
 * what stood there before. Errors: those of the file system.
 */
export async function writeOutFile(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    const handle = await open(beside, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
