import { randomBytes } from 'node:crypto'
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { appendLog } from '../../db/access-log'
import { changeSettings } from '../../db/desk/settings'
import { saveStaff } from '../../db/desk/staff'
import { migrations } from '../../db/drawers'
import { insertSigningKey } from '../../db/journal/signing-keys'
import { setMark } from '../../db/marks'
import { openDrawer } from '../../db/open'
import { remembered, remember } from '../../db/remembered'
import { drawerNames } from '../../db/types'
import { localDate, monthOf, offsetMinutes } from '../../forms/core/dates'
import type { Role } from '../../forms/access'
import type { Environment } from './environment'
import { replaceFile, syncFolder } from './files'
import { noAttempts } from './keyring/backoff'
import { newCode } from './keyring/recovery'
import { newHolder, newRing, newUser, storeFile, writeRing } from './keyring/ring'
import type { KeyRing } from './keyring/schema'
import type { VaultFolder } from './vault-folder'
import { nothingPending, writePending } from './slot/pending'
import { topUpIntakeKeys } from './slot/slot'

export type NewVault = {
  readonly clinicName: string
  readonly manager: { readonly name: string; readonly role: Exclude<Role, 'administrator'>; readonly password: Buffer }
  readonly administrator: { readonly name: string; readonly password: Buffer }
  readonly demo: boolean
}

export type Codes = { readonly clinical: string; readonly figures: string }

export const newId = (): string => randomBytes(16).toString('hex')

/** A code as the bytes that open its holder: without the hyphens. */
export const codeSecret = (code: string): Buffer => Buffer.from(code.replaceAll('-', ''))

/**
 * Makes a whole vault in `folder.newVault`: drawers, key ring, first users, both recovery codes, 24 months of intake keys. It is nobody's
 * vault until `putInPlace`. Gives the codes and the ids of the two users.
 */
export async function createVault(
  at: VaultFolder,
  wanted: NewVault,
  environment: Environment,
): Promise<{ codes: Codes; manager: string; administrator: string }> {
  const folder = at.newVault
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { head, keys } = newRing(wanted.demo)
  const codes = { clinical: newCode(head.vaultId), figures: newCode(head.vaultId) }
  const [manager, administrator] = [newId(), newId()]
  const holder = (id: string, group: 'clinical' | 'figures', secret: Buffer) => newHolder(head, id, group, secret, keys, environment.kdf)
  const ring: KeyRing = {
    ...head,
    users: [
      newUser(await holder(manager, 'clinical', wanted.manager.password), wanted.manager.name, wanted.manager.role, true),
      newUser(await holder(administrator, 'figures', wanted.administrator.password), wanted.administrator.name, 'administrator', true),
    ],
    recovery: [await holder(newId(), 'clinical', codeSecret(codes.clinical)), await holder(newId(), 'figures', codeSecret(codes.figures))],
    attest: {
      desk: Buffer.alloc(32).toString('base64'),
      clinical: Buffer.alloc(32).toString('base64'),
      figures: Buffer.alloc(32).toString('base64'),
    },
  }
  const now = environment.now()
  const drawers = drawerNames.map((name) =>
    openDrawer(name, storeFile(folder, ring, name), keys[name], { migrations: migrations[name], create: true, now }),
  )
  try {
    const [desk, journal] = drawers
    if (!desk || !journal) throw new Error('bug: four drawers')
    desk.transaction(() => {
      changeSettings(desk, { clinicName: wanted.clinicName }, { now, user: manager })
      saveStaff(desk, { id: manager, name: wanted.manager.name, role: wanted.manager.role }, now)
      saveStaff(desk, { id: administrator, name: wanted.administrator.name, role: 'administrator' }, now)
    })
    const signer = ring.users[0]
    journal.transaction(() =>
      insertSigningKey(journal, {
        id: newId(),
        user: manager,
        role: wanted.manager.role,
        publicKey: Buffer.from(signer?.edPub ?? '', 'base64'),
        from: now,
        givenBy: manager,
      }),
    )
    topUpIntakeKeys(
      { file: storeFile(folder, ring, 'intake'), key: keys.intake, vaultId: ring.vaultId },
      desk,
      localDate(now),
      ring.counter,
    )
    writePending(storeFile(folder, ring, 'pending'), keys.pending, ring.vaultId, nothingPending, monthOf(localDate(now)))
    replaceFile(join(folder, 'attempts.json'), Buffer.from(JSON.stringify(noAttempts)))
    const written = writeRing(folder, ring, keys)
    for (const drawer of drawers)
      drawer.transaction(() => {
        remember(drawer, 'key-ring-counter', String(written.counter))
        if (drawer.name === 'journal') remember(drawer, 'group-counter', String(written.groupCounters.clinical))
        if (drawer.name === 'figures') remember(drawer, 'group-counter', String(written.groupCounters.figures))
        appendLog(drawer, {
          at: now,
          offset_minutes: offsetMinutes(now),
          clock_suspect: 0,
          user: manager,
          role: wanted.manager.role,
          unit: 'clinical',
          action: 'vault.create',
          patient: null,
          record: null,
          ids: null,
          reason: null,
          outcome: 'ok',
        })
      })
    for (const drawer of drawers) if (drawer !== desk) setMark(desk, drawer.name, drawer, now)
    for (const keeper of drawers) if (keeper.name === 'journal' || keeper.name === 'figures') setMark(keeper, 'desk', desk, now)
    for (const drawer of drawers) {
      if (remembered(drawer, 'key-ring-counter') === undefined) throw new Error('bug: a new drawer remembers its key ring')
      drawer.checkpoint()
    }
  } finally {
    for (const drawer of drawers) drawer.close()
    for (const key of Object.values(keys)) key.fill(0)
  }
  return { codes, manager, administrator }
}

/** The one step that makes a new vault the vault. */
export function putInPlace(folder: VaultFolder): void {
  renameSync(folder.newVault, folder.vault)
  syncFolder(folder.base)
}
