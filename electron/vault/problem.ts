import type { VaultProblem } from '../ipc/session'
import { DrawerError, faultOf } from '../../db/errors'

/** Something is wrong with the vault's files: which kind, and which drawer if it is one. Nothing has been changed. */
export class ProblemError extends Error {
  readonly problem: VaultProblem
  readonly drawer: string

  constructor(problem: VaultProblem, drawer = '', options?: ErrorOptions) {
    super(`vault: ${problem}`, options)
    this.problem = problem
    this.drawer = drawer
  }
}

const drawerProblems = {
  missing: 'drawer-missing',
  empty: 'drawer-empty',
  damaged: 'drawer-damaged',
  newer: 'drawer-newer',
  behind: 'drawer-behind',
  'read-only': 'folder-read-only',
  'disk-full': 'disk-full',
  'in-use': 'in-use',
  engine: 'engine',
} as const

/** A drawer's or the file system's error as a problem of the vault; anything else is a bug and is thrown on. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  if (error instanceof DrawerError) return new ProblemError(drawerProblems[error.kind], error.drawer, { cause: error })
  const fault = faultOf(error)
  if (fault === 'read-only' || fault === 'disk-full' || fault === 'in-use')
    return new ProblemError(drawerProblems[fault], '', { cause: error })
  throw error
}

export type ProblemFailure = { readonly kind: 'problem'; readonly problem: VaultProblem; readonly drawer: string }

/** A problem as an outcome of the call that met it; anything else is a bug and is thrown on. */
export function problemFailure(error: unknown): ProblemFailure {
  const { problem, drawer } = problemOf(error)
  return { kind: 'problem', problem, drawer }
}
