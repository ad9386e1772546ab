import { err, ok } from '../../../forms/core/result'
import { createVault, putInPlace, type Codes } from '../create'
import type { HandlersOf } from '../handler'
import { readCode } from '../keyring/recovery'
import { readRing } from '../keyring/ring'
import { asBuffer, newPassphrase, passwordFault } from '../passwords'
import { ProblemError } from '../problem'
import type { Vault } from '../vault'
import { problemFailure } from './session'

/** The first start between showing the codes and having them typed back. */
export type Setup = { readonly codes: Codes; readonly vaultId: string }

const vaultIdOf = (vault: Vault): string => {
  const ring = readRing(vault.folder.newVault)
  if (!ring.ok) throw new ProblemError(ring.error.kind)
  return ring.value.vaultId
}

export const setup: HandlersOf<'setup'> = {
  begin: async ({ clinicName, manager, administrator }, { vault }) => {
    const secrets = { manager: asBuffer(manager.password), administrator: asBuffer(administrator.password) }
    try {
      for (const [who, name] of [
        ['manager', manager.name],
        ['administrator', administrator.name],
      ] as const) {
        const fault = passwordFault(secrets[who], [name, clinicName])
        if (fault) return err({ kind: fault, who })
      }
      if (secrets.manager.equals(secrets.administrator)) return err({ kind: 'same-password' })
      const wanted = {
        clinicName,
        manager: { ...manager, password: secrets.manager },
        administrator: { ...administrator, password: secrets.administrator },
        demo: false,
      }
      const { codes } = await createVault(vault.folder, wanted, vault.environment)
      vault.setup = { codes, vaultId: vaultIdOf(vault) }
      return ok(codes)
    } catch (error) {
      return problemFailure(error)
    } finally {
      secrets.manager.fill(0)
      secrets.administrator.fill(0)
    }
  },
  confirm: (typed, { vault }) => {
    const begun = vault.setup
    if (!begun) return err({ kind: 'refused' })
    for (const which of ['clinical', 'figures'] as const) {
      const read = readCode(asBuffer(typed[which]).toString('utf8'), begun.vaultId)
      asBuffer(typed[which]).fill(0)
      if (!read.ok) return err({ kind: 'code-mismatch', which, group: read.error.group })
      if (read.value !== begun.codes[which]) return err({ kind: 'code-mismatch', which, group: null })
    }
    try {
      putInPlace(vault.folder)
    } catch (error) {
      return problemFailure(error)
    }
    vault.setup = undefined
    vault.forgetBackoff()
    return ok(null)
  },
  suggestPassphrase: () => ok({ words: newPassphrase() }),
}
