import Database from 'better-sqlite3'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { z } from 'zod'
import { defaultDevice, Device } from '../../forms/records/settings'
import { faultOf } from '../../db/errors'
import { replaceFile } from './files'
import { problemOf, ProblemError } from './problem'

/**
 * The folder on disk: `vault/` with the key ring and every store, beside it what is not secret: the lock, this computer's language and
 * theme, and for a demo its logins.
 */
export type VaultFolder = { readonly base: string; readonly vault: string; readonly newVault: string }

export const vaultFolder = (base: string): VaultFolder => ({ base, vault: join(base, 'vault'), newVault: join(base, 'vault.new') })

/** Folders that a service copies to somebody else's computer (security design 7.2). */
const syncedNames =
  /^(onedrive|dropbox|google drive|googledrive|icloud ?drive|mobile documents|com~apple~clouddocs|synologydrive|nextcloud|owncloud|box sync|pcloud|mega)\b/i

/**
 * Takes the folder for this process until it ends. The lock is the operating system's own, held through an empty database file: it goes away
 * with the process, however that ends. Throws ProblemError.
 */
export function lockFolder(folder: VaultFolder): { release: () => void } {
  if (folder.base.startsWith('\\\\') || folder.base.split(sep).some((part) => syncedNames.test(part)))
    throw new ProblemError('folder-synced')
  let lock: Database.Database | undefined
  try {
    mkdirSync(folder.base, { recursive: true, mode: 0o700 })
    lock = new Database(join(folder.base, 'lock'), { timeout: 0 })
    lock.pragma('locking_mode=EXCLUSIVE')
    lock.exec('begin exclusive')
    replaceFile(join(folder.base, 'writable'), Buffer.of())
    rmSync(join(folder.base, 'writable'))
  } catch (error) {
    lock?.close()
    if (faultOf(error) === 'damaged') throw new ProblemError('engine', '', { cause: error }) // somebody else's file under that name
    throw problemOf(error)
  }
  const held = lock
  return { release: () => held.close() }
}

/** Whether there is a vault, or something that was one. */
export const hasVault = (folder: VaultFolder): boolean =>
  existsSync(folder.vault) && (statSync(folder.vault).isFile() || readdirSync(folder.vault).length > 0)

const deviceFile = (folder: VaultFolder) => join(folder.base, 'device.json')

export function readDevice(folder: VaultFolder): Device {
  try {
    return Device.parse(JSON.parse(readFileSync(deviceFile(folder), 'utf8')))
  } catch {
    return defaultDevice // never set, or not ours: nothing but language and theme is lost
  }
}

export const writeDevice = (folder: VaultFolder, device: Device): void =>
  replaceFile(deviceFile(folder), Buffer.from(JSON.stringify(device)))

const Logins = z.array(z.object({ name: z.string(), password: z.string() }))

/** The logins that the start tool left beside a demo vault; none for any other. */
export function demoLogins(folder: VaultFolder): z.infer<typeof Logins> {
  try {
    return Logins.parse(JSON.parse(readFileSync(join(folder.base, 'logins.json'), 'utf8')))
  } catch {
    return []
  }
}

/**
 * Writes the pending file's own bytes anew at every start, before anybody has a key: after a killed process the file system's own time of
 * change would else be the moment of the last answer.
 */
export function rewritePending(folder: VaultFolder): void {
  if (!existsSync(folder.vault) || !statSync(folder.vault).isDirectory()) return
  for (const name of readdirSync(folder.vault).filter((found) => /^pending-\d+\.bin$/.test(found))) {
    const file = join(folder.vault, name)
    try {
      replaceFile(file, readFileSync(file), { time: statSync(file).mtime })
    } catch (error) {
      if (!faultOf(error)) throw error // a folder that cannot be written to says so at the login
    }
  }
}
