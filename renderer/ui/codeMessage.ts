import type { Words } from '../i18n'

/** What was wrong with a typed code, in words, and which group to mark. */
export type CodeProblem = { readonly group: number | undefined; readonly message: string }

type Failure = { readonly kind: string; readonly group?: number | null }

/** Reads a call's answer about a code; undefined when the failure is about something else. */
export function codeProblem(failure: Failure, words: Words): CodeProblem | undefined {
  const code = words.common.code
  if (failure.kind === 'code-unknown') return { group: undefined, message: code.unknown }
  if (failure.kind !== 'code-form' && failure.kind !== 'code-mismatch') return undefined
  const group = failure.group ?? undefined
  if (group !== undefined) return { group, message: code.wrongGroup(group) }
  return { group, message: failure.kind === 'code-form' ? code.wrongForm : code.mismatch }
}
