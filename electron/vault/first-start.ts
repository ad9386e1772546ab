import type { Role } from '../../forms/access'
import { err, ok, type Result } from '../../forms/core/result'
import { createVault, putInPlace, type Codes } from './create'
import { readCode } from './keyring/recovery'
import { readRing } from './keyring/ring'
import type { LoginState } from './login-state'
import { asBuffer, passwordFault } from './passwords'
import { problemFailure, ProblemError, type ProblemFailure } from './problem'

type Wanted = {
  readonly clinicName: string
  readonly manager: { readonly name: string; readonly role: Exclude<Role, 'administrator'>; readonly password: Uint8Array }
  readonly administrator: { readonly name: string; readonly password: Uint8Array }
}
type Who = 'manager' | 'administrator'

/** Makes the vault beside where it will lie and gives both codes; nothing counts until they are typed back. The passwords are wiped. */
export async function beginSetup(
  state: LoginState,
  { clinicName, manager, administrator }: Wanted,
): Promise<
  Result<
    Codes,
    { readonly kind: 'password-short' | 'password-common'; readonly who: Who } | { readonly kind: 'same-password' } | ProblemFailure
  >
> {
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
    const { codes } = await createVault(
      state.folder,
      {
        clinicName,
        manager: { ...manager, password: secrets.manager },
        administrator: { ...administrator, password: secrets.administrator },
        demo: false,
      },
      state.environment,
    )
    state.setup = { codes, vaultId: vaultIdOf(state) }
    return ok(codes)
  } catch (error) {
    return err(problemFailure(error))
  } finally {
    secrets.manager.fill(0)
    secrets.administrator.fill(0)
  }
}

function vaultIdOf({ folder }: LoginState): string {
  const ring = readRing(folder.newVault)
  if (!ring.ok) throw new ProblemError(ring.error.kind)
  return ring.value.vaultId
}

/** Both codes typed back: the vault is put in its place. The typed bytes are wiped. */
export function confirmSetup(
  state: LoginState,
  typed: { readonly [W in keyof Codes]: Uint8Array },
): Result<
  null,
  | { readonly kind: 'code-mismatch'; readonly which: keyof Codes; readonly group: number | null }
  | { readonly kind: 'refused' }
  | ProblemFailure
> {
  const begun = state.setup
  if (!begun) return err({ kind: 'refused' })
  for (const which of ['clinical', 'figures'] as const) {
    const read = readCode(asBuffer(typed[which]).toString('utf8'), begun.vaultId)
    asBuffer(typed[which]).fill(0)
    if (!read.ok) return err({ kind: 'code-mismatch', which, group: read.error.group })
    if (read.value !== begun.codes[which]) return err({ kind: 'code-mismatch', which, group: null })
  }
  try {
    putInPlace(state.folder)
  } catch (error) {
    return err(problemFailure(error))
  }
  state.setup = undefined
  state.forgetBackoff()
  return ok(null)
}
