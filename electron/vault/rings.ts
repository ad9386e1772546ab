import { existsSync, statSync } from 'node:fs'
import { z } from 'zod'
import { remember, remembered } from '../../db/remembered'
import { drawerNames } from '../../db/types'
import type { Group, Role } from '../../forms/access'
import { readRing, storeFile, verifyRing, writeRing } from './keyring/ring'
import type { KeyRing, User } from './keyring/schema'
import { ProblemError } from './problem'
import type { Session } from './session'
import { Stop } from './stop'
import { hasVault, type VaultFolder } from './vault-folder'

/** The key ring of a vault, or the problem that hinders it; also that every drawer is there. With a `session` it is checked with its keys. */
export function checkedRing(folder: string, isDemo: boolean, session: Session | undefined): KeyRing {
  const read = readRing(folder)
  if (!read.ok) throw new ProblemError(read.error.kind)
  if (session) {
    // The file may have been edited since the login: what is not genuine is never attested anew.
    const seen = z.coerce.number().parse(remembered(session.desk, 'key-ring-counter') ?? '0')
    if (!verifyRing(read.value, session.group, session.keys) || read.value.counter < seen) throw new ProblemError('key-ring-tampered')
  }
  if (read.value.demo !== isDemo) throw new ProblemError('other-kind')
  for (const name of drawerNames) {
    const file = storeFile(folder, read.value, name)
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

/** Somebody with a login, as the key ring names her. */
export type Member = { readonly id: string; readonly name: string; readonly role: Role; readonly group: Group; readonly manager: boolean }

export const memberOf = ({ id, name, role, group, manager }: User): Member => ({ id, name, role, group, manager })

/** What stands on a login tile. */
export const tileOf = ({ id, name, role }: Pick<User, 'id' | 'name' | 'role'>) => ({ id, name, role })
