import type { z } from 'zod'
import type { VaultProblem } from '../ipc/session'
import { DrawerError, faultOf } from '../../db/errors'

/** Something is wrong with the vault's files: which kind, and which drawer if it is one. Nothing has been changed. */
export class ProblemError extends Error {
  constructor(
    readonly problem: z.infer<typeof VaultProblem>,
    readonly drawer = '',
    options?: ErrorOptions,
  ) {
    super(`vault: ${problem}`, options)
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
  if (fault === 'read-only' || fault === 'disk-full' || fault === 'in-use') return new ProblemError(drawerProblems[fault], '', { cause: error })
  throw error
}
