import { existsSync, statSync } from 'node:fs'
import { z } from 'zod'
import { remembered, remember } from '../../db/remembered'
import { drawerNames } from '../../db/types'
import { readRing, storeFile, verifyRing, writeRing } from './keyring/ring'
import type { KeyRing, User } from './keyring/schema'
import { hasVault, type VaultFolder } from './vault-folder'
import { ProblemError } from './problem'
import { Stop } from './handler'
import type { Session } from './session'
import type { Vault } from './vault'

/** The key ring of this vault, or the problem that hinders it; also that every drawer is there. */
export function ringOf(vault: Vault): KeyRing {
  if (vault.problem) throw vault.problem
  const read = readRing(vault.folder.vault)
  if (!read.ok) throw new ProblemError(read.error.kind)
  const { session } = vault
  if (session) {
    // The file may have been edited since the login: what is not genuine is never attested anew.
    const seen = z.coerce.number().parse(remembered(session.desk, 'key-ring-counter') ?? '0')
    if (!verifyRing(read.value, session.group, session.keys) || read.value.counter < seen) throw new ProblemError('key-ring-tampered')
  }
  if (read.value.demo !== vault.isDemo) throw new ProblemError('other-kind')
  for (const name of drawerNames) {
    const file = storeFile(vault.folder.vault, read.value, name)
    if (!existsSync(file)) throw new ProblemError('drawer-missing', name)
    if (statSync(file).size < 4096) throw new ProblemError('drawer-empty', name)
  }
  return read.value
}

/** Whether the first start is due: there is no vault and nothing that was one. */
export const isFirstStart = (folder: VaultFolder, isDemo: boolean): boolean => {
  if (hasVault(folder)) return false
  if (isDemo) throw new ProblemError('other-kind')
  return true
}

/** Writes a changed key ring and lets every open drawer remember its counter. */
export function saveRing(session: Session, folder: string, ring: KeyRing): void {
  if (!session.isOpen()) throw new Stop({ kind: 'locked' }) // locked while a key was derived: its keys are zeros by now
  const written = writeRing(folder, ring, session.keys)
  const names = session.group === 'clinical' ? (['desk', 'journal', 'tracing'] as const) : (['desk', 'figures'] as const)
  for (const name of names) {
    const drawer = session.drawer(name)
    drawer.transaction(() => remember(drawer, 'key-ring-counter', String(written.counter)))
  }
  const { keeper } = session
  keeper.transaction(() => remember(keeper, 'group-counter', String(written.groupCounters[session.group])))
}

/** What stands on a login tile. */
export const tileOf = ({ id, name, role }: User) => ({ id, name, role })
