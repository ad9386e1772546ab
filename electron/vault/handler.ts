import type { z } from 'zod'
import type { FailureOf, OutputOf, ParsedOf, CommonFailure } from '../ipc/call'
import type { Contract } from '../ipc'
import type { Result } from '../../forms/core/result'
import type { LogPart, Session } from './session'
import type { Vault } from './vault'

/** What a handler of somebody logged in gets. */
export type Context = {
  readonly vault: Vault
  readonly session: Session
  /** Now (ISO, UTC) and the Stockholm calendar date. */
  readonly now: string
  readonly today: string
  readonly newId: () => string
  /** What the log row of this call says. */
  readonly note: (part: LogPart) => void
  /** Done once what this call has written is committed. */
  readonly after: (work: () => void) => void
}

/** What a handler gets before anybody is logged in. */
export type OpenContext = {
  readonly vault: Vault
  readonly now: string
  readonly today: string
  readonly sender: { webContentsId: number; processId: number }
}

type ContextOf<D> = D extends { readonly action: 'public' | 'setup' | 'recovery' } ? OpenContext : Context
type Outcome<D> = Result<OutputOf<D>, Extract<FailureOf<D>, { readonly kind: string }> | CommonFailure>

/**
 * A handler may wait only before anybody is logged in, or when the vault lists it as one that derives a key or packs a file; all others run
 * inside one transaction with their log row. One that packs a file reads everything before it waits and writes nothing after; calls are
 * served one at a time, so nothing changes meanwhile, and without its row, written last, no byte of it leaves. A lock meanwhile closes the
 * drawers: then there is no row, and so no file.
 */
export type Handler<D> = (input: ParsedOf<D>, context: ContextOf<D>) => Outcome<D> | Promise<Outcome<D>>

export type HandlersOf<N extends keyof Contract> = { readonly [V in keyof Contract[N]]: Handler<Contract[N][V]> }

/** Stops a call from deep inside a handler with one of the failures that any call can have. */
export class Stop extends Error {
  readonly failure: CommonFailure

  constructor(failure: CommonFailure) {
    super(failure.kind)
    this.failure = failure
  }
}

/** A value as its whole schema wants it, or the call ends as invalid. */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Stop({ kind: 'invalid' })
  return parsed.data
}
